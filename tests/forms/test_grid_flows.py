import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvgw_desktop.domain.refusal import Refusal
from tests.forms.invented import HEAD, load_text, pages
from tests.forms.sheets import MM, story, visible
from tests.forms.test_grid_rows import strokes
from tests.forms.test_log_sheet import assert_clear_of_rules
from tests.forms.texts import TEXTS

TOP = """
[[grid.rows]]
height = 11
repeat = true
cells = [ { label = "法律顾问", confidence = "O" }, { text = "{adviser.name}", span = 2 } ]
[[grid.rows]]
height = 11
cells = [ { label = "村居", confidence = "O" }, { text = "{village.name}", span = 2 } ]
"""
STYLE = '{ role = "fs", sizes = [12, 11, 10], leads = [19, 17, 15], align = "justify" }'


def flow(height, label, path, more=""):
    return f"""
[[grid.flow]]
height = {height}
label = "{label}"
confidence = "O"
label_width = 28
text = "{{{path}}}"
indent = 2
style = {STYLE}
{more}
"""


SITUATION = flow(58, "检查情况", "service_log.content")
PROBLEMS = flow(36, "存在问题", "service_log.result")
ADVICE = flow(75, "改进意见\\n和建议", "service_log.client_description")
SIGNING = """
[[grid.tail]]
height = 13
marks = [ { text = "检查人员签字：", confidence = "O", x = 3, y = 8 },
          { date = "service_log.signed_on", confidence = "O", right = 3, y = 8 } ]
[[grid.tail]]
height = 26
columns = [28, 128]
cells = [ { label = "备注", confidence = "O" }, { text = "{service_log.signer_phone}" } ]
"""
INSPECTION = HEAD + TOP + SITUATION + PROBLEMS + ADVICE + SIGNING


def sheets(content="", result="", client_description="", **fields):
    return pages(
        INSPECTION, content=content, result=result, client_description=client_description, **fields
    )


def joints(view):
    return [y for y, left, right in strokes(view, level=True) if (left, right) == (28, 184)]


def shown(views):
    return visible("".join(word for view in views for word in view.words))


def test_each_flow_has_its_share_and_the_last_the_rows_under_it():
    (view,) = sheets(content=story(100), result="无。", client_description="无。")
    assert joints(view) == [64, 75, 133, 169, 205, 218]
    assert max(rule.y2 for rule in view.rules) == pytest.approx(244 * MM, abs=0.1)
    beside = [stroke for stroke in strokes(view, level=False) if stroke[0] == 56]
    assert beside == [(56, 75, 205), (56, 218, 244)]


def test_a_label_stands_in_the_middle_of_its_cell():
    (view,) = sheets()
    label = next(box for box in view.boxes if box.text == "检查情况")
    assert (label.left + label.right) / 2 == pytest.approx(42 * MM, abs=1)
    assert (label.top + label.bottom) / 2 == pytest.approx(104 * MM, abs=2)


def test_a_flow_that_needs_more_takes_what_others_do_not_need():
    (view,) = sheets(content="问。", result=story(400), client_description="无。")
    situation, problems, advice, signing, _ = joints(view)[1:]
    assert problems - situation < 58
    assert advice - problems > 36
    assert (signing, round(max(r.y2 for r in view.rules) / MM)) == (205, 244)
    assert_clear_of_rules(view)


def test_all_flows_take_the_same_step_of_their_ladders():
    (view,) = sheets(content=story(440), result=story(250), client_description="补记电话。")
    (small,) = {box.bottom - box.top for box in view.written if "补记电话" in box.text}
    assert small < 12
    sizes = {round(box.bottom - box.top, 1) for box in view.written if box.left < 62 * MM}
    assert sizes == {round(small, 1)}


def test_texts_longer_than_a_page_follow_one_another():
    views = sheets(content=story(1_500), result=story(700), client_description=story(300))
    assert len(views) == 3
    for number, view in enumerate(views, start=1):
        assert ("走访记录（续页）" in view.words) == (number > 1)
        assert ("（接续页）" in view.words) == (number < 3)
        assert ("检查人员签字：" in view.words) == (number == 3)
        assert ("周明远" in view.words, "村居" in view.words) == (True, number == 1)
        assert_clear_of_rules(view)
    labels = [[word for word in view.words if word in LABELS] for view in views]
    assert [row.count("（接上页）") for row in labels] == [0, 1, 1]
    assert [row[0] for row in labels] == ["检查情况", "检查情况", "存在问题"]
    assert not visible(story(1_500) + story(700) + story(300)) - shown(views)


LABELS = ("检查情况", "存在问题", "改进意见", "（接上页）")


@pytest.mark.parametrize("length", [700, 760, 820, 1_600])
def test_some_lines_travel_with_the_signatures_whatever_text_is_last(length):
    views = sheets(content="字" * length)
    assert len(views) > 1
    lines = [box for box in views[-1].written if "字字" in box.text]
    assert len(lines) >= 3
    assert {"检查情况", "（接上页）", "存在问题", "检查人员签字："} <= set(views[-1].words)


@settings(max_examples=60)
@given(st.tuples(TEXTS, TEXTS, TEXTS), st.integers(1, 6))
def test_no_text_is_lost_or_crosses_a_rule(texts, times):
    content, result, description = (text * times for text in texts)
    views = sheets(content=content, result=result, client_description=description)
    assert not visible(content + result + description) - shown(views)
    for view in views:
        assert_clear_of_rules(view)


@pytest.mark.parametrize("length", [30, 400, 4_000])
def test_what_a_row_has_no_room_for_flows(length):
    views = sheets(adviser_id=1, signer_phone="1" * length, content="问。")
    assert sum(word.count("1") for view in views for word in view.words) == length
    for view in views:
        assert_clear_of_rules(view)


MANY_ROWS = (
    """
[[grid.rows]]
height = 11
repeat = true
cells = [ { label = "法律顾问", confidence = "O" }, { text = "{adviser.name}", span = 2 } ]
"""
    * 7
)


@pytest.mark.parametrize("length", [150, 400, 3_000])
def test_rows_never_grow_past_the_room_of_the_pages_that_repeat_them(length):
    long_name = {"adviser": type("Named", (), {"name": "周" * length})}
    views = pages(HEAD + MANY_ROWS + SITUATION.replace("58", "130") + SIGNING, roots=long_name)
    assert sum(word.count("周") for view in views for word in view.words) >= 7 * length
    for view in views:
        assert_clear_of_rules(view)
        assert max(rule.y2 for rule in view.rules) <= 260.1 * MM


ALL_ROWS = """
[[grid.rows]]
height = 100
repeat = true
cells = [ { label = "甲", confidence = "O" }, { text = "{adviser.name}", span = 2 } ]
[[grid.rows]]
height = 100
cells = [ { label = "回访情况", confidence = "O" }, { text = "{service_log.content}", span = 2 } ]
"""


def test_a_form_without_flows_has_one_page():
    (view,) = pages(HEAD + ALL_ROWS, content="满意。")
    assert joints(view) == [153]
    assert "（接续页）" not in view.words
    assert max(rule.y2 for rule in view.rules) == pytest.approx(253 * MM, abs=0.1)


@pytest.mark.parametrize("length", [1_400, 6_000])
def test_a_form_without_flows_continues_what_no_row_had_room_for(length):
    first, *others = pages(HEAD + ALL_ROWS, content=story(length))
    assert joints(first) == [153]
    assert "（接续页）" in first.words
    assert any(word.startswith("回访情况（续）：") for word in others[0].words)
    assert "走访记录（续页）" in others[0].words
    assert not visible(story(length)) - shown([first, *others])
    for view in (first, *others):
        assert_clear_of_rules(view)


@pytest.mark.parametrize("length", [50, 900, 4_000])
def test_signatures_come_last_in_a_form_without_flows_too(length):
    rows = ALL_ROWS.replace("height = 100", "height = 80")
    *others, last = pages(HEAD + rows + SIGNING, content=story(length))
    assert ("检查人员签字：" in last.words, bool(others)) == (True, length > 50)
    assert not any("检查人员签字：" in view.words for view in others)
    assert not visible(story(length)) - shown([*others, last])
    for view in (*others, last):
        assert_clear_of_rules(view)
        assert max(rule.y2 for rule in view.rules) == pytest.approx(252 * MM, abs=0.1)


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("height = 75", "height = 39", "放不下签字"),
        ("height = 11\nrepeat = true", "height = 120\nrepeat = true", "超出纸边"),
        ("label_width = 28", "label_width = 28\nmore = 3", "应是文字"),
    ],
)
def test_heights_that_cannot_be_are_refused(old, new, cause):
    with pytest.raises(Refusal, match=cause):
        load_text(INSPECTION.replace(old, new))


def test_only_the_first_flow_says_how_all_continue():
    other = flow(36, "存在问题", "service_log.result", 'more = "（转下页）"')
    with pytest.raises(Refusal, match="只在第一个 flow 里写"):
        load_text(HEAD + TOP + SITUATION + other)
