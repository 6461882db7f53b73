"""记录与行: one mapping between a frozen record and its row, by field name, for every table."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import MISSING, dataclass, fields
from functools import cached_property
from operator import attrgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, ForeignKey, Integer, Text

from lvgw_desktop.storage.plain_values import (
    Raw,
    Turn,
    as_it_is,
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
    "from_adviser_id": "legal_adviser.id",
    "to_adviser_id": "legal_adviser.id",
    "firm_id": "firm.id",
    "volume_id": "ledger_volume.id",
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
        given = {one.name: one.default for one in self._fields if one.default is not MISSING}
        return _turned(given, self._encoders)

    def columns(self) -> tuple[Column[Any], ...]:
        """Return the columns of the table that holds such records."""
        return tuple(_column(name, self._hints[name]) for name in self.names)

    def row(self, record: R) -> dict[str, Raw]:
        """Return the record as column values."""
        values = list(self._values_of(record))
        for place, turn in self._encoded_places:
            if values[place] is not None:
                values[place] = turn(values[place])
        return dict(zip(self.names, values, strict=True))

    def of_row(self, row: Sequence[Any], **beside: object) -> R:
        """Return the record of a row whose values start with the shape's columns."""
        values = dict(zip(self.names, row, strict=False))
        return self.record(**_turned(values, self._decoders), **beside)

    def values_in(self, kept: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a row of any age says, by field: one kept before the record had its shape.

        Fields that it lacks, and those that cannot be read any more, are left out.
        """
        found = {}
        for name in self.names:
            with suppress(KeyError, TypeError, ValueError):
                found[name] = self._value_in(name, kept[name])
        return found

    def _value_in(self, name: str, raw: Any) -> Any:  # noqa: ANN401  a column's value
        if raw is None and not without_none(self._hints[name])[1]:
            raise ValueError(f"{name} is never empty")
        turn = self._decoders.get(name)
        return raw if raw is None or turn is None else turn(raw)

    @cached_property
    def _fields(self) -> tuple[Any, ...]:
        record: Any = self.record  # a frozen dataclass, which a TypeVar cannot say
        return tuple(one for one in fields(record) if one.name not in self.beside)

    @cached_property
    def _hints(self) -> Mapping[str, Any]:
        record: Any = self.record
        return type_hints(record)

    @cached_property
    def _values_of(self) -> Callable[[R], tuple[Any, ...]]:
        return attrgetter(*self.names)

    @cached_property
    def _encoders(self) -> dict[str, Turn]:
        return self._turns(encoder)

    @cached_property
    def _encoded_places(self) -> tuple[tuple[int, Turn], ...]:
        turns = self._encoders
        return tuple((place, turns[name]) for place, name in enumerate(self.names) if name in turns)

    @cached_property
    def _decoders(self) -> dict[str, Turn]:
        return self._turns(decoder)

    def _turns(self, turn_of: Callable[[Any], Turn]) -> dict[str, Turn]:
        """Return what turns the fields that do not stand in their columns as they are."""
        turns = {name: turn_of(self._hints[name]) for name in self.names}
        return {name: turn for name, turn in turns.items() if turn is not as_it_is}


def _turned(values: dict[str, Any], turns: Mapping[str, Turn]) -> dict[str, Any]:
    """Turn the values that are to be turned; None stays None, and a field not there is missing."""
    for name, turn in turns.items():
        value = values.get(name)
        if value is not None:
            values[name] = turn(value)
    return values


def _column(name: str, hint: Any) -> Column[Any]:  # noqa: ANN401  a type hint can be anything
    kind, optional = without_none(hint)
    if name == "id":
        return Column(name, Integer, primary_key=True)
    reference = [ForeignKey(REFERENCES[name])] if name in REFERENCES else []
    column_type = Integer() if is_whole_number(kind) else Text()
    return Column(name, column_type, *reference, nullable=optional, unique=name == "uuid")
