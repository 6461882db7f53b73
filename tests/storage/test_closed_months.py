"""封账: while a close stands the file lets nothing change what counted, whoever asks."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from sqlalchemy.exc import IntegrityError

from builders import a_log
from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.monthly_close import CLOSED_FIELDS, MonthlyClose
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.sent_report import ReportKind, SentReport
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod, Spell
from tests.storage.offices import NOW, add_logs, all_logs, an_open_office

OCTOBER = date(2026, 10, 12)
NOVEMBER = date(2026, 11, 3)
OTHER = {
    "village_id": 2,
    "adviser_id": 2,
    "firm_id": None,
    "served_on": date(2026, 10, 13),
    "spells": (Spell(time(8), time(9)),),
    "hours": Decimal("9.5"),
    "method": ServiceMethod.PHONE,
    "client_category": "GROUP",
    "client_name": "孙某兰",
    "client_village": "军营社区",
    "client_description": "七十岁",
    "client_phone": "0375-0000000",
    "content": "另一件事",
    "result": "另一个结果",
    "remark": "另一句",
    "late_month": "2026-12",
}


def a_close(**fields):
    given = {
        "month": "2026-10",
        "first_day": date(2026, 10, 1),
        "last_day": date(2026, 10, 31),
        "closed_at": NOW,
    }
    return MonthlyClose(**{**given, **fields})


def a_correction(log, **fields):
    given = {"month": "2026-11", "made_on": NOVEMBER, "field": "content", "reason": "写错"}
    return Correction(log_uuid=log.uuid, was='"甲"', becomes='"乙"', **{**given, **fields})


@pytest.fixture
def office(tmp_path):
    database = an_open_office(tmp_path / "office.db")
    add_logs(database, a_log(served_on=OCTOBER, firm_id=1), a_log(served_on=NOVEMBER))
    with database.change_store() as store:
        store.monthly_closes.add(a_close())
    yield database
    database.close()


def change(office, log):
    with office.change_store() as store:
        return store.service_logs.change(log)


def test_every_closed_field_has_its_try():
    assert set(OTHER) == set(CLOSED_FIELDS)


@pytest.mark.parametrize("name", CLOSED_FIELDS)
def test_a_closed_field_refuses_every_change(office, name):
    closed = all_logs(office)[1]
    assert getattr(closed, name) != OTHER[name]
    with pytest.raises(Refusal, match="已封账"):
        change(office, replace(closed, **{name: OTHER[name]}))
    assert all_logs(office)[1] == closed


def test_items_of_a_closed_month_stay(office):
    closed = all_logs(office)[1]
    for items in ((), (*closed.items, ServiceItem(kind="OTHER"))):
        with pytest.raises(Refusal, match="已封账"):
            change(office, replace(closed, items=items))
    assert all_logs(office)[1] == closed


def test_nothing_enters_a_closed_month_but_as_a_late_row(office):
    with pytest.raises(Refusal, match="已封账"):
        add_logs(office, a_log(served_on=date(2026, 10, 31)))
    opened = all_logs(office)[0]
    with pytest.raises(Refusal, match="已封账"):
        change(office, replace(opened, served_on=date(2026, 10, 1)))
    (late,) = add_logs(office, a_log(served_on=date(2026, 10, 31), late_month="2026-11"))
    assert change(office, replace(late, content="还能改")).content == "还能改"


def test_a_late_row_is_closed_with_the_month_it_counts_in(office):
    (late,) = add_logs(office, a_log(served_on=OCTOBER, late_month="2026-11"))
    with office.change_store() as store:
        days = {"first_day": date(2026, 11, 1), "last_day": date(2026, 11, 30)}
        store.monthly_closes.add(a_close(month="2026-11", **days))
    with pytest.raises(Refusal, match="已封账"):
        change(office, replace(late, content="不能改了"))


def test_void_comes_and_goes_only_in_open_months(office):
    closed = all_logs(office)[1]
    with pytest.raises(Refusal, match="已封账"):
        change(office, replace(closed, paper_state=PaperState.VOID, void_reason="重复"))
    (void,) = add_logs(office, a_log(served_on=NOVEMBER, paper_state=PaperState.VOID))
    with office.change_store() as store:
        days = {"first_day": date(2026, 11, 1), "last_day": date(2026, 11, 30)}
        store.monthly_closes.add(a_close(month="2026-11", **days))
    with pytest.raises(Refusal, match="已封账"):
        change(office, replace(void, paper_state=PaperState.PRINTED))


def test_the_paper_goes_on(office):
    closed = all_logs(office)[1]
    signed = replace(
        closed,
        paper_state=PaperState.SIGNED,
        signed_on=NOVEMBER,
        adviser_signed_on=OCTOBER,
        signer_phone="138-0375-0000",
        major_matter=not closed.major_matter,
    )
    assert change(office, signed) == signed
    assert change(office, replace(signed, paper_state=PaperState.FILED))


def test_a_reopened_month_takes_changes_again_and_closes_once_more(office):
    with office.change_store() as store:
        (standing,) = store.monthly_closes.all()
        with pytest.raises(IntegrityError, match="nothing else"):
            store.monthly_closes.change(replace(standing, logs=99))
        store.monthly_closes.change(
            replace(standing, reopened_at=NOW, reopened_by="刘芳", reopened_reason="漏记一条")
        )
    changed = change(office, replace(all_logs(office)[1], content="改好了"))
    with office.change_store() as store:
        store.monthly_closes.add(a_close())
        (reopened, _again) = store.monthly_closes.all()
        with pytest.raises(IntegrityError, match="nothing else"):
            store.monthly_closes.change(replace(reopened, reopened_reason="另一个"))
    with pytest.raises(Refusal, match="已封账"):
        change(office, replace(changed, content="又改"))


def test_one_close_of_a_month_stands(office):
    with office.change_store() as store, pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        store.monthly_closes.add(a_close())


def test_a_correction_is_made_and_withdrawn_in_an_open_month_only(office):
    log = all_logs(office)[1]
    with office.change_store() as store:
        made = store.corrections.add(a_correction(log))
        with pytest.raises(IntegrityError, match="nothing else"):
            store.corrections.change(replace(made, becomes='"丙"'))
        store.corrections.change(replace(made, void_reason="弄错了"))
        kept = store.corrections.add(a_correction(log))
    with pytest.raises(Refusal, match="已封账"), office.change_store() as store:
        store.corrections.add(a_correction(log, month="2026-10"))
    with office.change_store() as store:
        days = {"first_day": date(2026, 11, 1), "last_day": date(2026, 11, 30)}
        store.monthly_closes.add(a_close(month="2026-11", **days))
    with pytest.raises(Refusal, match="已封账"), office.change_store() as store:
        store.corrections.change(replace(kept, void_reason="太晚"))


def test_what_was_sent_stays_as_it_was(office):
    report = SentReport(
        package="p",
        month="2026-10",
        kind=ReportKind.WORKBOOK,
        file_name="月报.xlsx",
        content_hash="0" * 64,
        size=1,
        figures={"lectures": "3"},
        made_at=datetime(2026, 10, 31, 16),
    )
    with office.change_store() as store:
        sent = store.sent_reports.add(report)
        with pytest.raises(IntegrityError, match="never changes"):
            store.sent_reports.change(replace(sent, rows=7))
        assert store.sent_reports.all() == (sent,)


def test_another_program_is_refused_as_well(office, tmp_path):
    office.close()
    with closing(sqlite3.connect(tmp_path / "office.db")) as raw:
        for statement in (
            "UPDATE service_log SET content = 'x' WHERE served_on < '2026-11'",
            "UPDATE service_item SET quantity = 9 WHERE service_log_id = 1",
            "DELETE FROM service_item WHERE service_log_id = 1",
            "DELETE FROM monthly_close",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                raw.execute(statement)
