"""包里的行: what stands in a package is taken for a record only if it is one, whole."""

from dataclasses import replace
from datetime import datetime

import pytest

from builders import a_lecture, a_log, a_training, a_village, an_adviser
from lvgw_desktop.domain.office_package import PACKED_WORDS, PackageHead
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.packed_head import SCHEMA, packed_head, unpacked_head
from lvgw_desktop.storage.packed_rows import StrangeRow, packed, unpacked
from lvgw_desktop.storage.plain_values import json_text
from lvgw_desktop.storage.schema import SHAPES
from tests.storage.offices import add_logs

UUIDS = {("village", 1): "v", ("legal_adviser", 1): "a", ("firm", 1): "f"}
IDS = {(table, uuid): number for (table, number), uuid in UUIDS.items()}


def row_of(database, log):
    (kept,) = add_logs(database, log)
    with database.open_store() as store:
        told = store.service_logs.told_values(kept)
    return kept, packed(told, lambda table, number: UUIDS[table, number])


def read(row, table="service_log"):
    return unpacked(table, row, lambda name, uuid: IDS[name, uuid])


def test_a_row_says_whom_it_points_at_by_uuid_and_comes_back(database):
    kept, row = row_of(database, a_log())
    assert (row["village_id"], row["adviser_id"], row["firm_id"]) == ("v", "a", "f")
    assert "id" not in row
    assert read(row) == replace(kept, id=None)


def test_attendees_of_a_training_are_named_by_uuid():
    told = SHAPES["training"].row(a_training(uuid="t"))
    row = packed(told, lambda table, number: UUIDS[table, number])
    assert '"adviser_id":"a"' in row["attendees"]
    assert read(row, "training") == a_training(uuid="t")


def test_a_field_that_an_older_version_did_not_have_is_as_usual(database):
    _kept, row = row_of(database, a_log())
    del row["late_month"]
    assert read(row).late_month == ""
    with pytest.raises(StrangeRow):
        read({name: value for name, value in row.items() if name != "content"} | {"contents": ""})


@pytest.mark.parametrize(
    "changed",
    [
        {"later": "field"},
        {"village_id": "unknown"},
        {"village_id": 1},
        {"village_id": None},
        {"served_on": "2026-13-01"},
        {"served_on": "2026-11-18T09:00"},
        {"served_on": 20261118},
        {"hours": "2.5"},
        {"hours": 2.5},
        {"hours": True},
        {"hours": 2**60},
        {"method": "TELEPATHY"},
        {"content": 3},
        {"content": None},
        {"content": "\ud83d"},
        {"content": ["a"]},
        {"spells": "[1]"},
        {"spells": '[{"start":"09:00","end":"25:00"}]'},
        {"spells": '[{"start":"09:00","end":null}]'},
        {"spells": '{"start":1}'},
        {"spells": "["},
        {"spells": '"09:00"'},
        {"items": "none"},
        {"items": [{"kind": "CONSULTATION", "quantity": "1"}]},
        {"items": [{"kind": 7, "quantity": 1}]},
        {"items": [{"quantity": 1}]},
        {"items": [{"kind": "X", "details": '{"topic": 3}'}]},
        {"items": [None]},
    ],
    ids=str,
)
def test_a_row_that_says_anything_else_is_none(database, changed):
    _kept, row = row_of(database, a_log())
    with pytest.raises(StrangeRow):
        read(row | changed)


def test_every_table_of_a_package_can_be_read_back():
    records = {
        "firm": None,
        "legal_adviser": an_adviser(uuid="1", firm_id=1),
        "village": a_village(uuid="2"),
        "lecture": a_lecture(uuid="3"),
    }
    for table, record in records.items():
        if record:
            row = packed(SHAPES[table].row(record), lambda name, number: UUIDS[name, number])
            assert read(row, table) == record
    assert set(PACKED_WORDS) <= set(SHAPES)


HEAD = PackageHead(
    schema=SCHEMA,
    office="龙兴司法所",
    district="平顶山市石龙区司法局",
    prefix="LX",
    office_uuid="o",
    made_at=datetime(2026, 11, 20, 9),
    counts={"village": 2},
)


def test_a_head_comes_back():
    assert unpacked_head(packed_head(HEAD)) == HEAD


def test_a_newer_head_is_told_apart_from_a_strange_one():
    with pytest.raises(Refusal, match="更新的版本"):
        unpacked_head({**packed_head(HEAD), "schema": SCHEMA + 1, "more": {}})
    for changed in (
        {"schema": "4"},
        {"schema": None},
        {"office": 3},
        {"counts": {"village": "2"}},
        {"counts": {"audit": 2}},
        {"counts": {"village": -1}},
        {"contents": -1},
        {"made_at": "today"},
        {"more": 1},
        {"villages": "all"},
    ):
        with pytest.raises(StrangeRow):
            unpacked_head({**packed_head(HEAD), **changed})
    with pytest.raises(StrangeRow):
        unpacked_head({})
    assert json_text(packed_head(HEAD))
