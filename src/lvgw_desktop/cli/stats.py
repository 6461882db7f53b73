"""lvgw stats: the figures of a year, half-year, quarter or month, by village, adviser and more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.period import PeriodKind, read_period
from lvgw_desktop.domain.wording import hours_words

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction
    from collections.abc import Iterator

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.domain.period import Period
    from lvgw_desktop.domain.period_figures import PeriodFigures, PeriodLine
    from lvgw_desktop.services.statistics import StatisticsService

_WITHIN = {PeriodKind.QUARTER: "quarter", PeriodKind.HALF: "half", PeriodKind.MONTH: "month"}
_HELP = {"quarter": "第几季度，1—4", "half": "1 上半年，2 下半年", "month": "几月"}


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add stats."""
    command = commands.add_parser("stats", help="统计：按年、半年、季度、月")
    command.add_argument("--year", required=True, type=int, metavar="年", help="哪一年")
    within = command.add_mutually_exclusive_group()
    for name in _WITHIN.values():
        within.add_argument(f"--{name}", type=int, metavar="N", help=_HELP[name])
    command.add_argument(
        "--by",
        choices=[one.value for one in GroupedBy if one is not GroupedBy.OFFICE],
        default=GroupedBy.OFFICE.value,
        help="按村(居)、顾问、机构、顾问类别、方式、服务种类、纠纷类型(和结果)、服务对象；不写就是全所",
    )
    command.set_defaults(run=_tell)


def _tell(call: Call) -> None:
    period, grouped_by = _period(call.chosen), GroupedBy(call.chosen.by)
    with call.opened() as use_cases:
        statistics = use_cases.statistics
        figures = statistics.figures(period, grouped_by)
        lines = list(_lines(figures, statistics))
    call.answer("\n".join("\t".join(line) for line in lines), _facts(figures))


def _period(chosen: Namespace) -> Period:
    for kind, name in _WITHIN.items():
        if (number := getattr(chosen, name)) is not None:
            return read_period(chosen.year, kind, number)
    return read_period(chosen.year, PeriodKind.YEAR, 1)


def _lines(figures: PeriodFigures, statistics: StatisticsService) -> Iterator[list[str]]:
    """Yield lines of columns; of the whole office one measure a line."""
    words = [statistics.measure_words(one) for one in figures.measures]
    totals = _figures(figures, figures.total)
    if not figures.lines:
        yield [figures.period.words, figures.total.name]
        yield from ([word, total] for word, total in zip(words, totals, strict=True))
        return
    yield [figures.period.words, *words]
    for line in (*figures.lines, figures.total):
        yield [line.name, *_figures(figures, line)]


def _figures(figures: PeriodFigures, line: PeriodLine) -> list[str]:
    return [hours_words(line.figure(one)) for one in figures.measures]


def _facts(figures: PeriodFigures) -> dict[str, object]:
    return {
        "period": figures.period.words,
        "first_day": figures.months.first_day.isoformat(),
        "last_day": figures.months.last_day.isoformat(),
        "by": figures.grouped_by.value,
        "lines": [_line(figures, line) for line in figures.lines],
        "total": _line(figures, figures.total),
    }


def _line(figures: PeriodFigures, line: PeriodLine) -> dict[str, object]:
    found = {one.name: float(line.figure(one)) for one in figures.measures}
    return {"name": line.name, "figures": found}
