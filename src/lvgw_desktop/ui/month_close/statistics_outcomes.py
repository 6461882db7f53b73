"""纠纷结果图: the types of dispute as bars whose pieces are the outcomes of the mediations."""

from decimal import Decimal

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.period_figures import PeriodFigures
from lvgw_desktop.domain.wording import hours_words
from lvgw_desktop.services.statistics_disputes import DisputeLine, Disputes, Outcome, disputes_in
from lvgw_desktop.ui.month_close.statistics_asking import Asked, figure_of
from lvgw_desktop.ui.month_close.statistics_pane import ChartPane
from lvgw_desktop.ui.shared.bar_cell import bar_column
from lvgw_desktop.ui.shared.chart_fill import Fill
from lvgw_desktop.ui.shared.chart_table import ChartTable
from lvgw_desktop.ui.shared.columns import Align, Column

_NAME, _FIGURE = 150, 84
_FILLS = (Fill.SOLID, Fill.STROKED, Fill.DOTTED, Fill.MUTED)
_OF_OUTCOME = "outcome_"


class OutcomesPane(ChartPane):
    """A bar for each type of dispute, and beside it the number of each outcome."""

    def read(self, asked: Asked) -> PeriodFigures:
        """Read the mediations by type and outcome."""
        return self.statistics.figures(asked.period, GroupedBy.DISPUTE_OUTCOME)

    def show_found(self, asked: Asked, found: PeriodFigures) -> None:
        """Show the bars, and what their pieces are."""
        disputes = disputes_in(found, self.vocabulary)
        measure_words = self.statistics.measure_words(asked.measure)
        self.title.setText(f"{found.period.words} {measure_words}")
        self.remark.setText(f"合计 {hours_words(found.total.figure(asked.measure))}")
        self.legend.show_entries(
            [
                (fill, f"{one.name} {hours_words(one.total)}")
                for one, fill in _filled(disputes).items()
            ]
        )
        table = ChartTable(self._columns(asked, found, disputes), key=_key, name="纠纷结果图")
        outcomes = {f"{_OF_OUTCOME}{one.code}": one for one in disputes.outcomes}
        table.cell_opened.connect(
            lambda line, column: self._open(asked, found, line, outcomes.get(column))
        )
        table.show_rows(disputes.lines)
        self.place.put(table)

    def _columns(
        self, asked: Asked, found: PeriodFigures, disputes: Disputes
    ) -> tuple[Column, ...]:
        telling, whole = self.telling(asked), found.total.figure(asked.measure)
        fills = _filled(disputes)

        def tip(line: DisputeLine) -> str:
            return telling.figure(line.name, found.period.words, line.total, whole)

        def outcome_column(one: Outcome) -> Column:
            def told(line: DisputeLine) -> str:
                whose = f"{line.name} · {one.name}"
                return telling.figure(whose, found.period.words, _of(line, one), line.total)

            return Column(
                f"{_OF_OUTCOME}{one.code}",
                one.name,
                _FIGURE,
                text=lambda line: hours_words(_of(line, one)),
                align=Align.RIGHT,
                tip=told,
            )

        return (
            Column("name", "纠纷类型", _NAME, text=lambda line: line.name, tip=tip),
            bar_column(
                lambda line: [(fill, _of(line, one)) for one, fill in fills.items()],
                max((line.total for line in disputes.lines), default=Decimal(1)),
                tip,
            ),
            *map(outcome_column, disputes.outcomes),
            Column(
                "total",
                "合计",
                _FIGURE,
                text=lambda line: hours_words(line.total),
                bold=lambda _line: True,
                align=Align.RIGHT,
                tip=tip,
            ),
        )

    def _open(
        self, asked: Asked, found: PeriodFigures, line: DisputeLine, outcome: Outcome | None
    ) -> None:
        """Open the mediations of a type, or those of them with one outcome."""
        if outcome is None:
            whose = line.name
            figure = figure_of(asked.measure, found.months, GroupedBy.DISPUTE_TYPE, line.code)
        else:
            whose, key = f"{line.name} · {outcome.name}", (line.code, outcome.code)
            figure = figure_of(asked.measure, found.months, GroupedBy.DISPUTE_OUTCOME, key)
        self.figure_asked.emit(figure, self.telling(asked).title(whose, found.period.words))


def _filled(disputes: Disputes) -> dict[Outcome, Fill]:
    """Return what fills the pieces of each outcome."""
    return {
        one: _FILLS[number % len(_FILLS)] if one.code else Fill.EMPTY
        for number, one in enumerate(disputes.outcomes)
    }


def _of(line: DisputeLine, outcome: Outcome) -> Decimal:
    return line.by_outcome.get(outcome.code, Decimal(0))


def _key(line: DisputeLine) -> object:
    return line.code
