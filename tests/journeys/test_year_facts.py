"""The year 2026 holds what its named facts say: seen in the raw tables of its file."""

import sqlite3
from contextlib import closing

import pytest

from lvgw_desktop.domain.statistical_month import MonthRule
from office_year import facts, roster
from office_year.services import MONTHS, YEAR, services_of_year

QUARTERS = range(1, 5)
QUARTER_OF = "(CAST(substr({day}, 6, 2) AS INTEGER) + 2) / 3"
MONTH_OF = "CAST(substr(served_on, 6, 2) AS INTEGER)"
NAMES = "village.name, legal_adviser.name"
NAMED = """
    JOIN village ON village.id = one.village_id
    JOIN legal_adviser ON legal_adviser.id = one.adviser_id
"""
OF_LECTURES = f"""
    SELECT village.name, {QUARTER_OF.format(day="served_on")}
    FROM service_log AS log JOIN village ON village.id = log.village_id
    JOIN service_item ON service_log_id = log.id AND service_item.kind = 'LECTURE'
    LEFT JOIN lecture ON log_uuid = log.uuid
"""


@pytest.fixture(scope="module")
def year(year_of_office):
    return year_of_office(MonthRule.NATURAL)


@pytest.fixture
def rows(year):
    with closing(sqlite3.connect(year.file)) as raw:
        yield lambda statement: set(raw.execute(statement))


def test_25_villages_have_six_advisers(rows):
    assert rows("SELECT count(*) FROM village") == {(25,)}
    for month in MONTHS:
        day = f"{YEAR}-{month:02d}-20"
        serving = "SELECT count(DISTINCT adviser_id) FROM appointment "
        assert rows(f"{serving} WHERE '{day}' BETWEEN starts_on AND ifnull(ends_on, '9')") == {(6,)}
    ((logs,),) = rows("SELECT count(*) FROM service_log")
    assert 1_450 < logs < 1_550


def test_terms_are_as_they_have_become(rows):
    kept = rows(f"SELECT {NAMES}, starts_on, ifnull(ends_on, '') FROM appointment AS one {NAMED}")
    terms = roster.terms_of_year()
    assert kept == {(t.village, t.adviser, str(t.starts_on), str(t.ends_on or "")) for t in terms}


def test_months_without_a_visit(rows):
    visited = rows(
        f"SELECT village.name, {MONTH_OF} FROM service_log JOIN village ON village.id = village_id "
        "WHERE method IN ('ON_SITE', 'HOME_VISIT') AND paper_state <> 'VOID'"
    )
    told = {**facts.NO_SERVICE, **facts.NEVER_ON_SITE, roster.MERGED: (10, 11, 12)}
    missing = {(village, month) for village in roster.VILLAGES for month in MONTHS} - visited
    assert missing == {(village, month) for village, months in told.items() for month in months}


def test_quarters_without_a_lecture(rows):
    told = {**facts.NO_LECTURE, roster.MERGED: (4,)}
    missing = {(village, one) for village in roster.VILLAGES for one in QUARTERS}
    missing -= rows(OF_LECTURES)
    assert missing == {(village, one) for village, quarters in told.items() for one in quarters}


def test_outlines_missing_late_and_never_filed(rows):
    late = f"{QUARTER_OF.format(day='filed_on')} > {QUARTER_OF.format(day='held_on')}"
    assert rows(f"{OF_LECTURES} WHERE {late}") == set(facts.OUTLINES_CAME_LATE)
    without = f"{OF_LECTURES} WHERE lecture.id > 0 AND outline = '' AND filed_on IS NULL"
    assert rows(without) == set(facts.OUTLINES_MISSING)
    assert rows(f"{OF_LECTURES} WHERE lecture.id IS NULL") == set(facts.LECTURES_NOT_FILED)


def test_one_log_lies_outside_his_term(rows):
    outside = rows(
        f"SELECT {NAMES}, served_on FROM service_log AS one {NAMED} "
        "WHERE NOT EXISTS (SELECT 1 FROM appointment AS term "
        "WHERE term.village_id = one.village_id AND term.adviser_id = one.adviser_id "
        "AND served_on BETWEEN starts_on AND ifnull(ends_on, '9'))"
    )
    village, day = facts.OUTSIDE_HIS_TERM
    assert outside == {(village, roster.REPLACED, str(day))}


def test_ledgers_came_in_late_twice_and_one_after_the_close(rows):
    late = "SELECT name, handed_in_on FROM hand_in JOIN legal_adviser AS one ON one.id = adviser_id"
    assert rows(f"{late} WHERE handed_in_on > month || '-25'") == {
        (facts.LATE_HAND_IN[0], str(facts.CAME_LATE_ON)),
        (facts.HAND_IN_AFTER_CLOSE[0], str(facts.CAME_AFTER_CLOSE_ON)),
    }
    told = "SELECT served_on, late_month FROM service_log WHERE late_month <> ''"
    first, last = map(str, facts.LATE_ROWS)
    days, months = zip(*rows(told), strict=True)
    assert first <= min(days) <= max(days) <= last
    assert set(months) == {"2026-09"}


def test_a_month_was_closed_twice(rows):
    closes = rows("SELECT month, substr(reopened_at, 1, 10), closed_by FROM monthly_close")
    assert len(closes) == len(MONTHS) + 1
    assert {one[:2] for one in closes if one[1]} == {("2026-10", str(facts.REOPENED_ON))}


def test_the_checks_found_what_was_hidden_and_nothing_else(rows):
    found = rows(
        "SELECT month, code, ifnull(village.name, here.name) FROM settled_finding "
        "LEFT JOIN village ON village.uuid = subject LEFT JOIN service_log AS log "
        "ON log.uuid = subject LEFT JOIN village AS here ON here.id = log.village_id"
    )
    late = {one.village for one in services_of_year() if one.late and one.served_on.month == 8}
    ((alike, _of),) = facts.SAME_TEXT_AS.items()
    no_visit = {**facts.NO_SERVICE, **facts.NEVER_ON_SITE}
    hidden = {
        *((month, "monthly_visit", one) for one, months in no_visit.items() for month in months),
        *((9, "served_on", village) for village in late),
        (10, "served_on", facts.FORGOTTEN[0]),
        (7, "served_on", facts.OUTSIDE_HIS_TERM[0]),
        (alike[1], "content", alike[0]),
        (facts.NO_RESULT[1], "result", facts.NO_RESULT[0]),
        (facts.NO_HOURS[1], "served_on", facts.NO_HOURS[0]),
        (facts.NO_QUANTITY[1], "items", facts.NO_QUANTITY[0]),
    }
    assert found == {(f"{YEAR}-{month:02d}", code, village) for month, code, village in hidden}
