from datetime import date

import pytest

from builders import a_bound_volume, a_volume_item
from lvgw_desktop.domain.wording import number_words


def test_the_last_line_of_the_contents_says_where_the_volume_ends():
    items = (a_volume_item(seq=1, page_from=1, pages=4), a_volume_item(seq=2, page_from=5, pages=3))
    assert [line.pages for line in a_bound_volume(items=items).contents] == ["1", "5—7"]


def test_a_last_paper_of_one_page_has_one_number():
    items = (a_volume_item(seq=1, page_from=1, pages=1),)
    assert [line.pages for line in a_bound_volume(items=items).contents] == ["1"]


def test_a_line_of_the_contents_carries_the_whole_item():
    item = a_volume_item(
        seq=1, doc_no="军调〔2026〕6号", author="周明远", title="协议书", remark="复印件"
    )
    (line,) = a_bound_volume(items=(item,)).contents
    told = (line.seq, line.doc_no, line.author, line.title, line.dated, line.remark)
    assert told == (1, "军调〔2026〕6号", "周明远", "协议书", date(2026, 6, 12), "复印件")


@pytest.mark.parametrize(
    ("file_no", "words"),
    [
        ("03", "三"),
        ("12", "十二"),
        ("", ""),
        ("FG-3", "FG-3"),
        pytest.param("1" * 5000, "1" * 5000, id="longer than a number"),
    ],
)
def test_the_spine_says_the_file_number_in_words(file_no, words):
    assert a_bound_volume(file_no=file_no).file_no_words == words


def test_the_file_code_leaves_out_what_is_not_numbered():
    assert a_bound_volume(catalogue_no="2026-FG", file_no="03").file_code == "2026-FG-03"
    assert a_bound_volume(catalogue_no="", file_no="03").file_code == "03"


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "〇"), (3, "三"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (108, "一〇八")],
)
def test_numbers_are_written_in_words(number, words):
    assert number_words(number) == words
