from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import TODAY
from lvgw_desktop.domain.occasion import (
    Occasion,
    read_day,
    read_occasion,
    read_spells,
    read_time,
    shorthand,
    spells_shorthand,
)
from lvgw_desktop.domain.prefilled_sheet import OpenDay
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import Spell, hours_of
from tests.domain.refusals import sentence_of

MORNING = Spell(time(9), time(11, 30))
AFTERNOON = Spell(time(14), time(16))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("18", date(2026, 11, 18)),
        ("18日", date(2026, 11, 18)),
        ("18号", date(2026, 11, 18)),
        ("20", TODAY),
        ("21", date(2026, 10, 21)),
        ("31", date(2026, 10, 31)),
        ("0", TODAY),
        ("今", TODAY),
        ("今天", TODAY),
        ("-1", date(2026, 11, 19)),
        ("昨", date(2026, 11, 19)),
        ("昨天", date(2026, 11, 19)),
        ("前天", date(2026, 11, 18)),
        ("-20", date(2026, 10, 31)),
        ("10.7", date(2026, 10, 7)),
        ("10-7", date(2026, 10, 7)),
        ("10/7", date(2026, 10, 7)),
        ("10。7", date(2026, 10, 7)),
        ("10月7日", date(2026, 10, 7)),
        ("1007", date(2026, 10, 7)),
        ("11.20", TODAY),
        ("12.5", date(2025, 12, 5)),
        ("1205", date(2025, 12, 5)),
        ("2.29", date(2024, 2, 29)),
        ("2026.11.18", date(2026, 11, 18)),
        ("2026-11-18", date(2026, 11, 18)),
        ("2026/11/18", date(2026, 11, 18)),
        ("2026。11。18", date(2026, 11, 18)),
        ("2026年11月18日", date(2026, 11, 18)),
        ("20261118", date(2026, 11, 18)),
        ("１８", date(2026, 11, 18)),
        ("－１", date(2026, 11, 19)),
        ("２０２６年１１月１８日", date(2026, 11, 18)),
        ("2026.11.28", date(2026, 11, 28)),
    ],
)
def test_a_day_in_shorthand(text, day):
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("18", date(2026, 9, 18)),
        ("30日", date(2026, 9, 30)),
        ("今", TODAY),
        ("-1", date(2026, 11, 19)),
        ("10.7", date(2026, 10, 7)),
        ("2026.11.18", date(2026, 11, 18)),
    ],
)
def test_a_day_alone_is_of_the_month_printed_on_the_sheet(text, day):
    assert read_day(text, TODAY, OpenDay(2026, 9)) == day
    assert read_occasion(f"{text} 9-11.30", TODAY, OpenDay(2026, 9)).served_on == day


def test_a_day_that_the_month_on_the_sheet_does_not_have_is_refused():
    assert sentence_of(read_day, "31", TODAY, OpenDay(2026, 9)) == "9 月没有 31 日。请改日期。"


@pytest.mark.parametrize(
    ("text", "spells", "hours"),
    [
        ("18", (), None),
        ("18 9-11.30", (MORNING,), "2.5"),
        ("18 9-11:30", (MORNING,), "2.5"),
        ("18 9:00-11:30", (MORNING,), "2.5"),
        ("18 9:00—11:30", (MORNING,), "2.5"),
        ("18 9点至11点30分", (MORNING,), "2.5"),
        ("１８　９－１１。３０", (MORNING,), "2.5"),
        ("18 9-11.30 14-16", (MORNING, AFTERNOON), "4.5"),
        ("18 9-11.30、14-16", (MORNING, AFTERNOON), "4.5"),
        ("18  9-11.30，14-16", (MORNING, AFTERNOON), "4.5"),
        ("18 2.5h", (), "2.5"),
        ("18 2.5H", (), "2.5"),
        ("18 2.5小时", (), "2.5"),
        ("18 2。5h", (), "2.5"),
        ("18 9-11.30 2h", (MORNING,), "2"),
    ],
)
def test_an_occasion_in_shorthand(text, spells, hours):
    expected = Occasion(date(2026, 11, 18), spells, hours and Decimal(hours))
    assert read_occasion(text, TODAY) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("18 9-11.30", "11月18日 周三 9:00—11:30，2.5 小时"),
        ("18 9-11.30 14-16", "11月18日 周三 9:00—11:30、14:00—16:00，4.5 小时"),
        ("18 10h", "11月18日 周三，10 小时"),
        ("18", "11月18日 周三"),
        ("12.5", "2025年12月5日 周五"),
    ],
)
def test_the_echo_says_what_was_read(text, words):
    assert read_occasion(text, TODAY).words(TODAY) == words


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "请填服务时间"),
        ("　", "请填服务时间"),
        ("26.11.18", "年份请写四位"),
        ("26年11月18日", "年份请写四位"),
        ("26-11-18", "年份请写四位"),
        ("11.31", "11 月没有 31 日。请改日期。"),
        ("2.30", "2 月没有 30 日。"),
        ("13.1", "没有 13 月。"),
        ("2026", "没有 20 月。"),
        ("32", "10 月没有 32 日。"),
        ("0026.11.18", "0026 年太早了。"),
        ("上周三", "看不懂日期“上周三”"),
        ("18 上午", "看不懂时间“上午”"),
        ("18 2.5", "看不懂时间“2.5”"),
        ("18 9-25", "没有 25:00 这个时间"),
        ("18 9-11.60", "没有 11:60 这个时间"),
        ("18 11-9", "结束时间要晚于开始时间"),
        ("18 9-9", "结束时间要晚于开始时间"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_hint(text, why):
    assert why in sentence_of(read_occasion, text, TODAY)


def test_a_leap_day_before_it_comes_round_again_is_the_last_one():
    assert read_day("2.29", date(2028, 2, 28)) == date(2024, 2, 29)
    assert read_day("2.29", date(2028, 2, 29)) == date(2028, 2, 29)
    assert read_day("2.29", date(2103, 1, 1)) == date(2096, 2, 29)


DAYS = st.dates(date(1900, 2, 1), date(2099, 12, 31))
CLOCK = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
SPELLS = st.lists(
    st.tuples(CLOCK, CLOCK).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: Spell(*pair)),
    max_size=3,
).map(tuple)
TYPED_HOURS = st.decimals(0, 24, places=2)


@st.composite
def occasions(draw):
    spells = draw(SPELLS)
    hours = draw(st.one_of(st.just(hours_of(spells)), TYPED_HOURS))
    return Occasion(draw(DAYS), spells, hours)


@given(occasions(), DAYS)
def test_shorthand_reads_back_to_the_same_occasion(occasion, today):
    assert read_occasion(shorthand(occasion), today) == occasion


@given(DAYS)
def test_round_hours_are_written_without_an_exponent(day):
    occasion = Occasion(day, (), Decimal("1E+1"))
    assert read_occasion(shorthand(occasion), TODAY).hours == 10


@given(st.dates(date(1905, 1, 1), date(2099, 12, 31)), st.integers(0, 300))
def test_a_day_without_its_year_is_the_nearest_past_one(today, days_ago):
    day = today - timedelta(days=days_ago)
    assert read_day(f"{day.month}.{day.day}", today) == day
    assert read_day(f"{day:%m%d}", today) == day
    assert read_day(f"-{days_ago}", today) == day


@given(DAYS, st.integers(1, 28))
def test_a_day_without_its_month_is_never_in_the_future(today, number):
    day = read_day(str(number), today)
    assert day.day == number
    assert timedelta(0) <= today - day < timedelta(days=31)


@given(st.text(max_size=20))
def test_any_text_is_an_occasion_or_a_refusal(text):
    assert sentence_of(read_occasion, text, TODAY)[-1:] in {"", "。"}


def test_stretches_of_time_are_read_alone_and_written_so_that_they_are_read_back():
    spells = read_spells("9-11.30、14:00—16")
    assert spells == (Spell(time(9), time(11, 30)), Spell(time(14), time(16)))
    assert read_spells(spells_shorthand(spells)) == spells
    for wrong in ("2.5h", "11-9", "早上"):
        with pytest.raises(Refusal):
            read_spells(wrong)


@pytest.mark.parametrize("text", ["9.30", "9:30", "9点30分", "９：３０"])
def test_a_time_of_day_is_read(text):
    assert read_time(text) == time(9, 30)


@pytest.mark.parametrize("text", ["25", "9.77", "早上", ""])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(Refusal):
        read_time(text)
