"""留着的行: rows of a long sheet in a temporary file, gone through twice and never all held."""

import pickle
import tempfile
import weakref
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from lvgw_desktop.exchange.sheet import CellStyle, SheetRow


class KeptRows(Collection[SheetRow]):
    """Takes the rows once; the file goes with this. Styles stay the same objects."""

    def __init__(self, rows: Iterable[SheetRow]) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  open as long as this is
        self.close = weakref.finalize(self, self._file.close)  # at the latest when this goes
        self._first: tuple[SheetRow, ...] = ()
        self._styles: list[tuple[CellStyle, ...]] = []
        self._number = 0
        places: dict[tuple[CellStyle, ...], int] = {}
        for row in rows:
            place = places.setdefault(row.styles, len(places))
            if place == len(self._styles):
                self._styles.append(row.styles)
            pickle.dump((row.values, place, row.height, row.spans), self._file)
            self._number += 1

    def put_first(self, row: SheetRow) -> None:
        """Put a row before all others that could not be told before these."""
        self._first = (row, *self._first)

    def __iter__(self) -> Iterator[SheetRow]:
        """Go through the rows from the first."""
        return chain(self._first, self._kept())

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._first) + self._number

    def __contains__(self, row: object) -> bool:
        """Tell whether a row is among them."""
        return any(row == each for each in self)

    def _kept(self) -> Iterator[SheetRow]:
        self._file.seek(0)
        for _ in range(self._number):
            values, place, height, spans = pickle.load(self._file)  # noqa: S301  our own file
            yield SheetRow(values, self._styles[place], height, spans)
