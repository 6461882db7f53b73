"""月报: one month led from the ledgers handed in to what the district gets."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.figures import FigureLine
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.statistical_month import StatisticalMonth, read_month
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.month_close.check_step import CheckStep
from lvgw_desktop.ui.month_close.close_step import CloseStep
from lvgw_desktop.ui.month_close.closing import Closing
from lvgw_desktop.ui.month_close.exporting import Exporting
from lvgw_desktop.ui.month_close.figure_columns import Grouping
from lvgw_desktop.ui.month_close.fill_in_saving import FillInSaving
from lvgw_desktop.ui.month_close.hand_in_step import HandInStep
from lvgw_desktop.ui.month_close.month_page import MonthPage
from lvgw_desktop.ui.month_close.month_pages import MonthPages
from lvgw_desktop.ui.month_close.month_reading import MonthReading
from lvgw_desktop.ui.month_close.report_step import ReportStep
from lvgw_desktop.ui.month_close.sent_comparison_page import SentComparisonPage
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


class MonthTab(TabPage):
    """Asks the window for what lies elsewhere.

    `log_asked(id)`; `new_log_asked(village id, adviser id)`; `print_asked(StatisticalMonth)` for
    its logs, `sheet_asked(StatisticalMonth)` for its statistics, `report_asked(Period, Measure)`
    for those of any 时段 with charts; `merge_asked` for 合并各所月报.
    its logs, `sheet_asked(StatisticalMonth)` for its statistics; `merge_asked` for 合并各所月报;
    `year_asked(year)` for 年度总结.
    """

    log_asked = Signal(int)
    new_log_asked = Signal(object, object)
    print_asked = Signal(object)
    sheet_asked = Signal(object)
    report_asked = Signal(object, object)
    merge_asked = Signal()
    year_asked = Signal(int)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(operations, TOPICS)
        vocabulary, workplace = use_cases.workplace.pack.vocabulary, use_cases.workplace
        self.hand_in = HandInStep(use_cases.hand_ins, operations)
        self.check = CheckStep(use_cases.month_close, operations, vocabulary)
        self.summary = SummaryStep(vocabulary)
        self.closing_step = CloseStep(workplace)
        self.report = ReportStep()
        steps = (self.hand_in, self.check, self.summary, self.closing_step, self.report)
        self.month_page = MonthPage(workplace, steps)
        self.set_first(self.month_page)
        self._reading = MonthReading(use_cases, operations, self)
        self._pages = MonthPages(use_cases, operations, self.open_page, self)
        self._closing = Closing(use_cases, operations, self)
        self._exporting = Exporting(use_cases, operations, self)
        self._fill_ins = FillInSaving(use_cases, operations, self)
        self._connect_parts()
        self._connect_steps()
        self._connect_page()

    def refresh(self) -> None:
        """Look the chosen month through again; by default the present one."""
        self._reading.look_through()

    def show_month(self, month: StatisticalMonth) -> None:
        """Show another month."""
        self._reading.month = month
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

        def open_page(checked: MonthCheck) -> None:
            page = self._closing.pages(checked).get(place.page)
            if page:
                page(checked)
            else:
                self.say(f"“{draft.title}”现在不用再办了。写过的还在草稿里。")

        self._reading.month = read_month(place.record)
        self._reading.look_through(then=open_page)

    def _connect_parts(self) -> None:
        reading, closing = self._reading, self._closing
        reading.handed_in.connect(self.hand_in.card.show_hand_ins)
        reading.checked.connect(self.month_page.show_check)
        reading.comparing.connect(self._show_comparing)
        closing.page_made.connect(self._open_reason)
        closing.done.connect(self._tell_done)
        self._exporting.exported.connect(self.report.report.show_exported)
        self._exporting.packed.connect(self.report.package.show_packed)
        self._pages.log_asked.connect(self.log_asked)
        self._pages.report_asked.connect(self.report_asked)
        for part in (self._fill_ins.saved, self._pages.said, closing.declined):
            part.connect(self.say)

    def _connect_steps(self) -> None:
        check, closing, report = self.check, self.closing_step, self.report
        with_check = self._reading.with_check
        self.hand_in.card.said.connect(self.say)
        self.hand_in.card.fill_ins_asked.connect(self._fill_ins.save)
        check.log_asked.connect(self.log_asked)
        check.new_log_asked.connect(self.new_log_asked)
        check.compared.connect(self._pages.compare)
        check.figure_asked.connect(
            lambda name, span, line: self._open_figure(name, span, line, Grouping.ALL)
        )
        self.summary.figure_asked.connect(self._open_figure)
        closing.back_asked.connect(lambda: self.month_page.lead_to(check))
        closing.close_asked.connect(lambda: with_check(self._closing.close))
        closing.reason_asked.connect(lambda: with_check(self._closing.ask_reason))
        closing.reopen_asked.connect(lambda: with_check(self._closing.ask_reopening))
        report.report.export_asked.connect(self._export)
        report.sheet_asked.connect(lambda: self._reading.with_month(self.sheet_asked.emit))
        report.template_asked.connect(self._open_template)
        report.merge_asked.connect(self.merge_asked)
        report.package.package_asked.connect(self._pack)
        report.package.sent_asked.connect(self._pages.looking_back.open)

    def _connect_page(self) -> None:
        page = self.month_page
        page.month_asked.connect(self.show_month)
        page.print_button.clicked.connect(self._print)
        page.statistics_button.clicked.connect(self._open_statistics)
        page.year_button.clicked.connect(self._ask_year)
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
                "Ctrl+H": self._pages.looking_back.open,
                "F4": self._open_statistics,
                "F12": self._ask_year,
            },
        )

    def _show_comparing(self, going_on: bool) -> None:  # noqa: FBT001  a signal's one value
        self.check.findings.show_comparing(going_on=going_on)
        self.closing_step.show_comparing(going_on=going_on)

    def _open_figure(self, name: str, span: str, line: FigureLine, grouping: Grouping) -> None:
        self._reading.with_check(
            lambda checked: self._pages.figures.open(checked.review, name, span, line, grouping)
        )

    def _open_statistics(self) -> None:
        self._reading.with_month(self._pages.show_statistics)

    def _ask_year(self) -> None:
        self._reading.with_month(lambda month: self.year_asked.emit(month.year))

    def _open_template(self) -> None:
        masked = self.report.report.masked()
        self._reading.with_month(lambda month: self._pages.show_template(month, masked=masked))

    def _open_reason(self, page: EditorPage) -> None:
        page.saved.connect(lambda _close: self.close_page(page))
        self.open_page(page)

    def _tell_done(self, close: MonthlyClose) -> None:
        words = read_month(close.month).words
        if close.stands:
            self.say(f"{words}已封账，{close.logs} 条日志以后只能更正。")
        else:
            self.say(f"{words}已撤销封账，可以修改；改好请再封账。")

    def _print(self) -> None:
        self._reading.with_month(self.print_asked.emit)

    def _export(self) -> None:
        """Go to 上报 and write the workbook."""
        self._reading.with_month(lambda month: self._report(self._exporting.export, month))

    def _pack(self) -> None:
        """Go to 上报 and make the package."""
        self._reading.with_month(lambda month: self._report(self._exporting.pack, month))

    def _report(self, make: Callable[..., None], month: StatisticalMonth) -> None:
        self.month_page.lead_to(self.report)
        wanted = self.report.report
        make(month, by_village=wanted.by_village(), masked=wanted.masked())
