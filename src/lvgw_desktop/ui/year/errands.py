"""年终的事: what other places of the window ask of a year's end."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.drafts import DraftPlace, place_of
from lvgw_desktop.ui.printing.errands import PrintErrands
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands

if TYPE_CHECKING:
    from lvgw_desktop.services.year_summaries import WrittenPart
    from lvgw_desktop.services.year_turn import TurnMatter, YearTurn

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class YearErrands(WindowErrands):
    """Opens the pages of a year's end over the tab in front."""

    def __init__(
        self,
        around: Surroundings,
        printing: PrintErrands,
        *,
        show_logs: Callable[[LogFilter], object],
        show_month: Callable[[StatisticalMonth], object],
        show_section: Callable[[Section], object],
    ) -> None:
        super().__init__(around)
        self._printing = printing
        self._show_logs, self._show_month = show_logs, show_month
        self._show_section = show_section

    def show_summary(self, year: int | None = None) -> None:
        """Show the summary of a year, by default the one that is being written."""
        from lvgw_desktop.ui.year.summary_page import YearSummaryPage

        wanted = year or self._use_cases.year_summaries.present_year
        if not self._come_back_to(lambda page: isinstance(page, YearSummaryPage)):
            self._open_summary(wanted)
        page = self._here().page()
        assert isinstance(page, YearSummaryPage)
        if page.year != wanted:
            page.show_year(wanted)

    def show_turn(self, year: int | None = None) -> None:
        """Show what is left of a year, by default of the one whose summary is being written."""
        from lvgw_desktop.ui.year.turn_page import YearTurnPage

        if self._come_back_to(lambda page: isinstance(page, YearTurnPage)):
            return
        wanted = year or self._use_cases.year_summaries.present_year
        page = YearTurnPage(self._use_cases, self._operations, wanted)
        page.matter_asked.connect(self._settle)
        self._here().open_page(page)

    def take_up_renewal(self, draft: Draft) -> None:
        """Go on with the renewals of the year that a draft is about."""
        year = int(place_of(draft).record)
        self._operations.run(lambda: self._use_cases.year_turn.of_year(year), then=self._renew)

    def take_up_draft(self, draft: Draft) -> None:
        """Go on with the part that a draft is about."""
        place = place_of(draft)
        year, key = int(place.record), place.page
        self._operations.run(
            lambda: self._use_cases.year_summaries.state(year),
            then=lambda state: self._write(
                year, next(one for one in state.parts if one.key == key)
            ),
            key="year.part",
        )

    def _open_summary(self, year: int) -> None:
        from lvgw_desktop.ui.year.summary_page import YearSummaryPage

        tab = self._here()
        page = YearSummaryPage(self._use_cases, self._operations, year)
        page.part_asked.connect(self._write)
        page.print_asked.connect(self._print)
        page.sent_asked.connect(self._show_sent)
        page.turn_asked.connect(self.show_turn)
        page.said.connect(tab.say)
        tab.open_page(page)

    def _write(self, year: int, part: "WrittenPart") -> None:
        from lvgw_desktop.ui.year.part_page import part_page

        tab = self._here()
        page = part_page(year, part, self._use_cases, self._operations)
        page.saved.connect(lambda _nothing: tab.close_page(page))
        tab.open_page(page)

    def _print(self, year: int) -> None:
        from lvgw_desktop.services.year_papers import year_title

        papers = self._use_cases.year_papers
        self._printing.paper(
            year_title(year), lambda: papers.preview(year), "，盖章报送后请登记报送日期"
        )

    def _show_sent(self, year: int) -> None:
        from lvgw_desktop.services.year_papers import year_title

        papers = self._use_cases.year_papers
        self._printing.paper(f"{year_title(year)}(报送的)", lambda: papers.sent_preview(year))

    def _settle(self, matter: "TurnMatter", turn: "YearTurn") -> None:
        """Open the place where a matter of the turn is settled."""
        from lvgw_desktop.services.year_turn import BACK, OUTSIDE, TurnMatter, logs_of

        places: dict[TurnMatter, Callable[[], object]] = {
            TurnMatter.TERMS: lambda: self._renew(turn),
            TurnMatter.FEES: lambda: self._show_section(Section.FEES),
            TurnMatter.LOCAL_SCORES: lambda: self._show_section(Section.LOCAL_SCORES),
            TurnMatter.MONTHS: lambda: self._show_month(turn.open_months[0]),
            TurnMatter.OUTSIDE: lambda: self._show_logs(logs_of(turn.year, OUTSIDE)),
            TurnMatter.BACK: lambda: self._show_logs(logs_of(turn.year, BACK)),
            TurnMatter.DRAFTS: lambda: self._tab_named("首页"),
            TurnMatter.SUMMARY: lambda: self.show_summary(turn.year),
        }
        places[matter]()

    def _renew(self, turn: "YearTurn") -> None:
        """Open 批量续聘 with every appointment that ends with the year."""
        from lvgw_desktop.ui.appointing.renew_page import Renewable, RenewPage
        from lvgw_desktop.ui.shared.editor_draft import DraftDesk

        tab, use_cases = self._here(), self._use_cases
        if not turn.terms:
            tab.say(f"{turn.year}年没有要续的聘期了。")
            return
        ending = [Renewable(one.appointment, one.village, one.adviser) for one in turn.terms]
        title = f"{turn.year}年到期的聘任"
        desk = DraftDesk(use_cases.drafts, DraftPlace("year_turn", str(turn.year)), title)
        page = RenewPage(ending, use_cases.appointments, self._operations, desk)
        page.saved.connect(lambda _renewed: tab.close_page(page))
        tab.open_page(page)
