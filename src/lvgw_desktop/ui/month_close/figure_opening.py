"""数字的来源: opens the logs or villages behind one figure of a month."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.figures import FigureLine
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import MEASURES, Measure
from lvgw_desktop.services.figure_sources import FigureAsked
from lvgw_desktop.services.month_review import MonthReview
from lvgw_desktop.services.months import opens_logs
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.month_close.figure_columns import SPANS, Grouping
from lvgw_desktop.ui.month_close.groups_page import GroupsPage
from lvgw_desktop.ui.shared.counted_logs import CountedLogsPage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import Page

_MEASURES = {one.name: one for one in MEASURES}
_GROUPED_BY = {
    Grouping.ALL: GroupedBy.OFFICE,
    Grouping.VILLAGE: GroupedBy.VILLAGE,
    Grouping.ADVISER: GroupedBy.ADVISER,
    Grouping.KIND: GroupedBy.ADVISER_KIND,
}


class FigureOpening(QObject):
    """`log_asked(id)` from a list it has opened."""

    log_asked = Signal(int)

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        open_page: Callable[[Page], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sources, self._operations = use_cases.figure_sources, operations
        self._vocabulary = use_cases.workplace.pack.vocabulary
        self._open_page = open_page

    def open(
        self, review: MonthReview, name: str, span: str, line: FigureLine, grouping: Grouping
    ) -> None:
        """Open what a measure counts over a span of a review, in one line of a grouping."""
        measure = _MEASURES[name]
        months = review.spans[SPANS.index(span)]
        asked = FigureAsked(measure=measure, months=months)
        if line.key is not None:
            asked = replace(asked, grouped_by=_GROUPED_BY[grouping], key=line.key)
        self.show(asked, self._title(measure, span, line, review))

    def show(self, asked: FigureAsked, title: str) -> None:
        """Open what a figure counts under a title."""
        if opens_logs(asked.measure):
            unit = self._vocabulary.word_of("measure_unit", asked.measure.name)
            self._operations.run(
                lambda: self._sources.logs_behind(asked),
                then=lambda counted: self._open_counted(CountedLogsPage(title, unit, counted)),
                key="month.figure",
            )
        else:
            self._operations.run(
                lambda: self._sources.groups_behind(asked),
                then=lambda villages: self._open_page(GroupsPage(title, villages)),
                key="month.figure",
            )

    def _open_counted(self, page: CountedLogsPage) -> None:
        page.log_asked.connect(self.log_asked)
        self._open_page(page)

    def _title(self, measure: Measure, span: str, line: FigureLine, review: MonthReview) -> str:
        month = review.figures.month
        when = {
            "month": month.words,
            "last_month": month.previous.words,
            "year": f"{month.year}年1—{month.number}月",
        }[span]
        whose = "" if line.key is None else line.name
        words = self._vocabulary.word_of("measure", measure.name)
        return " ".join(filter(None, (whose, when, words)))
