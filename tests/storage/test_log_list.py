import sqlite3
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import TODAY, a_log
from lvgw_desktop.domain.ledger import counted_in_order
from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.domain.serial import log_serial, serial_order
from lvgw_desktop.domain.service_log import LogSource, PaperState, ServiceMethod
from lvgw_desktop.storage import log_pages
from lvgw_desktop.storage.counters import next_number
from lvgw_desktop.storage.schema.logs import SERIAL_ORDER
from tests.storage.offices import add_logs, all_logs, plans_of

SAME_FILE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
NUMBERS = st.integers(1, 20_000_000)


def serials(logs):
    return [log.serial for log in logs]


def listed(database, **narrowed):
    with database.open_store() as store:
        page = store.log_list.page(LogFilter(**narrowed), 0, 100)
        return [log.serial for log in page]


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
        whole = store.service_logs.of_ids(store.log_list.ids(asked))
        pages = [store.log_list.page(asked, offset, 5) for offset in (0, 5, 10)]
        assert store.log_list.page(asked, 12, 5) == ()
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
            whole = store.service_logs.of_ids(store.log_list.ids(asked))
            for offset in range(len(whole) + 2):
                for total in (0, len(whole)):
                    page = store.log_list.page(asked, offset, 3, None, total)
                    assert page == whole[offset : offset + 3]


@pytest.mark.parametrize("order", LogOrder)
@pytest.mark.parametrize("descending", [True, False])
def test_a_page_by_key_and_a_place_agree_with_the_whole_list(database, order, descending):
    a_dozen(database)
    imported = a_log(source=LogSource.IMPORTED, source_no="12")
    add_logs(database, imported, imported, imported)  # no serial: nothing but the id tells them
    asked = LogFilter(order=order, descending=descending, last_day=date(2026, 11, 30))
    with database.open_store() as store:
        whole = store.service_logs.of_ids(store.log_list.ids(asked))
        for row, log in enumerate(whole):
            after = whole[row + 1 : row + 6]
            assert store.log_list.page(asked, 0, 5, log) == after
            assert store.log_list.place(asked, log.id) == row
    assert len(whole) == 15


@pytest.mark.parametrize("order", [LogOrder.SERIAL, LogOrder.SERVED_ON])
def test_the_ten_thousandth_number_of_a_year_stands_behind_the_one_before(database, order):
    earlier = date(2025, 11, 18)
    add_logs(database, a_log(), a_log(served_on=earlier))
    with database.change_store() as store:
        for name in ("log LX 2025", "log LX 2026"):
            while next_number(store.service_logs._transaction.sql, name) < 9998:
                pass
    add_logs(database, *(a_log(served_on=day) for day in (earlier, TODAY) for _ in range(3)))
    expected = [
        f"LX-{year}-{number}"
        for year in (2025, 2026)
        for number in ("0001", "9999", "10000", "10001")
    ]
    asked = LogFilter(order=order, descending=False)
    with database.open_store() as store:
        whole = store.service_logs.of_ids(store.log_list.ids(asked))
        for row, log in enumerate(whole):
            assert store.log_list.page(asked, 0, 3, log) == whole[row + 1 : row + 4]
            assert store.log_list.place(asked, log.id) == row
        ledger = store.service_logs.between(date(2026, 1, 1), TODAY)
    assert serials(whole) == expected
    assert serials(ledger) == expected[4:] == serials(counted_in_order(reversed(ledger)))


@given(
    st.builds(log_serial, st.sampled_from(["LX", "LX2"]), st.integers(2020, 2030), NUMBERS)
    | st.sampled_from(["", "LX-1-1"]),
    st.integers(1, 10**9),
)
def test_the_file_sorts_numbers_as_the_program_does(serial, log_id):
    raw = sqlite3.connect(":memory:")
    asked = f"SELECT {SERIAL_ORDER} FROM (SELECT ? AS serial, ? AS id)"
    assert raw.execute(asked, (serial, log_id)).fetchone() == (serial_order(serial, log_id),)


@given(NUMBERS, NUMBERS)
def test_numbers_of_a_year_are_sorted_by_their_size(first, second):
    orders = [serial_order(log_serial("LX", 2026, number)) for number in (first, second)]
    assert (orders[0] < orders[1]) is (first < second)


@pytest.mark.parametrize("order", LogOrder)
@pytest.mark.parametrize("descending", [True, False])
def test_every_page_is_read_in_the_order_of_an_index(database, order, descending):
    logs = a_dozen(database)
    asked = LogFilter(order=order, descending=descending, last_day=date(2026, 11, 30))
    with database.open_store() as store:
        plans = plans_of(store, lambda: store.log_list.page(asked, 0, 5))
        plans += plans_of(store, lambda: store.log_list.page(asked, 0, 5, logs[6]))
        plans += plans_of(store, lambda: store.log_list.place(asked, logs[6].id))
    assert [step for step in plans if "TEMP B-TREE" in step or step == "SCAN service_log"] == []


def test_a_log_that_a_filter_leaves_out_still_has_a_place_there(database):
    logs = add_logs(database, a_log(), a_log(village_id=2), a_log(), a_log(village_id=2))
    asked = LogFilter(village_id=1, descending=False)
    with database.open_store() as store:
        places = [store.log_list.place(asked, log.id) for log in logs]
        assert store.log_list.place(asked, 99) == -1
    assert places == [0, 1, 1, 2]


def test_those_of_some_logs_that_a_filter_leaves(database):
    logs = add_logs(database, a_log(), a_log(village_id=2), a_log(village_id=2))
    given = [log.id for log in logs[:2]]
    with database.open_store() as store:
        assert store.log_list.listed(LogFilter(village_id=2), given) == {logs[1].id}


def sort_key(order, log):
    first = {
        LogOrder.SERIAL: serial_order(log.serial, log.id),
        LogOrder.SERVED_ON: "",
        LogOrder.VILLAGE: log.village_id,
        LogOrder.ADVISER: log.adviser_id,
        LogOrder.METHOD: list(ServiceMethod).index(log.method),
        LogOrder.PAPER_STATE: list(PaperState).index(log.paper_state),
    }[order]
    return (first, log.served_on, serial_order(log.serial, log.id))


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
        empty = store.service_logs.last() is None
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
        assert set(store.log_list.ids(asked)) == expected
        assert store.log_list.count(asked) == len(expected)
        by_state = store.log_list.count_by_state(asked)
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
