"""Real office files with three villages, three advisers and their appointments."""

from datetime import date, datetime, timedelta

from sqlalchemy import event

from builders import a_firm, a_village, an_adviser, an_appointment, an_office
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.village import WechatGroup
from lvgw_desktop.storage.database import Database

NOW = datetime(2026, 11, 20, 9, 31)
EVERYTHING = LogFilter()
VILLAGES = ("兴梁社区", "军营社区", "何庄村")
ADVISERS = (
    ("周明远", AdviserKind.LAWYER),
    ("李素珍", AdviserKind.LEGAL_WORKER),
    ("王海涛", AdviserKind.LAWYER),
)


class Clock:
    """Goes one second further each time it is asked."""

    def __init__(self, start=NOW):
        self.time = start

    def __call__(self):
        self.time += timedelta(seconds=1)
        return self.time


def an_open_office(path):
    database = Database.create(path, an_office(), Clock())
    with database.change_store() as store:
        add_roster(store)
    return database


def add_roster(store):
    firm = store.firms.add(a_firm())
    group = WechatGroup(name="法律服务群", created_on=date(2026, 3, 1))
    for name, (adviser, kind) in zip(VILLAGES, ADVISERS, strict=True):
        village_id = store.villages.add(a_village(name=name, wechat_group=group)).id
        adviser_id = store.advisers.add(an_adviser(name=adviser, kind=kind, firm_id=firm.id)).id
        store.appointments.add(an_appointment(village_id=village_id, adviser_id=adviser_id))


def add_logs(database, *logs):
    with database.change_store() as store:
        return [store.service_logs.add(log) for log in logs]


def failing_change(database, change):
    """Change the store, then fail before the block ends."""
    with database.change_store() as store:
        change(store)
        raise ZeroDivisionError


def all_logs(database):
    with database.open_store() as store:
        return store.service_logs.of_ids(store.log_list.ids(EVERYTHING))


def index_all(database, most=500):
    """Take every log into the search index."""
    with database.change_store() as store:
        while store.search_index.take_in(most) == most:
            pass


def plans_of(store, ask):
    """Return the steps in which SQLite finds what is asked for."""
    sql = store.service_logs._transaction.sql
    seen = []

    def note(_connection, _cursor, statement, parameters, *_more):
        seen.append((statement, parameters))

    event.listen(sql.engine, "before_cursor_execute", note)
    ask()
    event.remove(sql.engine, "before_cursor_execute", note)
    plans = [sql.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}", values) for one, values in seen]
    return [row[-1] for plan in plans for row in plan]
