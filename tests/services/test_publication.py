"""公示名单: who advises which village, with as much of a telephone as the office chose."""

import re
from dataclasses import replace

import openpyxl
import pytest

from lvgw_desktop.domain.adviser_publication import NOT_PUBLISHED, PublishedPhone
from lvgw_desktop.services.publication import HEAD, remarks_on
from lvgw_desktop.storage.audit_trail import EXPORTED
from tests.services.papers import rows_of, words_of
from tests.services.reported_months import parts_of

MOBILE = re.compile(r"(?<![0-9a-f])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9a-f])")


def published(practice, phone):
    practice.publication.choose_phone(phone)
    return practice.publication.publication()


def test_every_village_with_an_adviser_is_listed_as_its_card_says(practice):
    publication = practice.publication.publication()
    served = [line for line in practice.villages.lines() if line.adviser]
    assert [one.village_name for one in publication.rows] == [
        one.village.full_name for one in served
    ]
    assert [one.adviser_name for one in publication.rows] == [one.adviser for one in served]
    assert [one.seq for one in publication.rows] == list(range(1, len(served) + 1))
    for row in publication.rows:
        adviser = practice.advisers.named(row.adviser_name)
        assert row.licence_no == adviser.licence_no
        assert row.firm_name == practice.advisers.card(adviser.id).firm.name


def test_a_village_without_an_adviser_is_left_out_and_told(practice):
    line = next(one for one in practice.villages.lines() if one.adviser)
    term = practice.villages.card(line.village.id).current.appointment
    practice.appointments.end(term, practice.workplace.today.replace(day=1), "另有安排")
    publication = practice.publication.publication()
    assert line.village.full_name not in [one.village_name for one in publication.rows]
    assert line.village.name in publication.unserved
    assert line.village.name in remarks_on(publication, PublishedPhone.FULL)[0]


@pytest.mark.parametrize(
    ("phone", "told"),
    [
        (PublishedPhone.FULL, "138-0375-0000"),
        (PublishedPhone.MASKED, "138****0000"),
        (PublishedPhone.OFFICE, "0375-0000000"),
        (PublishedPhone.NONE, NOT_PUBLISHED),
    ],
)
def test_the_telephone_is_the_one_that_was_chosen(practice, phone, told):
    practice.office.change(replace(practice.office.get(), phone="0375-0000000"))
    name = practice.publication.publication().rows[0].adviser_name
    adviser = practice.advisers.named(name)
    practice.advisers.save(replace(adviser, phone="138-0375-0000"))
    rows = published(practice, phone).rows
    assert {one.phone for one in rows if one.adviser_name == name} == {told}


def test_until_somebody_chooses_telephones_are_masked(practice):
    assert practice.publication.phone() is PublishedPhone.MASKED
    assert not any(MOBILE.search(one.phone) for one in practice.publication.publication().rows)


@pytest.mark.parametrize("phone", [PublishedPhone.MASKED, PublishedPhone.OFFICE])
def test_no_part_of_workbook_paper_or_table_holds_a_telephone_of_an_adviser(
    practice, tmp_path, phone
):
    practice.publication.choose_phone(phone)
    parts = parts_of(practice.publication.export(tmp_path / "公示.xlsx"))
    paper = {"pdf": words_of(practice.publication.preview().pdf)}
    copied = {"copied": "\n".join("\t".join(row) for row in practice.publication.table())}
    for name, text in {**parts, **paper, **copied}.items():
        assert not MOBILE.search(text), name
    practice.publication.choose_phone(PublishedPhone.FULL)
    plain = parts_of(practice.publication.export(tmp_path / "全号.xlsx"))
    assert any(MOBILE.search(text) for text in plain.values())


def test_nothing_of_a_client_or_a_contact_is_published(practice, tmp_path):
    practice.publication.choose_phone(PublishedPhone.FULL)
    with practice.workplace.reading() as store:
        clients = {one.client_name for one in store.service_logs.all()}
        people = {who.name for one in store.villages.all() for who in one.contacts}
        advisers = {one.name for one in store.advisers.all()}
    text = "".join(parts_of(practice.publication.export(tmp_path / "公示.xlsx")).values())
    secrets = {one for one in (clients | people) - advisers if len(one) > 1}
    assert secrets
    assert [one for one in secrets if one in text] == []


def test_the_workbook_says_what_the_paper_says(practice, tmp_path):
    publication = practice.publication.publication()
    file = practice.publication.export(tmp_path / "公示.xlsx")
    rows = list(openpyxl.load_workbook(file).active.iter_rows(values_only=True))
    assert rows[0][0] == f"{publication.office_name}法律顾问公示名单"
    assert rows[1] == HEAD
    assert [row[2] for row in rows[2:-2]] == [one.adviser_name for one in publication.rows]
    assert [row[0] for row in rows[-2:]] == list(publication.notes)
    printed = [row for row in rows_of(practice.publication.preview().pdf) if row[0].isdigit()]
    assert [row[2] for row in printed] == [one.adviser_name for one in publication.rows]


def test_the_notes_say_that_it_is_free_and_whom_to_call(practice):
    practice.office.change(replace(practice.office.get(), supervision_phone="0375-0000000"))
    free, call = practice.publication.publication().notes
    assert "一律免费" in free
    assert "12348" in call
    assert "监督电话：0375-0000000" in call


def test_every_copy_and_every_file_is_noted(practice, tmp_path):
    with practice.workplace.reading() as store:
        before = store.audit.highest_number()
    practice.publication.table()
    practice.publication.export(tmp_path / "公示.xlsx")
    with practice.workplace.reading() as store:
        noted = store.audit.between(before + 1, before + 5)
    lines = len(practice.publication.publication().rows)
    said = (EXPORTED, {"what": f"公示名单 {lines} 行"})
    assert [(one.action, one.after) for one in noted] == [said] * 2
