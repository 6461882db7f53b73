"""扫描的事: what other places of the window ask of scan-back."""

from collections.abc import Callable

from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands
from lvgw_desktop.ui.shared.undoing import saying

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class ScanErrands(WindowErrands):
    """Opens the pages of scans over the tab in front."""

    def __init__(self, around: Surroundings, key_in: Callable[[str], object]) -> None:
        """`key_in` opens the editor on the pre-filled sheet of a uuid."""
        super().__init__(around)
        self._key_in = key_in

    def scan_back(self) -> None:
        """扫描签回…."""
        from lvgw_desktop.ui.scanning.page import ScanBackPage
        from lvgw_desktop.ui.scanning.reader import CHANGED

        tab = self._here()
        page = ScanBackPage(self._use_cases, self._operations)
        page.said.connect(saying(self._operations, tab.say, CHANGED))
        page.key_in_asked.connect(self._key_in)
        tab.open_page(page)
