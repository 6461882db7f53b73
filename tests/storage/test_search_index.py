"""The search index: logs that wait for it, logs that changed, an index that is lost or damaged."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_log
from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.domain.service_log import PaperState, ServiceItem
from lvgw_desktop.storage import log_stretches
from lvgw_desktop.storage.database import Database
from tests.storage.offices import Clock, add_logs, an_open_office, failing_change, index_all
from tests.storage.test_import_batches import an_old_log, import_logs, undo


def found(database, word):
    with database.open_store() as store:
        page = store.log_list.page(LogFilter(words=(SearchWord(word),)), 0, 9)
    return [log.id for log in page]


def test_a_list_in_any_order_has_the_logs_that_wait(database):
    add_logs(database, a_log(content="院墙滴水"))
    index_all(database)
    add_logs(database, a_log(content="院墙滴水"))
    wanted = LogFilter(words=(SearchWord("滴水"),), order=LogOrder.SERIAL)
    with database.open_store() as store:
        assert [log.id for log in store.log_list.page(wanted, 0, 9)] == [2, 1]


def test_a_log_whose_day_changed_is_listed_once(database, monkeypatch):
    monkeypatch.setattr(log_stretches, "FEW", 0)
    october, late = a_log(served_on=date(2026, 10, 9)), a_log(served_on=date(2026, 11, 19))
    first, second, third = add_logs(database, a_log(), october, late)
    index_all(database)
    with database.change_store() as store:
        store.service_logs.change(replace(first, served_on=date(2025, 5, 6)))
    index_all(database)
    assert found(database, "院墙") == [third.id, second.id, first.id]


@pytest.mark.parametrize("known", [True, False])
def test_a_changed_log_is_found_by_its_new_words_and_day_only(database, known):
    (log,) = add_logs(database, a_log(content="院墙滴水"))
    if known:
        index_all(database)
    with database.change_store() as store:
        store.service_logs.change(replace(log, content="土地流转", served_on=date(2025, 5, 6)))
    for _ in range(2):
        assert (found(database, "滴水"), found(database, "流转")) == ([], [log.id])
        assert (found(database, "11.18"), found(database, "2025.5.6")) == ([], [log.id])
        index_all(database)


def test_a_changed_ledger_text_is_found(database):
    (log,) = add_logs(database, a_log())
    index_all(database)
    items = (replace(log.items[0], ledger_text="排水协议"),)
    with database.change_store() as store:
        store.service_logs.change(replace(log, items=items))
    assert found(database, "排水") == [log.id]
    index_all(database)
    assert found(database, "排水") == [log.id]


def test_a_topic_that_was_added_or_changed_is_found(database):
    (log,) = add_logs(database, a_log(items=(ServiceItem(kind="LECTURE"),)))
    index_all(database)
    for topic, before in (("防范养老诈骗", "民法典"), ("民法典宣讲", "养老诈骗")):
        item = ServiceItem(kind="LECTURE", details={"topic": topic, "place": "村部二楼"})
        with database.change_store() as store:
            store.service_logs.change(replace(log, items=(item,)))
        for _ in range(2):
            assert (found(database, topic), found(database, before)) == ([log.id], [])
            assert found(database, "村部") == [log.id]
            index_all(database)
    assert found(database, "topic") == []


def test_a_move_of_the_paper_does_not_make_a_log_wait(database):
    (log,) = add_logs(database, a_log())
    index_all(database)
    with database.change_store() as store:
        store.service_logs.change(replace(log, paper_state=PaperState.PRINTED))
        assert store.search_index.take_in(9) == 0


def index_tables(database):
    names = ("indexed_up_to", "changed_log")
    return [database._raw.execute(f"SELECT * FROM {name}").fetchall() for name in names]


def test_a_new_log_waits_without_a_word_and_a_known_one_that_changed_by_name(database):
    (known,) = add_logs(database, a_log())
    index_all(database)
    item = replace(known.items[0], ledger_text="排水协议")
    (new,) = add_logs(database, a_log(items=(item,)))
    with database.change_store() as store:
        store.service_logs.change(replace(new, content="土地流转"))
    assert index_tables(database) == [[(known.id,)], []]
    with database.change_store() as store:
        store.service_logs.change(replace(known, content="土地流转"))
    assert index_tables(database) == [[(known.id,)], [(known.id,)]]
    with database.change_store() as store:
        assert store.search_index.take_in(1) == 1
    assert index_tables(database) == [[(known.id,)], []]
    index_all(database)
    assert index_tables(database) == [[(new.id,)], []]


def test_a_save_that_failed_is_not_in_the_index(database):
    def save(store):
        store.service_logs.add(a_log())
        store.search_index.take_in(9)

    with pytest.raises(ZeroDivisionError):
        failing_change(database, save)
    add_logs(database, a_log(content="土地"))
    index_all(database)
    assert (found(database, "院墙"), found(database, "土地")) == ([], [1])


@pytest.mark.parametrize("known", [True, False])
def test_a_log_after_one_that_went_with_its_import_is_itself(database, known):
    batch, (gone,) = import_logs(database, an_old_log(content="院墙滴水"))
    if known:
        index_all(database)
    assert found(database, "滴水") == [gone.id]
    undo(database, batch)
    assert found(database, "滴水") == []
    (log,) = add_logs(database, a_log(content="土地流转"))
    assert log.id != gone.id
    for _ in range(2):
        assert (found(database, "滴水"), found(database, "流转")) == ([], [log.id])
        index_all(database)


LOST = ("DROP TABLE log_words", "DROP TABLE log_words_data", "DROP TABLE log_words_idx")
DAMAGED = (
    "UPDATE log_words_data SET block = zeroblob(9)",
    "UPDATE log_words_data SET block = x'00' WHERE id > 10",
    "DELETE FROM log_words_data WHERE id > 10",
)


def harmed(database, harm):
    """Harm the index of an open office behind its back, as far as it lets itself be harmed."""
    add_logs(database, *[a_log(content="院墙滴水") for _ in range(40)], a_log(content="土地"))
    index_all(database)
    path = database.path
    database._raw.execute(harm)
    database.close()
    return Database.open(path, Clock())


@pytest.mark.parametrize("harm", LOST)
def test_a_lost_index_is_made_anew_when_the_file_is_opened(tmp_path, harm):
    database = harmed(an_open_office(tmp_path / "office.db"), harm)
    assert found(database, "土地") == [41]
    with database.change_store() as store:
        assert store.search_index.take_in(50) == 41
    assert found(database, "土地") == [41]
    database.close()


@pytest.mark.parametrize("harm", DAMAGED)
def test_a_damaged_index_is_noticed_and_made_anew(tmp_path, harm):
    database = harmed(an_open_office(tmp_path / "office.db"), harm)
    with database.open_store() as store:
        assert not store.search_index.is_whole()
    with database.change_store() as store:
        store.search_index.begin_anew()
    index_all(database)
    assert found(database, "土地") == [41]
    with database.open_store() as store:
        assert store.search_index.is_whole()
    database.close()


def test_while_an_index_cannot_be_read_the_logs_are_looked_through(tmp_path):
    database = harmed(an_open_office(tmp_path / "office.db"), "SELECT 1")
    database._raw.execute("DROP TABLE log_words")
    wanted = LogFilter(words=(SearchWord("土地"),))
    assert found(database, "土地") == [41]
    with database.open_store() as store:
        assert store.log_list.count(wanted) == 1
        assert store.log_list.ids(wanted) == (41,)
    add_logs(database, a_log())
    with database.change_store() as store:
        assert store.search_index.take_in(1000) == 1000
    index_all(database)
    assert found(database, "土地") == [41]
    database.close()
