"""A month with everything that a workbook tells of, and such workbooks read again."""

import zipfile
from dataclasses import replace
from html import unescape

import openpyxl
from python_calamine import CalamineWorkbook

from lvgw_desktop.domain.settled_finding import Settlement
from tests.services.closing import NOVEMBER, OCTOBER, close, logs_of

SECRET = "更正后的内容：赵某某的房屋买卖"
REASON = "赵某某来电说明"


def corrected_and_checked(use_cases):
    """Close October, correct a log of it, and settle a finding of November."""
    close(use_cases)
    log = logs_of(use_cases, OCTOBER)[0]
    becomes = replace(log, content=SECRET, client_phone="13703750000", client_name="钱某珍")
    use_cases.corrections.correct(log, becomes, REASON)
    findings = use_cases.month_close.check(NOVEMBER).findings[:1]
    use_cases.month_close.settle(NOVEMBER, findings, Settlement.REASON, "大雪封路，下月补去")
    return log


def rows_in(file, name):
    sheet = openpyxl.load_workbook(file)[name]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def visible_names(file):
    workbook = openpyxl.load_workbook(file)
    return [one.title for one in workbook.worksheets if one.sheet_state == "visible"]


def cells_by_calamine(file):
    with CalamineWorkbook.from_path(file) as workbook:
        return {
            name: [
                [None if cell == "" else cell for cell in row]
                for row in workbook.get_sheet_by_name(name).iter_rows()
            ]
            for name in workbook.sheet_names
        }


def parts_of(file):
    """Every part of a workbook as text, by name; a writer may spell 汉字 as &#24352;."""
    with zipfile.ZipFile(file) as package:
        return {name: unescape(package.read(name).decode()) for name in package.namelist()}
