"""统计: one 时段 after the other, grouped as one likes, as a table, a chart or month by month."""

from functools import partial

from PySide6.QtCore import Signal

from lvgw_desktop.domain.adjustment import CountedMonths
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.services.statistics import title_of
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.month_close.statistics_asking import Asked
from lvgw_desktop.ui.month_close.statistics_choices import (
    KINDS,
    GroupingPicker,
    MeasurePicker,
    View,
)
from lvgw_desktop.ui.month_close.statistics_pane import StatisticsPane
from lvgw_desktop.ui.month_close.statistics_panes import StatisticsPanes
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_save
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (
    Hint("Enter", "看是哪几条"),
    Hint("PgUp/PgDn", "上一期/下一期"),
    Hint("Alt+1—4", "月、季度、半年、年"),
    Hint("F7", "表、图、全年"),
    Hint("F6", "怎样分"),
    Hint("F4", "画哪个指标"),
    Hint("F8", "打印报告"),
    Hint("Ctrl+E", "导出"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
OF_TABLE = tuple(hint for hint in HINTS if hint.key != "F4")
"""A table shows all measures."""


class StatisticsPage(Page):
    """`figure_asked(FigureAsked, title)` when a figure is opened; `said(sentence)`.

    `print_asked(Period, Measure)` for the report with charts of one measure.
    """

    help_part = "statistics"

    figure_asked = Signal(object, str)
    print_asked = Signal(object, object)
    said = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations, period: Period) -> None:
        export = Button("导出 Excel", Kind.PRIMARY, icon="table", key="Ctrl+E", clicked=self.export)
        printing = Button("打印报告", icon="printer", key="F8", clicked=self._print)
        super().__init__("统计", actions=(printing, export), hints=OF_TABLE)
        self._statistics, self._operations = use_cases.statistics, operations
        self.period, self._has_come = period, False
        self.kinds = Segmented(list(KINDS.items()), period.kind, name="时段")
        self._words = Label("", "heading")
        self.views = Segmented([(one, one.value) for one in View], View.TABLE, name="怎样看")
        self.measures = MeasurePicker(use_cases.workplace.pack.vocabulary)
        self.grouping = GroupingPicker()
        self.panes = StatisticsPanes(use_cases.statistics)
        self._lay_out()
        self._connect()
        self.refresh()

    def start(self) -> None:
        """Put the cursor into the figures."""
        self.panes.pane().start()

    def refresh(self) -> None:
        """Count anew."""
        grouped_by = self.grouping.grouped_by()
        self.measures.offer(self._statistics.measures(grouped_by))
        asked = Asked(self.period, grouped_by, self.measures.measure())
        pane = self.panes.of(self.views.value() or View.TABLE, grouped_by)
        self._operations.run(
            lambda: (self._statistics.months(asked.period), pane.read(asked)),
            then=lambda found: self._show(pane, asked, *found),
            key="statistics",
        )

    def show_period(self, period: Period) -> None:
        """Show another 时段."""
        self.period = period
        self.kinds.set_value(period.kind)
        self.refresh()

    def show_view(self, view: View) -> None:
        """Look at the figures in another way."""
        self.views.set_value(view)
        self.measures.setVisible(view is not View.TABLE)
        self.set_hints(OF_TABLE if view is View.TABLE else HINTS)
        self.refresh()

    def export(self) -> None:
        """Ask where to, and write the table there."""
        period, grouped_by = self.period, self.grouping.grouped_by()
        title = title_of(period, grouped_by)
        if target := choose_to_save(self, f"导出{title}", f"{title}.xlsx", EXCEL):
            statistics = self._statistics
            self._operations.run(
                lambda: statistics.export(statistics.figures(period, grouped_by), target),
                then=lambda path: self.said.emit(f"已存到 {path}。"),
                label="正在导出统计…",
            )

    def _lay_out(self) -> None:
        self.action_row.insertWidget(0, self.views)
        back = Button("上一期", icon="caret-left", clicked=lambda: self._step(-1))
        onward = Button("下一期", icon="arrow-right", clicked=lambda: self._step(1))
        parts = (self.kinds, back, self._words, onward, STRETCH, self.measures, self.grouping)
        self.put(row(*parts, spacing=10))
        self.put(self.panes, 1)
        self.measures.hide()

    def _connect(self) -> None:
        self.kinds.changed.connect(self._take_kind)
        self.views.changed.connect(self.show_view)
        self.grouping.chosen.connect(self._take_choice)
        self.measures.chosen.connect(self._take_choice)
        self.panes.figure_asked.connect(self.figure_asked)
        chords = {f"Alt+{number}": kind for number, kind in enumerate(KINDS, start=1)}
        on_keys(
            self,
            {
                "PgUp": lambda: self._step(-1),
                "PgDown": lambda: self._step(1),
                "F4": self._ask_measure,
                "F5": self.refresh,
                "F6": self.grouping.setFocus,
                "F7": self._look_otherwise,
                "F8": self._print,
                "Ctrl+P": self._print,
                "Ctrl+E": self.export,
                **{keys: partial(self._take_kind, kind) for keys, kind in chords.items()},
            },
        )

    def _print(self) -> None:
        """Ask for the report: it tells of the whole office, however the figures are grouped."""
        every = self._statistics.measures(GroupedBy.OFFICE)
        self.print_asked.emit(self.period, self.measures.last_of(every))

    def _take_kind(self, kind: PeriodKind) -> None:
        self.show_period(self.period.as_kind(kind))

    def _take_choice(self, _choice: object) -> None:
        self.start()
        self.refresh()

    def _ask_measure(self) -> None:
        """Go to the measures, where one of them is drawn."""
        if self.measures.isVisible():
            self.measures.setFocus()

    def _look_otherwise(self) -> None:
        """Look in the next way."""
        ways = list(View)
        self.show_view(ways[(ways.index(self.views.value() or View.TABLE) + 1) % len(ways)])

    def _step(self, way: int) -> None:
        self.show_period(self.period.next if way > 0 else self.period.previous)

    def _show(
        self, pane: StatisticsPane, asked: Asked, months: CountedMonths, found: object
    ) -> None:
        self._words.setText(asked.period.words)
        days = f"{date_words(months.first_day)}—{date_words(months.last_day)}"
        self.set_title("统计", f"{days}，更正和补报算在计入的那个月")
        pane.show_found(asked, found)
        self.panes.bring_up(pane)
        if not self._has_come:
            self._has_come = True
            self.start()
