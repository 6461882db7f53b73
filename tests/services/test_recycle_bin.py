"""回收站: what was thrown away is listed with its place and comes back whole."""

from datetime import timedelta

import pytest

from builders import a_log
from lvgw_desktop.domain.attachment import AttachmentKind
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.recycle_bin import ThrownKind
from services.conftest import NOW
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
    office.service_logs.void([log.id], "重复录入")
    (thrown,) = office.recycle_bin.all()
    with pytest.raises(Refusal, match="已作废，附件不能放回"):
        office.recycle_bin.put_back(thrown)


def test_nothing_is_lost_of_the_contents(office, log):
    one = an_attachment(office, log.uuid)
    office.attachments.remove([one.id])
    assert office.backups.verify().ok
    office.recycle_bin.put_back(office.recycle_bin.all()[0])
    (line,) = office.attachments.of_record(log.uuid)
    assert line.size
