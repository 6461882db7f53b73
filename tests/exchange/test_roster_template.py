import openpyxl

from lvgw_desktop.exchange.roster_template import roster_template
from tests.exchange.workbooks import HEAD


def test_the_empty_roster_offers_nine_columns_with_drop_downs(tmp_path):
    workbook = openpyxl.load_workbook(roster_template(tmp_path / "空白名册.xlsx"))
    sheet = workbook["名册"]
    assert tuple(cell.value for cell in sheet[1]) == HEAD
    assert sheet.max_row == 1
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"律师,基层法律服务工作者"'
    assert str(choice.sqref) == "D2:D2001"
    assert sheet.freeze_panes == "B2"


def test_numbers_typed_into_it_stay_texts(tmp_path):
    sheet = openpyxl.load_workbook(roster_template(tmp_path / "空白名册.xlsx"))["名册"]
    formats = [sheet.column_dimensions[column].number_format for column in "FGH"]
    assert formats == ["@", "@", "yyyy-mm-dd"]


def test_a_second_sheet_says_how_to_fill_it_in(tmp_path):
    notes = openpyxl.load_workbook(roster_template(tmp_path / "空白名册.xlsx"))["填写说明"]
    assert tuple(row[0].value for row in notes.iter_rows(min_row=2)) == HEAD
    assert all(notes.row_dimensions[row].height for row in range(1, notes.max_row + 1))
