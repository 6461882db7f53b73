"""统计: one 时段 after the other, grouped as one likes; every figure opens what it counts."""

from functools import partial

from PySide6.QtCore import Signal

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import Measure
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.period_figures import PeriodFigures, PeriodLine
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.services.figure_sources import FigureAsked
from lvgw_desktop.services.statistics import GROUPED_WORDS, title_of
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.month_close.statistics_table import StatisticsTable
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_save
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.picker import FilterPicker
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (
    Hint("Enter", "看是哪几条"),
    Hint("PgUp/PgDn", "上一期/下一期"),
    Hint("Alt+1—4", "月、季度、半年、年"),
    Hint("F6", "怎样分"),
    Hint("Ctrl+E", "导出"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
KINDS = {
    PeriodKind.MONTH: "月",
    PeriodKind.QUARTER: "季度",
    PeriodKind.HALF: "半年",
    PeriodKind.YEAR: "年",
}
Shown = tuple[PeriodFigures, PeriodFigures]
"""The figures of a 时段 and of the one before."""


class StatisticsPage(Page):
    """`figure_asked(FigureAsked, title)` when a figure is opened; `said(sentence)`."""

    help_part = "statistics"

    figure_asked = Signal(object, str)
    said = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations, period: Period) -> None:
        export = Button("导出 Excel", Kind.PRIMARY, icon="table", key="Ctrl+E", clicked=self.export)
        super().__init__("统计", actions=(export,), hints=HINTS)
        self._statistics, self._operations = use_cases.statistics, operations
        self._vocabulary = use_cases.workplace.pack.vocabulary
        self.period = period
        self._shown: Shown | None = None
        self.kinds = Segmented(list(KINDS.items()), period.kind, name="时段")
        self._words = Label("", "heading")
        self.grouping = FilterPicker("全所", _choices())
        self.figures = StatisticsTable(self._vocabulary)
        self._lay_out()
        self._connect()
        self.refresh()

    def start(self) -> None:
        """Put the cursor into the figures."""
        if table := self.figures.table:
            table.setFocus()

    def grouped_by(self) -> GroupedBy:
        """Return how the figures are grouped."""
        chosen = self.grouping.value()
        return chosen if isinstance(chosen, GroupedBy) else GroupedBy.OFFICE

    def refresh(self) -> None:
        """Count anew."""
        self._operations.run(self._read, then=self._show, key="statistics")

    def show_period(self, period: Period) -> None:
        """Show another 时段."""
        self.period = period
        self.kinds.set_value(period.kind)
        self.refresh()

    def export(self) -> None:
        """Ask where to, and write the table there."""
        if self._shown is None:
            return
        figures = self._shown[0]
        title = title_of(figures)
        if target := choose_to_save(self, f"导出{title}", f"{title}.xlsx", EXCEL):
            self._operations.run(
                lambda: self._statistics.export(figures, target),
                then=lambda path: self.said.emit(f"已存到 {path}。"),
                label="正在导出统计…",
            )

    def _lay_out(self) -> None:
        back = Button("上一期", icon="caret-left", clicked=lambda: self._step(-1))
        onward = Button("下一期", icon="arrow-right", clicked=lambda: self._step(1))
        parts = (self.kinds, back, self._words, onward, STRETCH, self.grouping)
        self.put(row(*parts, spacing=10))
        self.put(self.figures, 1)

    def _connect(self) -> None:
        self.kinds.changed.connect(self._take_kind)
        self.grouping.chosen.connect(self._take_grouping)
        self.figures.figure_asked.connect(self._ask)
        chords = {f"Alt+{number}": kind for number, kind in enumerate(KINDS, start=1)}
        on_keys(
            self,
            {
                "PgUp": lambda: self._step(-1),
                "PgDown": lambda: self._step(1),
                "F5": self.refresh,
                "F6": self.grouping.setFocus,
                "Ctrl+E": self.export,
                **{keys: partial(self._take_kind, kind) for keys, kind in chords.items()},
            },
        )

    def _take_kind(self, kind: PeriodKind) -> None:
        self.show_period(self.period.as_kind(kind))

    def _take_grouping(self, _choice: object) -> None:
        self.start()
        self.refresh()

    def _step(self, way: int) -> None:
        self.show_period(self.period.next if way > 0 else self.period.previous)

    def _read(self) -> Shown:
        period, grouped_by = self.period, self.grouped_by()
        now = self._statistics.figures(period, grouped_by)
        return now, self._statistics.figures(period.previous, grouped_by)

    def _show(self, shown: Shown) -> None:
        self._shown = now, before = shown
        self._words.setText(now.period.words)
        days = f"{date_words(now.months.first_day)}—{date_words(now.months.last_day)}"
        self.set_title("统计", f"{days}，更正和补报算在计入的那个月")
        self.figures.show_figures(now, before)

    def _ask(self, figures: PeriodFigures, measure: Measure, line: PeriodLine) -> None:
        asked = FigureAsked(measure=measure, months=figures.months)
        whose = ""
        if line.key is not None:
            whose = line.name
            asked = FigureAsked(
                measure=measure,
                months=figures.months,
                grouped_by=figures.grouped_by,
                key=line.key,
            )
        words = self._vocabulary.word_of("measure", measure.name)
        self.figure_asked.emit(asked, f"{whose} {figures.period.words} {words}".strip())


def _choices() -> list[Choice]:
    groups = [one for one in GroupedBy if one is not GroupedBy.OFFICE]
    return [Choice(one, f"按{GROUPED_WORDS[one]}") for one in groups]
