"""What the office lacks at the end of its year is what was written down by hand before."""

import shutil
from collections import Counter
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.domain.statistical_month import MonthRule
from office_year.services import YEAR, quarter_of

TOLD = Path(__file__).with_name("duties_of_year.txt").read_text("utf-8")
LACKING, MET_LATE = TOLD.split("== 办了，但晚于期限")
NEW_YEAR = datetime(2027, 1, 5, 9)


def lines_of(told):
    """Return the lines, each with its rule and sentence before it."""
    rule, found = (), []
    for line in told.splitlines():
        if line.startswith("["):
            rule = tuple(line[1:].split("] "))
        elif line.strip() and not line.startswith("#"):
            found.append((*rule, *(cell.strip() for cell in line.split("|"))))
    return found


@contextmanager
def looked_back_on(file, folder):
    use_cases = office_files(now=lambda: NEW_YEAR).open(Path(shutil.copy(file, folder)))
    yield use_cases
    use_cases.close()


@pytest.fixture(scope="module")
def office(year_of_office, tmp_path_factory):
    file = year_of_office(MonthRule.NATURAL).file
    with looked_back_on(file, tmp_path_factory.mktemp("duties")) as use_cases:
        yield use_cases


@pytest.fixture(scope="module")
def board(office):
    return office.duties.year(YEAR)


def code_of(period):
    part = {
        PeriodKind.MONTH: f"-{period.number:02d}",
        PeriodKind.QUARTER: f"-Q{period.number}",
        PeriodKind.HALF: f"-H{period.number}",
    }
    return f"{period.year}{part.get(period.kind, '')}"


def rests_on(office, evidence):
    """Return the numbers of the logs, else the days of the records, that a line rests on."""
    with office.workplace.reading() as store:
        logs = store.service_logs.of_uuids(evidence.log_uuids)
    told = [log.serial for log in logs.values()] or [str(day) for day in evidence.days]
    return "、".join(told) or "-"


def line_of(office, board, cell, what):
    where, doer = board.wording.where(cell), board.wording.doer(cell)
    by = str(cell.by or "-")
    return (
        cell.rule_id,
        where,
        doer,
        code_of(cell.period),
        by,
        what,
        rests_on(office, cell.evidence),
    )


def test_what_lacks_is_what_was_written_down(office, board):
    expected = {(rule, *line) for rule, _sentence, *line in lines_of(LACKING)}
    found = {line_of(office, board, one.cell, one.cell.lacks) for one in board.shortfalls}
    assert len(expected) >= 60
    assert found == expected


def test_what_was_done_late_is_what_was_written_down(office, board):
    expected = {(rule, *line) for rule, _sentence, *line in lines_of(MET_LATE)}
    late = [one for one in board.cells if one.met_late]
    assert {line_of(office, board, one, str(one.day)) for one in late} == expected


def test_every_line_quotes_its_rule(office):
    rules = office.workplace.pack.policy.rules
    for rule, sentence, *_line in lines_of(TOLD.replace("==", "#")):
        assert sentence in rules[rule].sentence


@pytest.mark.parametrize("rule", MonthRule, ids=lambda rule: rule.name)
def test_visits_and_lectures_are_those_of_a_recount(year_of_office, tmp_path, rule):
    with looked_back_on(year_of_office(rule).file, tmp_path) as use_cases:
        board, calendar = use_cases.duties.year(YEAR), use_cases.months.calendar()
        with use_cases.workplace.reading() as store:
            kept = store.service_logs.all()
            now = {one.log.uuid: one.now for one in store.corrections.of_months()}
    visits, lectures = Counter(), Counter()
    for log in filter(counts, (now.get(one.uuid, one) for one in kept)):
        month, quarter = calendar.month_of(log.served_on), quarter_of(log.served_on.month)
        visits[log.village_id, month.number] += log.method.on_site and month.year == YEAR
        held = sum(item.quantity for item in log.items if item.kind == "LECTURE")
        lectures[log.village_id, quarter] += held
    for rule_id, counted in (("monthly_visit", visits), ("quarterly_lecture", lectures)):
        cells = board.of_rule(rule_id)
        assert len(cells) > 90
        assert {(one.village_id, one.period.number): one.number for one in cells if one.number} == {
            key: number for key, number in counted.items() if number
        }
