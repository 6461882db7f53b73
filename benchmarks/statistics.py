"""月报数字、统计: what the services count at 1,000,000 logs against a bare SQL group-by of it."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

from benchmarks.big_office import kept
from benchmarks.measure import Work, cost_against
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.storage.connection import connect

LOGS = 1_000_000
OCTOBER, YEAR = StatisticalMonth(2026, 10), Period(2026, PeriodKind.YEAR)
VISITS = next(one for one in MEASURES if one.name == "onsite_count")
Days = tuple[date, date]
MONTHS = (
    (date(2026, 10, 1), date(2026, 10, 31)),
    (date(2026, 9, 1), date(2026, 9, 30)),
    (date(2026, 1, 1), date(2026, 10, 31)),
)
"""What 月报 shows: the month, the month before and the year so far."""
YEARS = ((date(2026, 1, 1), date(2026, 12, 31)), (date(2025, 1, 1), date(2025, 12, 31)))

OFFICE, VILLAGE, ADVISER = "0", "village_id", "adviser_id"
ADVISER_KIND = "(SELECT kind FROM legal_adviser AS a WHERE a.id = adviser_id)"
BARE = """
    SELECT {key}, kind, count(*), sum(quantity), sum(heads)
    FROM service_log JOIN service_item ON service_log_id = id
    WHERE served_on BETWEEN ? AND ? AND paper_state <> 'VOID'
    GROUP BY 1, 2
"""
BARE_TREND = """
    SELECT substr(served_on, 1, 7), count(*) FROM service_log
    WHERE served_on BETWEEN ? AND ? AND paper_state <> 'VOID'
    AND method IN ('ON_SITE', 'HOME_VISIT')
    GROUP BY 1
"""
BARE_VISITS = """
    SELECT village_id, substr(served_on, 1, 7), count(*) FROM service_log
    WHERE served_on BETWEEN ? AND ? AND paper_state <> 'VOID'
    AND method IN ('ON_SITE', 'HOME_VISIT')
    GROUP BY 1, 2
"""
BARE_HOURS = """
    SELECT {key}, count(*), sum(hours) FROM service_log
    WHERE served_on BETWEEN ? AND ? AND paper_state <> 'VOID'
    AND method IN ('ON_SITE', 'HOME_VISIT')
    GROUP BY 1
"""
BARE_KINDS = """
    SELECT kind, count(*) FROM service_log JOIN service_item ON service_log_id = id
    WHERE served_on BETWEEN ? AND ? AND paper_state <> 'VOID'
    GROUP BY 1
"""
BARE_OUTCOMES = """
    SELECT json_extract(details, '$.dispute_type'), json_extract(details, '$.outcome'),
           sum(quantity)
    FROM service_log JOIN service_item ON service_log_id = id
    WHERE served_on BETWEEN ? AND ? AND paper_state <> 'VOID' AND kind = 'MEDIATION'
    GROUP BY 1, 2
"""
BARE_DISPUTES = """
    SELECT json_extract(details, '$.dispute_type'), sum(quantity)
    FROM service_log JOIN service_item ON service_log_id = id
    WHERE served_on BETWEEN ? AND ? AND paper_state <> 'VOID' AND kind = 'MEDIATION'
    GROUP BY 1
"""


def measure(rounds: int) -> list[tuple[str, float, str]]:
    return measured(kept(LOGS), LOGS, rounds)


def measured(path: Path, logs: int, rounds: int) -> list[tuple[str, float, str]]:
    raw, use_cases = connect(path), office_files(datetime.now).open(path)
    of_month = (OFFICE, VILLAGE, ADVISER, ADVISER_KIND)
    pairs = {
        "month figures by all groupings": (
            asked(raw, grouped(of_month), MONTHS),
            lambda: use_cases.months.figures(OCTOBER),
        ),
        "a year by village": (
            asked(raw, grouped([VILLAGE]), YEARS[:1]),
            figures_of(use_cases, GroupedBy.VILLAGE, YEAR),
        ),
        "a year by dispute type": (
            asked(raw, [BARE_DISPUTES], YEARS[:1]),
            figures_of(use_cases, GroupedBy.DISPUTE_TYPE, YEAR),
        ),
        "a year by kind of service": (
            asked(raw, [BARE_KINDS], YEARS[:1]),
            figures_of(use_cases, GroupedBy.SERVICE_KIND, YEAR),
        ),
        "a year by dispute type and outcome": (
            asked(raw, [BARE_OUTCOMES], YEARS[:1]),
            figures_of(use_cases, GroupedBy.DISPUTE_OUTCOME, YEAR),
        ),
        "the page 统计: a year and the one before": (
            asked(raw, grouped([VILLAGE]), YEARS),
            figures_of(use_cases, GroupedBy.VILLAGE, YEAR, YEAR.previous),
        ),
        "the matrix of a year: villages by month": (
            asked(raw, [BARE_VISITS], YEARS[:1]),
            lambda: use_cases.statistics.year(YEAR.year, GroupedBy.VILLAGE, VISITS),
        ),
        "the trend of two years": (
            asked(raw, [BARE_TREND], YEARS),
            trend_of(use_cases, YEAR.year, YEAR.year - 1),
        ),
        "all tables of the report of a year": (
            lambda: [work() for work in bare_report(raw)],
            lambda: list(use_cases.statistics_report.parts(YEAR, VISITS)),
        ),
    }
    results = [
        (f"{name} / bare GROUP BY at {logs:,} logs", cost_against(*both, rounds), "≤ 2")
        for name, both in pairs.items()
    ]
    use_cases.close()
    raw.close()
    return results


def figures_of(use_cases: UseCases, grouped_by: GroupedBy, *periods: Period) -> Work:
    def count() -> None:
        for period in periods:
            use_cases.statistics.figures(period, grouped_by)

    return count


def trend_of(use_cases: UseCases, *years: int) -> Work:
    def count() -> None:
        for year in years:
            use_cases.statistics.year(year, GroupedBy.OFFICE, VISITS)

    return count


def bare_report(raw: sqlite3.Connection) -> tuple[Work, ...]:
    """The whole office in both years, and each table of the report in one or both."""
    villages, advisers = (BARE_HOURS.format(key=key) for key in (VILLAGE, ADVISER))
    return (
        asked(raw, grouped([OFFICE]), YEARS),
        asked(raw, [BARE_VISITS, BARE_KINDS, BARE_OUTCOMES, villages, advisers], YEARS[:1]),
        asked(raw, [BARE_TREND], YEARS[1:]),
    )


def grouped(keys: Iterable[str]) -> list[str]:
    return [one.format(key=key) for key in keys for one in (BARE, BARE_HOURS)]


def asked(raw: sqlite3.Connection, statements: Sequence[str], spans: Sequence[Days]) -> Work:
    def ask() -> None:
        for first, last in spans:
            for statement in statements:
                raw.execute(statement, (first.isoformat(), last.isoformat())).fetchall()

    return ask
