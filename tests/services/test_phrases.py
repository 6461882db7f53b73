"""常用语: kept per field and kind, thrown away and brought back, out to a file and in again."""

import pytest

from builders import a_log, a_village, an_adviser
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.services import phrases

PEACE = Phrase(text="双方达成口头协议。", field="result", kinds=("MEDIATION",))
ANYWHERE = Phrase(text="问题已当场解决。", field="result")


def texts(phrases):
    return [one.text for one in phrases]


def test_a_phrase_is_kept_tidied_and_changed(office):
    kept = office.phrases.save(Phrase(text="  双方达成协议。\n", field="result"))
    office.phrases.save(Phrase(id=kept.id, text="双方签订协议。", field="remark"))

    (found,) = office.phrases.all()
    assert (found.uuid, found.text, found.field) == (kept.uuid, "双方签订协议。", "remark")


def test_a_field_does_not_have_the_same_sentence_twice(office):
    kept = office.phrases.save(PEACE)
    assert office.phrases.save(kept) == kept
    office.phrases.save(Phrase(text=PEACE.text, field="content"))

    with pytest.raises(Refusal, match="处理结果里已经有这一条了"):
        office.phrases.save(Phrase(text=PEACE.text, field="result"))


def test_what_fits_the_kinds_is_offered_first(office):
    for phrase in (ANYWHERE, PEACE):
        office.phrases.save(phrase)

    assert texts(office.phrases.offered("result", {"MEDIATION"})) == [PEACE.text, ANYWHERE.text]
    assert texts(office.phrases.offered("result", ())) == [ANYWHERE.text, PEACE.text]


def test_a_phrase_thrown_away_can_be_brought_back(office):
    kept = office.phrases.save(PEACE)
    (gone,) = office.phrases.retire([kept])
    assert office.phrases.all() == ()
    assert office.phrases.retired() == (gone,)
    office.phrases.bring_back([gone])

    assert office.phrases.all() == (kept,)
    assert office.phrases.retired() == ()


def test_one_written_anew_meanwhile_is_not_brought_back_beside_it(office):
    (gone,) = office.phrases.retire([office.phrases.save(PEACE)])
    office.phrases.save(PEACE)

    with pytest.raises(Refusal, match="已经有这一条了"):
        office.phrases.bring_back([gone])
    assert office.phrases.retired() == (gone,)


def test_what_was_written_into_a_phrase_meanwhile_stays(office):
    shown = office.phrases.save(PEACE)
    meant = office.phrases.save(Phrase(id=shown.id, text="双方签订协议。", field="result"))
    (gone,) = office.phrases.retire([shown])
    assert gone.text == meant.text

    assert office.phrases.bring_back([shown]) == (meant,)
    assert office.phrases.all() == (meant,)


def test_the_pack_s_sentences_are_taken_over_once(office):
    own = office.phrases.save(Phrase(text="经调解，双方达成口头协议。", field="result"))
    taken = office.phrases.take_over()

    assert len(taken) > 40
    assert own.text not in texts(taken)
    assert office.phrases.starters() == ()
    office.phrases.retire(taken[:2])
    assert office.phrases.starters() == ()  # what was thrown away is not offered again


def test_a_book_written_by_one_office_is_read_by_another(office, practice, tmp_path):
    office.phrases.save(PEACE)
    office.phrases.save(ANYWHERE)
    file = office.phrases.export(tmp_path / "常用语.xlsx")
    practice.phrases.save(ANYWHERE)
    (new,) = practice.phrases.import_from(file)

    assert (new.text, new.field, new.kinds) == (PEACE.text, PEACE.field, PEACE.kinds)
    assert new in practice.phrases.all()
    with pytest.raises(Refusal, match="没有新的常用语"):
        practice.phrases.import_from(file)


def test_a_text_file_fits_every_kind_of_service(office, tmp_path):
    file = tmp_path / "句子.txt"
    file.write_text("走访群众，了解需求。\n走访群众，了解需求。\n", "utf-8")
    (new,) = office.phrases.import_from(file)

    assert (new.text, new.field, new.kinds) == ("走访群众，了解需求。", "content", ())


def test_a_whole_text_is_no_phrase_and_nothing_is_added(office, tmp_path):
    file = tmp_path / "句子.txt"
    file.write_text("走访群众。\n" + "很长的一段话" * 100, "utf-8")

    with pytest.raises(Refusal, match="最多 500 字"):
        office.phrases.import_from(file)
    assert office.phrases.all() == ()


def test_an_empty_book_is_not_exported(office, tmp_path):
    with pytest.raises(Refusal, match="还没有常用语"):
        office.phrases.export(tmp_path / "常用语.xlsx")


def past(office, field="result", kinds=("MEDIATION",)):
    return [(one.text, one.times) for one in office.phrases.written_before(field, kinds)]


@pytest.fixture
def served(office):
    """An office with a village and an adviser, to write logs into."""
    adviser = office.advisers.save(an_adviser())
    office.villages.save(a_village())
    assert adviser.id == 1
    return office


def record(office, result, kind="MEDIATION", **fields):
    items = (ServiceItem(kind=kind),)
    log = a_log(firm_id=None, result=result, items=items, **fields)
    return office.service_logs.record(log)


def test_what_was_written_often_and_lately_at_this_kind_comes_first(served):
    record(served, "约定改日再谈。", kind="CONSULTATION")
    record(served, "一、双方达成协议。二、当场履行完毕。")
    record(served, "2、双方达成协议。\n下次到村时回访")
    record(served, "双方达成协议。双方达成协议。")

    assert past(served) == [("双方达成协议。", 3), ("下次到村时回访", 1), ("当场履行完毕。", 1)]
    assert ("约定改日再谈。", 1) in past(served, kinds=())


def test_nobody_of_another_log_comes_along(served):
    record(served, "李素珍当场付清。已告知程序。", client_name="李素珍")
    record(
        served, "陪同李素珍办理。与钱某达成协议。请拨 138 0375-0000 联系。", client_name="周明远"
    )

    assert past(served) == [("已告知程序。", 1)]


def test_void_logs_are_not_offered_and_only_the_latest_are_read(served, monkeypatch):
    gone = record(served, "这一条作废了。")
    served.paper_moves.void([gone.id], "重复")
    record(served, "比较早的一句。")
    record(served, "最近的一句。")
    monkeypatch.setattr(phrases, "PAST_LOGS", 1)

    assert past(served) == [("最近的一句。", 1)]
