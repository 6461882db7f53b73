"""A tenth of a province-year: 240 workbooks, 50,000 rows, in a set of workbooks and on a server.

The sums are checked against a tally of the invented services themselves.
"""

from collections import Counter
from contextlib import nullcontext
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from benchmarks.office_workbooks import office_months
from lvgw_desktop.domain.measure import LOG_MEASURES
from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.exchange import merged_workbook
from lvgw_desktop.services.merging import MergeOrder, merge
from tests.exchange.samples import LAYOUT
from tests.services.postgresql import empty_database, missing, running_server, sums_on
from tests.services.test_merging import WORDS, silent, sums_in

OFFICES, MONTHS, LOGS = 20, 12, 208
COUNTED = {
    "CONSULTATION": "consultations",
    "MEDIATION": "mediations",
    "LECTURE": "lectures",
    "PUBLICITY": "publicity",
    "DOCUMENT_DRAFTING": "documents",
}


def tally(logs):
    """What invented services come to, each of one item."""
    sums = Counter({one.name: Decimal(0) for one in LOG_MEASURES})
    for log in logs:
        (item,) = log.items
        sums[COUNTED[item.kind]] += item.quantity
        sums["audience"] += item.heads or 0
        if log.method is ServiceMethod.ON_SITE:
            sums["onsite_count"] += 1
            sums["onsite_hours"] += log.hours
    return sums


@pytest.fixture(scope="module")
def tenth(tmp_path_factory):
    """The outcome, the tally by office, the serials of all rows, and the sums on the server."""
    sent, out = tmp_path_factory.mktemp("各所"), tmp_path_factory.mktemp("区局")
    sums, serials = {}, Counter()
    for one in office_months(OFFICES, MONTHS, LOGS):
        one.write(sent / f"{one.office.name}-{one.month.code}.xlsx", WORDS, LAYOUT)
        sums.setdefault(one.office.name, Counter()).update(tally(one.logs))
        serials.update((one.office.name, one.month.code, log.serial) for log in one.logs)
    with running_server() if not missing() else nullcontext() as server:
        into = empty_database(server) if server else ""
        order = MergeOrder(sources=[sent], target=out / "区局.xlsx", into=into)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(merged_workbook, "SHEETS_OF_FILE", 2)
            outcome = merge(order, WORDS, silent)
        yield outcome, sums, serials, sums_on(into) if into else None


def test_every_workbook_and_row_is_there_and_nothing_is_found(tenth):
    outcome, *_ = tenth
    assert (outcome.seen, outcome.files, outcome.rows) == (240, 240, 49_920)
    assert (outcome.findings, outcome.found) == ([], 0)


def test_the_sums_in_the_set_are_those_of_the_tally(tenth):
    outcome, wanted, *_ = tenth
    whole = Counter()
    for one in wanted.values():
        whole.update(one)
    assert sums_in(outcome.written[0]) == {**wanted, "合　计": whole}


def test_every_row_stands_once_in_the_set(tenth):
    outcome, _, wanted, _ = tenth
    assert [path.name for path in outcome.written] == ["区局.xlsx", "区局_第2册.xlsx"]
    found = Counter()
    for path in outcome.written:
        with CalamineWorkbook.from_path(path) as workbook:
            for name in (one for one in workbook.sheet_names if one.startswith("台账-")):
                _title, _head, *rows = workbook.get_sheet_by_name(name).to_python()
                found.update((row[0], row[1], row[13]) for row in rows)
    assert found == wanted


def test_the_summary_tells_in_which_workbook_an_office_stands(tenth):
    with CalamineWorkbook.from_path(tenth[0].written[0]) as workbook:
        rows = workbook.get_sheet_by_name("汇总").to_python()[2:]
    places = {row[1]: row[-1] for row in rows}
    assert places["第001司法所"] == "台账-1"
    assert places["第008司法所"] == "台账-1 至 台账-2"
    assert places["第020司法所"] == "第2册 台账-3"


@pytest.mark.skipif(bool(missing()), reason=missing())
def test_the_sums_on_the_server_are_those_of_the_tally(tenth):
    _, wanted, _, on_server = tenth
    assert on_server == wanted
