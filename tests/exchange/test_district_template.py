"""A district's own workbook comes back filled, and everything it had is still there."""

import subprocess
import warnings
import zipfile
from datetime import datetime
from xml.etree.ElementTree import canonicalize, fromstring, tostring

import openpyxl
import pdfplumber
import pytest
from openpyxl.cell.rich_text import CellRichText
from python_calamine import CalamineWorkbook

from lvgw_desktop.exchange.district_template import fill_template, look_at_template
from tests.exchange.drawn_templates import (
    LONG,
    VALUES,
    ledger_with_total,
    one_page,
    village_statistics,
)

SETUPS = ("sheetPr", "sheetViews", "sheetFormatPr", "cols", "sheetProtection", "printOptions")
SETUPS += ("pageMargins", "pageSetup", "headerFooter")
CURSOR = ("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}selection",)
LOOKS = ("font", "border", "fill", "number_format", "alignment", "protection", "style")


def assert_same_looks(copy, cell):
    for look in LOOKS:
        wanted = repr(getattr(cell, look))
        assert repr(getattr(copy, look)) == wanted, (copy.coordinate, look)


def setups_of(path):
    """What each sheet's part says beside its rows, and the theme, as they stand in the file."""
    with zipfile.ZipFile(path) as package:
        sheets = sorted(name for name in package.namelist() if "worksheets/sheet" in name)
        roots = {name: fromstring(package.read(name)) for name in sheets}
        theme = package.read("xl/theme/theme1.xml")
    found = {
        (name, setup): canonicalize(tostring(element), exclude_tags=CURSOR)
        for name, root in roots.items()
        for setup in SETUPS
        for element in root.findall(f"{{*}}{setup}")
    }
    return {**found, "theme": theme}


class Filled:
    """A template and its filled copy; `came` says which row of it each row was."""

    def __init__(self, folder, draw, repeated):
        self.path = folder / "填好.xlsx"
        source = self.template = folder / "模板.xlsx"
        draw(source)
        self.bytes_before = source.read_bytes()
        assert fill_template(source, self.path, VALUES).file == self.path
        assert source.read_bytes() == self.bytes_before
        self.before = openpyxl.load_workbook(source, rich_text=True)
        self.after = openpyxl.load_workbook(self.path, rich_text=True)
        self.repeated = repeated

    @property
    def sheet(self):
        return self.after.worksheets[0]

    def values(self, row, sheet=0):
        return [cell.value for cell in self.after.worksheets[sheet][row]]

    def came(self):
        """Yield (row of the template, row of the copy), as a person counts them."""
        new = 0
        for row in range(1, self.before.worksheets[0].max_row + 1):
            for _copy in range(self.repeated.get(row, 1)):
                new += 1
                yield row, new


@pytest.fixture(scope="module")
def statistics(tmp_path_factory):
    return Filled(tmp_path_factory.mktemp("statistics"), village_statistics, {5: 3})


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    return Filled(tmp_path_factory.mktemp("ledger"), ledger_with_total, {4: 2})


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    return Filled(tmp_path_factory.mktemp("page"), one_page, {4: 2, 6: 3})


@pytest.fixture(params=["statistics", "ledger", "page"])
def filled(request):
    return request.getfixturevalue(request.param)


def test_every_cell_keeps_its_style(filled):
    before, after = filled.before.worksheets[0], filled.sheet
    pairs = list(filled.came())
    assert after.max_row == pairs[-1][1]
    for row, new in pairs:
        for cell in before[row]:
            copy = after.cell(new, cell.column)
            if type(copy) is not type(cell):
                continue  # a further row of the label at the side covers it
            assert_same_looks(copy, cell)


def test_rows_keep_their_heights_and_groups(filled):
    for row, new in filled.came():
        before = filled.before.worksheets[0].row_dimensions[row]
        after = filled.sheet.row_dimensions[new]
        wraps = any(cell.value == LONG for cell in filled.sheet[new])
        assert after.height > before.height if wraps else after.height == before.height, new
        assert (after.outlineLevel, after.hidden) == (before.outlineLevel, before.hidden)


def test_views_columns_and_page_are_the_same_in_the_file(filled):
    before, after = (setups_of(path) for path in (filled.template, filled.path))
    assert before
    assert after == before


def test_a_sheet_without_lists_keeps_every_style_and_region(ledger):
    before, after = ledger.before["核对"], ledger.after["核对"]
    assert after.dimensions == before.dimensions
    for row in before:
        for cell in row:
            assert_same_looks(after[cell.coordinate], cell)
    assert regions(after) == regions(before) == {"C5:D6"}
    assert after.row_dimensions[5].height == 31
    assert (after.sheet_state, after.print_area) == ("hidden", "'核对'!$A$1:$D$6")


def test_rules_of_colour_and_of_typing_keep_all_they_say(statistics):
    before, after = (
        [
            (rule.type, rule.operator, repr(rule.dxf), repr(rule.dataBar), rule.priority)
            for formatting in workbook.worksheets[0].conditional_formatting
            for rule in formatting.rules
        ]
        for workbook in (statistics.before, statistics.after)
    )
    assert {told[0] for told in before} == {"cellIs", "expression", "dataBar"}
    assert after == before
    (asked,) = statistics.sheet.data_validations.dataValidation
    (drawn,) = statistics.before.worksheets[0].data_validations.dataValidation
    assert {**dict(asked), "sqref": ""} == {**dict(drawn), "sqref": ""}
    assert asked.prompt == "点箭头选"


def test_columns_and_page_setup_stay(filled):
    before, after = filled.before.worksheets[0], filled.sheet
    widths = {key: (one.width, one.hidden) for key, one in before.column_dimensions.items()}
    assert {key: (one.width, one.hidden) for key, one in after.column_dimensions.items()} == widths
    for name in ("page_setup", "page_margins", "print_options", "sheet_properties", "protection"):
        assert repr(getattr(after, name)) == repr(getattr(before, name)), name
    for name in ("oddHeader", "oddFooter"):
        for side in ("left", "center", "right"):
            text = getattr(getattr(before, name), side).text
            assert getattr(getattr(after, name), side).text == text


def test_no_person_is_named_in_the_files_properties(filled):
    properties = filled.after.properties
    assert not properties.creator
    assert not properties.lastModifiedBy


def regions(sheet):
    return {one.coord for one in sheet.merged_cells.ranges}


def test_the_statistics_say_what_the_month_was(statistics):
    assert statistics.values(1)[0] == "2026年11月村（居）法律顾问工作统计表"
    assert statistics.values(2)[:4] == ["填报单位：龙兴司法所", None, None, "共6名"]
    assert statistics.values(5)[:5] == [1, "兴梁社区", "周明远", 3, 4]
    assert statistics.values(6)[:5] == [2, "军营社区", "王㛃舟", 1, 0]
    assert statistics.values(7)[:5] == [3, "赵岭社区", "周明远", 2, 5]
    assert statistics.values(9)[:4] == ["填报人：刘芳", None, None, "电话：0375-0000000"]


def test_formulas_of_the_district_count_all_rows(statistics):
    formulas = [statistics.values(row)[5] for row in (5, 6, 7)]
    assert formulas == ["=D5/D$8", "=D6/D$8", "=D7/D$8"]
    sums = statistics.values(8)
    assert sums[3:6] == ["=SUM(D5:D7)", "=SUM(E5:E7)", "=SUM($F$5:$F$7)"]
    assert sums[7] == "=AVERAGE(统计表!D5:D7,9)+D5"
    assert statistics.after.defined_names["合计行"].attr_text == "统计表!$D$5:$E$8"


def test_regions_of_the_statistics_go_along(statistics):
    sheet = statistics.sheet
    assert regions(sheet) == {
        *("A1:F1", "A2:C2", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4"),
        *("A8:C8", "A9:C9", "D9:F9"),
    }
    assert sheet.print_area == "'统计表'!$A$1:$F$9"
    assert sheet.print_title_rows == "$3:$4"
    assert sheet.freeze_panes == "C5"
    assert [one.id for one in sheet.row_breaks.brk] == [8]
    formats = {str(one.sqref): one.rules for one in sheet.conditional_formatting}
    assert set(formats) == {"D5:E7", "A5:F8", "F5:F7"}
    assert formats["A5:F8"][0].formula == ["$E5>4"]
    assert formats["D5:E7"][0].dxf.font.color.rgb == "00FF0000"
    (choice,) = sheet.data_validations.dataValidation
    assert (str(choice.sqref), choice.formula1) == ("G5:G7", '"是,否"')


def test_the_ledger_has_a_line_for_each_service(ledger):
    first = [1, datetime(2026, 11, 3), "兴梁社区", "赵某某(兴梁社区)", LONG, None, "LX-2026-0201"]
    assert ledger.values(4)[1:] == first
    assert ledger.values(5)[4:6] == ["=孙某兰(军营社区)", "已调解。"]
    assert ledger.sheet["E5"].data_type == "s"
    assert ledger.values(6)[1:4] == ["以上共", "=COUNTA(D4:D5)", "件"]
    assert [ledger.values(row, sheet=1)[0] for row in (1, 2, 3)] == [
        *("='台 账'!C6", "=COUNTA('台 账'!$D$4:$D$5)", "2026年11月30日")
    ]


def test_what_stands_around_the_ledger_goes_along(ledger):
    sheet = ledger.sheet
    assert regions(sheet) == {"B1:G2", "A3:A6", "F4:G4", "F5:G5"}
    assert sheet.auto_filter.ref == "B3:G5"
    assert sheet["D6"].comment.text == "区局要求写件数"
    assert sheet["E6"].hyperlink.target == "https://example.cn/"
    assert sheet["E6"].hyperlink.ref == "E6"
    assert sheet.protection.sheet


def test_a_value_has_the_font_of_the_brace_it_begins_with(page):
    title = page.sheet["A1"].value
    assert isinstance(title, CellRichText)
    runs = [(str(run), getattr(run, "font", None) and run.font.rFont) for run in title]
    assert runs == [
        ("龙兴司法所", "黑体"),
        ("（2026年11月", "宋体"),
        ("）", "黑体"),
        ("报", None),
    ]


def test_numbers_stay_numbers_and_telephones_texts(page):
    assert page.values(3)[:4] == [14, "比上月19次、26.5小时", "0375-0000000", "2026年11月30日"]
    assert [page.values(row)[1:4] for row in (4, 5)] == [
        ["周明远", "138-0375-0000", 9.5],
        ["王㛃舟", "138-0375-0001", 1],
    ]
    assert [page.values(row)[1:4] for row in (7, 8, 9)] == [
        ["兴梁社区", None, 3],
        ["军营社区", None, 1],
        ["赵岭社区", None, 2],
    ]


def test_two_lists_have_their_own_sums(page):
    sheet = page.sheet
    assert (sheet["D6"].value, sheet["D10"].value) == ("=SUM(D4:D5)", "=SUM(D7:D9)")
    assert (sheet["E10"].value, sheet["D11"].value) == ("=SUM(D4:D5,D7:D9)", "=D6+D10")
    assert regions(sheet) == {"A1:D2", "A4:A6"}
    assert sheet.print_area == "'Sheet'!$A$1:$D$6,'Sheet'!$A$7:$E$11"


def test_another_reader_finds_the_same_texts_and_numbers(statistics):
    workbook = CalamineWorkbook.from_path(str(statistics.path))
    rows = workbook.get_sheet_by_name("统计表").to_python(skip_empty_area=False)
    assert rows[4][:5] == [1, "兴梁社区", "周明远", 3, 4]
    assert rows[0][0] == "2026年11月村（居）法律顾问工作统计表"


@pytest.mark.libreoffice
def test_libreoffice_opens_it_and_works_out_the_sums(statistics):
    folder = statistics.path.parent
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
    subprocess.run([*command, statistics.path], check=True, capture_output=True, timeout=300)
    with pdfplumber.open(statistics.path.with_suffix(".pdf")) as pdf:
        words = "".join("".join(page.extract_text().split()) for page in pdf.pages)
    assert "1兴梁社区周明远3次450.0%" in words
    assert "合计691" in words


def test_a_look_writes_nothing(tmp_path):
    source = tmp_path / "模板.xlsx"
    one_page(source)
    look = look_at_template(source, VALUES)
    assert (look.mistakes, look.losses, look.marks) == ((), (), 14)
    assert list(tmp_path.iterdir()) == [source]


def test_an_empty_list_leaves_one_empty_row(tmp_path):
    source, target = tmp_path / "模板.xlsx", tmp_path / "填好.xlsx"
    village_statistics(source)
    without = type(VALUES)(
        VALUES.whole, tuple(type(one)(one.title, one.columns, ()) for one in VALUES.lists)
    )
    fill_template(source, target, without)
    sheet = openpyxl.load_workbook(target).active
    assert [cell.value for cell in sheet[5]][:5] == [None] * 5
    assert sheet["D6"].value == "=SUM(D5:D5)"


def test_reading_it_warns_of_nothing(filled):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        openpyxl.load_workbook(filled.path)
