"""统计: the figures of a month, quarter, half-year or year, by whatever they are grouped."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.adjustment import CountedMonths
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import Measure
from lvgw_desktop.domain.period import Period, PeriodKind, period_of
from lvgw_desktop.domain.period_figures import PeriodFigures, PeriodLine
from lvgw_desktop.domain.year_figures import YearFigures
from lvgw_desktop.exchange.sheet import Value
from lvgw_desktop.exchange.table_export import export_table
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.counted_figures import counted_figures, months_counted
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.statistics_lines import TOTAL, named_keys
from lvgw_desktop.services.statistics_year import year_figures
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED

GROUPED_WORDS = {
    GroupedBy.OFFICE: "全所",
    GroupedBy.VILLAGE: "村(居)",
    GroupedBy.ADVISER: "法律顾问",
    GroupedBy.FIRM: "所在机构",
    GroupedBy.ADVISER_KIND: "顾问类别",
    GroupedBy.METHOD: "服务方式",
    GroupedBy.SERVICE_KIND: "服务种类",
    GroupedBy.DISPUTE_TYPE: "纠纷类型",
    GroupedBy.DISPUTE_OUTCOME: "纠纷类型和结果",
    GroupedBy.CLIENT_CATEGORY: "服务对象",
}


@dataclass(frozen=True, slots=True)
class StatisticsService:
    """Use cases of statistics."""

    workplace: Workplace

    def current(self, kind: PeriodKind) -> Period:
        """Return the month, quarter, half-year or year of today."""
        with self.workplace.reading() as store:
            return period_of(calendar_in(store).month_of(self.workplace.today), kind)

    def months(self, period: Period) -> CountedMonths:
        """Return the months of a 时段 with the days that count in them."""
        with self.workplace.reading() as store:
            return months_counted(period.first_month, period.last_month, calendar_in(store))

    def measures(self, grouped_by: GroupedBy) -> tuple[Measure, ...]:
        """Return what can be counted by a grouping."""
        return grouped_by.measures(self.workplace.pack.vocabulary.measures)

    def figures(
        self, period: Period, grouped_by: GroupedBy, only: Measure | None = None
    ) -> PeriodFigures:
        """Return the figures of a 时段: what its months count, 更正 and 补报 too.

        A year is the sum of its months in every measure over logs; 工作微信群 are those that exist
        on its last day.
        """
        with self.workplace.reading() as store:
            names, calendar = names_in(store), calendar_in(store)
            counted = counted_figures(store, period.last_month)
            months = months_counted(period.first_month, period.last_month, calendar)
            measures = (only,) if only else grouped_by.measures(store.figures.measures)
            wanted = frozenset(one.name for one in measures)
            found = counted.by(grouped_by, months, names, wanted)
            total = counted.whole(found, measures, months)
        counting = [key for key, figures in found.items() if any(figures.values())]
        named = named_keys(grouped_by, counting, names, self.workplace.pack.vocabulary)
        return PeriodFigures(
            period=period,
            months=months,
            grouped_by=grouped_by,
            measures=measures,
            lines=tuple(
                PeriodLine(
                    key=one.key, name=one.name, second=one.second, figures=found.get(one.key, {})
                )
                for one in named
            ),
            total=PeriodLine(key=None, name=TOTAL, figures=total),
        )

    def year(self, year: int, grouped_by: GroupedBy, measure: Measure) -> YearFigures:
        """Return a measure month by month, each as `figures` tells it."""
        return year_figures(self.workplace, year, grouped_by, measure)

    def export(self, figures: PeriodFigures, target: Path) -> Path:
        """Write the figures as a workbook; returns where it lies."""
        head = (GROUPED_WORDS[figures.grouped_by], *map(self.measure_words, figures.measures))
        rows = [_row(line, figures.measures) for line in (*figures.lines, figures.total)]
        written = export_table(target, title_of(figures.period, figures.grouped_by), head, rows)
        self.workplace.note(EXPORTED, f"统计 {len(rows)} 行")
        return written

    def measure_words(self, measure: Measure) -> str:
        """Return a measure with its unit: 代写法律文书(份)."""
        word_of = self.workplace.pack.vocabulary.word_of
        unit = word_of("measure_unit", measure.name)
        return f"{word_of('measure', measure.name)}({unit})"


def title_of(period: Period, grouped_by: GroupedBy) -> str:
    """Return 2026年第四季度统计(按村(居))."""
    by = "" if grouped_by is GroupedBy.OFFICE else f"(按{GROUPED_WORDS[grouped_by]})"
    return f"{period.words}统计{by}"


def _row(line: PeriodLine, measures: Iterable[Measure]) -> list[Value]:
    return [line.name, *map(line.figure, measures)]
