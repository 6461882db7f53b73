from datetime import date

import pytest
from hypothesis import given, settings

from builders import a_village, an_adviser
from lvgw_desktop.forms.fill import fill
from lvgw_desktop.forms.layout import lay_out
from tests.forms.sheets import (
    ISSUE,
    MM,
    a_sheet,
    an_empty_sheet,
    pages_of,
    pdf_of,
    roots_of,
    story,
    text_of,
    the_pack,
    views,
    visible,
    words,
)
from tests.forms.texts import RARE, TEXTS

LABELS = [
    "法律顾问姓名",
    "所在机构",
    "村（居）名称",
    "服务时间",
    "服务方式",
    "服务对象基本情况、联系方式",
    "服务内容及结果：",
    "法律顾问签名：",
    "服务对象或联系人签字：",
    "电话：",
]


def sizes_of_flow(document):
    """The sizes of all texts in the flowing cell."""
    return {line.size for page in document.pages for line in page.written.lines if line.x < 45 * MM}


def body_of(document):
    """The flowing text alone: what starts at its cell's inset or indent."""
    form = the_pack().definition("service_log")
    left = (form.paper.left + form.flows[0].inset) * MM
    lines = (line for page in document.pages for line in page.written.lines)
    found = (line for line in lines if left - 1 < line.x < left + 30)
    return "".join(run.text for line in found for run in line.runs)


@pytest.mark.parametrize("length", [0, 1, 600, 1_838, 10_000])
def test_every_character_is_read_back_from_the_pdf(length):
    content = story(length)
    text = visible(text_of(pdf_of(a_sheet(content=content, result="当场答复。"))))
    assert not visible(content + "处理结果：当场答复。") - text


def test_a_long_word_without_a_break_is_read_back():
    assert "A" * 300 in text_of(pdf_of(a_sheet(content="A" * 300, result="")))


def test_rare_characters_are_read_back_and_drawn_by_some_font():
    read = text_of(pdf_of(a_sheet(client_name=RARE, content=RARE, result=RARE)))
    assert read.count(RARE) == 3


@settings(max_examples=200)
@given(TEXTS, TEXTS)
def test_no_random_text_loses_a_character_on_paper(content, result):
    document = a_sheet(content=content, result=result)
    assert not visible(content + result) - visible(text_of(pdf_of(document)))


@given(TEXTS, TEXTS)
def test_no_text_crosses_a_rule_or_the_frame(content, description):
    document = a_sheet(content=content, client_description=description * 6, issue=ISSUE)
    for view in views(document):
        assert_clear_of_rules(view)


def assert_clear_of_rules(view):
    edge = 0.5
    for box in view.boxes:
        for rule in view.rules:
            level = rule.y1 == rule.y2
            across = (rule.x1, rule.x2) if level else (rule.y1, rule.y2)
            along = (box.left, box.right) if level else (box.top, box.bottom)
            through = (box.top, box.bottom) if level else (box.left, box.right)
            at = rule.y1 if level else rule.x1
            overlaps = along[0] < across[1] - edge and along[1] > across[0] + edge
            assert not (overlaps and through[0] + edge < at < through[1] - edge), (box, rule)


def test_the_labels_are_those_of_the_official_form():
    (view,) = views(an_empty_sheet())
    printed = "".join(view.words)
    for label in LABELS:
        assert label in printed
    assert view.words[0] == "河南省村（居）法律顾问工作日志"


def test_an_empty_sheet_has_room_for_its_number_and_no_code():
    document = an_empty_sheet()
    (view,) = views(document)
    assert "编号" + "　" * 10 in view.words
    assert not any("校验码" in word for word in view.words)
    assert document.pages[0].code is None


def test_a_preview_shows_the_serial_without_a_code():
    document = a_sheet(serial="LX-2026-0001")
    (view,) = views(document)
    assert "编号 LX-2026-0001" in view.words
    assert "校验码 ———" in view.words
    assert document.pages[0].code is None


@pytest.mark.parametrize("length", [0, 300, 1_838])
def test_nothing_is_printed_where_one_signs(length):
    page = views(a_sheet(content=story(length), signer_phone="138-0375-0000"))[-1]
    adviser = ((110 * MM, 206 * MM), (145 * MM, 229 * MM))
    client = ((90 * MM, 231 * MM), (145 * MM, 259 * MM))
    for (left, top), (right, bottom) in (adviser, client):
        inside = [
            box
            for box in page.boxes
            if box.left < right and box.right > left and box.top < bottom and box.bottom > top
        ]
        assert inside == []


def test_the_largest_size_that_fits_one_page_is_taken():
    assert sizes_of_flow(a_sheet(content=story(200), result="")) >= {14}
    one_page = [a_sheet(content=story(length), result="") for length in (330, 440)]
    assert [len(document.pages) for document in one_page] == [1, 1]
    assert [{12} <= sizes_of_flow(one_page[0]), {10.5} <= sizes_of_flow(one_page[1])] == [True] * 2


@pytest.mark.parametrize(("length", "pages"), [(500, 1), (1_100, 2), (1_838, 3), (10_000, 13)])
def test_a_long_text_takes_continuation_sheets(length, pages):
    content = (story(150).replace("\n", "") * 70)[:length]
    document = a_sheet(content=content, result="", issue=ISSUE)
    assert len(document.pages) == pages
    for number, view in enumerate(views(document), start=1):
        assert f"第 {number} 页　共 {pages} 页" in view.words
        assert ("河南省村（居）法律顾问工作日志（续页）" in view.words) == (number > 1)
        assert ("服务内容及结果：（接上页）" in view.words) == (number > 1)
        assert ("（接续页）" in view.words) == (number < pages)
        assert ("法律顾问签名：" in view.words) == (number == pages)
        assert "周明远" in view.words
        code = document.pages[number - 1].code
        assert code.payload == f"YCFL1|410404|LX-2026-0137|7K3F92|{number}/{pages}"
    assert body_of(document).count("赵某某反映") == content.count("赵某某反映")


@pytest.mark.parametrize("length", range(440, 760, 40))
def test_three_lines_travel_with_the_signatures(length):
    document = a_sheet(content="字" * length, result="")
    if len(document.pages) > 1:
        lines = [line for line in document.pages[-1].written.lines if "字字" in line.runs[0].text]
        assert len(lines) >= 3


@given(TEXTS)
def test_the_same_words_give_the_same_pages(text):
    assert a_sheet(content=text * 20) == a_sheet(content=text * 20)


def test_a_row_grows_for_what_does_not_fit_and_the_rest_flows():
    description = "军营社区三组居民，" * 100
    document = a_sheet(client_description=description, content="咨询。", result="")
    text = "".join(word for view in views(document) for word in view.words)
    assert text.count("军营社区三组居民") == pytest.approx(100, abs=8)  # some break over lines
    assert "服务对象基本情况、联系方式（续）：" in text
    assert not visible(description) - visible(text_of(pdf_of(document)))


def test_rows_that_grow_past_the_signatures_send_them_to_the_next_sheet():
    form = the_pack().definition("service_log")
    roots = roots_of(client_description="军营社区居民，" * 300, content="", result="")
    roots["adviser"] = an_adviser(name="周" * 400)
    roots["village"] = a_village(name="村" * 2_000)
    document = lay_out(form, fill(form, roots, words), the_pack().fonts)
    for view in views(document):
        assert_clear_of_rules(view)
        heights = [rule.y1 for rule in view.rules if rule.y1 == rule.y2 and rule.width < 1]
        assert heights == sorted(heights)
    text = text_of(pdf_of(document))
    assert text.count("村") >= 2_000
    assert text.count("周") >= 400


def test_dates_known_in_advance_replace_the_blanks():
    (view,) = views(a_sheet(adviser_signed_on=date(2026, 11, 18)))
    assert "2026年11月18日" in view.words
    assert view.words.count("年") == 1


def test_pages_number_themselves_in_the_text_layer():
    pdf = pdf_of(a_sheet(content=story(1_838)))
    for number, chars in enumerate(pages_of(pdf), start=1):
        text = "".join(char["text"] for char in chars)
        assert f"第 {number} 页　共 3 页" in text
