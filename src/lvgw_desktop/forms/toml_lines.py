"""行号: on which line of a TOML file each key and each item of a list stands.

tomllib forgets the lines. The text is one that tomllib has read, so nothing is checked here.
"""

import re
from collections.abc import Callable, Iterator
from itertools import count

from lvgw_desktop.forms.mistakes import Path

_PIECE = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}'
    r'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''
    r"|\#[^\n]*|\n|[ \t\r]+|[\[\]{},=.]|[^\s\[\]{},=.\"'#]+",
    re.DOTALL,
)
_END = ""


class Lines:
    """The lines of a file by place; what is not in the file has the line of what holds it."""

    def __init__(self, text: str) -> None:
        self._lines = _Scanner(text).lines()

    def __contains__(self, place: Path) -> bool:
        return not place or place in self._lines

    def nearest(self, place: Path) -> Path:
        """Return a place, or the nearest around it that is in the file."""
        while place not in self:
            place = place[:-1]
        return place

    def of(self, place: Path) -> int:
        """Return the line (1 is the first) of a place, or of the nearest around it."""
        return self._lines.get(self.nearest(place), 1)


class _Scanner:
    def __init__(self, text: str) -> None:
        self._pieces = list(_pieces(text))
        self._next = 0
        self._found: dict[Path, int] = {}
        self._tables: dict[Path, int] = {}
        """How many tables a list of tables has so far."""

    def lines(self) -> dict[Path, int]:
        table: Path = ()
        while (piece := self._peek()) != _END:
            if piece == "\n":
                self._take()
            elif piece == "[":
                table = self._head()
            else:
                self._pair(table)
        return self._found

    def _head(self) -> Path:
        """Read [a.b] or [[a.b]] and return the table's place."""
        self._take()
        is_list = self._peek() == "["
        if is_list:
            self._take()
        *outer, last = self._key()
        place: Path = ()
        for key in outer:
            self._note((*place, key))
            place = self._last_table((*place, key))
        place = (*place, last)
        if is_list:
            self._note(place)
            self._tables[place] = self._tables.get(place, 0) + 1
        place = self._last_table(place)
        self._note(place)
        while self._peek() == "]":
            self._take()
        return place

    def _last_table(self, place: Path) -> Path:
        return (*place, self._tables[place] - 1) if place in self._tables else place

    def _pair(self, table: Path) -> None:
        place = table
        for key in self._key():
            place = (*place, key)
            self._note(place)
        self._take()  # the =
        self._value(place)

    def _key(self) -> list[str]:
        keys = [self._take().strip("\"'")]
        while self._peek() == ".":
            self._take()
            keys.append(self._take().strip("\"'"))
        return keys

    def _value(self, place: Path) -> None:
        opening = self._peek()
        if opening == "{":
            self._items("}", lambda _number: self._pair(place))
        elif opening == "[":
            self._items("]", lambda number: self._item((*place, number)))
        else:
            while self._peek() not in {",", "]", "}", "\n", _END}:
                self._take()

    def _items(self, closing: str, read: Callable[[int], None]) -> None:
        self._take()
        for number in count():
            while self._peek() in {"\n", ","}:
                self._take()
            if self._peek() in {closing, _END}:
                break
            read(number)
        self._take()

    def _item(self, place: Path) -> None:
        self._note(place, ahead=1)
        self._value(place)

    def _note(self, place: Path, ahead: int = 0) -> None:
        """Note that a place begins with the piece taken last, or with the one ahead."""
        self._found.setdefault(place, self._pieces[self._next - 1 + ahead][1])

    def _peek(self) -> str:
        return self._pieces[self._next][0] if self._next < len(self._pieces) else _END

    def _take(self) -> str:
        piece = self._peek()
        self._next += 1
        return piece


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    """Yield each piece with its line; spaces and comments are left out."""
    line = 1
    for found in _PIECE.finditer(text):
        piece = found[0]
        if piece == "\n" or not (piece.isspace() or piece.startswith("#")):
            yield piece, line
        line += piece.count("\n")
