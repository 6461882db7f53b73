"""名册的事: lists about all villages and advisers, opened over the tab in front."""

from lvgw_desktop.ui.printing.errands import PrintErrands
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class RosterErrands(WindowErrands):
    """What other places of the window ask of villages and advisers taken together."""

    def __init__(self, around: Surroundings, printing: PrintErrands) -> None:
        super().__init__(around)
        self._printing = printing

    def show_publication(self) -> None:
        """Show 公示名单."""
        from lvgw_desktop.ui.advisers.publication_page import PublicationPage

        if self._come_back_to(lambda page: isinstance(page, PublicationPage)):
            return
        tab, use_cases = self._here(), self._use_cases
        vocabulary = use_cases.workplace.pack.vocabulary
        page = PublicationPage(use_cases.publication, self._operations, vocabulary)
        page.print_asked.connect(self._printing.publication)
        page.said.connect(tab.say)
        tab.open_page(page)
