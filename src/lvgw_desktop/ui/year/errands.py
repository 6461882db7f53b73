"""年终的事: what other places of the window ask of a year's end."""

from typing import TYPE_CHECKING

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.ui.printing.errands import PrintErrands
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands

if TYPE_CHECKING:
    from lvgw_desktop.services.year_summaries import WrittenPart

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class YearErrands(WindowErrands):
    """Opens the pages of a year's end over the tab in front."""

    def __init__(self, around: Surroundings, printing: PrintErrands) -> None:
        super().__init__(around)
        self._printing = printing

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
