from dataclasses import replace

import pytest
from sqlalchemy.exc import DatabaseError

from builders import a_log
from tests.storage.offices import add_logs


def test_each_change_leaves_who_when_what_and_why(database):
    (log,) = add_logs(database, a_log())
    with database.change_store(operator="刘芳") as store:
        store.service_logs.change(replace(log, remark="补充"), reason="村委会来电")
    with database.open_store() as store:
        added, changed = store.audit.history(log.uuid)
    assert (added.action, added.table, added.operator, added.before) == (
        "ADDED",
        "service_log",
        "",
        {},
    )
    assert added.after["content"] == log.content
    assert added.after["items"][0]["kind"] == "CONSULTATION"
    assert (changed.action, changed.operator, changed.reason) == ("CHANGED", "刘芳", "村委会来电")
    assert changed.before == {"remark": ""}
    assert changed.after == {**added.after, "remark": "补充"}
    assert changed.at > added.at


def test_the_head_moves_with_each_change_and_with_nothing_else(database):
    def head():
        with database.open_store() as store:
            return store.audit.head()

    before = head()
    with database.change_store() as store:
        store.preferences.set("columns", [1, 2])
    assert head() == before
    add_logs(database, a_log())
    assert head() != before
    assert len(bytes.fromhex(head())) == 32


def test_an_export_is_noted_by_count(database):
    with database.change_store(operator="刘芳") as store:
        store.audit.note("EXPORTED", "月报 2026-11，31 条")
    with database.open_store() as store:
        (entry,) = store.audit.history("")
    assert (entry.action, entry.after) == ("EXPORTED", {"what": "月报 2026-11，31 条"})


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET operator = 'x'",
        "DELETE FROM audit",
        "UPDATE audit_values SET reason = 'x'",
        "DELETE FROM audit_values",
        "DELETE FROM service_log",
        "DELETE FROM village",
        "UPDATE service_log SET serial = 'LX-2026-0009'",
        "UPDATE village SET uuid = 'x'",
        "UPDATE counter SET last = last - 1",
        "DELETE FROM counter",
    ],
)
def test_the_file_itself_refuses(database, statement):
    add_logs(database, a_log(), a_log())
    with pytest.raises(DatabaseError), database.change_store() as store:
        store._transaction.sql.exec_driver_sql(statement)
