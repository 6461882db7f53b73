"""Plates: things at places of a page, read back from the PDF."""

import io
from datetime import date
from itertools import pairwise

import pdfplumber
import pytest
from hypothesis import given
from PIL import Image

from lvgw_desktop.domain.notice_board_sheet import NoticeBoardSheet
from lvgw_desktop.domain.refusal import Refusal
from tests.forms.invented import document, load_text
from tests.forms.sheets import ISSUE, MM, pdf_of, views, visible
from tests.forms.texts import TEXTS

HEAD = """
[form]
id = "invented"
kind = "plate"
edition = "1"
page = "A4P"
roots = ["board", "office"]

[title]
text = "公示牌"
confidence = "O"
style = { role = "xbs", size = 30 }
baseline = 92
letter_space = 3
colour = "red"

[furniture]
payload = "YCFL1|{region_code}|{serial}|{check_code}|{page}/{pages}"
page_number = "第 {page} 页　共 {pages} 页"
binding_line = true

[plate]
"""
FRAMES = """
[[plate.frame]]
x = 28
y = 30
width = 156
height = 237
stroke = 1.2
colour = [0.74, 0.06, 0.09]
[[plate.line]]
x1 = 28
y1 = 200
x2 = 184
y2 = 200
stroke = 0.5
colour = "grey"
dash = [3, 2]
"""
NAME = """
[[plate.text]]
text = "{board.village_name}"
x = 72
y = 120
width = 100
inset = 2
max_lines = 2
style = { role = "fs", sizes = [16, 12], leads = [25, 18] }
underline = { width = 0.5, lines = 2 }
"""
GRID = """
[[plate.grid]]
x = 70
y = 150
columns = [30, 70]
label = { role = "hei", size = 14 }
value = { role = "fs", sizes = [14, 10], align = "left" }
rows = [
    { height = 13, cells = [
        { label = "姓名", confidence = "O" }, { text = "{board.adviser_name}", align = "left" },
    ] },
    { height = 13, cells = [{ label = "电话", confidence = "O" }, { text = "{board.phone}" }] },
]
"""
PHOTO = """
[[plate.photo]]
x = 30
y = 150
width = 40
height = 56
field = "board.photo"
label = "照　片"
confidence = "O"
style = { role = "song", size = 14 }
colour = "grey"
"""
SPINE = """
[[plate.strip]]
shift = [20, 50]
[[plate.strip.frame]]
x = 0
y = 12
width = [10, 20]
height = 270
dash = [3, 2]
[[plate.strip.text]]
label = ["10 mm", "20 mm"]
confidence = "O"
x = 0
y = 10
width = [10, 20]
style = { role = "song", size = [7, 9], align = "center" }
[[plate.strip.text]]
text = "{board.village_name}（居）法律顾问"
vertical = true
x = 0
y = 60
width = [10, 20]
height = 100
style = { role = "xbs", sizes = [16, 12] }
"""
RULERS = """
[[plate.ruler]]
x = 30
y = 20
length = 150
axis = "x"
style = { role = "song", size = 7 }
[[plate.ruler]]
x = 30
y = 40
length = 200
axis = "y"
style = { role = "song", size = 7 }
"""


def a_board(**fields):
    given = {"village_name": "龙兴街道兴梁社区", "adviser_name": "周明远", "phone": "138-0375-0000"}
    return {"board": NoticeBoardSheet(**{**given, "updated_on": date(2026, 1, 6), **fields})}


def a_plate(*parts, roots=None, **options):
    return document(HEAD + "".join(parts), a_board() if roots is None else roots, **options)


def read(plate):
    return pdfplumber.open(io.BytesIO(pdf_of(plate))).pages[0]


def mm(*lengths):
    return [round(float(length) / MM, 1) for length in lengths]


def boxes_of(plate, word):
    (view,) = views(plate)
    return [box for box in view.boxes if word in box.text]


def rules_of(plate):
    page = plate.pages[0]
    return [*page.blank.rules, *page.written.rules]


def test_the_title_has_its_colour_and_room_between_its_characters():
    chars = [char for char in read(a_plate()).chars if char["text"] in "公示牌"]
    assert {char["non_stroking_color"] for char in chars} == {(0.74, 0.06, 0.09)}
    steps = [b["x0"] - a["x0"] for a, b in pairwise(chars)]
    assert steps == [pytest.approx(33), pytest.approx(33)]
    assert mm((chars[0]["x0"] + chars[-1]["x1"]) / 2) == [106]


def test_frames_and_lines_stand_where_they_should_in_their_colour():
    page = read(a_plate(FRAMES))
    drawn = {
        (*mm(line["x0"], line["top"], line["x1"], line["bottom"]),): line for line in page.lines
    }
    for ends in ((28, 30, 184, 30), (28, 267, 184, 267), (28, 30, 28, 267), (184, 30, 184, 267)):
        assert drawn[ends]["stroking_color"] == (0.74, 0.06, 0.09)
        assert drawn[ends]["linewidth"] == 1.2
    dashed = drawn[(28, 200, 184, 200)]
    assert dashed["stroking_color"] == 0.55
    assert dashed["dash"] == ([3, 2], 0)


def test_a_text_begins_at_its_place_with_rules_under_all_its_lines():
    plate = a_plate(NAME)
    (box,) = boxes_of(plate, "龙兴街道兴梁社区")
    assert mm(box.left, box.top + 0.86 * 16) == [74, 120]
    under = [rule for rule in rules_of(plate) if rule.width == 0.5]
    assert [mm(rule.x1, rule.x2) for rule in under] == [[72, 172], [72, 172]]
    assert [rule.y1 for rule in under] == pytest.approx([120 * MM + 5, 120 * MM + 30], abs=0.01)


def test_a_text_shrinks_before_it_takes_more_lines_than_it_may():
    long = "龙兴街道兴梁社区" * 5
    lines = a_plate(NAME, roots=a_board(village_name=long)).pages[0].written.lines
    shown = [line for line in lines if line.size == 12]
    assert len(shown) == 2
    assert "".join(run.text for line in shown for run in line.runs) == long


@pytest.mark.parametrize("times", [9, 30, 100])
def test_a_text_no_size_fits_is_set_smaller_still(times):
    long = "龙兴街道兴梁社区" * times
    plate = a_plate(NAME, roots=a_board(village_name=long))
    shown = [line for line in plate.pages[0].written.lines if line.y < 140 * MM]
    assert all(line.size < 12 for line in shown)
    assert "".join(run.text for line in shown for run in line.runs) == long
    assert all(120 * MM - 16 < line.y < 120 * MM + 50 for line in shown)
    assert len([rule for rule in rules_of(plate) if rule.width == 0.5]) == len(shown)


@pytest.mark.parametrize("part", ["name", "grid", "column"])
@pytest.mark.parametrize("long", ["字\n" * 400, "兴梁社区" * 9_000], ids=["lines", "characters"])
def test_a_text_for_which_there_is_no_room_at_all_is_refused(part, long):
    pieces = {"name": (NAME, "village_name"), "grid": (GRID, "adviser_name")}
    drawn, field = pieces.get(part, (SPINE, "village_name"))
    with pytest.raises(Refusal, match=f"“{long[0]}.*纸上放不下"):
        a_plate(drawn, roots=a_board(**{field: long}))


def test_an_empty_line_between_two_stays_empty_above_its_rule():
    plate = a_plate(NAME, roots=a_board(village_name="兴梁社区\n\n军营社区"))
    lines = plate.pages[0].written.lines
    assert all(line.runs for line in lines)
    assert len([rule for rule in rules_of(plate) if rule.width == 0.5]) == 3


def test_rows_of_a_plate_keep_their_height_whatever_stands_in_them():
    plate = a_plate(GRID, roots=a_board(adviser_name="王㛃舟" * 200))
    heights = {rule.y1 for rule in rules_of(plate) if rule.y1 == rule.y2}
    assert mm(*sorted(heights)) == pytest.approx([150, 163, 176], abs=0.1)


def test_a_text_may_grow_upwards_from_its_last_line():
    part = NAME.replace("max_lines = 2", "max_lines = 2\nupwards = true")
    written = a_plate(part, roots=a_board(village_name="兴梁社区" * 8)).pages[0].written.lines
    shown = [line.y for line in written if line.y < 140 * MM]
    assert shown == pytest.approx([120 * MM - 25, 120 * MM], abs=0.01)


def test_a_text_may_fill_a_height():
    part = NAME.replace("max_lines = 2", "height = 60")
    lines = a_plate(part, roots=a_board(village_name="兴梁社区" * 20)).pages[0].written.lines
    assert [line.size for line in lines if set(line.runs[0].text) <= set("兴梁社区")] == [16] * 5


@pytest.mark.parametrize(("align", "left"), [("left", 72), ("center", 58), ("right", 44)])
def test_a_text_without_a_width_is_one_line(align, left):
    part = f"""
[[plate.text]]
label = "办公"
confidence = "O"
x = 72
y = 120
style = {{ role = "fs", size = {14 * MM}, align = "{align}" }}
"""
    (box,) = boxes_of(a_plate(part), "办公")
    assert mm(box.left) == [pytest.approx(left, abs=0.1)]


def test_a_grid_has_its_own_frame_and_rows():
    plate = a_plate(GRID)
    (name,) = boxes_of(plate, "周明远")
    assert 100 < mm(name.left)[0] < 103
    assert 150 < mm(name.top)[0] < 163
    level = {(*mm(rule.y1, rule.x1, rule.x2),) for rule in rules_of(plate) if rule.y1 == rule.y2}
    assert {(150, 70, 170), (163, 70, 170), (176, 70, 170)} <= level


def test_an_empty_photo_shows_its_label_in_the_middle():
    plate = a_plate(PHOTO)
    (label,) = boxes_of(plate, "照")
    assert mm((label.left + label.right) / 2, (label.top + label.bottom) / 2) == [50, 178]
    assert not plate.pages[0].pictures


def test_a_photo_stands_in_its_box_in_its_own_proportions():
    out = io.BytesIO()
    Image.new("RGB", (300, 300), (90, 120, 150)).save(out, "JPEG")
    plate = a_plate(PHOTO, roots=a_board(photo="abc"), pictures={"abc": out.getvalue()})
    page = read(plate)
    (image,) = page.images
    assert mm(image["x0"], image["top"], image["x1"], image["bottom"]) == [30, 158, 70, 198]
    assert not boxes_of(plate, "照")


def test_a_photo_that_is_not_at_hand_leaves_its_label():
    assert boxes_of(a_plate(PHOTO, roots=a_board(photo="abc")), "照")


def test_a_strip_stands_at_each_of_its_places_with_its_own_widths_and_sizes():
    plate = a_plate(SPINE)
    frames = [rule for rule in rules_of(plate) if rule.dash == (3, 2) and rule.y1 == rule.y2]
    assert {(*mm(rule.x1, rule.x2),) for rule in frames} == {(20, 30), (50, 70)}
    (small,) = boxes_of(plate, "10 mm")
    (large,) = boxes_of(plate, "20 mm")
    assert mm((small.left + small.right) / 2, (large.left + large.right) / 2) == [25, 60]
    assert large.bottom - large.top > small.bottom - small.top


def test_vertical_characters_stand_one_under_the_other_around_the_middle():
    chars = [char for char in read(a_plate(SPINE)).chars if round(char["size"]) == 16]
    first = [char for char in chars if char["x1"] / MM < 40]
    assert "".join(char["text"] for char in first) == "龙兴街道兴梁社区（居）法律顾问"
    upright = [char for char in first if char["upright"]]
    assert {mm((char["x0"] + char["x1"]) / 2)[0] for char in upright} == {25}
    tops = [char["top"] for char in first]
    steps = [round(b - a, 1) for a, b in pairwise(tops[:8])]
    assert set(steps) == {18.6}
    assert tops == sorted(tops)


def test_brackets_and_numbers_lie_on_their_side_in_a_column():
    plate = a_plate(SPINE, roots=a_board(village_name="2026年"))
    turned = {run.text for line in plate.pages[0].written.lines if line.turned for run in line.runs}
    assert {"（", "）", "2026"} <= turned


def test_a_column_too_long_for_its_height_is_made_smaller():
    roots = a_board(village_name="兴梁社区" * 12)
    lines = [
        line for line in a_plate(SPINE, roots=roots).pages[0].written.lines if line.x < 40 * MM
    ]
    column = [line for line in lines if line.y > 50 * MM and line.y < 260 * MM]
    assert {line.size for line in column} != {12}
    assert max(line.y for line in column) < 161 * MM


def test_a_ruler_has_a_tick_each_millimetre_and_a_number_each_ten():
    page = read(a_plate(RULERS))
    ticks = [line for line in page.lines if line["linewidth"] == 0.25 and line["x0"] == line["x1"]]
    level = sorted(mm(line["x0"])[0] for line in ticks if line["bottom"] < 30 * MM)
    assert level == [30 + place for place in range(151)]
    longest = [line for line in ticks if round((line["bottom"] - line["top"]) / MM, 1) == 5.0]
    assert [mm(line["x0"])[0] for line in longest] == [30 + 10 * place for place in range(16)]
    (view,) = views(a_plate(RULERS))
    numbers = sorted(int(word) for word in view.words if word.isdigit())
    assert numbers == sorted([*range(10, 151, 10), *range(10, 201, 10)])


def test_a_plate_has_the_furniture_of_every_form():
    plate = a_plate(FRAMES, issue=ISSUE)
    (view,) = views(plate)
    assert "编号 LX-2026-0137" in view.words
    assert "第 1 页　共 1 页" in view.words
    assert plate.pages[0].code.payload == "YCFL1|410404|LX-2026-0137|7K3F92|1/1"
    assert "装" in {run.text for line in plate.pages[0].blank.lines for run in line.runs}


def test_copies_share_the_blank_plate_and_give_the_same_bytes():
    parts = (FRAMES, NAME, GRID, PHOTO, SPINE, RULERS)
    form = load_text(HEAD + "".join(parts))
    assert form is not None
    one, other = a_plate(*parts), a_plate(*parts)
    assert pdf_of(one, one) == pdf_of(other, other)


@given(TEXTS)
def test_no_plate_loses_a_character(text):
    roots = a_board(village_name=text, adviser_name=text, phone=text)
    (view,) = views(a_plate(NAME, GRID, SPINE, roots=roots))
    shown = visible("".join(view.words))
    turned = (line for line in view.page.written.lines if line.turned)
    shown += visible("".join(run.text for line in turned for run in line.runs))
    assert not visible(text * 5) - shown


@pytest.mark.parametrize(
    ("part", "cause"),
    [
        (
            NAME.replace("board.village_name", "board.vilage"),
            "plate.text 第1项.*没有“board.vilage”",
        ),
        (FRAMES.replace('"grey"', '"gray"'), "plate.line 第1项.*colour"),
        (FRAMES.replace("[0.74, 0.06, 0.09]", "[0.74]"), "plate.frame 第1项.*3 个数字"),
        (PHOTO.replace("board.photo", "board.foto"), "plate.photo 第1项.*没有“board.foto”"),
        (PHOTO.replace('confidence = "O"', ""), "confidence"),
        (SPINE.replace("width = [10, 20]", "width = [10]"), "plate.strip 第1项.frame 第1项.*width"),
        (SPINE.replace("vertical = true", "upright = true"), "不认识的项“upright”"),
        (RULERS.replace('axis = "y"', 'axis = "z"'), "plate.ruler 第2项.*axis"),
        (GRID.replace("[30, 70]", "[30, 70, 10]"), "plate.grid 第1项.rows 第1项"),
        (NAME.replace("width = 100\n", ""), "plate.text 第1项.*“width”"),
        (SPINE.replace("height = 100\n", ""), "plate.strip 第1项.*“height”"),
    ],
)
def test_a_slip_of_the_pen_is_refused_where_it_stands(part, cause):
    with pytest.raises(Refusal, match=cause):
        load_text(HEAD + part)
