"""相似的内容: measured over the letters of both texts; pairs that find a text again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_log
from lvgw_desktop.domain.similar_text import (
    ComparedText,
    WrittenText,
    most_similar,
    pairs_of,
    similar_remark,
)

TEXT = (
    "来访人咨询其子与邻居因翻建房屋滴水、出路问题发生争执，邻居拟将院墙外移约四十厘米，"
    "询问能否要求停止施工。依据民法典相邻关系的规定，建议先由社区丈量宅基地四至。"
)
LOG = a_log(id=1, content=TEXT, result="双方同意暂停施工。")
TEXTS = st.text("甲乙丙丁戊己庚辛，。 \n", max_size=80)


@pytest.mark.parametrize(
    ("content", "least", "most"),
    [
        (TEXT, 1, 1),
        (TEXT.replace("，", " ").replace("。", "\n"), 1, 1),
        (TEXT.replace("四十厘米", "半米"), 0.9, 0.99),
        (TEXT.replace("滴水、出路", "采光") + "下次到村再看一次。", 0.8, 0.95),
        ("举办法治讲座，讲解防范电信网络诈骗的知识，现场解答群众提问，发放宣传资料。", 0, 0.3),
    ],
)
def test_the_share_is_that_of_the_letters_in_common(content, least, most):
    assert least <= share(LOG.content, content, LOG.result) <= most


def share(here, there, result="", least=0.0):
    return ComparedText(here, result).share(WrittenText(2, there, result), least)


@given(st.text("甲乙丙", min_size=20, max_size=60), st.integers(0, 60), TEXTS, st.floats(0, 1))
def test_what_is_not_measured_is_less_than_was_asked_for(one, place, more, least):
    other = f"{one[:place]}{more[:5]}{one[place + 2 :]}"
    whole = share(one, other)
    assert share(one, other, least=least) in {whole, *([0.0] if whole < least else [])}


@given(TEXTS, TEXTS)
def test_the_share_is_the_same_from_either_side_and_whole_only_for_the_same(one, other):
    common = share(one, other)
    assert common == share(other, one)
    letters = ["".join(filter(str.isalnum, text)) for text in (one, other)]
    assert (common == 1) == (letters[0] == letters[1] and len(letters[0]) >= 20)


def test_the_most_similar_is_found_and_of_equals_the_latest():
    itself, earlier, later = (WrittenText(number, TEXT, LOG.result) for number in (1, 2, 3))
    alike = WrittenText(5, TEXT.replace("四十厘米", "半米"), LOG.result)

    assert most_similar(LOG, [itself, earlier, later, alike], 0.8) == (3, 1.0)
    assert most_similar(LOG, [itself], 0.8) is None
    assert most_similar(LOG, [alike], 0.999) is None


@pytest.mark.parametrize(
    ("share", "said"), [(1.0, "完全相同"), (0.998, "约有九成相同"), (0.8, "约有八成相同")]
)
def test_the_remark_names_day_village_and_number(share, said):
    other = a_log(id=7, serial="LX-2026-0186", served_on=date(2026, 11, 6))
    remark = similar_remark(LOG, other, share, "兴梁社区")

    words = f"与 11月6日 兴梁社区 0186 号的内容{said}。如属同一纠纷的后续，可不理会。"
    assert (remark.sentence, remark.other_id) == (words, 7)


@given(TEXTS, st.integers(1, 20))
def test_pairs_stand_in_the_text_and_over_no_mark(text, most):
    found = pairs_of(a_log(content=text, result=""), most)

    assert len(found) <= most
    assert all(one in text and len(one) == 2 and one.isalnum() for one in found)


def test_pairs_come_from_all_over_the_text():
    found = pairs_of(LOG, 12)
    places = [(TEXT + "\n" + LOG.result).index(one) for one in found]

    assert len(found) == 12
    assert places == sorted(places)
    assert places[0] < 10
    assert places[-1] > len(TEXT) * 0.75
