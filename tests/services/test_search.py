"""检索 over a real office: what is found, in which order, and what is marked in it."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_firm, a_log, a_village, an_adviser, an_appointment, an_attachment
from lvgw_desktop.domain.attachment import AttachmentKind
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.search_hit import SearchGroup
from lvgw_desktop.domain.village import Contact
from lvgw_desktop.services.log_hits import NOTHING_FOUND
from lvgw_desktop.storage.error_sentences import ReadingInterrupted

VILLAGE, ADVISER, FIRM, LOG, OTHER, ASSESSMENT, ATTACHMENT, PHRASE = SearchGroup


@pytest.fixture
def search(office):
    """Two villages with an adviser each, and two logs of 兴梁社区."""
    mayor = Contact(role="主任", name="李素珍", phone="0375-2120000")
    with office.workplace.changing() as store:
        store.firms.add(a_firm(address="人民路 8 号", head="单某"))
        store.advisers.add(an_adviser(firm_id=1, licence_no="14104201810001234"))
        store.advisers.add(an_adviser(name="王㛃舟", phone=""))
        store.villages.add(a_village(contacts=(mayor,), former_names="梁村"))
        store.villages.add(a_village(name="军营社区", area_code="410404002003"))
        store.villages.add(a_village(name="老梁村", retired_on=date(2025, 1, 1)))
        store.appointments.add(an_appointment())
        store.service_logs.add(a_log(served_on=date(2026, 11, 18)))
        store.service_logs.add(
            a_log(served_on=date(2025, 3, 4), adviser_id=2, content="土地流转", remark="合同100%")
        )
    return office.search


def texts(hits):
    return [(hit.group, hit.title.text, hit.second.text) for hit in hits]


def marked(text):
    return [text.text[start : start + length] for start, length in text.places]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("梁", ["老梁村", "兴梁社区"]),
        ("xl", ["兴梁社区"]),
        ("xing'liang", ["兴梁社区"]),
        ("xing liang", ["兴梁社区"]),
        ("002003", ["军营社区"]),
        ("03752120", ["兴梁社区"]),
        ("李素珍", ["兴梁社区"]),
        ("zhoumy", ["周明远", "兴梁社区"]),
        ("13803750000", ["周明远"]),
        ("１３８ ０３７５", ["周明远"]),
        ("0001234", ["周明远"]),
        ("砺衡", ["河南砺衡律师事务所", "周明远"]),
        ("shan", ["河南砺衡律师事务所"]),
        ("龙兴 军营", ["军营社区"]),
        ("没有这个", []),
        ("  ", []),
    ],
)
def test_people_are_found_by_name_pinyin_code_and_telephone(search, typed, names):
    assert sorted(hit.title.text for hit in search.people(typed)) == sorted(names)


@pytest.mark.parametrize(
    "typed", ["长" * 20_000, "短 词 " * 600, "".join(map(chr, range(0x4E00, 0x8E00)))]
)
def test_a_pasted_page_finds_nothing_and_breaks_nothing(office, search, typed):
    assert search.people(typed) == ()
    assert search.logs(typed) == ()
    assert office.log_list.count(office.log_list.worded(LogFilter(), typed)) == 0


def test_villages_come_before_advisers_and_those_in_use_before_others(search):
    assert texts(search.people("梁")) == [
        (VILLAGE, "兴梁社区", "龙兴街道 · 周明远"),
        (VILLAGE, "老梁村", "龙兴街道 · 已停用"),
    ]
    assert [hit.group for hit in search.people("明远")] == [VILLAGE, ADVISER]
    assert len(search.people("社区", limit=1)) == 1


def test_what_was_found_is_marked_where_it_stands_and_spelled(search):
    (village,) = search.people("xlsq 2120000")
    assert marked(village.title) == ["兴梁社区"]
    assert village.second.text == "龙兴街道 · 周明远 · 电话 0375-2120000"
    assert marked(village.second) == ["0375-2120000"]
    (former,) = [hit for hit in search.people("梁村") if hit.title.text == "兴梁社区"]
    assert (former.second.text, marked(former.second)) == (
        "龙兴街道 · 周明远 · 曾用名 梁村",
        ["梁村"],
    )


def test_logs_are_found_latest_first_and_page_by_page(search):
    hits = search.logs("兴梁")
    assert [hit.title.text for hit in hits] == [
        "0001 兴梁社区 11-18",
        "0001 兴梁社区 2025-03-04",
    ]
    assert search.logs("兴梁", limit=1) == hits[:1]
    assert search.logs("兴梁", limit=1, after=hits[0]) == hits[1:]
    assert search.logs("兴梁", after=hits[1]) == ()
    assert search.count_logs("兴梁") == 2
    assert {(hit.group, hit.record_id, hit.log_id) for hit in hits} == {(LOG, 1, 1), (LOG, 2, 2)}


@pytest.mark.parametrize(
    ("typed", "title", "second"),
    [
        ("院墙", [], ["院墙"]),
        ("xl 滴水", ["兴梁"], ["滴水"]),
        ("2026-0001", ["0001"], []),
        ("lx-2026", [], []),
        ("11.18", ["11-18"], []),
        ("62岁", [], ["62岁"]),
        ("0375-0000", [], ["138-0375-0000"]),
        ("zmy 院", [], ["院", "周明远"]),
    ],
)
def test_what_was_found_in_a_log_is_marked(search, typed, title, second):
    first = search.logs(typed)[0]
    assert (marked(first.title), marked(first.second)) == (title, second)


def test_a_log_shows_where_else_than_in_its_content_a_word_stands(search):
    (hit,) = search.logs("100%")
    assert hit.second.text == "备注：合同100% · 土地流转"
    (hit,) = search.logs("暂停 土地流转 兴梁")
    assert hit.second.text == "土地流转 · 结果：当场答复，双方同意暂停施工。"


def test_a_word_far_inside_a_long_content_is_shown(search, office):
    log = office.service_logs.get(1)
    with office.workplace.changing() as store:
        store.service_logs.change(replace(log, content="讲法。\n" * 30 + "其中一处院墙"))
    (hit,) = search.logs("一处院墙")
    assert hit.second.text.startswith("…")
    assert marked(hit.second) == ["一处院墙"]
    assert "\n" not in hit.second.text


def test_the_list_of_logs_knows_where_the_searched_words_stand(search, office):
    def line(typed):
        return office.log_list.page(office.log_list.worded(LogFilter(), typed), 0, 1)[0]

    first = line("zmy xl 0001 11.18 院墙")
    found = first.found
    assert [found.serial, found.day, found.village] == [((0, 4),), ((0, 5),), ((0, 2),)]
    assert found.adviser == ((0, 3),)
    assert marked(found.excerpt) == ["院墙"]
    assert line("100%").found.excerpt.text == "备注：合同100% · 土地流转"
    assert marked(line("周明远 兴梁").found.excerpt) == []


def test_a_list_that_was_not_searched_marks_nothing(search, office):
    lines = office.log_list.page(LogFilter(), 0, 9)
    assert {line.found for line in lines} == {NOTHING_FOUND}


def test_two_words_are_each_found_by_their_own_village_or_text(search):
    assert search.logs("兴梁 军营") == ()
    assert search.count_logs("兴梁 周明远") == 1


def test_attachments_are_found_by_name_with_the_log_they_belong_to(search, office):
    log = office.service_logs.get(1)
    given = {"record_uuid": log.uuid, "kind": AttachmentKind.PHOTO}
    with office.workplace.changing() as store:
        store.attachments.add(an_attachment(**given, name="院墙照片.jpg"))
        removed = store.attachments.add(an_attachment(**given, name="照片二.jpg"))
        store.attachments.remove(removed, office.workplace.now(), "")
        store.attachments.add(an_attachment(record_uuid=log.uuid, name="照片 第1页"))
        store.attachments.add(an_attachment(**{**given, "record_uuid": "draft"}, name="照片三"))
    (hit,) = search.attachments("照片 JPG")
    assert texts([hit]) == [(ATTACHMENT, "院墙照片.jpg", "照片 · 0001 兴梁社区 11-18")]
    assert (marked(hit.title), hit.log_id) == (["照片", "jpg"], 1)
    assert search.attachments("") == ()


def test_an_empty_box_offers_the_villages_served_last_and_the_latest_logs(search):
    assert texts(search.recent()) == [
        (VILLAGE, "兴梁社区", "龙兴街道 · 周明远"),
        (LOG, "0001 兴梁社区 11-18", search.logs("11.18")[0].second.text),
        (LOG, "0001 兴梁社区 2025-03-04", "土地流转"),
    ]
    assert [hit.group for hit in search.recent(1)] == [VILLAGE, LOG]
    assert all(not hit.title.places and not hit.second.places for hit in search.recent())


def test_an_answer_nobody_waits_for_is_not_looked_for(search):
    later = (search.others, search.attachments, search.phrases)
    for ask in (search.people, search.logs, search.count_logs, *later):
        with pytest.raises(ReadingInterrupted):
            ask("梁", interrupted=lambda: True)


def test_a_village_says_the_latest_year_that_has_a_volume(search, office):
    def years(name):
        return [hit.volume_year for hit in search.people(name) if hit.group is VILLAGE]

    assert years("兴梁") == [2026]
    assert years("军营") == years("老梁村") == [None]
    office.paper_moves.void([1], "重复登记")
    assert years("兴梁") == [2025]
    assert years("周明远") == [2025]
