"""面板的行: what the palette lists: headings, records that can be opened, acts that can be done."""

from collections.abc import Callable
from dataclasses import dataclass

from lvgw_desktop.domain.search_hit import MarkedText


@dataclass(frozen=True, slots=True)
class Head:
    """A heading over some lines."""

    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One line; `name` tells it from the others, so that the mark stays on it when more comes."""

    name: str
    icon: str
    title: MarkedText
    second: MarkedText
    run: Callable[[], object]
    key: str = ""
    """What runs it besides Enter: Alt+1."""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        return "，".join(part for part in (self.title.text, self.second.text, self.key) if part)


Row = Head | Line
