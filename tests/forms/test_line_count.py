from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from lvgw_desktop.forms.breaking import line_ends
from lvgw_desktop.forms.wrap import Measure, Story, wrap
from tests.forms.sheets import the_pack
from tests.forms.texts import TEXTS


@given(TEXTS, st.integers(3, 40))
@example("", 5)
@example("甲\n\n乙", 5)
@example("𠮷䶮𬭎㛃𫖯———", 8)
@example("咨询院墙滴水纠纷，约定2026年11月30日9:00—11:30再谈。", 7)
def test_lines_end_as_they_are_set(text, em):
    face = the_pack().fonts.typeface("fs")
    for paragraph in filter(None, text.split("\n")):
        set_lines = [line.text for line in wrap(paragraph, face, Measure(em * 10.0, 10.0))]
        ends = line_ends(paragraph, face, em)
        assert [paragraph[start:end] for start, end in pairwise((0, *ends))] == set_lines
    assert line_ends("", face, em) == [0]


@given(TEXTS, st.integers(3, 40), st.sampled_from([0.0, 1.0, 2.0]))
@example("（甲乙丙，丁）", 4, 2.0)
def test_a_story_counts_its_lines_as_it_sets_them(text, em, indent):
    story = Story(text, the_pack().fonts.typeface("fs"))
    for size in (14.0, 10.5):
        measure = Measure(em * 10.0, size, "justify", indent * size)
        assert story.count(measure) == len(story.lines(measure))
