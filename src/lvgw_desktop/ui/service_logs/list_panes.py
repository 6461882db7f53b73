"""列表与预览: the list with its bars at the left, the sheet of the current log at the right."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.service_logs.log_preview import LogPreview
from lvgw_desktop.ui.service_logs.log_stack import LogStack
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.layouts import row


class ListPanes(QWidget):
    """In 大字 only one of the two has room."""

    def __init__(self, stack: LogStack, bars: Iterable[QWidget], preview: LogPreview) -> None:
        super().__init__()
        self._card, self._preview = TableCard(), preview
        self._card.body.put(stack, 1)
        for bar in bars:
            self._card.body.put(bar)
        panes = row(spacing=12)
        panes.put(self._card, 1)
        panes.put(preview)
        self.setLayout(panes)

    def fold(self, folded: bool) -> None:  # noqa: FBT001  a setter's one value
        """Leave the list alone where there is no room for the sheet."""
        self._preview.setVisible(not folded)
        self._card.setVisible(True)

    def toggle(self) -> None:
        """Show or hide the sheet."""
        shown = self._preview.isHidden()
        self._preview.setVisible(shown)
        self._card.setVisible(not (shown and theme.current().large))
