"""名册的事: lists about all villages and advisers, opened over the tab in front."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.ui.printing.errands import PrintErrands
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands

if TYPE_CHECKING:
    from lvgw_desktop.domain.handover import Handover
    from lvgw_desktop.domain.recommendation import Recommendation

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class RosterErrands(WindowErrands):
    """What other places of the window ask of villages and advisers taken together."""

    def __init__(
        self,
        around: Surroundings,
        printing: PrintErrands,
        show_history: Callable[[str], object],
        show_village: Callable[[int], object],
    ) -> None:
        super().__init__(around)
        self._printing, self._show_history = printing, show_history
        self._show_village = show_village

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

    def print_handover(self, handover: "Handover") -> None:
        """Print the 交接单 of a handover."""
        service = self._use_cases.handovers
        self._printing.paper("交接单", lambda: service.preview(handover), "，请两位顾问签字")

    def show_recommendations(self) -> None:
        """Show 推荐名单."""
        from lvgw_desktop.ui.recommending.list_page import RecommendationsPage

        if self._come_back_to(lambda page: isinstance(page, RecommendationsPage)):
            return
        service = self._use_cases.recommendations
        page = RecommendationsPage(service, self._operations)
        page.edit_asked.connect(lambda one: self._edit_recommendation(lambda: one))
        page.print_asked.connect(
            lambda year: self._printing.paper("推荐名单", lambda: service.preview(year))
        )
        page.history_asked.connect(self._show_history)
        self._here().open_page(page)

    def take_up_recommendation(self, draft: Draft) -> None:
        """Open the editor that a draft was typed in."""
        uuid, service = place_of(draft).record, self._use_cases.recommendations
        self._edit_recommendation(lambda: service.by_uuid(uuid) if uuid else service.begin())

    def _edit_recommendation(self, read: Callable[[], "Recommendation"]) -> None:
        from lvgw_desktop.ui.recommending.editor import recommendation_page

        tab, use_cases = self._here(), self._use_cases

        def find() -> tuple[Any, ...]:
            return read(), use_cases.villages.lines(), use_cases.advisers.lines()

        def open_page(found: tuple[Any, ...]) -> None:
            one, villages, advisers = found
            page = recommendation_page(one, villages, advisers, use_cases, self._operations)
            page.saved.connect(lambda _saved: tab.close_page(page))
            tab.open_page(page)

        self._operations.run(find, then=open_page, key="recommendations.editor")
