"""Merging into a real PostgreSQL server that the test starts: the same tables, equal sums."""

import pytest

from benchmarks.office_workbooks import office_months
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.merging import MergeOrder, merge
from tests.services.postgresql import asked, empty_database, missing, running_server, sums_on
from tests.services.test_merging import WORDS, recounted, silent, sums_in, write

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


@pytest.fixture(scope="module")
def server():
    with running_server() as address:
        yield address


@pytest.fixture
def database(server):
    return empty_database(server)


def merged(folder, tmp_path, address):
    order = MergeOrder(sources=[folder], target=tmp_path / "区局.xlsx", into=address)
    return merge(order, WORDS, silent)


def rows_on(address, table):
    return asked(address, f"SELECT count(*) FROM {table}")[0][0]


def without_total(sums):
    return {name: one for name, one in sums.items() if name != "合　计"}


def test_the_sums_on_the_server_are_those_of_the_workbook_and_of_a_recount(database, tmp_path):
    months = list(office_months(3, 2, 20))
    write(tmp_path / "各所", months)
    outcome = merged(tmp_path / "各所", tmp_path, database)
    wanted = recounted(months)
    assert sums_in(outcome.written[0]) == wanted
    assert sums_on(database) == without_total(wanted)


def test_merged_again_nothing_is_doubled_and_a_later_month_takes_the_place(database, tmp_path):
    first, second = office_months(1, 2, 10)
    write(tmp_path / "一月", [first])
    merged(tmp_path / "一月", tmp_path, database)
    merged(tmp_path / "一月", tmp_path, database)
    assert (rows_on(database, "merged_file"), rows_on(database, "merged_log")) == (1, 10)
    write(tmp_path / "二月", [second])
    merged(tmp_path / "二月", tmp_path, database)
    assert sums_on(database) == without_total(recounted([first, second]))


def test_what_newer_tables_hold_is_left_alone(database, tmp_path):
    write(tmp_path / "各所", office_months(1, 1, 2))
    merged(tmp_path / "各所", tmp_path, database)
    asked(database, "UPDATE merged_schema SET version = 99")
    with pytest.raises(Refusal, match="更新的版本"):
        merged(tmp_path / "各所", tmp_path, database)


def test_a_server_that_is_not_there_is_told_and_nothing_is_written(server, tmp_path):
    write(tmp_path / "各所", office_months(1, 1, 2))
    with pytest.raises(Refusal, match="连不上"):
        merged(tmp_path / "各所", tmp_path, "postgresql://nobody@127.0.0.1:1/none")
    assert not (tmp_path / "区局.xlsx").exists()


def test_stopped_while_it_is_written_the_server_has_nothing(database, tmp_path):
    class StoppedError(Exception):
        """Somebody has cancelled."""

    def told(_done, _total, words):
        if words == "正在写入数据库，第 2 批":
            raise StoppedError

    write(tmp_path / "各所", office_months(2, 1, 5))
    order = MergeOrder(sources=[tmp_path / "各所"], target=tmp_path / "区局.xlsx", into=database)
    with pytest.raises(StoppedError):
        merge(order, WORDS, told)
    tables = asked(
        database, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
    )
    assert (tables, (tmp_path / "区局.xlsx").exists()) == ([], False)
