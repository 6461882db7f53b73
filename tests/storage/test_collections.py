import sqlite3
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from builders import a_firm, a_log, a_village, an_adviser, an_appointment, an_office
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.domain.village import Contact
from tests.storage.offices import VILLAGES, failing_change


def test_a_new_record_gets_an_id_and_a_uuid(database):
    with database.change_store() as store:
        added = store.firms.add(a_firm(name="平顶山新法律师事务所"))
        given = store.firms.add(a_firm(uuid="8a6e0804-2bd0-4672-b79d-d97027f9071a"))
    assert UUID(added.uuid).version == 4
    assert given.uuid == "8a6e0804-2bd0-4672-b79d-d97027f9071a"
    with database.open_store() as store:
        assert store.firms.get(added.id) == added
        assert store.firms.by_uuid(given.uuid) == given
        assert store.firms.by_uuid("?") is None


def test_records_stay_in_the_order_they_were_added_and_retired_ones_step_back(database):
    with database.change_store() as store:
        village = store.villages.get(2)
        store.villages.change(replace(village, retired_on=date(2026, 6, 1)), reason="合并")
    with database.open_store() as store:
        assert [one.name for one in store.villages.all()] == [VILLAGES[0], VILLAGES[2]]
        everyone = store.villages.all(include_retired=True)
        assert [one.name for one in everyone] == list(VILLAGES)


def test_many_leaves_out_what_is_not_there(database):
    with database.open_store() as store:
        found = store.advisers.many([3, 1, 99])
        assert {key: one.name for key, one in found.items()} == {1: "周明远", 3: "王海涛"}
        assert store.advisers.many([]) == {}


def test_a_change_keeps_the_uuid_and_an_equal_record_writes_nothing(database):
    with database.change_store() as store:
        before = store.villages.get(1)
        head = store.audit.head()
        assert store.villages.change(replace(before, uuid="")) == before
        assert store.audit.head() == head
        changed = store.villages.change(replace(before, uuid="other", remark="重点村"))
        assert changed.uuid == before.uuid
        assert store.villages.get(1).remark == "重点村"


@pytest.mark.parametrize("record_id", [None, 99])
def test_an_unknown_record_cannot_be_changed(database, record_id):
    with pytest.raises(LookupError), database.change_store() as store:
        store.villages.change(a_village(id=record_id))


def test_a_record_that_points_nowhere_is_not_kept(database):
    with pytest.raises(sqlite3.IntegrityError), database.change_store() as store:
        store.advisers.add(an_adviser(firm_id=99))


@pytest.mark.parametrize(
    "add",
    [
        lambda store: store.villages.add(a_village(name="兴\ud842梁")),
        lambda store: store.villages.add(a_village(contacts=(Contact(name="\udfb7"),))),
        lambda store: store.service_logs.add(a_log(items=(ServiceItem(kind="\ud842"),))),
        lambda store: store.firms.add(a_firm(), reason="\ud842"),
        lambda store: store.preferences.set("last", "\ud842"),
    ],
)
def test_half_a_character_is_refused_in_words(database, add):
    with pytest.raises(Refusal, match="残缺"), database.change_store() as store:
        add(store)
    with database.open_store() as store:
        assert len(store.villages.all()) == 3


def test_nothing_of_a_block_that_fails_is_kept(database):
    with pytest.raises(ZeroDivisionError):
        failing_change(database, lambda store: store.villages.add(a_village(name="新村")))
    with database.open_store() as store:
        assert len(store.villages.all()) == 3


def test_appointments_by_village_adviser_and_day(database):
    with database.change_store() as store:
        later = store.appointments.add(
            an_appointment(village_id=1, adviser_id=3, starts_on=date(2027, 1, 1), ends_on=None)
        )
    with database.open_store() as store:
        of_village = store.appointments.of_village(1)
        assert [one.starts_on.year for one in of_village] == [2027, 2026]
        assert {one.village_id for one in store.appointments.of_adviser(3)} == {1, 3}
        assert store.appointments.valid_on(date(2027, 1, 1)) == (later,)
        assert len(store.appointments.valid_on(date(2026, 12, 31))) == 3
        assert store.appointments.valid_on(date(2025, 12, 31)) == ()


def test_an_appointment_taken_back_counts_as_never_made(database):
    with database.change_store() as store:
        (standing,) = store.appointments.of_village(1)
        store.appointments.change(replace(standing, void_reason="撤销"))
    with database.open_store() as store:
        assert store.appointments.of_village(1) == ()
        assert standing.id not in {one.id for one in store.appointments.all()}
        assert standing.id not in {one.id for one in store.appointments.valid_on(date(2026, 6, 1))}
        assert standing.id not in {
            one.id for one in store.appointments.of_adviser(standing.adviser_id)
        }
        assert store.appointments.get(standing.id).void_reason == "撤销"


def test_the_office_has_one_card(database):
    with database.change_store() as store:
        changed = store.office.change(replace(store.office.get(), clerk="王海涛"))
    with database.open_store() as store:
        assert store.office.get() == changed
        assert replace(changed, id=None, uuid="") == an_office(clerk="王海涛")


def test_a_store_is_of_no_use_after_its_block(database):
    with database.open_store() as store:
        villages = store.villages
    with pytest.raises(RuntimeError, match="block"):
        villages.all()
