"""历史的事: what other places of the window ask of histories."""

from typing import TYPE_CHECKING

from lvgw_desktop.ui.shared.surroundings import WindowErrands
from lvgw_desktop.ui.shared.tab_page import TabPage
from lvgw_desktop.ui.shared.undoing import undoing

if TYPE_CHECKING:
    from lvgw_desktop.services.history import Restoration

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class HistoryErrands(WindowErrands):
    """Opens histories over the tab in front."""

    def show_history(self, record_uuid: str) -> None:
        """Show what happened to a record."""
        from lvgw_desktop.ui.history.page import HistoryPage

        tab = self._here()
        page = HistoryPage(self._use_cases, self._operations, record_uuid)
        page.restore_asked.connect(
            lambda planned: self._open_restore(tab, planned, page.subtitle.text())
        )
        tab.open_page(page)

    def _open_restore(self, tab: TabPage, planned: "Restoration", title: str) -> None:
        from lvgw_desktop.ui.history.restore_page import RestorePage

        page = RestorePage(planned, self._use_cases.history, self._operations, title)

        def finish(restored: "Restoration") -> None:
            tab.close_page(page)
            undo = undoing(
                self._operations,
                lambda: self._use_cases.history.undo(restored),
                restored.topics,
            )
            tab.say(f"已{restored.sentence}", undo)

        page.saved.connect(finish)
        tab.open_page(page)
