"""导入批次: what an import brought can go with it, and nothing else can ever go."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from builders import a_firm, a_log, a_training, a_village, an_adviser, an_appointment, an_attachment
from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.import_batch import BatchState, ImportBatch, KeptFor
from lvgw_desktop.domain.other_kind import TRAINING
from lvgw_desktop.domain.service_log import LogSource, PaperState, ServiceItem
from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.storage.migrating import row_counts
from lvgw_desktop.storage.verification import verify_file
from tests.storage.offices import add_logs, an_open_office

MORNING = datetime(2026, 11, 20, 9)
UNCOUNTED = ("audit", "audit_values", "import_batch", "counter", "sqlite_sequence")


def an_old_log(**fields):
    return a_log(source=LogSource.IMPORTED, source_no="12", paper_state=PaperState.SIGNED, **fields)


def a_batch(**fields):
    given = {"kind": "logs", "source_name": "旧台账.xlsx", "imported_at": MORNING}
    return ImportBatch(**{**given, **fields})


def tables(path):
    """Every row of every table that an import and its undoing must leave alike."""
    with closing(sqlite3.connect(path)) as raw:
        return {
            name: sorted(raw.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for name in (*row_counts(raw), "indexed_up_to", "changed_log")
            if name not in UNCOUNTED
        }


def import_logs(database, *logs):
    with database.change_store() as store:
        ids = store.service_logs.add_all(logs)
        batch = store.import_batches.keep(a_batch(), {"service_log": ids})
        return batch, store.service_logs.of_ids(ids)


def undo(database, batch, *table_names):
    with database.change_store() as store:
        batches = store.import_batches
        undoing = batches.begin_undoing(batch)
        collections = {
            "service_log": store.service_logs,
            "appointment": store.appointments,
            "legal_adviser": store.advisers,
            "village": store.villages,
            "firm": store.firms,
        }
        for name in table_names or ("service_log",):
            standing = batches.standing(undoing, name)
            free = [number for number, why in standing.items() if why is None]
            collections[name].remove_all(free, "撤销导入")
            batches.forget(undoing, name, free)
        return batches.end_undoing(undoing)


def test_many_records_are_kept_as_they_would_be_one_by_one(tmp_path):
    logs = [an_old_log(uuid=f"log {n}", served_on=date(2024, 5, n)) for n in range(1, 5)]
    logs[2] = replace(logs[2], items=(), source=LogSource.TYPED)
    paths = [tmp_path / f"{n}.db" for n in (1, 2)]
    with closing(an_open_office(paths[0])) as one_by_one:
        added = add_logs(one_by_one, *logs)
    with closing(an_open_office(paths[1])) as at_once, at_once.change_store() as store:
        kept = store.service_logs.of_ids(store.service_logs.add_all(logs))
    strip = {"recorded_on": None}
    assert [replace(one, **strip) for one in kept] == [replace(one, **strip) for one in added]
    first, second = (tables(path) for path in paths)
    assert first["service_item"] == second["service_item"]
    assert len(first["service_log"]) == len(second["service_log"]) == 4
    assert verify_file(paths[1]).ok


def test_single_and_many_entries_make_one_unbroken_trail(database):
    add_logs(database, a_log())
    import_logs(database, *[an_old_log()] * 3)
    add_logs(database, a_log())
    path = database.path
    database.close()
    assert verify_file(path).ok


def test_undone_an_import_has_left_nothing(tmp_path):
    path = tmp_path / "office.db"
    database = an_open_office(path)
    add_logs(database, a_log())
    before = tables(path)
    batch, kept = import_logs(database, an_old_log(), an_old_log(items=()), an_old_log())
    assert (batch.rows, batch.state) == (3, BatchState.KEPT)
    assert tables(path) != before

    undone = undo(database, batch)

    assert (undone.state, undone.remaining) == (BatchState.UNDONE, 0)
    assert tables(path) == before
    with database.open_store() as store:
        (*_, gone) = store.audit.history(kept[0].uuid)
        assert (gone.action, gone.reason, dict(gone.after)) == ("REMOVED", "撤销导入", {})
        assert store.service_logs.values_in(gone.before)["content"] == kept[0].content
        assert gone.before["items"] == [json.loads(json.dumps(gone.before["items"][0]))]
    database.close()
    assert verify_file(path).ok


def test_a_roster_goes_in_the_order_of_who_points_at_whom(tmp_path):
    path = tmp_path / "office.db"
    database = an_open_office(path)
    before = tables(path)
    with database.change_store() as store:
        firm = store.firms.add(a_firm(name="平顶山新法律师事务所"))
        village = store.villages.add(a_village(name="高庄村"))
        adviser = store.advisers.add(an_adviser(name="孙某兰", firm_id=firm.id))
        term = store.appointments.add(
            an_appointment(village_id=village.id, adviser_id=adviser.id, firm_id=firm.id)
        )
        records = {"firm": firm, "village": village, "legal_adviser": adviser, "appointment": term}
        ids = {name: [one.id] for name, one in records.items()}
        batch = store.import_batches.keep(a_batch(kind="roster"), ids)
        standing = store.import_batches.standing(batch, "village")
    assert standing == {village.id: KeptFor.USED}

    undone = undo(database, batch, "appointment", "legal_adviser", "village", "firm")

    assert undone.remaining == 0
    assert tables(path) == before
    database.close()
    assert verify_file(path).ok


def edited(store, log):
    store.service_logs.change(replace(log, remark="后补"))


def drafted(store, log):
    payload = json.dumps({"id": log.id, "village_id": 1})
    store.drafts.save(
        Draft(uuid="d", editor="service_log", title="", payload=payload, saved_at=MORNING)
    )


TOUCHES = {
    KeptFor.CHANGED: edited,
    KeptFor.ATTACHED: lambda store, log: store.attachments.add(an_attachment(record_uuid=log.uuid)),
    KeptFor.DRAFTED: drafted,
}


@pytest.mark.parametrize("why", TOUCHES)
def test_what_was_touched_since_stays_with_its_reason(database, why):
    batch, (touched, other) = import_logs(database, an_old_log(), an_old_log())
    with database.change_store() as store:
        TOUCHES[why](store, store.service_logs.get(touched.id))

    undone = undo(database, batch)

    assert undone.remaining == 1
    with database.open_store() as store:
        assert store.import_batches.standing(undone, "service_log") == {touched.id: why}
        assert store.service_logs.many([touched.id, other.id]).keys() == {touched.id}


def import_a_roster(database):
    with database.change_store() as store:
        firm = store.firms.add(a_firm(name="平顶山新法律师事务所"))
        village = store.villages.add(a_village(name="高庄村"))
        adviser = store.advisers.add(an_adviser(name="孙某兰"))
        records = {"firm": firm, "village": village, "legal_adviser": adviser}
        ids = {name: [one.id] for name, one in records.items()}
        return store.import_batches.keep(a_batch(kind="roster"), ids), records


def standing(database, batch, name):
    with database.open_store() as store:
        (why,) = store.import_batches.standing(batch, name).values()
        return why


def test_an_adviser_on_a_sign_in_sheet_stays(database):
    batch, records = import_a_roster(database)
    came = TrainingAttendee(name="孙某兰", adviser_id=records["legal_adviser"].id)
    with database.change_store() as store:
        training = a_training(attendees=(TrainingAttendee(name="李素珍"), came))
        store.other_records(TRAINING).add(training)
    assert standing(database, batch, "legal_adviser") is KeptFor.USED
    assert standing(database, batch, "village") is None


@pytest.mark.parametrize("path", ["record", "page"])
@pytest.mark.parametrize("name", ["firm", "village", "legal_adviser"])
def test_what_an_editor_has_open_stays(database, name, path):
    batch, records = import_a_roster(database)
    held = {"record": "", "page": "", "typed": {}, path: records[name].uuid}
    keep_draft(database, held)
    assert standing(database, batch, name) is KeptFor.DRAFTED
    others = records.keys() - {name}
    assert {standing(database, batch, other) for other in others} == {None}


TYPED = {
    "firm": lambda number: {"firm_id": [number, "平顶山新法律师事务所"]},
    "village": lambda number: {"village_id": [number, "高庄村"]},
    "legal_adviser": lambda number: {"adviser_id": [number, "孙某兰"]},
    "on a sheet": lambda number: {"attendees": {"list": [{"name": "", "adviser_id": number}]}},
}


@pytest.mark.parametrize("what", TYPED)
def test_whom_an_editor_names_stays(database, what):
    name = what if what != "on a sheet" else "legal_adviser"
    batch, records = import_a_roster(database)
    keep_draft(database, {"record": "", "page": "", "typed": TYPED[what](records[name].id)})
    assert standing(database, batch, name) is KeptFor.DRAFTED


def keep_draft(database, held):
    payload = json.dumps(held, ensure_ascii=False)
    with database.change_store() as store:
        one = Draft(uuid="d", editor="lecture", title="", payload=payload, saved_at=MORNING)
        store.drafts.save(one)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM service_log WHERE id = 1",
        "DELETE FROM imported_row",
        "UPDATE imported_row SET record_id = 1",
        "DELETE FROM import_batch",
    ],
)
def test_the_file_lets_nothing_else_go(database, statement):
    add_logs(database, a_log(items=()))
    _batch, _ = import_logs(database, an_old_log(items=()))
    sql = database._raw
    with pytest.raises(sqlite3.IntegrityError):
        sql.execute(statement)
    with pytest.raises(sqlite3.IntegrityError):
        sql.execute("DELETE FROM service_log WHERE id = 2")  # nobody is undoing its import
    sql.execute(BEGIN_UNDOING.format(MORNING.isoformat()))
    with pytest.raises(sqlite3.IntegrityError):
        sql.execute("DELETE FROM service_log WHERE id = 1")
    sql.execute("DELETE FROM service_log WHERE id = 2")


BEGIN_UNDOING = "UPDATE import_batch SET state = 'UNDOING', undone_at = '{}'"
BRING = "INSERT INTO imported_row VALUES ({}, 'service_log', {})"


def test_a_log_that_no_import_brought_never_goes_with_one(database):
    (typed,) = add_logs(database, a_log(items=()))
    old, (brought,) = import_logs(database, an_old_log(items=()))
    sql = database._raw
    with pytest.raises(sqlite3.IntegrityError, match="brought"):
        sql.execute(BRING.format(old.id, typed.id))
    newest, _ = import_logs(database, an_old_log(items=()))
    for batch, log in ((newest, typed), (old, brought), (newest, replace(typed, id=99))):
        with pytest.raises(sqlite3.IntegrityError, match="brought"):
            sql.execute(BRING.format(batch.id, log.id))


def test_a_log_of_an_older_import_never_goes_with_a_newer_one(database):
    _, (older,) = import_logs(database, an_old_log())
    with database.change_store() as store:
        later = a_batch(imported_at=datetime(2026, 11, 20, 10))
        with pytest.raises(sqlite3.IntegrityError, match="brought"):
            store.import_batches.keep(later, {"service_log": [older.id]})


@pytest.mark.parametrize("table", ["appointment", "legal_adviser", "village", "firm"])
def test_what_was_in_the_roster_before_never_goes_with_an_import(database, table):
    later = a_batch(kind="roster", imported_at=datetime(2026, 11, 20, 10))
    with pytest.raises(sqlite3.IntegrityError, match="brought"), database.change_store() as store:
        store.import_batches.keep(later, {table: [1]})


@pytest.mark.parametrize("table", ["judicial_office", "issued_form", "no_such_table"])
def test_an_import_brings_nothing_but_logs_and_a_roster(database, table):
    with pytest.raises(sqlite3.IntegrityError, match="brought"), database.change_store() as store:
        store.import_batches.keep(a_batch(), {table: [1]})


def test_nothing_is_added_to_an_import_that_is_being_undone(database):
    batch, (log, _) = import_logs(database, an_old_log(), an_old_log())
    sql = database._raw
    sql.execute(BEGIN_UNDOING.format(MORNING.isoformat()))
    sql.execute("DELETE FROM imported_row WHERE record_id = 1")
    with pytest.raises(sqlite3.IntegrityError, match="brought"):
        sql.execute(BRING.format(batch.id, log.id))


@pytest.mark.parametrize("undone_at", ["2026-11-28T00:00:00", ""])
def test_the_file_lets_an_import_be_undone_within_seven_days(database, undone_at):
    import_logs(database, an_old_log())
    with pytest.raises(sqlite3.IntegrityError, match="7 days"):
        database._raw.execute(BEGIN_UNDOING.format(undone_at))
    with pytest.raises(sqlite3.IntegrityError, match="7 days"):
        database._raw.execute("UPDATE import_batch SET state = 'UNDOING'")
    database._raw.execute(BEGIN_UNDOING.format("2026-11-27T23:59:59.5"))


def test_an_import_is_undone_once(database):
    batch, _ = import_logs(database, an_old_log())
    undone = undo(database, batch)
    with pytest.raises(IntegrityError, match="once"), database.change_store() as store:
        store.import_batches.begin_undoing(undone)


def tamper(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA writable_schema=1")
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        kept = triggers.fetchall()
        for name, _ in kept:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)
        for _, sql in kept:
            raw.execute(sql)


def test_a_removal_that_the_trail_does_not_tell_is_found(tmp_path):
    path = tmp_path / "office.db"
    database = an_open_office(path)
    _, (gone, _) = import_logs(database, an_old_log(items=()), an_old_log(items=()))
    database.close()
    tamper(path, f"DELETE FROM service_log WHERE id = {gone.id}")
    assert verify_file(path).strange == (f"service_log {gone.uuid}",)


def test_a_removed_record_that_is_back_is_found(tmp_path):
    path = tmp_path / "office.db"
    database = an_open_office(path)
    batch, (gone, *_) = import_logs(database, an_old_log(items=()))
    with closing(sqlite3.connect(path)) as raw:
        told = raw.execute("PRAGMA table_info(service_log)").fetchall()
        names = ", ".join(name for _number, name, *_rest in told)
        asked = f"SELECT {names} FROM service_log WHERE id = ?"
        row = raw.execute(asked, (gone.id,)).fetchone()
    undo(database, batch)
    database.close()
    values = ", ".join("NULL" if one is None else f"'{one}'" for one in row)
    tamper(path, f"INSERT INTO service_log ({names}) VALUES ({values})")
    assert verify_file(path).strange == (f"service_log {gone.uuid}",)


def test_it_is_offered_for_seven_days():
    batch = a_batch()
    assert batch.may_be_undone(date(2026, 11, 27))
    assert not batch.may_be_undone(date(2026, 11, 28))
    assert not replace(batch, state=BatchState.UNDONE).may_be_undone(date(2026, 11, 20))
    assert batch.last_undo_day == date(2026, 11, 27)


def test_items_go_with_their_log_only(database):
    item = ServiceItem(kind="LECTURE", quantity=1, heads=30)
    (typed,) = add_logs(database, a_log(items=(item,)))
    batch, _ = import_logs(database, an_old_log(items=(item, item)))
    undo(database, batch)
    with database.open_store() as store:
        assert store.service_logs.get(typed.id).items == (item,)


def test_a_number_once_given_is_never_given_again(database):
    batch, records = import_a_roster(database)
    gone = {name: one.id for name, one in records.items()}
    undo(database, batch, "legal_adviser", "village", "firm")
    with database.change_store() as store:
        assert store.villages.add(a_village(name="何庄村")).id > gone["village"]
        ids = store.firms.add_all([a_firm(name="甲所"), a_firm(name="乙所")])
        assert ids == (gone["firm"] + 1, gone["firm"] + 2)


def test_undoing_an_older_import_lets_numbers_go_on(database):
    batches = [import_logs(database, an_old_log())[0] for _ in range(2)]
    undo(database, batches[1])
    undo(database, batches[0])
    (added,) = add_logs(database, a_log())
    assert added.id == 3


def update(database, *changed, kind="PACKAGE"):
    """Change logs as a package does; returns its batch."""
    with database.change_store() as store:
        numbers = []
        for log in changed:
            store.service_logs.change(log)
            numbers.append(store.audit.highest_number())
        return store.import_batches.keep(a_batch(kind=kind), {}, numbers)


def test_an_import_knows_what_it_changed_until_that_is_set_back(database):
    one, two = add_logs(database, a_log(), a_log())
    batch = update(database, replace(one, content="甲"), replace(two, content="乙"))
    assert (batch.rows, batch.updated) == (0, 2)
    with database.change_store() as store:
        first, second = store.import_batches.updated(batch)
        undoing = store.import_batches.begin_undoing(batch)
        store.import_batches.forget_update(undoing, first)
        undone = store.import_batches.end_undoing(undoing)
        assert (undone.remaining, store.import_batches.updated(undone)) == (1, (second,))


def test_an_import_changed_nothing_that_was_changed_before_or_is_not_told_at_once(database):
    (log,) = add_logs(database, a_log())
    with database.change_store() as store:
        store.service_logs.change(replace(log, content="早先改的"))
        number = store.audit.highest_number()
    late = a_batch(kind="PACKAGE", imported_at=datetime(2027, 1, 1))
    told = pytest.raises(sqlite3.IntegrityError, match="keeps what it changed")
    for batch, wrong in ((late, number), (a_batch(kind="PACKAGE"), 1)):
        with told, database.change_store() as store:
            store.import_batches.keep(batch, {}, [wrong])
    kept = update(database, replace(log, content="改"))
    told = pytest.raises(IntegrityError, match="keeps what it changed")
    with told, database.change_store() as store:
        store.import_batches.forget_update(kept, store.import_batches.updated(kept)[0])


def test_a_package_brings_logs_as_old_as_they_are(database):
    theirs = a_log(uuid="theirs", serial="LX2-2026-0007", recorded_on=datetime(2025, 1, 1))
    with database.change_store() as store:
        began = store.audit._now()
        ids = store.service_logs.add_all([theirs], as_they_are=True)
        batch = a_batch(kind="PACKAGE", imported_at=began)
        store.import_batches.keep(batch, {"service_log": ids})
        assert store.service_logs.get(ids[0]) == replace(theirs, id=ids[0])
    (typed,) = add_logs(database, a_log())
    assert typed.serial == "LX-2026-0001"
    late = a_batch(kind="PACKAGE", imported_at=datetime(2027, 1, 1))
    told = pytest.raises(sqlite3.IntegrityError, match="keeps what it brought")
    with told, database.change_store() as store:
        store.import_batches.keep(late, {"service_log": [typed.id]})
