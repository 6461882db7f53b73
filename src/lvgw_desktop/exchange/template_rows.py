"""重复行: where the rows of a sheet go when some of them are filled several times."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

LAST_ROW = 1_048_576
"""The last row a sheet can have."""


class RowOrigin(NamedTuple):
    """Which row of the template a row was, and which of its copies, from 0."""

    row: int
    copy: int


@dataclass(frozen=True, slots=True)
class MovedRows:
    """Rows count from 1. `times` says of each row that repeats how many rows it becomes."""

    times: Mapping[int, int]

    def first(self, row: int) -> int:
        """Return where a row goes, the first of them where it repeats."""
        put_in = sum(number - 1 for place, number in self.times.items() if place < row)
        return min(row + put_in, LAST_ROW)

    def last(self, row: int) -> int:
        """Return where a row goes, the last of them where it repeats."""
        return min(self.first(row) + self.times.get(row, 1) - 1, LAST_ROW)

    def all(self, row: int) -> range:
        """Return all rows that a row becomes."""
        return range(self.first(row), self.last(row) + 1)

    def origins(self, last: int) -> Mapping[int, RowOrigin]:
        """Return what each row was, for the template's rows up to its last."""
        return {
            new: RowOrigin(row, copy)
            for row in range(1, last + 1)
            for copy, new in enumerate(self.all(row))
        }
