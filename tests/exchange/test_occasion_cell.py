"""The day of an old log: any spelling with its year is read, anything else is asked."""

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.refusal import Severity
from lvgw_desktop.domain.service_log import Spell
from lvgw_desktop.domain.wording import date_words, number_words, weekday_words
from lvgw_desktop.exchange.occasion_cell import read_occasion_cell
from lvgw_desktop.exchange.sheet_context import SheetContext

NOWHERE = SheetContext()
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
FULL_WIDTH = str.maketrans("0123456789-", "０１２３４５６７８９－")


def read(text, context=NOWHERE, *, is_number=False, epoch_1904=False):
    return read_occasion_cell(text, context, is_number=is_number, epoch_1904=epoch_1904)


def chinese(day):
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
    return f"{year}年{number_words(day.month)}月{number_words(day.day)}日"


SPELLINGS = [
    str,
    date_words,
    chinese,
    lambda day: chinese(day).replace("〇", "○"),
    lambda day: f"{day.year}/{day.month}/{day.day}",
    lambda day: f"{day.year}.{day.month}.{day.day}",
    lambda day: f"{day.year}．{day.month}．{day.day}",
    lambda day: f"{day.year}-{day.month}-{day.day}",
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{day.year}年{day.month:02d}月{day.day:02d}号",
    lambda day: f"{date_words(day)} 星期{weekday_words(day)[1]}",
    lambda day: f"{day}（{weekday_words(day)}）",
    lambda day: str(day).translate(FULL_WIDTH),
    lambda day: f" {day.year} 年 {day.month} 月 {day.day} 日 ",
    lambda day: f"{day} 00:00:00",
    lambda day: str((day - EPOCHS[False]).days),
]


@given(DAYS, st.sampled_from(SPELLINGS))
def test_any_day_is_read_in_any_spelling(day, spelling):
    assert read(spelling(day)) == (day, (), None, "", None)


@given(DAYS)
def test_a_serial_counts_from_the_workbooks_epoch(day):
    serial = (day - EPOCHS[True]).days
    if serial >= 10_000:  # shorter numbers are no serials
        assert read(str(serial), epoch_1904=True).served_on == day


@given(DAYS, st.sampled_from(["{0.month}月{0.day}日", "{0.month}.{0.day}", "{0.month}/{0.day}"]))
def test_a_day_without_its_year_is_asked(day, spelling):
    text = spelling.format(day)
    asked = read(text)
    assert asked.served_on is None
    assert asked.problem.severity is Severity.ERROR
    assert text in asked.problem.sentence


@given(
    DAYS, st.sampled_from(["{0.month}月{0.day}日", "{0.month}.{0.day}", "{1}.{0.month}.{0.day}"])
)
def test_the_titles_year_is_offered_and_told(day, spelling):
    text = spelling.format(day, f"{day:%y}")
    offered = read(text, SheetContext(year=day.year))
    assert offered.served_on == day
    assert offered.problem.severity is Severity.CHECK
    assert date_words(day) in offered.problem.sentence


@given(DAYS, st.integers(2000, 2099))
def test_two_digits_of_another_year_are_asked(day, year):
    asked = read(f"{day:%y}.{day.month}.{day.day}", SheetContext(year=year))
    assert (asked.served_on is None) == (year % 100 != day.year % 100)


@pytest.mark.parametrize("year", [None, 2025])
@pytest.mark.parametrize("text", ["民国114年3月5日", "民國一百一十四年三月五日"])
def test_a_year_of_the_republic_is_always_asked(text, year):
    asked = read(text, SheetContext(year=year))
    assert asked.served_on is None
    assert "民国" in asked.problem.sentence


@pytest.mark.parametrize(
    "text",
    [
        *("2025年3月", "2025", "3月", "5", "春节后", "", "  ", "05/03/2025", "2025.3.5.1"),
        *("2025-02-30", "2025-13-01", "1825-03-05", "2月30日"),
        *("2025年3月5日至7日", "2025.3.5、3.8", "2025-3-5—3-8"),
    ],
)
def test_what_is_unclear_is_asked_even_beside_a_year(text):
    for context in (NOWHERE, SheetContext(year=2025)):
        assert read(text, context).served_on is None
        assert read(text, context).problem.severity is Severity.ERROR


@pytest.mark.parametrize(("number", "day"), [("3.5", 5), ("3.15", 15), ("3.4", 4)])
def test_a_number_is_read_as_month_and_day(number, day):
    assert read(number, SheetContext(year=2025), is_number=True).served_on == date(2025, 3, day)


@pytest.mark.parametrize("number", ["3.1", "3.2", "3.3"])
def test_a_number_that_may_have_lost_a_nought_is_asked(number):
    asked = read(number, SheetContext(year=2025), is_number=True)
    assert asked.served_on is None
    assert "末尾的 0" in asked.problem.sentence
    assert read(number, SheetContext(year=2025)).served_on is not None


def test_a_day_alone_takes_month_and_year_of_the_sheet():
    assert read("5日", SheetContext(2025, 3)).served_on == date(2025, 3, 5)
    assert read("5日", SheetContext(2025)).served_on is None


@pytest.mark.parametrize(
    "text", ["2025-3-5 9:00-11:30", "2025年3月5日上午9点至11点半", "2025.3.5 周三 9-11.30"]
)
def test_the_clock_beside_the_day_is_read(text):
    spells = (Spell(time(9), time(11, 30)),)
    assert read(text) == (date(2025, 3, 5), spells, Decimal("2.50"), "", None)


def test_words_beside_the_day_are_kept():
    assert read("2025-03-05 下午").rest == "下午"


@pytest.mark.parametrize("clock", ["9点", "9时", "9:00", "14：30"])
@pytest.mark.parametrize("mark", ["，", ",", "、"])
def test_a_time_behind_a_mark_is_no_second_day(mark, clock):
    occasion = read(f"2024年5月6日{mark}{clock}")
    assert (occasion.served_on, occasion.problem) == (date(2024, 5, 6), None)
    assert occasion.rest == clock.replace("：", ":")


@pytest.mark.parametrize("text", ["2024年5月6日，9日", "2024年5月6日、9", "2024.5.6，5.9"])
def test_a_number_behind_a_mark_is_a_second_day(text):
    assert "不止一天" in read(text).problem.sentence


def test_the_files_year_is_offered_and_asks_nothing_of_whole_days():
    context = SheetContext(file_year=2025)
    assert read("3月5日", context).served_on == date(2025, 3, 5)
    assert read("3月5日", context._replace(year=2024)).served_on == date(2024, 3, 5)
    assert read("2024-12-31", context).problem is None


def test_a_day_of_another_year_than_the_titles_is_taken_and_told():
    remark = read("2024-12-31", SheetContext(year=2025))
    assert remark.served_on == date(2024, 12, 31)
    assert "2025 年" in remark.problem.sentence


@given(st.text(max_size=30), st.none() | st.integers(1990, 2100), st.none() | st.integers(1, 12))
def test_any_text_is_read_or_asked(text, year, month):
    read_day = read(text, SheetContext(year, month))
    assert (read_day.served_on is None) == (
        read_day.problem is not None and read_day.problem.severity is Severity.ERROR
    )
