"""Two offices of one street on two PCs, and what their files hold, table by table."""

import json
import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from random import Random

from builders import (
    a_firm,
    a_follow_up_visit,
    a_lecture,
    a_log,
    a_training,
    a_village,
    an_adviser,
    an_appointment,
    an_issued_form,
    an_office,
)
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.attachment import Attachment, AttachmentKind
from lvgw_desktop.domain.office_package import PACKED_WORDS
from lvgw_desktop.domain.other_kind import FOLLOW_UP_VISIT, LECTURE, TRAINING
from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.storage.migrating import row_counts

NOW = datetime(2026, 11, 20, 14, 32)
POINTING = {
    "village_id": "village",
    "adviser_id": "legal_adviser",
    "firm_id": "firm",
    "volume_id": "ledger_volume",
    "from_adviser_id": "legal_adviser",
    "to_adviser_id": "legal_adviser",
}
UNLIKE = ("audit", "audit_values", "import_batch", "counter", "sqlite_sequence", "preference")
"""What an import and its undoing leave behind."""


class Clock:
    def __init__(self):
        self.time = NOW

    def __call__(self):
        self.time += timedelta(seconds=1)
        return self.time


def an_empty_office(file, prefix="LX2"):
    return office_files(now=Clock()).create(file, an_office(prefix=prefix))


def fill(office, logs=3):
    """Give an office a record of many kinds; returns its logs."""
    contents = office.workplace.database.contents
    with office.workplace.changing() as store:
        firm = store.firms.add(a_firm())
        people = [
            store.advisers.add(an_adviser(name=name, firm_id=firm.id)).id
            for name in ("周明远", "李素珍")
        ]
        places = [store.villages.add(a_village(name=name)).id for name in ("兴梁社区", "军营社区")]
        for place, person in zip(places, people, strict=True):
            given = {"village_id": place, "adviser_id": person, "firm_id": firm.id}
            store.appointments.add(an_appointment(**given))
        kept = [
            store.service_logs.add(
                a_log(
                    village_id=places[n % 2],
                    adviser_id=people[n % 2],
                    firm_id=firm.id,
                    served_on=date(2026, 9 + n % 3, 1 + n),
                    content=f"第{n}次咨询相邻关系，𠮷。",
                )
            )
            for n in range(logs)
        ]
        first = {"village_id": places[0], "adviser_id": people[0]}
        store.other_records(LECTURE).add(a_lecture(**first, log_uuid=kept[0].uuid))
        store.other_records(FOLLOW_UP_VISIT).add(a_follow_up_visit(**first))
        came = (
            TrainingAttendee(name="李素珍", adviser_id=people[1]),
            TrainingAttendee(name="外来"),
        )
        store.other_records(TRAINING).add(a_training(attendees=came))
        store.issued_forms.add(an_issued_form(record_uuid=kept[0].uuid, serial=kept[0].serial))
        for number, log in enumerate(kept[:2]):
            data = b"%PDF-" + Random(number).randbytes(90_000)
            content = contents.keep(data, "application/pdf")
            store.attachments.add(
                Attachment(
                    record_uuid=log.uuid,
                    kind=AttachmentKind.OUTLINE,
                    content_hash=content.content_hash,
                    name=f"提纲{number}.pdf",
                    media_type=content.media_type,
                    added_on=NOW,
                )
            )
    return kept


def rows(office):
    """Every packed record by table and uuid, what it points at named by uuid, its id left out."""
    file = office.workplace.database.path
    with closing(sqlite3.connect(file)) as raw:
        raw.row_factory = sqlite3.Row
        named = {
            (table, one["id"]): one["uuid"]
            for table in ("firm", "legal_adviser", "village", "ledger_volume")
            for one in raw.execute(f"SELECT id, uuid FROM {table}")
        }
        card = raw.execute("SELECT * FROM judicial_office").fetchone()
        return {
            table: {
                "own" if one["uuid"] == card["uuid"] else one["uuid"]: plain(
                    raw, table, one, named, card
                )
                for one in all_of(raw, table)
            }
            for table in PACKED_WORDS
        }


def is_empty(office):
    """Tell whether an office has nothing but its card."""
    return not any(kept for table, kept in rows(office).items() if table != "judicial_office")


def all_of(raw, table):
    return raw.execute(f"SELECT * FROM {table}").fetchall()


def plain(raw, table, row, named, card):
    said = {name: row[name] for name in row.keys() if name != "id"}  # noqa: SIM118  a sqlite row
    if table == "judicial_office":
        return {name: value for name, value in said.items() if name not in {"uuid", "prefix"}}
    for column, target in POINTING.items():
        if said.get(column):
            said[column] = named[target, said[column]]
    if said.get("record_uuid") == card["uuid"]:
        said["record_uuid"] = "own"
    if table == "service_log":
        items = raw.execute("SELECT * FROM service_item WHERE service_log_id = ?", (row["id"],))
        said["items"] = sorted(tuple(one)[1:] for one in items)
    return said | inside(table, said, named)


def inside(table, said, named):
    """What a row names inside of a text, named by uuid."""
    if table == "training":
        people = json.loads(said["attendees"])
        named_people = [
            {**one, "adviser_id": named.get(("legal_adviser", one["adviser_id"]))} for one in people
        ]
        return {"attendees": named_people}
    if table == "correction" and said["field"] in POINTING:
        target = POINTING[said["field"]]
        return {name: named.get((target, json.loads(said[name]))) for name in ("was", "becomes")}
    return {}


def everything(office):
    """Every row of every table that an undone import must leave as it was."""
    with closing(sqlite3.connect(office.workplace.database.path)) as raw:
        return {
            name: sorted(raw.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for name in row_counts(raw)
            if name not in UNLIKE
        }
