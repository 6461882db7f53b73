"""公文的版面: 22 lines of 28 characters, headings with their text, the signature with the end."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_office
from lvgw_desktop.domain.official_letter import LetterParagraph
from lvgw_desktop.domain.year_summary import YearSummary
from tests.forms.sheets import MM, a_form, the_pack, views

DATED = "2026年12月25日"
LEFT, RIGHT, BOTTOM = 28 * MM, 184 * MM, 262 * MM
WORDS = "我们按月收齐工作台账"


def letter(*paragraphs, form_id="year_summary"):
    summary = YearSummary(year=2026, paragraphs=paragraphs, dated_on=date(2026, 12, 25))
    return a_form(form_id, {"year_summary": summary, "office": an_office()})


def text(characters):
    return LetterParagraph(0, (WORDS * (characters // 10 + 1))[:characters])


def lines_of(page):
    """The words of a page's lines from the top down."""
    lines = sorted(page.written.lines, key=lambda line: (line.y, line.x))
    return ["".join(run.text for run in line.runs) for line in lines]


def test_a_line_takes_28_characters_after_an_indent_of_two():
    title, _, addressee, first, second, *_ = lines_of(letter(text(100)).pages[0])
    assert (title, addressee) == ("龙兴司法所", "平顶山市石龙区司法局：")
    assert (len(first), len(second)) == (26, 28)


def test_a_page_takes_22_lines():
    pages = letter(text(28 * 90)).pages
    body = [[one for one in lines_of(page) if one.strip("—") and "— " not in one] for page in pages]
    assert [len(one) for one in body[1:-1]] == [22, 22, 22]


def test_page_numbers_stand_at_the_outer_edge():
    pages = letter(text(28 * 60)).pages
    feet = [max(page.written.lines, key=lambda line: line.y) for page in pages]
    assert ["".join(run.text for run in one.runs) for one in feet] == [
        f"— {number} —" for number in range(1, len(pages) + 1)
    ]
    assert [one.x > (LEFT + RIGHT) / 2 for one in feet] == [n % 2 == 0 for n in range(len(pages))]
    assert [one.y for one in feet] == pytest.approx([269.3 * MM] * len(pages), abs=0.01)


def test_the_date_ends_four_characters_inside_under_the_signature():
    view = views(letter(text(30)))[0]
    signature = max((box for box in view.boxes if box.text == "龙兴司法所"), key=lambda b: b.top)
    dated = next(box for box in view.boxes if box.text == DATED)
    assert dated.right == pytest.approx(RIGHT - 4 * 15.79, abs=8)
    middles = [(one.left + one.right) / 2 for one in (dated, signature)]
    assert middles[0] == pytest.approx(middles[1], abs=0.1)


@pytest.mark.parametrize("lines", range(1, 60))
def test_date_and_signature_never_stand_without_the_end_of_the_text(lines):
    pages = letter(text(26 + 28 * (lines - 1))).pages
    last = lines_of(pages[-1])
    assert last[-2:] == [DATED, f"— {len(pages)} —"]
    assert len(last) >= (2 if lines == 1 else 5)
    assert max(line.y for line in pages[-1].written.lines if line.y < 265 * MM) < BOTTOM


@pytest.mark.parametrize("lines", range(12, 22))
def test_a_heading_never_stands_last_on_a_page(lines):
    heads = (LetterParagraph(1, "二、做法"), LetterParagraph(2, "（一）督促"))
    pages = letter(text(26 + 28 * (lines - 1)), *heads, text(28 * 30)).pages
    for page in pages:
        assert lines_of(page)[-2] not in {one.text for one in heads}


LEVELS = st.builds(LetterParagraph, st.integers(0, 2), st.text("我们按月收齐，。（）0", min_size=1))


@given(st.lists(LEVELS, max_size=40))
def test_no_paragraph_is_lost_on_the_way_over_the_pages(paragraphs):
    printed = "".join(one for page in letter(*paragraphs).pages for one in lines_of(page))
    for one in paragraphs:
        assert sorted(set(one.text) - set(printed)) == []
    assert printed.count("我") >= sum(one.text.count("我") for one in paragraphs)


def test_the_empty_letter_has_its_title_alone():
    (page,) = a_form("year_summary", {}).pages
    assert lines_of(page) == ["“一村（居）一法律顾问”工作总结", "— 1 —"]
    assert the_pack().definition("year_summary").furniture.payload is None
