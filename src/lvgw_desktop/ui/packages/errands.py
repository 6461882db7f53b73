"""数据包的事: making one and reading one, over the tab in front."""

from collections.abc import Callable

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import TabPage

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class PackageErrands:
    """What other places of the window ask."""

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        here: Callable[[], TabPage],
        print_code: Callable[[], object],
    ) -> None:
        self._use_cases, self._operations = use_cases, operations
        self._here, self._print_code = here, print_code

    def make(self) -> None:
        """Open the page that makes a package."""
        from lvgw_desktop.ui.packages.make_page import MakePage

        page = MakePage(self._use_cases, self._operations)
        page.print_asked.connect(self._print_code)
        self._here().open_page(page)

    def read(self) -> None:
        """Open the page that reads one."""
        from lvgw_desktop.ui.packages.read_page import ReadPage

        self._here().open_page(ReadPage(self._use_cases, self._operations))
