"""模板里能写的: the words a template may name, what each gives, the lists that fill its rows."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

TemplateValue = str | int | float | date | None


class TemplateWord(NamedTuple):
    """A word between {{ and }}: as it is offered, and how else it may be written."""

    word: str
    others: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Return all of them, the one that is offered first."""
        return (self.word, *self.others)


@dataclass(frozen=True)  # no slots: the columns are looked up by words that are kept
class TemplateTable:
    """A list: `title` is written after {{# in the row that is filled once for each of `rows`.

    A row has one value for each of the `columns`.
    """

    title: TemplateWord
    columns: tuple[TemplateWord, ...]
    rows: tuple[tuple[TemplateValue, ...], ...]

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Tell the column of every spelling."""
        return {
            plain(spelling): place
            for place, column in enumerate(self.columns)
            for spelling in column.spellings
        }


@dataclass(frozen=True)
class TemplateValues:
    """All of one month: `whole` has the one row of what stands once, `lists` go into rows."""

    whole: TemplateTable
    lists: tuple[TemplateTable, ...]

    def list_named(self, word: str) -> TemplateTable | None:
        """Return the list that a mark names."""
        named = (one for one in self.lists if plain(word) in map(plain, one.title.spellings))
        return next(named, None)


def plain(word: str) -> str:
    """Return what tells words apart: no blanks, full width as half, 本月 as nothing said."""
    told = "".join(unicodedata.normalize("NFKC", word).split()).casefold()
    return told.removesuffix("本月") or told


def values_json(values: TemplateValues) -> bytes:
    """Return what the child is given."""
    return json.dumps(asdict(values), default=_tagged).encode("utf-8", "surrogatepass")


def values_from(given: bytes) -> TemplateValues:
    """Return the values again."""
    told = json.loads(given, object_hook=_untagged)
    return TemplateValues(_table(told["whole"]), tuple(map(_table, told["lists"])))


def _tagged(day: date) -> dict[str, str]:
    return {"day": day.isoformat()}


def _untagged(told: dict[str, Any]) -> object:
    return date.fromisoformat(told["day"]) if told.keys() == {"day"} else told


def _table(told: Mapping[str, Any]) -> TemplateTable:
    return TemplateTable(
        _word(told["title"]),
        tuple(map(_word, told["columns"])),
        tuple(map(tuple, told["rows"])),
    )


def _word(told: Sequence[Any]) -> TemplateWord:
    return TemplateWord(told[0], tuple(told[1]))
