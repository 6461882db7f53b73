"""月报: one month's figures and remarks, and its workbook for the district."""

from pathlib import Path

from PySide6.QtCore import Signal

from lvgw_desktop.domain.figures import FigureLine
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.measure import MEASURES, Measure
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.figure_sources import FigureAsked
from lvgw_desktop.services.month_review import (
    LogRemarks,
    MonthReview,
    VisitMissing,
    with_more,
)
from lvgw_desktop.services.months import opens_logs
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.month_close.figure_columns import SPANS, Grouping
from lvgw_desktop.ui.month_close.groups_page import GroupsPage
from lvgw_desktop.ui.month_close.hand_in_page import HandInPage
from lvgw_desktop.ui.month_close.mistakes_page import MistakesPage
from lvgw_desktop.ui.month_close.month_page import MonthPage
from lvgw_desktop.ui.month_close.template_page import TemplatePage
from lvgw_desktop.ui.shared.choose_file import choose_folder
from lvgw_desktop.ui.shared.counted_logs import CountedLogsPage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import TabPage

TOPICS = ("service_logs", "villages", "advisers", "firms", "appointments", "office")
EXPORT_FOLDER = "export_folder"
"""The preference that remembers where the last workbook went."""

_SIMILAR = "month.similar"
_MEASURES = {one.name: one for one in MEASURES}


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
        self._review: MonthReview | None = None
        self._vocabulary = use_cases.workplace.pack.vocabulary
        self.report = MonthPage(use_cases.workplace.today, self._vocabulary)
        self.set_first(self.report)
        self._connect()

    def refresh(self) -> None:
        """Look the chosen month through again; by default the present one."""
        self.operations.drop(_SIMILAR)
        self.operations.run(self._read, then=self._show, key="month.review")

    def show_month(self, month: StatisticalMonth) -> None:
        """Show another month."""
        self._month = month
        self.refresh()

    def toggle_side(self) -> None:
        """Show or fold the panel at the side: report and remarks, or how a template is written."""
        page = self.page()
        (page if isinstance(page, TemplatePage) else self.report).sides.toggle()

    def _connect(self) -> None:
        page = self.report
        page.month_asked.connect(self.show_month)
        page.figures.figure_asked.connect(self._open_figure)
        page.remarks.opened.connect(self._open_remark)
        page.export_button.clicked.connect(self._export)
        page.hand_in_button.clicked.connect(self._open_hand_ins)
        page.print_button.clicked.connect(self._print)
        page.report.sheet_asked.connect(self._print_sheet)
        page.report.template_asked.connect(self._open_template)
        on_keys(
            page,
            {
                "Ctrl+E": self._export,
                "F8": self._print,
                "Ctrl+P": self._print,
                "F5": self.refresh,
                "F9": self._open_hand_ins,
                "Ctrl+T": self._open_template,
            },
        )

    def _read(self) -> tuple[MonthReview, StatisticalMonth]:
        present = self._use_cases.months.current()
        return self._use_cases.month_review.review(self._month or present), present

    def _show(self, read: tuple[MonthReview, StatisticalMonth]) -> None:
        self._review, present = read
        self.report.show_review(self._review, present)
        self._compare(self._review)

    def _compare(self, review: MonthReview) -> None:
        """Go on to the texts: the figures do not wait for them."""
        month, service = review.figures.month, self._use_cases.month_review
        self.report.remarks.show_comparing(going_on=True)
        self.operations.run(
            lambda progress: with_more(review, service.similar(month, progress.cancelled)),
            then=self._show_compared,
            key=_SIMILAR,
        )

    def _show_compared(self, review: MonthReview) -> None:
        self._review = review
        self.report.remarks.show_review(review)
        self.report.remarks.show_comparing(going_on=False)

    def _open_figure(self, name: str, span: str, line: FigureLine) -> None:
        if self._review is None:
            return
        measure = _MEASURES[name]
        asked = _asked(measure, span, line, self._review, self.report.figures.grouping.value())
        title = self._title(measure, span, line)
        sources = self._use_cases.figure_sources
        if opens_logs(measure):
            unit = self._vocabulary.word_of("measure_unit", measure.name)
            self.operations.run(
                lambda: sources.logs_behind(asked),
                then=lambda counted: self._open_counted(CountedLogsPage(title, unit, counted)),
                key="month.figure",
            )
        else:
            self.operations.run(
                lambda: sources.groups_behind(asked),
                then=lambda villages: self.open_page(GroupsPage(title, villages)),
                key="month.figure",
            )

    def _open_counted(self, page: CountedLogsPage) -> None:
        page.log_asked.connect(self.log_asked)
        self.open_page(page)

    def _title(self, measure: Measure, span: str, line: FigureLine) -> str:
        assert self._review
        month = self._review.figures.month
        when = {
            "month": month.words,
            "last_month": month.previous.words,
            "year": f"{month.year}年1—{month.number}月",
        }[span]
        whose = "" if line.key is None else line.name
        words = self._vocabulary.word_of("measure", measure.name)
        return " ".join(filter(None, (whose, when, words)))

    def _open_remark(self, about: LogRemarks | VisitMissing) -> None:
        if isinstance(about, VisitMissing):
            self.new_log_asked.emit(about.village.id, about.adviser_id)
        else:
            self.log_asked.emit(about.log.id)

    def _open_hand_ins(self) -> None:
        if self._review:
            page = HandInPage(self._use_cases.hand_ins, self.operations, self._review.figures.month)
            page.card.said.connect(self.say)
            self.open_page(page)

    def _print(self) -> None:
        if self._review:
            self.print_asked.emit(self._review.figures.month)

    def _print_sheet(self) -> None:
        if self._review:
            self.sheet_asked.emit(self._review.figures.month)

    def _open_template(self) -> None:
        if self._review:
            month, templates = self._review.figures.month, self._use_cases.district_template
            self.operations.run(
                lambda: templates.values(month),
                then=lambda values: self._show_template(
                    TemplatePage(templates, self.operations, month, values)
                ),
                key="month.template",
            )

    def _show_template(self, page: TemplatePage) -> None:
        page.said.connect(self.say)
        page.mistakes_found.connect(lambda name, found: self.open_page(MistakesPage(name, found)))
        self.open_page(page)

    def _export(self) -> None:
        if self._review is None:
            return
        month, preferences = self._review.figures.month, self._use_cases.preferences
        last = Path(preferences.get(EXPORT_FOLDER, ""))
        folder = choose_folder(self, "月报存到哪个文件夹", last)
        if folder is None:
            return
        by_village = self.report.report.by_village()

        def export() -> Path:
            preferences.remember(EXPORT_FOLDER, str(folder))
            return self._use_cases.month_export.export(month, folder, by_village=by_village)

        self.operations.run(
            export,
            then=lambda file: self._say_exported(file, month),
            label=f"正在导出 {month.number} 月月报…",
        )

    def _say_exported(self, file: Path, month: StatisticalMonth) -> None:
        card = self.report.report
        card.show_exported(file, month)
        if self.report.sides.is_folded():
            self.say(card.sentence())


def _asked(
    measure: Measure,
    span: str,
    line: FigureLine,
    review: MonthReview,
    grouping: Grouping | None,
) -> FigureAsked:
    key = line.key
    by_village = grouping is Grouping.VILLAGE
    number = key if isinstance(key, int) else None
    return FigureAsked(
        measure=measure,
        months=review.spans[SPANS.index(span)],
        village_id=number if by_village else None,
        adviser_id=None if by_village else number,
        adviser_kind=key if isinstance(key, AdviserKind) else None,
    )
