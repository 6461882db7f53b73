"""Whatever a value says, a cell holds it as a text, and other readers find the same text."""

from dataclasses import replace

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.cell_text import CELL_LIMIT, cell_text
from lvgw_desktop.exchange.template_filling import fill_template
from lvgw_desktop.exchange.template_text import marks_in
from tests.exchange.drawn_templates import VALUES, put, table


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    workbook = openpyxl.Workbook()
    put(workbook.active, {"A1": "{{话}}", "A2": "记：{{话}}。", "A3": "{{#行}}{{话}}"})
    workbook.save(folder / "模板.xlsx")
    return folder


def filled(folder, text):
    values = replace(
        VALUES, whole=table("", ["话"], (text,)), lists=(table("行", ["话"], (text,)),)
    )
    list(fill_template(folder / "模板.xlsx", folder / "填好.xlsx", values))
    return folder / "填好.xlsx"


@settings(max_examples=60)
@given(st.text(max_size=40))
@example("=1+1")
@example('=HYPERLINK("http://example.cn")')
@example("#REF!")
@example("_x0041_")
@example("_x005F_x0041_")
@example("{{月份}}")
@example("00123")
@example("TRUE")
@example("\x00\x1b�\r\n\ud800")
@example("　 前后有空 \n")
def test_a_text_is_the_same_text_again(folder, text):
    path = filled(folder, text)
    wanted = cell_text(text)
    sheet = openpyxl.load_workbook(path).active
    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n"}
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).iter_rows()
    found = [row[0] for row in rows]
    assert [*found, ""][:3] == [wanted, f"记：{wanted}。", wanted]


def test_what_no_cell_holds_is_refused_not_cut(folder):
    with pytest.raises(Refusal, match="A1要填的字太多"):
        filled(folder, "长" * (CELL_LIMIT + 1))


@given(st.text(alphabet="{}｛｝#月份 ", max_size=30))
def test_any_braces_are_read_without_loss(text):
    marks, faults = marks_in(text)
    plain = text.replace("｛", "{").replace("｝", "}")
    for mark in marks:
        assert plain[mark.start : mark.start + 2] == "{{"
        assert plain[mark.end - 2 : mark.end] == "}}"
        assert mark.word in plain[mark.start : mark.end]
    opened = plain.count("{{") + plain.count("}}")
    assert bool(marks or faults) == bool(opened)
