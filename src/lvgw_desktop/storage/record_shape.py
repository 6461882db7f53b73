"""记录与行: one mapping between a frozen record and its row, by field name, for every table."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from functools import cached_property
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, ForeignKey, Integer, Text

from lvgw_desktop.storage.plain_values import (
    Raw,
    Turn,
    decoder,
    encoder,
    is_whole_number,
    type_hints,
    without_none,
)

R = TypeVar("R")

REFERENCES = {
    "village_id": "village.id",
    "adviser_id": "legal_adviser.id",
    "firm_id": "firm.id",
}
"""A field of this name points at that column, in whichever record it stands."""


@dataclass(frozen=True)
class RecordShape(Generic[R]):
    """How one kind of record stands in a row; `beside` are fields kept in a table of their own."""

    record: type[R]
    beside: frozenset[str] = frozenset()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Field names in the record's order, which is also the columns' order."""
        return tuple(one.name for one in self._fields)

    @cached_property
    def defaults(self) -> dict[str, Raw]:
        """The raw defaults of fields that have one: what a row from before the field means."""
        return {
            one.name: turn(one.default)
            for one, turn in zip(self._fields, self._encoders, strict=True)
            if one.default is not MISSING
        }

    def columns(self) -> tuple[Column[Any], ...]:
        """Return the columns of the table that holds such records."""
        return tuple(_column(name, self._hints[name]) for name in self.names)

    def row(self, record: R) -> dict[str, Raw]:
        """Return the record as column values."""
        return {
            name: turn(getattr(record, name))
            for name, turn in zip(self.names, self._encoders, strict=True)
        }

    def of_row(self, row: Sequence[Any], **beside: object) -> R:
        """Return the record of a row whose values start with the shape's columns."""
        turned = (turn(raw) for turn, raw in zip(self._decoders, row, strict=False))
        return self.record(**dict(zip(self.names, turned, strict=True)), **beside)

    @cached_property
    def _fields(self) -> tuple[Any, ...]:
        record: Any = self.record  # a frozen dataclass, which a TypeVar cannot say
        return tuple(one for one in fields(record) if one.name not in self.beside)

    @cached_property
    def _hints(self) -> Mapping[str, Any]:
        record: Any = self.record
        return type_hints(record)

    @cached_property
    def _encoders(self) -> tuple[Turn, ...]:
        return tuple(encoder(self._hints[name]) for name in self.names)

    @cached_property
    def _decoders(self) -> tuple[Turn, ...]:
        return tuple(decoder(self._hints[name]) for name in self.names)


def _column(name: str, hint: Any) -> Column[Any]:  # noqa: ANN401  a type hint can be anything
    kind, optional = without_none(hint)
    if name == "id":
        return Column(name, Integer, primary_key=True)
    reference = [ForeignKey(REFERENCES[name])] if name in REFERENCES else []
    column_type = Integer() if is_whole_number(kind) else Text()
    return Column(name, column_type, *reference, nullable=optional, unique=name == "uuid")
