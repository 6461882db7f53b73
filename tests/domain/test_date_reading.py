from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.date_reading import read_date
from lvgw_desktop.domain.wording import date_words
from tests.domain.refusals import sentence_of

MAY_DAY = date(2024, 5, 1)
FULL_WIDTH = str.maketrans("0123456789-/.", "０１２３４５６７８９－／．")
CHINESE = str.maketrans("0123456789", "〇一二三四五六七八九")
DAYS = st.dates(date(1927, 5, 18), date(2173, 10, 13))  # what a five-digit serial can hold


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-01",
        "2024-5-1",
        "2024/5/1",
        "2024/05/01",
        "2024.5.1",
        "2024。5。1",
        "2024年5月1日",
        "2024年5月1号",
        "2024 年 5 月 1 日",
        "2024年05月01日",
        "2024年5月1日 星期三",
        "2024年5月1日(周三)",
        "2024年5月1日（星期三）",
        "2024-05-01 礼拜三",
        "20240501",
        "二〇二四年五月一日",
        "二○二四年五月一日",
        "二零二四年五月一日",
        "２０２４年５月１日",
        "２０２４－０５－０１",
        "２０２４．５．１",
        "2024-05-01 00:00:00",
        "2024-05-01T09:30:00",
        "  2024-05-01\n",
        "45413",
        "45413.396",
    ],
)
def test_every_spelling_of_a_date_reads_as_the_same_day(text):
    assert read_date(text) == MAY_DAY


def test_dates_begin_with_the_year_1900():
    assert read_date("1900-01-01") == date(1900, 1, 1)


def test_a_serial_follows_the_epoch_of_its_workbook():
    assert read_date("43951", epoch_1904=True) == MAY_DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("二〇二四年十月十日", date(2024, 10, 10)),
        ("二〇二四年十一月二十一日", date(2024, 11, 21)),
        ("二〇二四年十二月三十一日", date(2024, 12, 31)),
        ("二〇二四年二月二十日", date(2024, 2, 20)),
        ("二〇二四年二月二九日", date(2024, 2, 29)),
    ],
)
def test_chinese_tens(text, day):
    assert read_date(text) == day


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("5月1日", "没有年份"),
        ("5-1", "没有年份"),
        ("五月一日", "没有年份"),
        ("24年5月1日", "年份不是四位"),
        ("24.5.1", "年份不是四位"),
        ("二四年五月一日", "年份不是四位"),
        ("113年5月1日", "年份不是四位"),
        ("民国113年5月1日", "民国"),
        ("民國一一三年五月一日", "民国"),
        ("2024年2月30日", "2 月没有 30 日。请改日期。"),
        ("2023-02-29", "2 月没有 29 日。请改日期。"),
        ("2024-11-31", "11 月没有 31 日。请改日期。"),
        ("2024-13-01", "没有 13 月。"),
        ("2024-00-01", "没有 0 月。"),
        ("1899-12-31", "1899 年太早了。请改日期。"),
        ("0024-05-01", "0024 年太早了。"),
        ("0000-05-01", "0000 年太早了。"),
        ("", "没有日期"),
        ("　", "没有日期"),
        ("五一前后", "看不懂日期“五一前后”"),
        ("2024-05", "看不懂日期"),
        ("240501", "看不懂日期"),
        ("2024-05-01至2024-05-03", "看不懂日期"),
    ],
)
def test_what_is_unclear_is_asked_and_never_guessed(text, why):
    assert why in sentence_of(read_date, text)


@given(DAYS)
def test_any_day_reads_back_from_every_spelling(day):
    spellings = [
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}/{day.month}/{day.day}",
        date_words(day),
        date_words(day).translate(CHINESE),
        day.isoformat().translate(FULL_WIDTH),
        str((day - date(1899, 12, 30)).days),
    ]
    assert {text: read_date(text) for text in spellings} == dict.fromkeys(spellings, day)


@given(DAYS.filter(lambda day: day > date(1931, 5, 20)))
def test_the_two_epochs_lie_1462_days_apart(day):
    serial = str((day - date(1904, 1, 1)).days)
    assert read_date(serial, epoch_1904=True) == day
    assert read_date(serial) == day - timedelta(days=1462)


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_a_refusal(text):
    assert sentence_of(read_date, text)[-1:] in {"", "。"}
