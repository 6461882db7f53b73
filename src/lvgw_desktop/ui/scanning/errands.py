"""扫描的事: what other places of the window ask of scan-back."""

from collections.abc import Callable

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import TabPage
from lvgw_desktop.ui.shared.undoing import saying

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class ScanErrands:
    """Opens the pages of scans over the tab in front."""

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        here: Callable[[], TabPage],
        key_in: Callable[[str], object],
    ) -> None:
        """`key_in` opens the editor on the pre-filled sheet of a uuid."""
        self._use_cases, self._operations, self._here = use_cases, operations, here
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
