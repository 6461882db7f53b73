"""回收站: what was thrown away is listed with its place and comes back whole."""

from datetime import timedelta

import pytest

from builders import NOW, a_log, an_issued_form, an_other_record
from builders import an_attachment as attachment_of
from lvgw_desktop.domain.attachment import AttachmentKind
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.recycle_bin import ThrownKind
from services.statements import asked
from services.test_attachments import a_photo
from services.test_drafts import an_office_at_work


@pytest.fixture
def log(office):
    an_office_at_work(office)
    return office.service_logs.record(a_log())


def an_attachment(office, record_uuid):
    (one,) = office.attachments.add_picture(record_uuid, a_photo()).added
    return one


def names(office):
    return [(one.kind, one.name, one.place) for one in office.recycle_bin.all()]


def test_a_draft_comes_back_with_its_attachments(office, log):
    office.drafts.keep("d1", "service_log", "11月18日 兴梁社区", "{}")
    an_attachment(office, "d1")
    office.drafts.discard("d1")
    (thrown,) = office.recycle_bin.all()
    assert (thrown.kind, thrown.name, thrown.beside) == (
        ThrownKind.DRAFT,
        "11月18日 兴梁社区",
        1,
    )
    assert thrown.place == "没写完的，存于 11-20 14:32"
    office.recycle_bin.put_back(thrown)
    assert office.recycle_bin.all() == ()
    assert [one.uuid for one in office.drafts.all()] == ["d1"]
    assert office.attachments.count("d1") == 1
    office.recycle_bin.throw_again(thrown)
    assert office.recycle_bin.all() == (thrown,)
    assert office.attachments.count("d1") == 0


def test_an_attachment_comes_back_to_its_record(office, log):
    one = an_attachment(office, log.uuid)
    office.attachments.set_kind(one.id, AttachmentKind.PHOTO)
    office.attachments.remove([one.id])
    (thrown,) = office.recycle_bin.all()
    assert thrown.place == "0001 号 11月18日 兴梁社区 · 照片"
    office.recycle_bin.put_back(thrown)
    assert office.attachments.count(log.uuid) == 1
    assert office.recycle_bin.all() == ()
    office.recycle_bin.throw_again(thrown)
    assert office.attachments.count(log.uuid) == 0


def test_an_attachment_thrown_away_before_its_draft_stands_by_itself(office, log):
    office.drafts.keep("d1", "service_log", "甲", "{}")
    one = an_attachment(office, "d1")
    office.attachments.remove([one.id])
    office.workplace.now = lambda: NOW + timedelta(minutes=1)
    office.drafts.discard("d1")
    assert [(each.kind, each.beside) for each in office.recycle_bin.all()] == [
        (ThrownKind.DRAFT, 0),
        (ThrownKind.ATTACHMENT, 0),
    ]


def test_a_phrase_comes_back(office):
    phrase = office.phrases.save(Phrase(text="双方自愿达成协议。"))
    office.phrases.retire([phrase])
    (thrown,) = office.recycle_bin.all()
    assert (thrown.kind, thrown.place) == (ThrownKind.PHRASE, "服务内容")
    office.recycle_bin.put_back(thrown)
    assert office.phrases.all() == (phrase,)
    office.recycle_bin.throw_again(thrown)
    assert office.phrases.all() == ()


def test_the_last_thrown_away_comes_first(office, log):
    for minute, uuid in enumerate(("d1", "d2")):
        office.workplace.now = lambda minute=minute: NOW + timedelta(minutes=minute)
        office.drafts.keep(uuid, "service_log", uuid, "{}")
        office.drafts.discard(uuid)
    assert [one.uuid for one in office.recycle_bin.all()] == ["d2", "d1"]


def test_what_is_back_already_is_refused(office, log):
    one = an_attachment(office, log.uuid)
    office.attachments.remove([one.id])
    office.drafts.keep("d1", "service_log", "甲", "{}")
    office.drafts.discard("d1")
    phrase = office.phrases.save(Phrase(text="双方自愿达成协议。"))
    office.phrases.retire([phrase])
    thrown = office.recycle_bin.all()
    assert len(thrown) == 3
    for each in thrown:
        office.recycle_bin.put_back(each)
    for each in thrown:
        with pytest.raises(Refusal):
            office.recycle_bin.put_back(each)


def test_an_attachment_of_a_void_log_has_no_place_to_go_back_to(office, log):
    one = an_attachment(office, log.uuid)
    office.attachments.remove([one.id])
    office.paper_moves.void([log.id], "重复录入")
    (thrown,) = office.recycle_bin.all()
    with pytest.raises(Refusal, match="已作废，附件不能放回"):
        office.recycle_bin.put_back(thrown)


@pytest.mark.parametrize("kind", OTHER_KINDS, ids=lambda kind: kind.name)
def test_nor_has_one_of_any_other_record_that_is_void(office, log, kind):
    record = office.other_records.save(kind, an_other_record(kind))
    one = an_attachment(office, record.uuid)
    office.attachments.remove([one.id])
    office.other_records.void(kind, [record.id], "重复登记")
    (thrown,) = office.recycle_bin.all()
    assert thrown.place.startswith(kind.name_of(record))
    with pytest.raises(Refusal, match="已作废，附件不能放回"):
        office.recycle_bin.put_back(thrown)
    assert office.recycle_bin.all() == (thrown,)


def test_nor_has_one_whose_draft_was_never_saved(office, log):
    office.drafts.keep("d1", "service_log", "甲", "{}")
    one = an_attachment(office, "d1")
    office.attachments.remove([one.id])
    office.drafts.finish("d1")
    (thrown,) = office.recycle_bin.all()
    assert thrown.place.startswith("没有保存的日志，已经不在")
    with pytest.raises(Refusal, match="没有地方放回"):
        office.recycle_bin.put_back(thrown)


@pytest.mark.parametrize("discarded", [False, True])
def test_an_attachment_goes_back_to_a_draft(office, log, discarded):
    office.drafts.keep("d1", "service_log", "甲", "{}")
    one = an_attachment(office, "d1")
    office.attachments.remove([one.id])
    if discarded:
        office.workplace.now = lambda: NOW + timedelta(minutes=1)
        office.drafts.discard("d1")
    thrown = next(one for one in office.recycle_bin.all() if one.kind is ThrownKind.ATTACHMENT)
    assert thrown.place.startswith("还没保存的日志")
    office.recycle_bin.put_back(thrown)
    assert office.attachments.count("d1") == 1


def test_many_attachments_are_listed_in_as_many_statements_as_one(office, log):
    def thrown_of(count):
        for _each in range(count):
            record = office.service_logs.record(a_log())
            office.attachments.remove([an_attachment(office, record.uuid).id])
        with asked(office) as statements:
            office.recycle_bin.all()
        return len(statements)

    assert thrown_of(1) == thrown_of(4)


def test_scans_say_whose_they_were(office, log):
    with office.workplace.changing() as store:
        given = {"village_id": 1, "adviser_id": 1, "year": 2026, "month": 5, "printed_on": NOW}
        sheet = store.prefilled_sheets.add(PrefilledSheet(**given))
        pages = store.issued_forms.add(an_issued_form(record_uuid="v1"))
        for uuid in (sheet.uuid, pages.uuid):
            scan = store.attachments.add(attachment_of(record_uuid=uuid))
            store.attachments.remove(scan, NOW, "撤销")
    places = {one.place for one in office.recycle_bin.all()}
    assert {place.split(" · ")[0] for place in places} == {"兴梁社区 5月预填表", "工作台账"}


def test_nothing_is_lost_of_the_contents(office, log):
    one = an_attachment(office, log.uuid)
    office.attachments.remove([one.id])
    assert office.backups.verify().ok
    office.recycle_bin.put_back(office.recycle_bin.all()[0])
    (line,) = office.attachments.of_record(log.uuid)
    assert line.size
