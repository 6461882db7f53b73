"""带链接的文字: words that wrap, in which numbers open what they count."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.labels import Label

_KEYS_AND_MOUSE = (
    Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that open something, by its key."""

    words: str
    key: str


class LinkedLabel(Label):
    """Plain words and links; Tab goes from link to link, Enter opens: `linkActivated(key)`."""

    def __init__(self, role: str = "body") -> None:
        super().__init__("", role, wrap=True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(_KEYS_AND_MOUSE)
        self._parts: tuple[str | Link, ...] = ()
        theme.current().changed.connect(self._write)

    def show_parts(self, parts: Iterable[str | Link]) -> None:
        """Show other words."""
        self._parts = tuple(parts)
        self.setAccessibleName(self.words())
        self._write()

    def words(self) -> str:
        """Return what is read here."""
        return "".join(one if isinstance(one, str) else one.words for one in self._parts)

    def links(self) -> tuple[Link, ...]:
        """Return what can be opened."""
        return tuple(one for one in self._parts if isinstance(one, Link))

    def _write(self) -> None:
        ink = theme.current().tokens.pri
        self.setText("".join(_html(one, ink) for one in self._parts))


def _html(part: str | Link, ink: str) -> str:
    if isinstance(part, str):
        return escape(part)
    style = f"color:{ink};text-decoration:none"
    return f'<a href="{escape(part.key)}" style="{style}">{escape(part.words)}</a>'
