"""两边: what a record says here and there, field by field, each in full."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from lvgw_desktop.services.history_changes import FieldChange
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, column, keep_size, row
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled, show_in

_NAME_WIDTH = 124
_EMPTY = "(空)"


class TwoSides:
    """An area that scrolls; `show(fields)` puts other ones there."""

    def __init__(self) -> None:
        self.area = scrolled()
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.area.setAccessibleName("两边各写什么")

    def show(self, fields: Sequence[FieldChange]) -> None:
        """Show both sides of these fields."""
        lines = [_line("格", "这里的", "包里的", "body2")]
        lines += [_line(one.name, one.before.full, one.after.full, "body") for one in fields]
        content = column(*lines, STRETCH, spacing=8, margins=(10, 10, 10, 10))
        show_in(self.area, ScrolledContent(content))


def _line(name: str, here: str, there: str, role: str) -> Box:
    label = Label(name, "body2", wrap=True)
    keep_size(label, width=_NAME_WIDTH)
    line = row(label, spacing=12)
    for words in (here, there):
        line.put(Label(words or _EMPTY, role, wrap=True), 1)
    return line
