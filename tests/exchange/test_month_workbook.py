"""The month's workbook, reopened with openpyxl and compared cell by cell."""

from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from builders import an_office
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.exchange.month_workbook import month_file_name, month_sheets
from lvgw_desktop.exchange.row_heights import HIGHEST, MM
from lvgw_desktop.exchange.workbook_file import write_workbook
from tests.exchange.samples import (
    CONSULTED,
    LAYOUT,
    a_ledger,
    a_line,
    a_report,
    a_row,
    month_figures,
    vocabulary,
)

PIXEL = 0.75  # in pt; a workbook's heights are whole pixels


@pytest.fixture
def written(tmp_path):
    def write(*ledgers, **fields):
        sheets = month_sheets(a_report(*ledgers, **fields), LAYOUT)
        return openpyxl.load_workbook(write_workbook(tmp_path / "月报.xlsx", sheets))

    return write


def texts_of(sheet):
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


def row_of(sheet, name):
    return next(row for row in sheet.iter_rows(values_only=True) if row[1] == name)


def test_the_file_is_named_after_district_office_and_month():
    office, month = an_office(), StatisticalMonth(2026, 11)
    assert (
        month_file_name(office, month) == "石龙区_龙兴司法所_2026年11月_村(居)法律顾问工作月报.xlsx"
    )


def test_a_file_name_has_no_forbidden_character():
    name = month_file_name(an_office(name='龙兴/司法:所?"', district=""), StatisticalMonth(2026, 1))
    assert not set(name) & set('<>:"/\\|?*')
    assert name.endswith("_2026年1月_村(居)法律顾问工作月报.xlsx")


def test_statistics_come_first_then_a_ledger_for_each_adviser(written):
    ledgers = [a_ledger(title_name=name) for name in ("周明远", "王海涛", "周明远")]
    names = written(*ledgers).sheetnames
    assert names == ["统计表", "台账-周明远", "台账-王海涛", "台账-周明远-2"]


def test_the_head_of_the_statistics_has_the_official_words_and_units(written):
    words = vocabulary()
    head = [cell.value for cell in written()["统计表"][4]][3:]
    assert head == [
        f"{words.word_of('measure', one.name)}\n（{words.word_of('measure_unit', one.name)}）"
        for one in MEASURES
    ]
    assert head[0] == "提供现场法律服务\n（次）"


@pytest.mark.parametrize(
    ("name", "figures"), [("本月", "month"), ("上月", "last_month"), ("本年累计", "year")]
)
def test_the_total_stands_there_for_month_last_month_and_year(written, name, figures):
    found = row_of(written()["统计表"], name)[3:]
    expected = getattr(month_figures().total, figures)
    assert list(found) == [float(expected[one.name]) for one in MEASURES]


def test_every_village_adviser_and_kind_has_its_line(written):
    sheet = written()["统计表"]
    for line in (*month_figures().by_village, *month_figures().by_adviser):
        found = row_of(sheet, line.name)
        assert found[2] == line.second
        assert list(found[3:]) == [float(line.month[one.name]) for one in MEASURES]
    assert row_of(sheet, "基层法律服务工作者")


def test_a_measure_without_a_figure_is_0(written):
    empty = a_line("空村")
    figures = month_figures(())
    line = type(empty)(name="空村", month={}, last_month={}, year={})
    named = {name: getattr(figures, name) for name in figures.__dataclass_fields__}
    sheet = written(figures=type(figures)(**{**named, "by_village": (line,)}))["统计表"]
    assert set(row_of(sheet, "空村")[3:]) == {0}


def test_the_statistics_name_office_period_people_and_leave_room_to_sign(written):
    texts = texts_of(written()["统计表"])
    for text in (
        "村（居）法律顾问工作情况统计表",
        "（2026年11月）",
        "填报单位（盖章）：石龙区司法局龙兴司法所",
        "法律顾问 3 名，其中律师 2 名",
        "统计期间：2026年11月1日—2026年11月30日",
        "负责人：",
        "填报人：刘芳",
        "联系电话：0375-0000000",
        "填报日期：2026年11月30日",
    ):
        assert text in texts


def test_the_period_is_that_of_the_figures(written):
    figures = replace(month_figures(), days=(date(2026, 10, 26), date(2026, 11, 25)))
    texts = texts_of(written(figures=figures)["统计表"])
    assert "统计期间：2026年10月26日—2026年11月25日" in texts


def test_without_a_day_the_date_is_left_to_the_pen(written):
    assert "填报日期：　　　年　　月　　日" in texts_of(written(reported_on=None)["台账-周明远"])


def test_a_ledger_has_the_official_nested_head(written):
    sheet = written()["台账-周明远"]
    assert sheet["A1"].value == "河南省村（居）法律顾问工作台账"
    assert sheet["A2"].value == "（2026年11月）"
    assert sheet["A3"].value == "法律顾问：周明远　　所在机构：河南砺衡律师事务所"
    merged = {str(region) for region in sheet.merged_cells.ranges}
    assert {"A1:I1", "A2:I2", "A3:I3", "A4:A5", "B4:B5", "C4:C5", "D4:H4", "I4:I5"} <= merged
    heads = {"A4": "序\n号", "B4": "时间", "D4": "服务内容及结果", "E4": None, "I4": "备\n注"}
    assert {place: sheet[place].value for place in heads} == heads
    assert sheet["D5"].value == "法律咨询\n（对象、内容、结果）"


def test_a_ledger_prints_like_the_form(written):
    sheet = written()["台账-周明远"]
    assert sheet.print_title_rows == "$1:$5"
    assert sheet.print_area.startswith("'台账-周明远'!$A$1:$I$")
    assert sheet.freeze_panes == "D6"
    assert [sheet.row_dimensions[row].height for row in (4, 5)] == pytest.approx(
        [7.5 * MM, 16 * MM], abs=PIXEL
    )
    fonts = [sheet[cell].font.name for cell in ("A1", "A4", "D6", "A3")]
    assert fonts == ["方正小标宋简体", "黑体", "仿宋_GB2312", "宋体"]
    assert sheet["A1"].font.size == 22
    widths = [sheet.column_dimensions[column].width for column in "ABCDEFGHI"]
    assert widths == pytest.approx([mm / 25.4 * 96 / 8 for mm in LAYOUT.widths], abs=0.1)


def test_a_ledger_has_every_row_with_its_day_its_texts_and_its_serial(written):
    ledger = a_ledger()
    sheet = written(ledger)["台账-周明远"]
    for row, cells in zip(ledger.rows, sheet.iter_rows(min_row=6), strict=False):
        values = [cell.value for cell in cells]
        assert values[0] == row.seq
        assert values[1].date() == row.served_on
        assert cells[1].number_format == 'm"月"d"日"'
        assert values[2] == f"{row.village_short}\n{row.client_name}"
        texts = (row.consultation, row.mediation, row.publicity, row.training, row.other)
        assert values[3:9] == [text or None for text in (*texts, row.remark)]
        assert values[9] == row.log_serial
        assert sheet.row_dimensions[cells[0].row].height >= 12 * MM - PIXEL


def test_under_a_ledger_stand_the_footnote_and_the_names(written):
    texts = texts_of(written()["台账-周明远"])
    for text in (
        LAYOUT.footnote,
        "填报单位（盖章）：石龙区司法局龙兴司法所",
        "负责人：",
        "填报人：刘芳",
        "填报日期：2026年11月30日",
    ):
        assert text in texts


def test_a_village_ledger_is_headed_by_the_village(written):
    ledger = a_ledger(title_name="兴梁社区", adviser_name="", firm_name="")
    assert written(ledger)["台账-兴梁社区"]["A3"].value == "村（居）：兴梁社区"


def test_a_month_without_a_service_says_so(written):
    assert "本月没有服务记录" in texts_of(written(a_ledger(rows=()))["台账-周明远"])


def test_a_formula_like_ledger_text_stays_a_text(written):
    cell = written(a_ledger([a_row(consultation="=1+1")]))["台账-周明远"]["D6"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_text_of_40000_characters_goes_on_in_further_rows(written):
    text = (CONSULTED * 1000)[:40_000]
    ledger = a_ledger([a_row(1, consultation=text, remark="补报"), a_row(2, other="审查合同")])
    sheet = written(ledger)["台账-周明远"]
    rows = [row for row in sheet.iter_rows(min_row=6) if row[9].value]
    first, *others = [row for row in rows if row[9].value == "LX-2026-0001"]
    assert "".join(row[3].value for row in (first, *others)) == text
    assert (first[0].value, others[0][0].value) == (1, "1\n续")
    assert others[-1][2].value == "兴梁社区\n赵某某"
    assert others[-1][1].value.date() == date(2026, 11, 2)
    assert [row[8].value for row in (first, *others)].count("补报") == 1
    assert all(sheet.row_dimensions[row[0].row].height <= HIGHEST for row in rows)
    assert rows[-1][0].value == 2
