"""名册的事: lists about all villages and advisers, opened over the tab in front."""

from collections.abc import Callable

from lvgw_desktop.ui.printing.errands import PrintErrands
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class RosterErrands(WindowErrands):
    """What other places of the window ask of villages and advisers taken together."""

    def __init__(
        self,
        around: Surroundings,
        printing: PrintErrands,
        show_village: Callable[[int], object],
    ) -> None:
        super().__init__(around)
        self._printing, self._show_village = printing, show_village

    def show_publication(self) -> None:
        """Show 公示名单."""
        from lvgw_desktop.ui.advisers.publication_page import PublicationPage

        if self._come_back_to(lambda page: isinstance(page, PublicationPage)):
            return
        tab, use_cases = self._here(), self._use_cases
        vocabulary = use_cases.workplace.pack.vocabulary
        page = PublicationPage(use_cases.publication, self._operations, vocabulary)
        page.print_asked.connect(
            lambda: self._printing.paper("公示名单", use_cases.publication.preview)
        )
        page.said.connect(tab.say)
        tab.open_page(page)

    def show_checklists(self) -> None:
        """Show 五有一满意 of all villages."""
        from lvgw_desktop.ui.villages.checklist_page import ChecklistPage

        if self._come_back_to(lambda page: isinstance(page, ChecklistPage)):
            return
        tab, use_cases = self._here(), self._use_cases
        vocabulary = use_cases.workplace.pack.vocabulary
        page = ChecklistPage(use_cases.checklists, self._operations, vocabulary)
        page.village_asked.connect(self._show_village)
        page.print_asked.connect(
            lambda: self._printing.paper("五有一满意一览表", use_cases.checklists.preview)
        )
        page.said.connect(tab.say)
        tab.open_page(page)
