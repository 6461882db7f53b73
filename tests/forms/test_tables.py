"""What tables have beside their rows: sums, empty rows, foot lines, rows above the head."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.training import Training, TrainingAttendee
from tests.forms.invented import document, load_text
from tests.forms.invented_table import TRAINING
from tests.forms.sheets import MM, pages_of, pdf_of, views, visible
from tests.forms.test_log_sheet import assert_clear_of_rules
from tests.forms.texts import TEXTS

TOTAL = """
[[table.total]]
height = 12
confidence = "O"
style = { role = "hei", size = 11 }
cells = { name = "合计", unit = "{training.expected}人" }
[[table.total]]
height = 14
confidence = "O"
cells = { name = "实到", unit = "{training.attended}人" }
"""
FILL = "[table.blank]\nfill = true\nprefill = { number = '{number}' }\n"
SIXTEEN = "[table.blank]\nrows = 16\nfill = true\nprefill = { number = '{number}' }\n"
FEET = """
[[table.foot]]
text = "每页都有的说明。"
confidence = "O"
style = { role = "fs", size = 10.5 }
baseline = 5.5
each_page = true
[[table.foot]]
text = "记录人：{training.recorder}"
confidence = "O"
style = { role = "fs", size = 12 }
baseline = 12
x = 100
[[table.foot]]
text = "{office.name}"
confidence = "O"
style = { role = "fs", size = 12, align = "right" }
baseline = 12
"""
ABOVE = """
[table.label]
role = "hei"
size = 11.5
[table.value]
role = "fs"
sizes = [12, 10]
[[table.above]]
height = 10
columns = [28, 128]
cells = [{ label = "培训主题", confidence = "O" }, { text = "{training.topic}" }]
[[table.above]]
height = 10
columns = [28, 50, 28, 50]
cells = [
    { label = "时间", confidence = "O" }, { text = "{training.held_on:cn_date}" },
    { label = "地点", confidence = "O" }, { text = "{training.place}" },
]
"""


def a_training(count, **fields):
    people = tuple(TrainingAttendee(name=f"赵某{n}", unit="某所") for n in range(1, count + 1))
    given = {"topic": "合法性审查", "held_on": date(2026, 9, 10), "attendees": people, **fields}
    return {"training": Training(**given)}


def laid_out(*parts, roots=None):
    return document(TRAINING + "".join(parts), roots or {})


def column(view, left, right):
    """The texts between two places of a page (mm), from the top down."""
    boxes = [box for box in view.boxes if left * MM <= box.left and box.right <= right * MM]
    return [box.text for box in sorted(boxes, key=lambda box: box.top)]


def level_rules(view):
    """The heights (mm) of the rules that go from side to side."""
    across = {rule.y1 for rule in view.rules if rule.y1 == rule.y2 and rule.x2 - rule.x1 > 400}
    return [round(y / MM, 1) for y in sorted(across)]


def test_rows_are_numbered_as_they_come():
    (view,) = views(laid_out(roots=a_training(3)))
    assert column(view, 28, 44) == ["序号", "1", "2", "3"]


def test_a_number_too_wide_for_its_column_is_set_smaller_before_it_is_torn():
    sizes = TRAINING.replace('text = "{name}"', 'text = "{name}"\nsizes = [11, 9, 7]')
    names = ("138-0375-0000", "1" * 22, "1" * 28, "1" * 60)
    people = tuple(TrainingAttendee(name=name) for name in names)
    lines = document(sizes, a_training(0, attendees=people)).pages[0].written.lines
    numbers = [line for line in lines if 44 * MM < line.x < 84 * MM]
    assert [line.size for line in numbers[:3]] == [11, 9, 7]
    assert {line.size for line in numbers[3:]} == {7}
    assert "".join(run.text for line in numbers[3:] for run in line.runs) == "1" * 60


def test_sums_stand_under_the_last_row_in_their_own_style():
    (page,) = laid_out(TOTAL, roots=a_training(2, expected=31, attended=30)).pages
    (view,) = views(laid_out(TOTAL, roots=a_training(2, expected=31, attended=30)))
    assert column(view, 44, 84) == ["姓名", "赵某1", "赵某2", "合计", "实到"]
    assert column(view, 84, 184)[-3:-1] == ["31人", "30人"]
    assert level_rules(view) == [49, 59, 69, 79, 91, 105]
    fonts = {run.text: run.font for line in page.written.lines for run in line.runs}
    assert fonts["合计"] != fonts["实到"]


def test_sums_are_never_left_alone_on_a_page():
    document = laid_out(TOTAL, roots=a_training(19))
    assert [column(view, 44, 84)[1:] for view in views(document)] == [
        [f"赵某{n}" for n in range(1, 19)],
        ["赵某19", "合计", "实到"],
    ]


@pytest.mark.parametrize(("count", "rows"), [(0, 19), (1, 19), (18, 19), (19, 19), (20, 38)])
def test_empty_rows_fill_the_last_page_down_to_the_foot(count, rows):
    document = laid_out(FILL, roots=a_training(count))
    numbers = [number for view in views(document) for number in column(view, 28, 44)[1:]]
    assert numbers == [str(n) for n in range(1, rows + 1)]
    assert level_rules(views(document)[-1])[-1] == 249


def test_empty_rows_leave_room_for_the_sums():
    (view,) = views(laid_out(FILL, TOTAL, roots=a_training(2)))
    assert column(view, 28, 44)[-1] == "16"
    assert level_rules(view)[-3:] == [219, 231, 245]


@pytest.mark.parametrize("count", [0, 2, 16])
def test_a_page_has_the_number_of_rows_the_form_says(count):
    (view,) = views(laid_out(SIXTEEN, TOTAL, roots=a_training(count)))
    assert column(view, 28, 44)[1:] == [str(n) for n in range(1, 17)]


def test_the_foot_goes_with_the_frame_its_last_lines_with_the_last_page():
    roots = {**a_training(21, recorder="李素珍")}
    first, last = views(laid_out(FEET, roots=roots))
    assert "每页都有的说明。" in first.words
    assert "记录人：李素珍" not in first.words
    assert {"每页都有的说明。", "记录人：李素珍"} <= set(last.words)
    (named,) = [box for box in last.boxes if box.text.startswith("记录人")]
    assert round(named.left / MM, 1) == 100
    assert named.top / MM > level_rules(last)[-1]


@pytest.mark.parametrize(
    ("count", "rows"), [(18, [18]), (19, [18, 1]), (21, [20, 1]), (39, [20, 18, 1])]
)
def test_the_pages_before_the_last_hold_rows_where_its_feet_stand(count, rows):
    low = FEET.replace("baseline = 12", "baseline = 20")
    form = TRAINING.replace("bottom = 250", "bottom = 245") + low
    pages = views(document(form, a_training(count, recorder="李素珍")))
    assert [len(column(view, 28, 44)[1:]) for view in pages] == rows
    *before, last = (level_rules(view)[-1] for view in pages)
    assert last <= 245
    assert all(end <= 245 + 20 - 5.5 for end in before)


def test_a_foot_longer_than_the_page_goes_on_below():
    (view,) = views(laid_out(FEET, roots=a_training(1, recorder="李素珍" * 12)))
    feet = [box for box in view.boxes if set(box.text) <= set("记录人：李素珍")]
    assert len(feet) > 1
    assert all(box.right <= 184.1 * MM for box in feet)
    assert "".join(box.text for box in feet) == "记录人：" + "李素珍" * 12
    assert all(below.top >= above.bottom for above, below in pairwise(feet))


def test_rows_above_the_head_stand_on_every_page():
    document = laid_out(ABOVE, roots=a_training(19, place="三楼会议室"))
    assert len(document.pages) == 2
    for view in views(document):
        assert {"培训主题", "合法性审查", "2026年9月10日", "三楼会议室"} <= set(view.words)
        assert level_rules(view)[:4] == [49, 59, 69, 79]


def test_a_long_text_above_the_head_moves_the_head_down():
    (view,) = views(laid_out(ABOVE, roots=a_training(1, topic="合法性审查与日志填写规范" * 12)))
    heights = level_rules(view)
    assert heights[1] > 60
    assert heights[2:4] == [pytest.approx(heights[1] + 10), pytest.approx(heights[1] + 20)]
    assert_clear_of_rules(view)


def test_a_text_above_the_head_that_leaves_no_row_is_refused():
    with pytest.raises(Refusal, match=r"签到表.*太长"):
        laid_out(ABOVE, roots=a_training(1, topic="合法性审查" * 900))


@given(st.lists(TEXTS, min_size=1, max_size=5), TEXTS)
def test_no_table_loses_a_character_or_crosses_a_rule(units, recorder):
    people = tuple(TrainingAttendee(name="赵某某", unit=unit) for unit in units)
    roots = a_training(0, attendees=people, recorder=recorder, expected=3)
    document = laid_out(ABOVE, FILL, TOTAL, FEET, roots=roots)
    shown = visible("".join(word for view in views(document) for word in view.words))
    assert not visible("".join(units) + recorder) - shown
    for view in views(document):
        assert_clear_of_rules(view)


def test_the_pdf_shows_sums_feet_and_rows_above():
    roots = a_training(2, expected=31, recorder="李素珍", place="三楼会议室")
    document = laid_out(ABOVE, FILL, TOTAL, FEET, roots=roots)
    pdf = pdf_of(document)
    (chars,) = pages_of(pdf)
    text = "".join(char["text"] for char in chars)
    for word in ("三楼会议室", "合计", "31人", "记录人：李素珍", "每页都有的说明。"):
        assert word in text
    assert pdf == pdf_of(laid_out(ABOVE, FILL, TOTAL, FEET, roots=roots))


@pytest.mark.parametrize(
    ("part", "cause"),
    [
        (TOTAL.replace("name =", "nam ="), "table.total 第1项.cells.*不认识的项“nam”"),
        (TOTAL.replace("training.expected", "training.expectd"), "没有“training.expectd”"),
        (TOTAL.replace('confidence = "O"', ""), "confidence"),
        (TOTAL.replace("height = 12", "height = 200"), "放不下表头和一行"),
        (FILL.replace("number =", "nummer ="), "不认识的项“nummer”"),
        (FILL.replace("{number}", "{nummer}"), "没有“nummer”"),
        (ABOVE.replace("[28, 128]", "[28, 100]"), "table.above 第1项"),
        (FEET.replace("each_page = true", "every_page = true"), "不认识的项“every_page”"),
        (FEET.replace("baseline = 12", "baseline = 17"), "印到页码上"),
    ],
)
def test_a_slip_of_the_pen_is_refused_where_it_stands(part, cause):
    with pytest.raises(Refusal, match=cause):
        load_text(TRAINING + part)
