from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings

from builders import a_log
from lvgw_desktop.domain.service_log import LogSource, PaperState, ServiceItem
from tests.domain.strategies import LOGS
from tests.storage.offices import EVERYTHING, add_logs, failing_change, plans_of

IN_2026 = (date(2026, 1, 1), date(2026, 12, 31))
SAME_FILE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)


def serials(logs):
    return [log.serial for log in logs]


def test_serials_count_up_within_a_year_and_are_never_given_again(database):
    logs = add_logs(
        database, a_log(), a_log(), a_log(served_on=date(2025, 12, 31)), a_log(serial="LX-1-1")
    )
    assert serials(logs) == ["LX-2026-0001", "LX-2026-0002", "LX-2025-0001", "LX-2026-0003"]
    with database.change_store() as store:
        void = replace(logs[3], paper_state=PaperState.VOID, void_reason="重复")
        store.service_logs.change(void)
    assert serials(add_logs(database, a_log())) == ["LX-2026-0004"]


def test_a_serial_of_a_save_that_failed_is_free_again(database):
    with pytest.raises(ZeroDivisionError):
        failing_change(database, lambda store: store.service_logs.add(a_log()))
    assert serials(add_logs(database, a_log())) == ["LX-2026-0001"]


def test_another_prefix_counts_for_itself(database):
    add_logs(database, a_log())
    with database.change_store() as store:
        store.office.change(replace(store.office.get(), prefix="LX2"))
    assert serials(add_logs(database, a_log())) == ["LX2-2026-0001"]


def test_imported_rows_wait_for_a_serial(database):
    old = a_log(source=LogSource.IMPORTED, source_no="12")
    assert serials(add_logs(database, old, old)) == ["", ""]


def test_the_day_of_entry_is_filled_in_unless_it_is_known(database):
    known = datetime(2026, 1, 2, 3, 4)
    first, second = add_logs(database, a_log(), a_log(recorded_on=known))
    assert first.recorded_on.date() == date(2026, 11, 20)
    assert second.recorded_on == known


@SAME_FILE
@given(LOGS)
def test_any_log_comes_back_as_it_was_typed(database, log):
    (added,) = add_logs(database, log)
    assert replace(added, id=None, uuid="", serial=log.serial, recorded_on=None) == log
    with database.open_store() as store:
        assert store.service_logs.get(added.id) == added


@SAME_FILE
@given(LOGS, LOGS)
def test_a_changed_log_is_what_it_was_changed_to(database, log, other):
    (added,) = add_logs(database, log)
    becomes = replace(other, id=added.id, uuid=added.uuid, serial=added.serial)
    with database.change_store() as store:
        changed = store.service_logs.change(becomes)
    with database.open_store() as store:
        assert store.service_logs.get(added.id) == changed == becomes


def test_logs_by_serial_come_in_the_order_asked(database):
    add_logs(database, a_log(), a_log(), a_log())
    asked = ["LX-2026-0003", "LX-2026-0009", "LX-2026-0001"]
    with database.open_store() as store:
        found = store.service_logs.by_serials(asked)
    assert serials(found) == ["LX-2026-0003", "LX-2026-0001"]


def test_the_logs_of_a_village_or_adviser_and_year_are_in_the_order_of_the_ledger(database):
    add_logs(
        database,
        a_log(served_on=date(2026, 12, 31)),
        a_log(served_on=date(2026, 1, 1)),
        a_log(served_on=date(2025, 12, 31)),
        a_log(village_id=2),
        a_log(adviser_id=2),
    )
    with database.open_store() as store:
        logs = store.service_logs
        of_village = serials(logs.between(*IN_2026, village_id=1))
        of_adviser = serials(logs.between(*IN_2026, adviser_id=1))
        in_december = logs.between(date(2025, 12, 1), date(2025, 12, 31), adviser_id=1)
    assert of_village == ["LX-2026-0002", "LX-2026-0004", "LX-2026-0001"]
    assert of_adviser == ["LX-2026-0002", "LX-2026-0003", "LX-2026-0001"]
    assert serials(in_december) == ["LX-2025-0001"]


def test_the_logs_of_some_days_are_those_of_all_villages_by_date_and_serial(database):
    days = [date(2026, 11, day) for day in (30, 1, 2, 1)]
    add_logs(database, *(a_log(served_on=day) for day in days), a_log(served_on=date(2026, 12, 1)))
    with database.open_store() as store:
        found = store.service_logs.between(date(2026, 11, 1), date(2026, 11, 30))
    assert [log.served_on.day for log in found] == [1, 1, 2, 30]
    assert serials(found) == ["LX-2026-0002", "LX-2026-0004", "LX-2026-0003", "LX-2026-0001"]


def test_an_empty_office_has_no_last_log(database):
    with database.open_store() as store:
        assert store.service_logs.last() is None
        assert store.log_list.count(EVERYTHING) == 0
        assert store.log_list.page(EVERYTHING, 0, 10) == ()


def test_the_last_log_is_the_one_added_last(database):
    add_logs(database, a_log(), a_log(served_on=date(2026, 1, 5)))
    with database.open_store() as store:
        assert store.service_logs.last().serial == "LX-2026-0002"
        assert store.log_list.count(EVERYTHING) == 2


def test_items_are_written_anew_and_keep_their_details(database):
    (added,) = add_logs(database, a_log())
    items = (
        ServiceItem(kind="MEDIATION", details={"dispute_type": "NEIGHBOURS", "outcome": "DONE"}),
        ServiceItem(kind="LECTURE", heads=41, ledger_text="讲民法典"),
    )
    with database.change_store() as store:
        store.service_logs.change(replace(added, items=items))
    with database.open_store() as store:
        assert store.service_logs.get(added.id).items == items


def test_late_rows_are_found_by_their_own_index(database):
    _own, second, first = add_logs(
        database,
        a_log(),
        a_log(late_month="2026-12"),
        a_log(late_month="2026-11"),
    )
    with database.open_store() as store:
        assert store.service_logs.late() == (first, second)
        plan = plans_of(store, store.service_logs.late)
    assert any("ix_service_log_late_month" in step for step in plan)
    assert not any("TEMP B-TREE" in step for step in plan)
