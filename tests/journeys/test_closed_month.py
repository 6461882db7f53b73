"""A closed month: whatever way a log of it is changed, it is refused and why; paper goes on."""

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from builders import a_log
from journeys.closed_october import CLOSED, NO_ENTRY
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.prefilled_sheet import log_on
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceMethod
from scanning.scans import write_file
from services.printed_logs import pages_by_serial
from tests.services.closing import IN_OCTOBER, NOVEMBER, OCTOBER, logs_of
from tests.ui.conftest import operations, themed  # noqa: F401  fixtures are asked for by name
from ui.main_windows import shown_window
from ui.parts import shown_words
from ui.typing import press, type_text

STATEMENTS = (
    "UPDATE service_log SET content = '改' WHERE served_on LIKE '2026-10%'",
    "UPDATE service_log SET served_on = '2026-10-05' WHERE served_on LIKE '2026-11%'",
    "DELETE FROM service_log WHERE served_on LIKE '2026-10%'",
    """DELETE FROM service_item WHERE service_log_id IN
       (SELECT id FROM service_log WHERE served_on LIKE '2026-10%')""",
    "UPDATE monthly_close SET logs = 0",
    "DELETE FROM monthly_close",
)


def test_saving_a_log_and_entering_one(practice, october):
    october.close()
    log = october.log()
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


def test_changing_many_at_once(practice, october):
    ids = [log.id for log in logs_of(practice, OCTOBER)]
    plan = practice.batch_edit.plan(ids, "method", ServiceMethod.PHONE)
    assert plan.changed
    october.close()
    with pytest.raises(Refusal, match="10月已封账"):
        practice.batch_edit.run(plan)


def test_voiding(practice, october):
    october.close()
    with pytest.raises(Refusal, match=CLOSED):
        practice.paper_moves.void([october.log().id], "重复")


def test_undo_and_redo(practice, october):
    log = october.log()
    saved, step = practice.steps.watched(
        lambda: practice.service_logs.record(replace(log, content="改过"))
    )
    october.close()
    with pytest.raises(Refusal, match=CLOSED):
        practice.steps.take_back(step)
    practice.month_close.reopen(OCTOBER, "试")
    _nothing, back = practice.steps.watched(lambda: practice.steps.take_back(step))
    october.close()
    with pytest.raises(Refusal, match=CLOSED):
        practice.steps.take_back(back)
    assert practice.service_logs.get(saved.id).content == log.content


def test_an_earlier_content_of_the_history(practice, october):
    log = october.log()
    practice.service_logs.record(replace(log, content="改过"))
    plan = practice.history.plan(practice.history.of(log.uuid).changes[0])
    october.close()
    with pytest.raises(Refusal, match=CLOSED):
        practice.history.restore(plan)


def test_a_prefilled_sheet_keyed_in(practice, october):
    (sheet,) = practice.prefilling.keep(practice.prefilling.plan([2], NOVEMBER))
    october.close()
    log = replace(log_on(sheet), served_on=IN_OCTOBER, content="咨询", result="已答复")
    with pytest.raises(Refusal, match=NO_ENTRY):
        practice.service_logs.record_prefilled(log)


def test_an_adviser_s_term_that_ends_earlier(practice, october):
    october.close()
    appointment = practice.appointments.of_village(october.log().village_id)[0]
    practice.appointments.end(appointment, date(2026, 10, 1), "换人")


def test_statements_of_another_program(practice, october):
    october.close()
    with closing(sqlite3.connect(practice.workplace.database.path)) as raw:
        for statement in STATEMENTS:
            with pytest.raises(sqlite3.IntegrityError):
                raw.execute(statement)


def test_in_the_window_by_keys(practice, qtbot, operations, october):  # noqa: F811  the fixture
    october.close()
    window = shown_window(qtbot, practice, operations)
    days = LogFilter(first_day=date(2026, 10, 1), last_day=date(2026, 10, 31))
    window.errands.logs.show_logs(days)
    press(window, Qt.Key.Key_Delete)
    type_text(window, "重复\n")
    assert [words for words in shown_words(window) if re.fullmatch(CLOSED, words)]
    window._leaving.done = True  # the fixture of the practice office closes the file


def test_paper_goes_on(practice, tmp_path):
    log = practice.service_logs.record(a_log(village_id=1, adviser_id=1, served_on=IN_OCTOBER))
    practice.month_close.close(practice.month_close.check(OCTOBER), reason="其余下月补")
    sheet = pages_by_serial(practice, [log])[log.serial]
    practice.paper_moves.sign_back([log.id], date(2026, 11, 19))
    outcome = practice.scan_back.run([write_file(sheet, tmp_path / "扫描.pdf")])
    assert outcome.pages
    assert practice.service_logs.get(log.id).signed_on == date(2026, 11, 19)
    (item,) = practice.filing.file(practice.filing.of_logs([log.id])).items
    assert item.record_uuid == log.uuid
    assert practice.service_logs.get(log.id).paper_state is PaperState.FILED
