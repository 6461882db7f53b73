"""Every mistake of a template is named by its cell, all at once, and nothing is written."""

import openpyxl
import pytest

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.district_template import fill_template
from lvgw_desktop.exchange.template_mistakes import template_mistakes
from lvgw_desktop.exchange.template_plan import sheet_plan
from tests.exchange.drawn_templates import VALUES, one_page, put


def sheet_with(cells, *merges, title="表"):
    sheet = openpyxl.Workbook().active
    sheet.title = title
    put(sheet, cells)
    for region in merges:
        sheet.merge_cells(region)
    return sheet


def sentences(*sheets):
    plans = [sheet_plan(sheet, VALUES) for sheet in sheets]
    return [one.sentence for one in template_mistakes(plans, VALUES)]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{{月分}}", "B7 里的{{月分}}不认识，最接近的是{{月份}}。"),
        ("{{现场次数}}", "B7 里的{{现场次数}}不认识，最接近的是{{现场服务次数}}。"),
        ("{{村居人口}}", "B7 里的{{村居人口}}不认识。"),
        ("{{#村}}{{序号}}", "B7 里的{{#村}}不认识，最接近的是{{#村(居)}}。"),
        ("{{顾问电话}}", "B7 里的{{顾问电话}}要写在有{{#法律顾问}}的那一行里。"),
        ("共{{月份", "B7 里的“{{月份”没有写完，后面要有}}。"),
        ("{{月份}", "B7 里的“{{月份}”没有写完，后面要有}}。"),
        ("{{本所{{月份}}}}", "B7 里的“{{本所”没有写完，后面要有}}。"),
        ("月份}}", "B7 里多了一个}}，前面没有{{。"),
        ("{{ }}", "B7 里的{{}}是空的，中间要写名称。"),
        ("{月份}月报", "B7 里的{月份}少了括号，要写成{{月份}}。"),
        ("｛｛月分｝｝", "B7 里的{{月分}}不认识，最接近的是{{月份}}。"),
        ('="{{月份}}月报"', "B7 是公式，公式里不能写{{…}}，请写在别的格子里，公式再去引用。"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_by_its_cell(text, sentence):
    assert sentence in sentences(sheet_with({"A1": "{{月份}}", "B7": text}))


def test_two_lists_cannot_share_a_row():
    sheet = sheet_with({"A2": "{{#台账}}{{序号}}", "B2": "{{#村(居)}}"})
    assert sentences(sheet) == ["B2 里的{{#村(居)}}多了，这一行已经有{{#台账}}，一行只能写一个。"]


def test_a_record_has_one_row():
    sheet = sheet_with({"A2": "{{#台账}}{{序号}}", "B2": "{{村(居)}}"}, "B2:C3")
    assert sentences(sheet) == ["B2 在要重复的行里，可是 B2:C3 合并了上下几行，请先拆开。"]


def test_a_label_beside_rows_that_repeat_is_no_mistake():
    sheet = sheet_with({"A2": "明细", "B2": "{{#台账}}{{序号}}", "B3": "{1}"}, "A2:A4")
    assert sentences(sheet) == []


def test_words_of_a_list_and_of_the_whole_stand_in_one_row():
    assert (
        sentences(sheet_with({"A1": "{{#村居}}{{村居}}", "B1": "{{本所}}{{onsite_count}}"})) == []
    )


def test_a_workbook_without_any_placeholder_is_told_so():
    (sentence,) = sentences(sheet_with({"A1": "月报"}))
    assert sentence == "表里一个{{…}}也没有，填不了。可以先存一份空白模板，看看怎么写。"


def test_head_and_foot_of_the_page_are_not_filled():
    sheet = sheet_with({"A1": "{{月份}}"})
    sheet.oddHeader.center.text = "{{本所}}"
    assert sentences(sheet) == ["页眉、页脚里不能写{{…}}，请写在格子里。"]


def test_several_sheets_are_told_apart():
    good, wrong = sheet_with({"A1": "{{月份}}"}), sheet_with({"C3": "{{月分}}"}, title="台账")
    assert sentences(good, wrong) == ["“台账”C3 里的{{月分}}不认识，最接近的是{{月份}}。"]


def test_all_mistakes_are_told_at_once_and_nothing_is_written(tmp_path):
    source, target = tmp_path / "模板.xlsx", tmp_path / "填好.xlsx"
    one_page(source)
    workbook = openpyxl.load_workbook(source)
    put(workbook.active, {"F1": "{{月分}}", "F2": "{{月份", "F9": "{{填报}}"})
    workbook.save(source)
    target.write_bytes(b"before")
    with pytest.raises(Refusal) as refused:
        fill_template(source, target, VALUES)
    assert refused.value.sentence.split("\n") == [
        "模板有 3 处要改，没有填：",
        "F1 里的{{月分}}不认识，最接近的是{{月份}}。",
        "F2 里的“{{月份”没有写完，后面要有}}。",
        "F9 里的{{填报}}不认识，最接近的是{{填报人}}。",
    ]
    assert target.read_bytes() == b"before"
    assert sorted(tmp_path.iterdir()) == [target, source]
