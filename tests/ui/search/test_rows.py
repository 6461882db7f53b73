"""What is listed: groups under their headings, then the acts in the order of their nearness."""

import pytest

from lvgw_desktop.domain.search_hit import MarkedText, SearchGroup, SearchHit
from lvgw_desktop.ui.search.actions import Action
from lvgw_desktop.ui.search.lines import Head
from lvgw_desktop.ui.search.look_up import Found
from lvgw_desktop.ui.search.rows import Rows, first_mark

VILLAGE, ADVISER, FIRM, LOG, OTHER, ASSESSMENT, ATTACHMENT, PHRASE = SearchGroup


def a_hit(group, number=1, places=()):
    title = MarkedText(f"{group.name}{number}", places)
    return SearchHit(
        group=group, record_id=number, record_uuid="", title=title, second=MarkedText("")
    )


def an_action(words):
    return Action(words, "plus", lambda: None)


@pytest.fixture
def rows():
    def about(hit):
        return (an_action(f"给 {hit.title.text} 记一次服务"),)

    return Rows(lambda _hit: None, about, lambda _typed: None)


def listed(rows, found):
    return [row.title if isinstance(row, Head) else row.title.text for row in rows.of(found)]


def test_groups_stand_under_their_headings_and_acts_below(rows):
    hits = tuple(a_hit(group) for group in SearchGroup)
    assert listed(rows, Found(typed="词", hits=hits, log_count=1)) == [
        *("村(居)", "VILLAGE1", "法律顾问", "ADVISER1", "所在机构", "FIRM1"),
        *(
            "工作日志",
            "LOG1",
            "其他记录",
            "OTHER1",
            "考核",
            "ASSESSMENT1",
            "附件",
            "ATTACHMENT1",
            "常用语",
            "PHRASE1",
        ),
        *("可以做的事", "给 VILLAGE1 记一次服务", "在全部日志里搜“词”"),
    ]


def test_acts_that_begin_with_what_is_typed_come_first_the_others_last(rows):
    actions = tuple(map(an_action, ("登记讲座备案", "讲座一览", "打印讲座表")))
    found = Found(typed="讲座", hits=(a_hit(VILLAGE), a_hit(LOG)), actions=actions)
    assert listed(rows, found)[-5:] == [
        "讲座一览",
        "给 VILLAGE1 记一次服务",
        "在全部日志里搜“讲座”",
        "登记讲座备案",
        "打印讲座表",
    ]
    assert [row.key for row in rows.of(found)[-5:]] == ["Alt+1", "Alt+2", "Alt+3", "", ""]


def test_the_first_mark_is_on_the_one_found_by_its_own_name():
    named = a_hit(ADVISER, 7, ((0, 2),))
    assert first_mark(Found(typed="王", hits=(a_hit(VILLAGE), named))) == "ADVISER 7"
    assert first_mark(Found(typed="王", hits=(a_hit(VILLAGE), a_hit(LOG)))) == "VILLAGE 1"
    assert first_mark(Found(typed="王")) == ""


def test_the_count_stands_beside_the_way_to_all_logs(rows):
    def counted(count):
        last = rows.of(Found(typed="词", hits=(a_hit(LOG),), log_count=count))[-1]
        return last.second.text

    assert [counted(None), counted(128)] == ["", "全部 128 条"]
