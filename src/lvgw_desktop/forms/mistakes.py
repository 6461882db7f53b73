"""写错之处: what is wrong in a form file and where, collected one after the other."""

from collections.abc import Iterator
from typing import NamedTuple

from lvgw_desktop.domain.refusal import Refusal

Path = tuple[str | int, ...]
"""Where something stands in a file: keys, and places in a list counted from 0."""


class Mistake(NamedTuple):
    """One mistake: its place in the file and its cause in words."""

    place: Path
    cause: str

    def refusal(self, file: str) -> Refusal:
        """Return the sentence the program refuses the file with."""
        where = f"的 {place_words(self.place)}" if self.place else ""
        return Refusal(f"表样文件 {file} {where}写得不对：{self.cause}，请改好后再试。")


class Mistakes:
    """All mistakes of one file, each told once.

    Where something is missing or unreadable, reading goes on with a stand-in; what that stand-in
    would make wrong in turn is not told.
    """

    def __init__(self) -> None:
        self._found: dict[Mistake, None] = {}
        self._stand_ins: list[Path] = []

    def __iter__(self) -> Iterator[Mistake]:
        return iter(self._found)

    @property
    def is_whole(self) -> bool:
        """Tell whether all that was asked for was read from the file."""
        return not self._stand_ins

    def add(self, mistake: Mistake) -> None:
        """Tell a mistake."""
        self._found.setdefault(mistake)

    def stand_in(self, place: Path) -> None:
        """Note that what is at `place` was not read from the file."""
        self._stand_ins.append(place)

    def stands_in_at(self, place: Path) -> bool:
        """Tell whether something at `place`, or in it, was not read from the file."""
        return any(one[: len(place)] == place for one in self._stand_ins)


def place_words(place: Path) -> str:
    """Return grid.rows 第2项.cells 第3项."""
    words = ""
    for step in place:
        if isinstance(step, int):
            words += f" 第{step + 1}项"
        else:
            words += f".{step}" if words else step
    return words
