"""全年逐月: one measure month by month; each month is looked through once, whatever the lines."""

from collections.abc import Sequence
from decimal import Decimal

from lvgw_desktop.domain.figures import Figures
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import Measure, Summed
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.year_figures import MONTHS, YearFigures, YearLine
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.counted_figures import counted_figures, months_counted
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.statistics_lines import TOTAL, NamedKey, named_keys
from lvgw_desktop.services.workplace import Workplace

_NONE = Decimal(0)


def year_figures(
    workplace: Workplace, year: int, grouped_by: GroupedBy, measure: Measure
) -> YearFigures:
    """Return what each month of a year counts, the year's figure behind."""
    every = tuple(StatisticalMonth(year, number) for number in range(1, MONTHS + 1))
    with workplace.reading() as store:
        names, calendar = names_in(store), calendar_in(store)
        counted = counted_figures(store, every[-1])
        months = tuple(months_counted(one, one, calendar) for one in every)
        only = frozenset({measure.name})
        parts = [counted.by(grouped_by, one, names, only) for one in months]
        whole = [
            counted.whole(part, (measure,), one) for part, one in zip(parts, months, strict=True)
        ]
    counting = {key: None for part in parts for key, one in part.items() if any(one.values())}
    named = named_keys(grouped_by, counting.keys(), names, workplace.pack.vocabulary)

    return YearFigures(
        year=year,
        grouped_by=grouped_by,
        measure=measure,
        months=months,
        present=calendar.month_of(workplace.today),
        lines=tuple(
            _line(measure, [part.get(one.key, {}) for part in parts], one) for one in named
        ),
        total=_line(measure, whole, NamedKey(None, TOTAL)),
    )


def _line(measure: Measure, told: Sequence[Figures], named: NamedKey) -> YearLine:
    figures = tuple(one.get(measure.name, _NONE) for one in told)
    groups = measure.summed is Summed.WECHAT_GROUPS
    return YearLine(
        key=named.key,
        name=named.name,
        second=named.second,
        group=named.group,
        figures=figures,
        total=figures[-1] if groups else sum(figures, _NONE),
    )
