from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from builders import a_log
from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.domain.service_log import LogSource, PaperState, ServiceItem, ServiceMethod
from lvgw_desktop.storage import log_pages
from tests.domain.strategies import LOGS
from tests.storage.offices import EVERYTHING, add_logs, all_logs, failing_change

SAME_FILE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)


def serials(logs):
    return [log.serial for log in logs]


def listed(database, **narrowed):
    with database.open_store() as store:
        return serials(store.service_logs.page(LogFilter(**narrowed), 0, 100))


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


def a_dozen(database):
    return add_logs(
        database,
        *(
            a_log(
                served_on=date(2026, 11, 12 - number),
                village_id=number % 3 + 1,
                adviser_id=(number + 1) % 3 + 1,
                paper_state=list(PaperState)[number % 5],
            )
            for number in range(12)
        ),
    )


@pytest.mark.parametrize("order", LogOrder)
@pytest.mark.parametrize("descending", [True, False])
def test_pages_put_together_are_the_whole_list_in_order(database, order, descending):
    a_dozen(database)
    asked = LogFilter(order=order, descending=descending)
    with database.open_store() as store:
        whole = store.service_logs.of_ids(store.service_logs.ids(asked))
        pages = [store.service_logs.page(asked, offset, 5) for offset in (0, 5, 10)]
        assert store.service_logs.page(asked, 12, 5) == ()
    assert sum(pages, ()) == whole
    keys = [sort_key(order, log) for log in whole]
    assert keys == sorted(keys, reverse=descending)
    assert len(whole) == 12


@pytest.mark.parametrize("order", LogOrder)
def test_a_page_far_down_is_read_from_the_end_that_is_nearer(database, order, monkeypatch):
    monkeypatch.setattr(log_pages, "_FAR", 3)
    a_dozen(database)
    for asked in (LogFilter(order=order), LogFilter(order=order, village_id=2)):
        with database.open_store() as store:
            whole = store.service_logs.of_ids(store.service_logs.ids(asked))
            for offset in range(len(whole) + 2):
                for total in (0, len(whole)):
                    page = store.service_logs.page(asked, offset, 3, None, total)
                    assert page == whole[offset : offset + 3]


@pytest.mark.parametrize("order", LogOrder)
@pytest.mark.parametrize("descending", [True, False])
def test_a_page_by_key_and_a_place_agree_with_the_whole_list(database, order, descending):
    a_dozen(database)
    imported = a_log(source=LogSource.IMPORTED, source_no="12")
    add_logs(database, imported, imported, imported)  # no serial: nothing but the id tells them
    asked = LogFilter(order=order, descending=descending, last_day=date(2026, 11, 30))
    with database.open_store() as store:
        whole = store.service_logs.of_ids(store.service_logs.ids(asked))
        for row, log in enumerate(whole):
            after = whole[row + 1 : row + 6]
            assert store.service_logs.page(asked, 0, 5, log) == after
            assert store.service_logs.place(asked, log.id) == row
    assert len(whole) == 15


def test_a_log_that_a_filter_leaves_out_still_has_a_place_there(database):
    logs = add_logs(database, a_log(), a_log(village_id=2), a_log(), a_log(village_id=2))
    asked = LogFilter(village_id=1, descending=False)
    with database.open_store() as store:
        places = [store.service_logs.place(asked, log.id) for log in logs]
        assert store.service_logs.place(asked, 99) == -1
    assert places == [0, 1, 1, 2]


def test_those_of_some_logs_that_a_filter_leaves(database):
    logs = add_logs(database, a_log(), a_log(village_id=2), a_log(village_id=2))
    given = [log.id for log in logs[:2]]
    with database.open_store() as store:
        assert store.service_logs.listed(LogFilter(village_id=2), given) == {logs[1].id}


def sort_key(order, log):
    first = {
        LogOrder.SERIAL: log.serial,
        LogOrder.SERVED_ON: "",
        LogOrder.VILLAGE: log.village_id,
        LogOrder.ADVISER: log.adviser_id,
        LogOrder.METHOD: list(ServiceMethod).index(log.method),
        LogOrder.PAPER_STATE: list(PaperState).index(log.paper_state),
    }[order]
    return (first, log.served_on, log.serial)


@given(
    states=st.frozensets(st.sampled_from(PaperState)),
    village_id=st.none() | st.integers(1, 4),
    adviser_id=st.none() | st.integers(1, 4),
    first_day=st.none() | st.dates(date(2026, 10, 30), date(2026, 11, 13)),
    last_day=st.none() | st.dates(date(2026, 10, 30), date(2026, 11, 13)),
)
@SAME_FILE
def test_a_filter_keeps_what_a_person_would_keep(database, **narrowed):
    with database.open_store() as store:
        empty = store.service_logs.count_all() == 0
    logs = a_dozen(database) if empty else all_logs(database)

    def kept(log, states):
        return (
            (not states or log.paper_state in states)
            and narrowed["village_id"] in {None, log.village_id}
            and narrowed["adviser_id"] in {None, log.adviser_id}
            and (narrowed["first_day"] or date.min) <= log.served_on
            and log.served_on <= (narrowed["last_day"] or date.max)
        )

    asked = LogFilter(**narrowed)
    expected = {log.id for log in logs if kept(log, narrowed["states"])}
    with database.open_store() as store:
        assert set(store.service_logs.ids(asked)) == expected
        assert store.service_logs.count(asked) == len(expected)
        by_state = store.service_logs.count_by_state(asked)
    assert set(by_state) == set(PaperState)
    assert sum(by_state.values()) == sum(kept(log, ()) for log in logs)


@pytest.mark.parametrize(
    "word",
    ["院墙", "当场答复", "赵某某", "62岁", "13803750000", "3803750", "138-0375", "2026-0001"],
)
def test_a_word_is_found_wherever_it_stands(database, word):
    add_logs(database, a_log(), a_log(content="", result="", client_name="", client_phone=""))
    assert "LX-2026-0001" in listed(database, words=(SearchWord(word),))


@pytest.mark.parametrize("word", ["院_", "%", "100%", "13803750001", "不在里面", "9"])
def test_what_is_not_there_is_not_found(database, word):
    add_logs(database, a_log(client_description="", content="院墙"))
    assert listed(database, words=(SearchWord(word),)) == []


def test_every_word_must_be_found(database):
    add_logs(database, a_log(), a_log(content="土地流转"))
    assert listed(database, words=(SearchWord("赵某某"), SearchWord("土地"))) == ["LX-2026-0002"]


def test_a_word_may_be_the_name_of_a_village_or_adviser(database):
    add_logs(database, a_log(village_id=2), a_log(adviser_id=3), a_log())
    named = SearchWord("jy", villages=frozenset({2}), advisers=frozenset({3}))
    found = listed(database, words=(named,))
    assert sorted(found) == ["LX-2026-0001", "LX-2026-0002"]


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
        of_village = serials(logs.of_village_year(1, 2026))
        of_adviser = serials(logs.of_adviser_year(1, 2026))
        in_december = logs.of_adviser_between(1, date(2025, 12, 1), date(2025, 12, 31))
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
        logs = store.service_logs
        assert (logs.last(), logs.count_all(), logs.last_served_on()) == (None, 0, None)
        assert logs.page(EVERYTHING, 0, 10) == ()


def test_the_last_log_is_the_one_added_last(database):
    add_logs(database, a_log(), a_log(served_on=date(2026, 1, 5)))
    with database.open_store() as store:
        assert store.service_logs.last().serial == "LX-2026-0002"
        assert store.service_logs.last_served_on() == date(2026, 11, 18)
        assert store.service_logs.count_all() == 2


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


def test_the_last_logs_tell_where_and_by_whom(database):
    add_logs(database, a_log(), a_log(village_id=2), a_log(adviser_id=2))
    with database.open_store() as store:
        assert store.service_logs.last_places(2) == ((1, 2), (2, 1))


def test_clients_of_a_village_come_latest_first_without_void_and_nameless_logs(database):
    logs = add_logs(
        database,
        a_log(client_name="旧", served_on=date(2025, 5, 6)),
        a_log(client_name="新"),
        a_log(client_name="别村", village_id=2),
        a_log(client_name=""),
        a_log(client_name="作废"),
    )
    with database.change_store() as store:
        store.service_logs.change(replace(logs[4], paper_state=PaperState.VOID, void_reason="重复"))
    with database.open_store() as store:
        names = [one.name for one in store.service_logs.clients_of(1, 10)]
        assert names == ["新", "旧"]
        assert len(store.service_logs.clients_of(1, 2)) == 1  # of the latest two, one has a name


def test_clients_of_a_village_are_found_by_an_index_alone(database):
    with database.open_store() as store:
        sql = store.service_logs._transaction.sql
        seen = []

        def note(_connection, _cursor, statement, parameters, *_more):
            seen.append((statement, parameters))

        event.listen(sql.engine, "before_cursor_execute", note)
        store.service_logs.clients_of(1, 10)
        event.remove(sql.engine, "before_cursor_execute", note)
        plan = [
            row[-1] for row in sql.exec_driver_sql(f"EXPLAIN QUERY PLAN {seen[0][0]}", seen[0][1])
        ]
    assert plan == ["SEARCH service_log USING INDEX ix_service_log_by_village (village_id=?)"]
