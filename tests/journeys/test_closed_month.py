"""A closed month: whatever way a log of it is changed, it is refused and why; paper goes on."""

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from builders import NOW, a_log
from exchange.workbooks import save
from journeys.twelve_logs import lvgw
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.import_batch import BatchState
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.prefilled_sheet import log_on
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceMethod
from lvgw_desktop.services.import_source import ImportKind
from scanning.scans import write_file
from services.printed_logs import pages_by_serial
from tests.services.closing import IN_OCTOBER, NOVEMBER, OCTOBER, close, logs_of
from tests.services.old_ledgers import HEAD, a_line
from tests.ui.conftest import operations, themed  # noqa: F401  fixtures are asked for by name
from ui.main_windows import shown_window
from ui.parts import shown_words
from ui.typing import press, type_text

CLOSED = r"10月已封账\(11月20日 刘芳\)，不能改。要更正请按 F7，在当月加一行更正。"
NO_ENTRY = r"10月已封账\(11月20日 刘芳\)，不能再往里记"
STATEMENTS = (
    "UPDATE service_log SET content = '改' WHERE served_on LIKE '2026-10%'",
    "UPDATE service_log SET served_on = '2026-10-05' WHERE served_on LIKE '2026-11%'",
    "DELETE FROM service_log WHERE served_on LIKE '2026-10%'",
    """DELETE FROM service_item WHERE service_log_id IN
       (SELECT id FROM service_log WHERE served_on LIKE '2026-10%')""",
    "UPDATE monthly_close SET logs = 0",
    "DELETE FROM monthly_close",
)


def a_closed_log(practice):
    unfiled = (PaperState.TO_PRINT, PaperState.PRINTED, PaperState.SIGNED)
    return next(one for one in logs_of(practice, OCTOBER) if one.paper_state in unfiled)


@pytest.fixture
def before(practice):
    """The figures and logs of October, compared again when the test is over."""
    kept = practice.months.figures(OCTOBER).total, logs_of(practice, OCTOBER)
    yield kept
    assert practice.months.figures(OCTOBER).total == kept[0]


def the_same(practice, before):
    return logs_of(practice, OCTOBER) == before[1]


def test_saving_a_log_and_entering_one(practice, before):
    close(practice)
    log = a_closed_log(practice)
    for changed in (
        replace(log, content="另一件事"),
        replace(log, served_on=date(2026, 11, 3)),
        replace(log, items=()),
    ):
        with pytest.raises(Refusal, match=CLOSED):
            practice.service_logs.record(changed)
    with pytest.raises(Refusal, match=NO_ENTRY):
        practice.service_logs.record(a_log(served_on=IN_OCTOBER))
    later = logs_of(practice, NOVEMBER)[0]
    with pytest.raises(Refusal, match=NO_ENTRY):
        practice.service_logs.record(replace(later, served_on=IN_OCTOBER))
    assert the_same(practice, before)


def test_changing_many_at_once(practice, before):
    ids = [log.id for log in logs_of(practice, OCTOBER)]
    plan = practice.batch_edit.plan(ids, "method", ServiceMethod.PHONE)
    assert plan.changed
    close(practice)
    with pytest.raises(Refusal, match="10月已封账"):
        practice.batch_edit.run(plan)
    assert the_same(practice, before)


def test_voiding(practice, before):
    close(practice)
    with pytest.raises(Refusal, match=CLOSED):
        practice.paper_moves.void([a_closed_log(practice).id], "重复")
    assert the_same(practice, before)


def test_undo_and_redo(practice):
    log = a_closed_log(practice)
    saved, step = practice.steps.watched(
        lambda: practice.service_logs.record(replace(log, content="改过"))
    )
    close(practice)
    with pytest.raises(Refusal, match=CLOSED):
        practice.steps.take_back(step)
    practice.month_close.reopen(OCTOBER, "试")
    _nothing, back = practice.steps.watched(lambda: practice.steps.take_back(step))
    close(practice)
    with pytest.raises(Refusal, match=CLOSED):
        practice.steps.take_back(back)
    assert practice.service_logs.get(saved.id).content == log.content


def test_an_earlier_content_of_the_history(practice):
    log = a_closed_log(practice)
    practice.service_logs.record(replace(log, content="改过"))
    plan = practice.history.plan(practice.history.of(log.uuid).changes[0])
    close(practice)
    with pytest.raises(Refusal, match=CLOSED):
        practice.history.restore(plan)
    assert practice.service_logs.get(log.id).content == "改过"


def test_a_prefilled_sheet_keyed_in(practice, before):
    (sheet,) = practice.prefilling.keep(practice.prefilling.plan([2], NOVEMBER))
    close(practice)
    log = replace(log_on(sheet), served_on=IN_OCTOBER, content="咨询", result="已答复")
    with pytest.raises(Refusal, match=NO_ENTRY):
        practice.service_logs.record_prefilled(log)
    assert the_same(practice, before)


def test_a_workbook_of_logs_and_its_undoing(practice, tmp_path):
    day = {"日期": "2026-10-09", "村（居）名称": "兴梁社区", "法律顾问": "周明远"}
    book = save(tmp_path / "旧台账.xlsx", [HEAD, a_line(1, **day), a_line(2, **day)])
    source = practice.importing.read(book, ImportKind.LOGS)
    batch = practice.importing.run(source).batch
    close(practice)
    kept = logs_of(practice, OCTOBER)
    undone = practice.import_batches.undo(batch.id)
    assert (undone.state, undone.remaining) == (BatchState.UNDONE, 2)
    assert {one.why for one in practice.import_batches.kept(undone)} == {"所在月份已封账"}
    assert logs_of(practice, OCTOBER) == kept
    more = save(tmp_path / "又.xlsx", [HEAD, a_line(3, **day)])
    practice.importing.run(practice.importing.read(more, ImportKind.LOGS))
    late = practice.service_logs.last()
    assert late.late_month == NOVEMBER.code
    assert tuple(one for one in logs_of(practice, OCTOBER) if not one.late_month) == kept


def test_a_roster_moves_no_closed_log(practice, before):
    close(practice)
    log = a_closed_log(practice)
    appointment = practice.appointments.of_village(log.village_id)[0]
    practice.appointments.end(appointment, date(2026, 10, 1), "换人")
    assert the_same(practice, before)


def test_commands(practice_file, tmp_path, capsys):
    file = tmp_path / "office.db"
    file.write_bytes(practice_file.read_bytes())
    assert lvgw(file, "month", "close", "2026-10", "--reason", "先封") == 0
    assert lvgw(file, "month", "close", "2026-10", "--reason", "再封") == 1
    assert "不用再封" in capsys.readouterr().err
    assert lvgw(file, "--json", "month", "check", "2026-10") == 0
    assert json.loads(capsys.readouterr().out)["closed"] is True
    with closing(sqlite3.connect(file)) as raw:
        for statement in STATEMENTS:
            with pytest.raises(sqlite3.IntegrityError):
                raw.execute(statement)
    with closing(office_files(now=lambda: NOW).open(file)) as office:
        assert office.month_close.check(OCTOBER).close


def test_in_the_window_by_keys(practice, qtbot, operations, before):  # noqa: F811  the fixture
    close(practice)
    window = shown_window(qtbot, practice, operations)
    october = LogFilter(first_day=date(2026, 10, 1), last_day=date(2026, 10, 31))
    window.errands.logs.show_logs(october)
    press(window, Qt.Key.Key_Delete)
    type_text(window, "重复\n")
    assert [words for words in shown_words(window) if re.fullmatch(CLOSED, words)]
    assert the_same(practice, before)
    window._leaving.done = True  # the fixture of the practice office closes the file


def test_paper_goes_on(practice, tmp_path):
    log = practice.service_logs.record(a_log(village_id=1, adviser_id=1, served_on=IN_OCTOBER))
    close(practice)
    sheet = pages_by_serial(practice, [log])[log.serial]
    practice.paper_moves.sign_back([log.id], date(2026, 11, 19))
    outcome = practice.scan_back.run([write_file(sheet, tmp_path / "扫描.pdf")])
    assert outcome.pages
    assert practice.service_logs.get(log.id).signed_on == date(2026, 11, 19)
    (item,) = practice.filing.file(practice.filing.of_logs([log.id])).items
    assert item.record_uuid == log.uuid
    assert practice.service_logs.get(log.id).paper_state is PaperState.FILED
