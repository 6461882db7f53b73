"""A closed month, and what comes into the office as files or by command: nothing of it changes."""

import json
import shutil
from contextlib import closing
from dataclasses import replace

import pytest

from builders import NOW
from exchange.workbooks import save
from journeys.closed_october import KEPT, October, rows_of_october
from journeys.twelve_logs import lvgw
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.import_batch import BatchState
from lvgw_desktop.services.import_outcome import RowResult
from lvgw_desktop.services.import_source import ImportKind
from lvgw_desktop.services.package_outcome import PackageChoices
from lvgw_desktop.services.package_update import CLOSED
from lvgw_desktop.services.packages import PackageWish
from services.fill_ins import ROW, filled
from tests.services.closing import IN_OCTOBER, NOVEMBER, OCTOBER
from tests.services.old_ledgers import HEAD, a_line

DAY = {"日期": "2026-10-09", "村（居）名称": "兴梁社区", "法律顾问": "周明远"}
LATE = "10月已封账(11月20日 刘芳)，记为11月的补报。"


def an_old_ledger(folder, *numbers):
    file = folder / f"旧台账{numbers[0]}.xlsx"
    return save(file, [HEAD, *(a_line(number, **DAY) for number in numbers)])


def read(office, book):
    return office.importing.run(office.importing.read(book, ImportKind.LOGS))


def test_a_workbook_of_old_logs_is_entered_as_late(practice, october, tmp_path):
    october.close()
    (row,) = read(practice, an_old_ledger(tmp_path, 3)).rows
    assert row.result is RowResult.CHECKED
    assert LATE in {one.sentence for one in row.problems}
    assert practice.service_logs.last().late_month == NOVEMBER.code


def test_an_import_is_undone_but_for_what_is_closed(practice, october, tmp_path):
    batch = read(practice, an_old_ledger(tmp_path, 1, 2)).batch
    october.close()
    undone = practice.import_batches.undo(batch.id)
    assert (undone.state, undone.remaining) == (BatchState.UNDONE, 2)
    assert {one.why for one in practice.import_batches.kept(undone)} == {KEPT}


def test_a_filled_in_workbook_comes_back_as_late(practice, october, tmp_path):
    october.close()
    form = practice.fill_ins.write(OCTOBER, 1, tmp_path / "填报表.xlsx")
    (row,) = read(practice, filled(form, {**ROW, "served_on": IN_OCTOBER})).rows
    assert LATE in {one.sentence for one in row.problems}
    assert practice.service_logs.last().late_month == NOVEMBER.code


@pytest.fixture
def package(practice_file, tmp_path):
    """A package of another PC, where one of the logs of October was changed."""
    file = tmp_path / "那边" / practice_file.name
    file.parent.mkdir()
    shutil.copy(practice_file, file)
    with closing(office_files(now=lambda: NOW).open(file)) as there:
        there.service_logs.record(replace(October(there).log(), content="那边改的"))
        return there.packages.make(tmp_path / "那边.lvgwbao", PackageWish())


def test_a_package_from_another_pc(practice, october, package):
    october.close()
    source = practice.packages.read(package.file, package.code.text)
    outcome = practice.packages.run(source, PackageChoices(all_theirs=True))
    assert [(one.taken, one.why_not) for one in outcome.conflicts] == [(False, CLOSED)]


@pytest.fixture
def file(practice_file, tmp_path):
    return shutil.copy(practice_file, tmp_path / "office.db")


@pytest.fixture
def command(file, capsys):
    """Give commands on the file; returns their status, and what they answered or refused."""

    def run(*arguments):
        status = lvgw(file, "--json", *arguments)
        said = capsys.readouterr()
        return status, (json.loads(said.out) if status == 0 else said.err)

    return run


def close_by(command):
    assert command("month", "close", "2026-10", "--reason", "先封")[0] == 0


def test_commands_close_it_once(file, command):
    close_by(command)
    kept = rows_of_october(file)
    status, said = command("month", "close", "2026-10", "--reason", "再封")
    assert status == 1
    assert "不用再封" in said
    assert command("month", "check", "2026-10")[1]["closed"] is True
    assert rows_of_october(file) == kept


def test_commands_that_import_and_undo(file, command, tmp_path):
    first = command("import", "logs", an_old_ledger(tmp_path, 1, 2))[1]
    close_by(command)
    kept = rows_of_october(file)
    undone = command("imports", "--undo", first["batch"])[1]
    assert [one["why"] for one in undone["kept"]] == [KEPT] * 2
    later = command("import", "logs", an_old_ledger(tmp_path, 3))[1]
    assert LATE in json.dumps(later, ensure_ascii=False)
    assert rows_of_october(file) == kept


def test_the_command_that_reads_a_package(file, command, package):
    close_by(command)
    kept = rows_of_october(file)
    said = command("package", "read", package.file, "--key", package.code.text, "--update")[1]
    assert [(one["taken"], one["why_not"]) for one in said["conflicts"]] == [(False, CLOSED)]
    assert rows_of_october(file) == kept


def test_merging_writes_nothing_into_an_office(file, command, tmp_path):
    close_by(command)
    report, merged = tmp_path / "月报.xlsx", tmp_path / "区局.xlsx"
    assert command("month", "export", "2026-10", "--out", report)[0] == 0
    kept = file.read_bytes()
    assert command("merge", report, "--out", merged)[0] == 0
    assert merged.exists()
    assert file.read_bytes() == kept
