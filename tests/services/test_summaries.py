"""月报统计表: its figures are those of screen and workbook, and its number is the month's."""

from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO

import openpyxl
import pdfplumber
import pytest

from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.summaries import summary_of
from tests.builders import a_log
from tests.services.papers import rows_of, words_of

NOVEMBER = StatisticalMonth(2026, 11)
SERIAL = "TJ-LX-2026-11"
ON_THE_FORM = [one.name for one in MEASURES if one.monthly_form]
FIRST = 3
"""The column of the first figure."""


def figures_in(row):
    return [float(cell or 0) for cell in row[FIRST : FIRST + len(ON_THE_FORM)]]


def summary(practice, month=NOVEMBER):
    figures = practice.months.figures(month)
    return summary_of(figures, practice.office.get(), practice.workplace.today)


def as_numbers(line):
    return [float(getattr(line, name)) for name in ON_THE_FORM]


def test_paper_has_the_figures_of_the_month_by_village_with_total_and_year(practice):
    shown = summary(practice)
    rows = [row for row in rows_of(practice.summaries.issue(NOVEMBER)) if any(row)]
    villages = [row for row in rows if row[0] and row[0].isdigit()]
    assert [row[1] for row in villages] == [line.village_short for line in shown.rows]
    assert [figures_in(row) for row in villages] == [as_numbers(line) for line in shown.rows]
    total, year = rows[-2:]
    assert figures_in(total) == as_numbers(shown.total)
    assert figures_in(year) == as_numbers(shown.year_to_date)
    assert year[1] == "本年累计"


def test_a_page_is_full_before_the_next_one_begins(practice):
    with pdfplumber.open(BytesIO(practice.summaries.preview(NOVEMBER).pdf)) as pdf:
        pages = [page.extract_table() for page in pdf.pages]
    villages = [[row[0] for row in page if row[0].isdigit()] for page in pages]
    assert [len(numbers) for numbers in villages] == [12, 4]


def test_the_total_is_the_sum_of_the_villages(practice):
    shown = summary(practice)
    sums = [sum(column) for column in zip(*map(as_numbers, shown.rows), strict=True)]
    assert as_numbers(shown.total) == sums


def test_paper_and_workbook_agree(practice, tmp_path):
    file = practice.month_export.export(NOVEMBER, tmp_path / "月报.xlsx")
    sheet = openpyxl.load_workbook(file, data_only=True).worksheets[0]
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    shown = summary(practice)
    for figure in as_numbers(shown.total) + as_numbers(shown.year_to_date):
        assert figure in cells


def test_the_sheet_carries_the_month_s_number(practice):
    words = words_of(practice.summaries.issue(NOVEMBER))
    assert f"编号{SERIAL}" in words
    with practice.workplace.reading() as store:
        issued = store.issued_forms.by_serial(SERIAL)
    assert issued.check_code in words


def test_unchanged_figures_are_a_reprint_of_the_same_lines(practice):
    first = practice.summaries.issue(NOVEMBER)
    later = datetime.combine(practice.workplace.today, datetime.min.time()) + timedelta(days=9)
    practice.workplace.now = lambda: later
    assert words_of(practice.summaries.issue(NOVEMBER)) == words_of(first)
    assert "填报日期：2026年11月20日" in words_of(practice.summaries.preview(NOVEMBER).pdf)
    with practice.workplace.reading() as store:
        [issued] = store.issued_forms.printings(SERIAL)
    assert issued.reprints == 1


def test_changed_figures_are_issued_anew_under_the_same_number(practice):
    practice.summaries.issue(NOVEMBER)
    practice.service_logs.record(a_log(village_id=1, adviser_id=1))
    practice.summaries.issue(NOVEMBER)
    with practice.workplace.reading() as store:
        forms = store.issued_forms.printings(SERIAL)
    assert [form.reprints for form in forms] == [0, 0]
    assert len({form.check_code for form in forms}) == 2


def test_a_preview_issues_nothing(practice):
    practice.summaries.preview(NOVEMBER)
    with practice.workplace.reading() as store:
        assert store.issued_forms.printings(SERIAL) == ()


@pytest.mark.parametrize("phone", ["0375-0000000", ""])
def test_the_foot_has_the_office_s_clerk_and_telephone(practice, phone):
    practice.office.change(replace(practice.office.get(), phone=phone))
    words = words_of(practice.summaries.preview(NOVEMBER).pdf)
    assert f"填报人：{practice.office.get().clerk}" in words
    assert f"联系电话：{phone}" in words
