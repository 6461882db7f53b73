"""月报: one month led from the ledgers handed in to what the district gets."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.figures import FigureLine
from lvgw_desktop.domain.finding import Finding
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.period import PeriodKind, period_of
from lvgw_desktop.domain.statistical_month import StatisticalMonth, read_month
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.services.hand_ins import MonthHandIns
from lvgw_desktop.services.log_list import LogLine
from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.services.month_review import with_more
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.month_close.check_step import FINDINGS, CheckStep
from lvgw_desktop.ui.month_close.close_step import CloseStep
from lvgw_desktop.ui.month_close.closing import Closing
from lvgw_desktop.ui.month_close.comparison_page import ComparisonPage
from lvgw_desktop.ui.month_close.exporting import Exporting
from lvgw_desktop.ui.month_close.figure_columns import Grouping
from lvgw_desktop.ui.month_close.figure_opening import FigureOpening
from lvgw_desktop.ui.month_close.fill_in_saving import FillInSaving
from lvgw_desktop.ui.month_close.hand_in_step import HandInStep
from lvgw_desktop.ui.month_close.looking_back import LookingBack
from lvgw_desktop.ui.month_close.mistakes_page import MistakesPage
from lvgw_desktop.ui.month_close.month_page import MonthPage
from lvgw_desktop.ui.month_close.report_step import ReportStep
from lvgw_desktop.ui.month_close.sent_comparison_page import SentComparisonPage
from lvgw_desktop.ui.month_close.statistics_page import StatisticsPage
from lvgw_desktop.ui.month_close.summary_step import SummaryStep
from lvgw_desktop.ui.month_close.template_page import TemplatePage
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import TabPage

TOPICS = (
    *("service_logs", "villages", "advisers", "firms", "appointments", "office"),
    "month_close",
)
_SIMILAR = "month.similar"


class MonthTab(TabPage):
    """Asks the window for what lies elsewhere.

    `log_asked(id)`; `new_log_asked(village id, adviser id)`; `print_asked(StatisticalMonth)` for
    its logs, `sheet_asked(StatisticalMonth)` for its statistics.
    """

    log_asked = Signal(int)
    new_log_asked = Signal(object, object)
    print_asked = Signal(object)
    sheet_asked = Signal(object)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(operations, TOPICS)
        self._use_cases = use_cases
        self._month: StatisticalMonth | None = None
        self._checked: MonthCheck | None = None
        vocabulary, workplace = use_cases.workplace.pack.vocabulary, use_cases.workplace
        self.hand_in = HandInStep(use_cases.hand_ins, operations)
        self.check = CheckStep(use_cases.month_close, operations, vocabulary)
        self.summary = SummaryStep(vocabulary)
        self.closing_step = CloseStep(workplace)
        self.report = ReportStep()
        steps = (self.hand_in, self.check, self.summary, self.closing_step, self.report)
        self.month_page = MonthPage(workplace, steps)
        self.set_first(self.month_page)
        self._figures = FigureOpening(use_cases, operations, self.open_page, self)
        self._closing = Closing(use_cases, operations, self)
        self._exporting = Exporting(use_cases, operations, self)
        self._fill_ins = FillInSaving(use_cases, operations, self)
        self._looking_back = LookingBack(use_cases, operations, self.open_page, self)
        self._connect_steps()
        self._connect()

    def refresh(self) -> None:
        """Look the chosen month through again; by default the present one."""
        self.operations.drop(_SIMILAR)
        self.closing_step.show_comparing(going_on=True)
        self.operations.run(self._read, then=self._show, key="month.review")

    def show_month(self, month: StatisticalMonth) -> None:
        """Show another month."""
        self._month = month
        self.refresh()

    def toggle_side(self) -> None:
        """Show or fold the panel at the side: of the step, or of the page over it."""
        page = self.page()
        if isinstance(page, TemplatePage | SentComparisonPage):
            page.sides.toggle()
        else:
            self.month_page.toggle_side()

    def take_up_draft(self, draft: Draft) -> None:
        """Open the page that a reason was typed on."""
        place = place_of(draft)
        self._month = read_month(place.record)

        def open_page(read: tuple[MonthCheck, MonthHandIns]) -> None:
            self._show(read)
            page = self._closing.pages(read[0]).get(place.page)
            if page:
                page(read[0])
            else:
                self.say(f"“{draft.title}”现在不用再办了。写过的还在草稿里。")

        self.operations.run(self._read, then=open_page, key="month.review")

    def _connect_steps(self) -> None:
        check, summary, closing, report = self.check, self.summary, self.closing_step, self.report
        self.hand_in.card.said.connect(self.say)
        self.hand_in.card.fill_ins_asked.connect(self._fill_ins.save)
        self._fill_ins.saved.connect(self.say)
        check.log_asked.connect(self.log_asked)
        check.new_log_asked.connect(self.new_log_asked)
        check.compared.connect(self._open_comparison)
        check.figure_asked.connect(
            lambda name, span, line: self._open_figure(name, span, line, Grouping.ALL)
        )
        summary.figure_asked.connect(self._open_figure)
        closing.back_asked.connect(lambda: self.month_page.lead_to(check))
        closing.close_asked.connect(lambda: self._with_check(self._closing.close))
        closing.reason_asked.connect(lambda: self._with_check(self._closing.ask_reason))
        closing.reopen_asked.connect(lambda: self._with_check(self._closing.ask_reopening))
        report.report.export_asked.connect(self._export)
        report.sheet_asked.connect(lambda: self._with_month(self.sheet_asked.emit))
        report.template_asked.connect(self._open_template)
        report.package.package_asked.connect(self._pack)
        report.package.sent_asked.connect(self._looking_back.open)

    def _connect(self) -> None:
        page = self.month_page
        page.month_asked.connect(self.show_month)
        page.print_button.clicked.connect(self._print)
        page.statistics_button.clicked.connect(self._open_statistics)
        self._figures.log_asked.connect(self.log_asked)
        self._closing.page_made.connect(self._open_reason)
        self._closing.done.connect(self._tell_done)
        self._closing.declined.connect(self.say)
        self._exporting.exported.connect(self.report.report.show_exported)
        self._exporting.packed.connect(self.report.package.show_packed)
        self._looking_back.said.connect(self.say)
        self.operations.changed.connect(self._heed_decisions)
        on_keys(
            page,
            {
                "Ctrl+E": self._export,
                "F8": self._print,
                "Ctrl+P": self._print,
                "F5": self.refresh,
                "F9": lambda: page.lead_to(self.hand_in),
                "Ctrl+T": self._open_template,
                "Ctrl+Shift+E": self._pack,
                "Ctrl+H": self._looking_back.open,
                "F4": self._open_statistics,
            },
        )

    def _read(self) -> tuple[MonthCheck, MonthHandIns]:
        use_cases = self._use_cases
        month = self._month or use_cases.months.current()
        checked = use_cases.month_close.checked(use_cases.month_review.review(month))
        return checked, use_cases.hand_ins.of_month(month)

    def _show(self, read: tuple[MonthCheck, MonthHandIns]) -> None:
        checked, hand_ins = read
        self.hand_in.card.show_hand_ins(hand_ins)
        self._show_decisions(checked)
        self._compare(checked)

    def _compare(self, checked: MonthCheck) -> None:
        """Go on to the texts: the figures do not wait for them."""
        review, closing = checked.review, self._use_cases.month_close
        similar = self._use_cases.month_review.similar
        self._show_comparing(going_on=True)
        self.operations.run(
            lambda progress: closing.checked(
                with_more(review, similar(checked.month, progress.cancelled))
            ),
            then=self._show_compared,
            key=_SIMILAR,
        )

    def _show_compared(self, checked: MonthCheck) -> None:
        self._show_decisions(checked)
        self._show_comparing(going_on=False)

    def _show_comparing(self, *, going_on: bool) -> None:
        self.check.findings.show_comparing(going_on=going_on)
        self.closing_step.show_comparing(going_on=going_on)

    def _heed_decisions(self, topics: frozenset[str]) -> None:
        """Ask what was decided; nothing is looked through again for that."""
        if FINDINGS in topics and self._checked:
            review, closing = self._checked.review, self._use_cases.month_close
            self.operations.run(
                lambda: closing.checked(review), then=self._show_decisions, key="month.decisions"
            )

    def _show_decisions(self, checked: MonthCheck) -> None:
        self._checked = checked
        self.month_page.show_check(checked)

    def _open_figure(self, name: str, span: str, line: FigureLine, grouping: Grouping) -> None:
        self._with_check(
            lambda checked: self._figures.open(checked.review, name, span, line, grouping)
        )

    def _open_comparison(self, finding: Finding, lines: tuple[LogLine, ...]) -> None:
        page = ComparisonPage(finding.sentence, lines)
        page.log_asked.connect(self.log_asked)
        self.open_page(page)

    def _open_reason(self, page: EditorPage) -> None:
        page.saved.connect(lambda _close: self.close_page(page))
        self.open_page(page)

    def _tell_done(self, close: MonthlyClose) -> None:
        words = read_month(close.month).words
        if close.stands:
            self.say(f"{words}已封账，{close.logs} 条日志以后只能更正。")
        else:
            self.say(f"{words}已撤销封账，可以修改；改好请再封账。")

    def _with_check(self, act: Callable[[MonthCheck], object]) -> None:
        if self._checked:
            act(self._checked)

    def _with_month(self, act: Callable[[StatisticalMonth], object]) -> None:
        if self._checked:
            act(self._checked.month)

    def _print(self) -> None:
        self._with_month(self.print_asked.emit)

    def _open_statistics(self) -> None:
        self._with_month(self._open_statistics_of)

    def _open_statistics_of(self, month: StatisticalMonth) -> None:
        period = period_of(month, PeriodKind.MONTH)
        page = StatisticsPage(self._use_cases, self.operations, period)
        page.figure_asked.connect(self._figures.show)
        page.said.connect(self.say)
        self.open_page(page)

    def _open_template(self) -> None:
        self._with_month(self._open_template_of)

    def _open_template_of(self, month: StatisticalMonth) -> None:
        templates = self._use_cases.district_template
        masked = self.report.report.masked()
        self.operations.run(
            lambda: templates.values(month, masked=masked),
            then=lambda values: self._show_template(
                TemplatePage(templates, self.operations, month, values, masked=masked)
            ),
            key="month.template",
        )

    def _show_template(self, page: TemplatePage) -> None:
        page.said.connect(self.say)
        page.mistakes_found.connect(lambda name, found: self.open_page(MistakesPage(name, found)))
        self.open_page(page)

    def _export(self) -> None:
        """Go to 上报 and write the workbook."""
        self._with_month(lambda month: self._report(self._exporting.export, month))

    def _pack(self) -> None:
        """Go to 上报 and make the package."""
        self._with_month(lambda month: self._report(self._exporting.pack, month))

    def _report(self, make: Callable[..., None], month: StatisticalMonth) -> None:
        self.month_page.lead_to(self.report)
        wanted = self.report.report
        make(month, by_village=wanted.by_village(), masked=wanted.masked())
