"""本地评分表: lines of a year, taken over from the last one, taken off, put back."""

import pytest

from builders import a_local_item
from lvgw_desktop.domain.refusal import Refusal


def words(office, year=2026):
    return [one.word for one in office.local_scores.sheet(year).items]


def keep(office, *items):
    return [office.local_scores.save(one) for one in items]


def test_an_office_has_no_sheet_until_it_makes_one(office):
    sheet = office.local_scores.sheet(2026)
    assert (sheet.items, sheet.to_copy, sheet.most_points) == ((), (), 0)


def test_a_new_line_comes_last_in_its_area(office):
    keep(
        office,
        a_local_item(word="讲座", area=2, most_points=10),
        a_local_item(word="咨询", area=1),
        a_local_item(word=" 宣传栏 ", area=2, most_points=5),
    )
    assert words(office) == ["咨询", "讲座", "宣传栏"]
    assert [one.seq for one in office.local_scores.sheet(2026).items] == [2, 1, 3]
    assert office.local_scores.sheet(2026).most_points == 35


def test_a_line_is_changed_in_its_place(office):
    first, _second = keep(office, a_local_item(), a_local_item(word="台账按时"))
    office.local_scores.save(office.local_scores.item(first.uuid))
    keep(office, a_local_item(id=first.id, seq=first.seq, word="到村服务", most_points=30))
    assert words(office) == ["到村服务", "台账按时"]


@pytest.mark.parametrize(
    ("fields", "field"),
    [({"word": " "}, "word"), ({"most_points": 0}, "most_points"), ({}, "word")],
)
def test_an_empty_line_and_one_twice_are_refused_at_their_field(office, fields, field):
    keep(office, a_local_item())
    with pytest.raises(Refusal) as caught:
        office.local_scores.save(a_local_item(**fields))
    assert [one.field for one in caught.value.problems] == [field]
    assert words(office) == ["每月到村服务"]


def test_the_last_years_sheet_is_taken_over_once(office):
    keep(
        office,
        a_local_item(year=2025, word="讲座"),
        a_local_item(year=2025, word="台账按时", note="迟一天扣 1 分"),
        a_local_item(year=2024, word="很久以前"),
        a_local_item(word="讲座", most_points=12),
    )
    assert [one.word for one in office.local_scores.sheet(2026).to_copy] == ["台账按时"]
    (copied,) = office.local_scores.copy_last(2026)
    assert (copied.year, copied.note) == (2026, "迟一天扣 1 分")
    assert words(office) == ["讲座", "台账按时"]
    assert words(office, 2025) == ["讲座", "台账按时"]
    assert office.local_scores.copy_last(2026) == ()


def test_a_line_is_taken_off_and_undo_brings_it_back(office):
    kept = keep(office, a_local_item(), a_local_item(word="台账按时"))
    _off, step = office.steps.watched(lambda: office.local_scores.retire(kept[:1]))
    assert words(office) == ["台账按时"]
    office.steps.take_back(step)
    assert words(office) == ["每月到村服务", "台账按时"]


def test_taking_over_and_adding_are_taken_back_too(office):
    keep(office, a_local_item(year=2025))
    _copied, step = office.steps.watched(lambda: office.local_scores.copy_last(2026))
    office.steps.take_back(step)
    assert words(office) == []
    assert len(office.local_scores.sheet(2026).to_copy) == 1


def test_a_name_that_is_a_year_begins_a_line_of_it(office):
    assert office.local_scores.item("2027").year == 2027


def test_a_line_of_another_file_is_told_to_be_gone(office):
    with pytest.raises(Refusal, match="没有这一项评分"):
        office.local_scores.item("5d0c")


def test_its_history_says_what_was_changed_and_gives_it_back(office):
    (kept,) = keep(office, a_local_item(area=2))
    keep(office, a_local_item(id=kept.id, seq=kept.seq, area=1, word="到村服务"))
    changed, added = office.history.of(kept.uuid).changes
    assert (changed.what, added.what) == ("改了考核内容、评分项", "新增")
    assert [one.before.full for one in changed.fields] == ["二、开展法治宣传教育", "每月到村服务"]
    office.history.restore(office.history.plan(changed))
    assert words(office) == ["每月到村服务"]
