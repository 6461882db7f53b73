"""附件的事: opens the attachments of a record over the tab in front."""

from collections.abc import Callable

from lvgw_desktop.ui.attachments.subject import TOPIC, Subject
from lvgw_desktop.ui.shared.opened_copies import OpenedCopies
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands
from lvgw_desktop.ui.shared.undoing import saying


class AttachmentErrands(WindowErrands):
    """What other places of the window ask."""

    def __init__(self, around: Surroundings, show_bin: Callable[[], object]) -> None:
        super().__init__(around)
        self._show_bin = show_bin
        self._opened = OpenedCopies()

    def show(self, subject: Subject, wanted: str = "") -> None:
        """Show the attachments of a record, at the one with this uuid."""
        from lvgw_desktop.ui.attachments.page import (  # noqa: PLC0415  loaded when first asked for
            AttachmentPage,
        )

        tab = self._here()
        page = AttachmentPage(self._use_cases, self._operations, subject, self._opened, wanted)
        page.said.connect(saying(self._operations, tab.say, (TOPIC,)))
        page.bin_asked.connect(self._show_bin)
        tab.open_page(page)
