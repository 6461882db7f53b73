"""表列: what a table shows, declared as data."""

from collections.abc import Callable, Hashable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum
from typing import Any, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from lvgw_desktop.domain.search_hit import Place
from lvgw_desktop.ui.shared.badge import Badge, Mark
from lvgw_desktop.ui.shared.tokens import Tone


class Align(Enum):
    """Numbers stand at the right."""

    LEFT = Qt.AlignmentFlag.AlignLeft
    RIGHT = Qt.AlignmentFlag.AlignRight
    CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column; each callable takes the row's record.

    `width` in px at 标准, 0 = takes the rest. `hide_rank` 1 hides first when the window is narrow,
    0 never. `tone` colours the text, `bold` weighs it; `places` and `second_places` are marked in
    the texts as what was searched for. A sortable column's header asks the source. `draw` draws
    the cell itself; `tip` is what it tells where the pointer rests on it, and to a screen reader.
    """

    id: str
    title: str
    width: int = 0
    text: Callable[[Any], str] | None = None
    second: Callable[[Any], str] | None = None
    badge: Callable[[Any], Badge | None] | None = None
    mark: Callable[[Any], Mark | None] | None = None
    tone: Callable[[Any], Tone | None] | None = None
    bold: Callable[[Any], bool] | None = None
    places: Callable[[Any], Sequence[Place]] | None = None
    second_places: Callable[[Any], Sequence[Place]] | None = None
    draw: Callable[[QPainter, QRectF, Any], None] | None = None
    tip: Callable[[Any], str] | None = None
    align: Align = Align.LEFT
    hide_rank: int = 0
    sortable: bool = False

    def words(self, record: object) -> tuple[str, ...]:
        """Return everything the cell says, as for copying and for screen readers."""
        badge = self.badge(record) if self.badge else None
        mark = self.mark(record) if self.mark else None
        said = (
            mark.words if mark and not self.text else "",
            self.text(record) if self.text else "",
            badge.text if badge else "",
            self.second(record) if self.second else "",
        )
        return tuple(words for words in said if words)


@dataclass(frozen=True, slots=True)
class Group:
    """A heading row across the table ("龙兴街道")."""

    title: str


Keys = AbstractSet[Hashable]
"""Of records, however many."""


class Source(Protocol):
    """Where a table gets its rows; all is called off the UI thread.

    `page` returns at most `limit` records from position `offset` on; `after` is the record just
    before them when the table has it (so that the store can go on by key), else None.
    """

    def count(self) -> int:
        """Return how many rows there are."""

    def page(self, offset: int, limit: int, after: Any) -> Sequence[Any]:  # noqa: ANN401  any record
        """Return one page."""

    def place(self, keys: Sequence[Hashable]) -> int:
        """Return the row of the first of these records that is in the list.

        If none is, where the first would stand; -1 if that is not known.
        """

    def keys(self) -> Keys:
        """Return the keys of the whole list."""

    def listed(self, keys: Keys) -> Keys:
        """Return those of these records that are in the list."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows already at hand: records and Group headings."""

    rows: Sequence[Any]


Key = Callable[[Any], Hashable]
