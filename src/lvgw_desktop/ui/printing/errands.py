"""打印的事: opens the print page for what other places of the window ask, over the tab in front."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.village import Village
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands
from lvgw_desktop.ui.shared.undoing import saying

if TYPE_CHECKING:
    from lvgw_desktop.domain.assessed_pair import AssessedPair
    from lvgw_desktop.domain.measure import Measure
    from lvgw_desktop.domain.period import Period
    from lvgw_desktop.services.forms import FormLine
    from lvgw_desktop.services.ledgers import LedgerOfLogs
    from lvgw_desktop.services.previews import Preview
    from lvgw_desktop.ui.printing.jobs import Offer, PrintJob

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class PrintErrands(WindowErrands):
    """Each method is named after what is printed."""

    def __init__(
        self,
        around: Surroundings,
        *,
        edit_log: Callable[[int], object],
        calibrate: Callable[[], object],
    ) -> None:
        """`edit_log` opens a log that is not fit to print, `calibrate` the settings for that."""
        super().__init__(around)
        self._edit_log, self._calibrate = edit_log, calibrate

    def logs(self, log_ids: Sequence[int]) -> None:
        """Print chosen sheets."""
        from lvgw_desktop.ui.printing.offers import offers_of_selection

        if log_ids:
            self.offer(lambda: offers_of_selection(self._use_cases, log_ids))

    def month(self, month: StatisticalMonth) -> None:
        """Print the sheets of a month: first those that wait to be printed."""
        from lvgw_desktop.ui.printing.offers import offers_of_month

        self.offer(lambda: offers_of_month(self._use_cases, month))

    def village(self, village: Village) -> None:
        """Print this year's sheets of a village."""
        from lvgw_desktop.ui.printing.offers import offers_of_village

        year = self._use_cases.workplace.today.year
        self.offer(lambda: offers_of_village(self._use_cases, village.id or 0, year))

    def boards(self, village_ids: Sequence[int] | None = None) -> None:
        """Print 公示牌 of these villages, by default of all that have one."""
        from lvgw_desktop.ui.printing.offers import offers_of_boards

        nothing = "还没有哪个村(居)有法律顾问，先办聘任再印公示牌。"
        self.offer(lambda: offers_of_boards(self._use_cases, village_ids), nothing)

    def register(self) -> None:
        """Print 顾问名册."""
        self.paper("顾问名册", self._use_cases.registers.preview)

    def records(self, kind: OtherKind, ids: Sequence[int]) -> None:
        """Print other records of one kind."""
        from lvgw_desktop.ui.printing.other_job import OtherForms

        self._open_job(OtherForms(self._use_cases, kind, tuple(ids)))

    def assessments(self, pair: "AssessedPair", every: Sequence["AssessedPair"]) -> None:
        """Print 考核表: of a pair, of all pairs of the period, or an empty one."""
        from lvgw_desktop.ui.printing.assessment_job import offers_of_assessments

        self._open(offers_of_assessments(self._use_cases, pair, every))

    def summary(self, month: StatisticalMonth) -> None:
        """Print 统计表 of a month."""
        from lvgw_desktop.ui.printing.office_jobs import SummaryOfMonth

        self._open_job(SummaryOfMonth(self._use_cases, month))

    def statistics(self, period: "Period", measure: "Measure") -> None:
        """Print 统计分析报告 of a 时段."""
        from lvgw_desktop.ui.printing.statistics_job import StatisticsReport

        self._open_job(StatisticsReport(self._use_cases, period, measure))

    def blanks(self) -> None:
        """Print sheets to be written by hand, first those without a number."""
        from lvgw_desktop.ui.printing.offers import offers_for_handwriting

        self.offer(lambda: offers_for_handwriting(self._use_cases)[::-1])

    def code(self) -> None:
        """Print the sheet with the recovery code."""
        apart = "，请和 U 盘、电脑分开，锁起来放"
        self.paper("恢复码", self._use_cases.packages.code_sheet, apart)

    def form(self, form: "FormLine") -> None:
        """Print a form without records."""
        from lvgw_desktop.ui.printing.form_job import BlankForm

        self._open_job(BlankForm(self._use_cases, form.id, form.title))

    def paper(self, name: str, read: Callable[[], "Preview"], then: str = "") -> None:
        """Print a paper without a number; `then` says what to do with it."""
        from lvgw_desktop.ui.printing.office_jobs import PlainPaper

        self._open_job(PlainPaper(name, read, then))

    def ledger(self, ledger: "LedgerOfLogs", first_page: int = 1) -> None:
        """Print a ledger from a page on."""
        from lvgw_desktop.ui.printing.ledger_job import offers_of_ledger

        self._open(offers_of_ledger(self._use_cases, ledger, first_page))

    def offer(self, offers: Callable[[], Sequence["Offer"]], nothing: str = "") -> None:
        """Open the print page for what is offered, or say that there is nothing."""
        tab = self._here()

        def go_on(offered: Sequence["Offer"]) -> None:
            if offered:
                self._open(offered)
            else:
                tab.say(nothing)

        self._operations.run(offers, then=go_on, key="print.offers")

    def _open_job(self, job: "PrintJob") -> None:
        from lvgw_desktop.ui.printing.jobs import Offer

        self._open([Offer(job.title, "", job)])

    def _open(self, offers: Sequence["Offer"]) -> None:
        from lvgw_desktop.ui.printing.page import PrintPage
        from lvgw_desktop.ui.printing.sending import CHANGED

        tab = self._here()
        page = PrintPage(self._use_cases, self._operations, offers)

        def correct(log_id: int) -> None:
            tab.close_page(page)
            self._edit_log(log_id)

        page.finished.connect(lambda: tab.close_page(page))
        page.finished.connect(saying(self._operations, tab.say, CHANGED))
        page.log_asked.connect(correct)
        page.calibrate_asked.connect(self._calibrate)
        tab.open_page(page)
