"""数据包的事: making one and reading one, over the tab in front."""

from collections.abc import Callable

from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class PackageErrands(WindowErrands):
    """What other places of the window ask."""

    def __init__(self, around: Surroundings, print_code: Callable[[], object]) -> None:
        super().__init__(around)
        self._print_code = print_code

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
