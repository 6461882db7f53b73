from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lvgw_desktop.forms.breaking import Paragraph
from lvgw_desktop.forms.normalise import normalise
from lvgw_desktop.forms.tokens import NO_END, NO_START, tokens
from lvgw_desktop.forms.wrap import Measure, wrap
from tests.forms.sheets import the_pack
from tests.forms.texts import TEXTS

SIZE = 10.0


def lines_of(text, em, align="justify", indent=0.0):
    face = the_pack().fonts.typeface("fs")
    return wrap(text, face, Measure(em * SIZE, SIZE, align, indent * SIZE))


def texts_of(text, em, **how):
    return [line.text for line in lines_of(text, em, **how)]


def ink_width(line):
    """The width of a line's glyphs without the gap after the last one."""
    face = the_pack().fonts.typeface("fs")
    width = sum(
        face.width[char] * SIZE + run.gap for run in line.runs for char in run.text.rstrip(" ")
    )
    return width - max(0.0, line.runs[-1].gap if line.runs else 0.0)


@given(TEXTS, st.integers(3, 40))
@example("（" * 50, 5)
@example("。" * 50, 5)
@example("A" * 300, 12)
@example("甲 " * 40, 3)
def test_no_character_is_lost_and_every_line_fits(text, em):
    plain = normalise(text)
    lines = lines_of(plain, em)
    assert "".join(line.text for line in lines) == plain.replace("\n", "")
    for line in lines:
        assert "".join(run.text for run in line.runs) == line.text
        if len(line.text.strip()) > 1:
            assert line.x + ink_width(line) <= em * SIZE + 0.1


@given(TEXTS, st.integers(12, 40))
def test_forbidden_marks_neither_begin_nor_end_a_line(text, em):
    plain = normalise(text)
    for paragraph in plain.split("\n"):
        lines = texts_of(paragraph, em)
        for before, after in pairwise(lines):
            if is_breakable(before + after, em):
                assert after[0] not in NO_START
                assert before.rstrip(" ")[-1:] not in NO_END or before.isspace()


def is_breakable(text, em):
    """Whether two lines hold a place to break at all: no long run of marks, no long token."""
    marks = NO_START | NO_END
    longest = run = 0
    for char in text:
        run = run + 1 if char in marks else 0
        longest = max(longest, run)
    longest_token = max((end - start for start, end in tokens(text)), default=0)
    return longest + longest_token < em // 2


@pytest.mark.parametrize(
    ("text", "em", "lines"),
    [
        ("一二三四五，六", 5, ["一二三四", "五，六"]),  # 推出: one mark cannot give a whole em
        ("一，二，三，四五，六七", 8, ["一，二，三，四五，", "六七"]),  # 挤进: four marks do
        ("一二三四（五六）", 5, ["一二三四", "（五六）"]),
        ("共计五2026年月", 4, ["共计五", "2026年", "月"]),
        ("电话138-0375-0000止", 7.5, ["电话", "138-0375-0000", "止"]),
        ("见于〔2026〕6号文件", 6.5, ["见于", "〔2026〕6号", "文件"]),
        ("一二三……四", 4, ["一二", "三……四"]),
        ("一\n二", 4, ["一", "二"]),
        ("甲乙。”丙", 3, ["甲", "乙。”", "丙"]),
        ("000000000000，甲", 7, ["00000000000", "0，甲"]),  # a long token is torn, not the rule
        ("“AAAAAAAAA", 2, ["“A", "AA", "AA", "AA", "AA"]),
    ],
)
def test_lines_break_where_the_rules_let_them(text, em, lines):
    assert texts_of(text, em) == lines


def test_a_token_wider_than_its_cell_is_split_by_character():
    assert texts_of("A" * 30, 5)[0] == "A" * len(texts_of("A" * 30, 5)[0])
    assert "".join(texts_of("A" * 30, 5)) == "A" * 30


def test_marks_side_by_side_lose_half_an_em_between_them():
    (line,) = lines_of("（甲）。", 10)
    kerned = [run for run in line.runs if run.gap == -SIZE / 2]
    assert [run.text for run in kerned] == ["）"]


def test_even_gaps_fill_the_line_but_never_more_than_a_quarter_em():
    first, _ = lines_of("一二三四五六七八2026年", 9.5, indent=0)
    assert first.width == pytest.approx(95)
    ragged, _ = lines_of("一二12345678901234567890年", 12.5)
    assert ragged.text == "一二"
    assert [run.gap for run in ragged.runs] == [0.0]


def test_the_first_line_is_indented():
    first, second = lines_of("一二三四五六七八", 6, indent=2)
    assert (first.x, first.text, second.x) == (2 * SIZE, "一二三四", 0.0)


def test_one_run_for_each_font():
    (line,) = lines_of("张䶮12号", 20, align="left")
    assert [run.text for run in line.runs] == ["张", "䶮", "12", "号"] or [
        run.text for run in line.runs
    ] == ["张", "䶮", "1", "2", "号"]
    assert len({run.font for run in line.runs}) >= 2


class CountedText(str):
    """A text that counts how often one of its characters is looked at."""

    __slots__ = ("looks",)

    def __getitem__(self, place):
        self.looks = getattr(self, "looks", 0) + 1
        return super().__getitem__(place)


@pytest.mark.parametrize("char", "，（—… 1☐")
def test_a_long_text_of_one_character_costs_what_its_lines_cost(char):
    looks = []
    for length in (2_000, 4_000):
        text = CountedText(char * length)
        Paragraph(text, the_pack().fonts.typeface("fs")).line_ends(25)
        looks.append(getattr(text, "looks", 0))
    assert looks[1] <= 2.5 * looks[0] + 100
