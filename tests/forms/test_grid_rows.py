import pytest

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.document import Document
from lvgw_desktop.forms.missing import missing_characters
from tests.forms.invented import FLOW, HEAD, load_text, pages
from tests.forms.sheets import MM, the_pack
from tests.forms.test_log_sheet import assert_clear_of_rules

REACHING = """
[[grid.rows]]
height = 8
cells = [ { label = "内容", confidence = "O", rowspan = 3 },
          { label = "项目一", confidence = "O" }, { text = "{service_log.client_name}" } ]
[[grid.rows]]
height = 8
cells = [ { label = "项目二", confidence = "O" }, { text = "{adviser.name}" } ]
[[grid.rows]]
height = 8
cells = [ { text = "{village.name}", span = 2 } ]
"""
OWN_COLUMNS = """
[[grid.rows]]
height = 10
columns = [20, 58, 20, 58]
cells = [ { label = "甲", confidence = "O" }, { text = "" },
          { label = "乙", confidence = "O" }, { text = "" } ]
[[grid.rows]]
height = 18
cells = [ { label = "意见", confidence = "O" }, { text = "", span = 2 } ]
marks = [ { text = "负责人：{adviser.name}", confidence = "O", x = 40, y = 12 },
          { text = "（盖章）", confidence = "O", x = 96, y = 12, align = "center" },
          { date = "service_log.signed_on", confidence = "O", right = 4, y = -6 } ]
"""


def strokes(view, *, level):
    """The inner strokes of the frame: place across and stretch, in mm."""
    return [
        tuple(round(length / MM, 1) for length in ends)
        for rule in view.rules
        if rule.width < 1 and (rule.y1 == rule.y2) == level
        for ends in [(rule.y1, rule.x1, rule.x2) if level else (rule.x1, rule.y1, rule.y2)]
    ]


def test_rules_stop_where_a_cell_reaches_over_rows():
    (view,) = pages(HEAD + REACHING + FLOW)
    assert strokes(view, level=True)[:3] == [(61, 64, 184), (69, 64, 184), (77, 28, 184)]
    assert strokes(view, level=False) == [(64, 53, 77), (124, 53, 69)]
    label = next(box for box in view.boxes if box.text == "内容")
    assert (label.top + label.bottom) / 2 == pytest.approx(65 * MM, abs=2)
    assert_clear_of_rules(view)


def test_a_row_may_have_columns_of_its_own():
    (view,) = pages(HEAD + OWN_COLUMNS + FLOW)
    assert strokes(view, level=False) == [(48, 53, 63), (64, 63, 81), (106, 53, 63), (126, 53, 63)]


def test_marks_stand_at_their_places_in_a_row():
    (view,) = pages(HEAD + OWN_COLUMNS + FLOW)
    found = {box.text: box for box in view.boxes}
    assert found["负责人：周明远"].left == pytest.approx(68 * MM, abs=0.1)
    seal = found["（盖章）"]
    assert (seal.left + seal.right) / 2 == pytest.approx(124 * MM, abs=2)
    assert found["日"].right == pytest.approx(180 * MM, abs=0.1)
    assert found["年"].top < 75 * MM < found["年"].bottom


def test_a_text_too_long_for_its_mark_goes_into_the_flow():
    (view,) = pages(HEAD + OWN_COLUMNS.replace("x = 40", "x = 40, width = 60") + FLOW,
                    roots={"adviser": type("Named", (), {"name": "周" * 30})})  # fmt: skip
    assert "负责人：" in view.words
    assert any(word.startswith("负责人（续）：周周") for word in view.words)
    assert sum(word.count("周") for word in view.words) == 30


def test_rows_that_share_a_cell_keep_their_height_and_lose_nothing():
    views = pages(HEAD + REACHING + FLOW, client_name="赵" * 200)
    assert strokes(views[0], level=True)[:3] == [(61, 64, 184), (69, 64, 184), (77, 28, 184)]
    assert sum(word.count("赵") for view in views for word in view.words) == 200
    assert any(word.startswith("项目一（续）：赵") for view in views for word in view.words)
    for view in views:
        assert_clear_of_rules(view)


TICKS = """
[[grid.rows]]
height = 17
cells = [ { label = "检查方式", confidence = "O" },
          { text = "{service_log.result:ticks(way)}", span = 2, align = "left" } ]
"""


def test_a_box_and_its_word_stay_on_one_line():
    (view,) = pages(HEAD.replace("36, 60, 60", "66, 45, 45") + TICKS + FLOW, result="FILES")
    lines = [box.text.strip() for box in view.boxes if "☐" in box.text or "☑" in box.text]
    assert lines == ["☐实地检查    ☑台账检查", "☐听取村（居）委会意见"]
    assert not missing_characters(Document("", "", (view.page,)), the_pack().fonts)


def test_a_list_the_vocabulary_does_not_have_is_refused():
    with pytest.raises(Refusal, match="没有“ways”这一组词"):
        load_text(HEAD + TICKS.replace("(way)", "(ways)") + FLOW)


@pytest.mark.parametrize("height", [6.2, 8, 11])
def test_a_line_fits_a_low_row_at_its_first_size(height):
    (view,) = pages(HEAD + REACHING.replace("height = 8", f"height = {height}") + FLOW)
    (name,) = (box for box in view.boxes if box.text == "周明远")
    assert name.bottom - name.top == 12


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("rowspan = 3", "rowspan = 4", "rowspan 写得太大"),
        ("span = 2 } ]\n", "span = 3 } ]\n", "占满 3 栏"),
        ('{ label = "项目二", confidence = "O" },', "", "占满 3 栏"),
        ("height = 8\ncells = [ { text", "columns = [40, 56, 60]\nheight = 8\ncells = [ { text",
         "对不齐"),
        ("height = 8\ncells = [ { text", "columns = [36, 60]\nheight = 8\ncells = [ { text",
         "共宽 96 毫米"),
    ],
)  # fmt: skip
def test_rows_that_do_not_fill_their_width_are_refused(old, new, cause):
    assert old in REACHING
    with pytest.raises(Refusal, match=cause):
        load_text(HEAD + REACHING.replace(old, new) + FLOW)
