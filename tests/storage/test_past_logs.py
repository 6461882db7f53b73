from dataclasses import replace
from datetime import date

from builders import a_log
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.similar_text import WrittenText
from tests.storage.offices import add_logs, plans_of


def test_the_last_logs_tell_where_and_by_whom(database):
    add_logs(database, a_log(), a_log(village_id=2), a_log(adviser_id=2))
    with database.open_store() as store:
        assert store.past_logs.last_places(2) == ((1, 2), (2, 1))


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
        names = [one.name for one in store.past_logs.clients_of(1, 10)]
        assert names == ["新", "旧"]
        assert len(store.past_logs.clients_of(1, 2)) == 1  # of the latest two, one has a name


def test_clients_of_a_village_are_found_by_an_index_alone(database):
    with database.open_store() as store:
        plan = plans_of(store, lambda: store.past_logs.clients_of(1, 10))
    assert plan == ["SEARCH service_log USING INDEX ix_service_log_by_village (village_id=?)"]


def test_texts_come_in_the_order_of_time_without_void_ones(database):
    late, early, void = add_logs(
        database,
        a_log(served_on=date(2026, 5, 1), content="甲", result="乙"),
        a_log(served_on=date(2026, 3, 1), content="丙", result=""),
        a_log(served_on=date(2026, 4, 1)),
    )
    with database.change_store() as store:
        gone = replace(void, paper_state=PaperState.VOID, void_reason="重复")
        store.service_logs.change(gone)
        texts = store.past_logs.texts_of([late.id, void.id, early.id])
    assert texts == (WrittenText(early.id, "丙", ""), WrittenText(late.id, "甲", "乙"))
