"""Any sheet can be read: no row is lost without a word, and nothing in a cell is an error."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvgw_desktop.exchange.column_mapping import FIELDS, ColumnMapping
from lvgw_desktop.exchange.log_head_words import LOG_HEADS
from lvgw_desktop.exchange.log_rows import read_log_rows
from lvgw_desktop.exchange.read_sheet import ReadSheet, Workbook
from tests.exchange.messy.paper import LEDGER_HEAD, LIST_HEAD
from tests.exchange.samples import vocabulary

VOCABULARY = vocabulary()
WORDS = st.sampled_from(
    [
        *("合计", "同上", "2025年", "5月", "兴梁社区", "日期", "服务内容", "序号", "1\n续", "√"),
        *("发放宣传资料30份", "9:00-11:00", "2025-03-05", "法律顾问：周明远", "1.38E+10", "#N/A"),
    ]
)
VALUES = st.one_of(
    st.just(""),
    WORDS,
    st.text(max_size=8),
    st.integers(-(10**18), 10**18),
    st.floats(),
    st.booleans(),
    st.dates(date(1900, 1, 1)),
    st.datetimes(datetime(1900, 1, 1)),
    st.times(),
    st.timedeltas(timedelta(0), timedelta(days=3)),
)
PLACES = st.tuples(st.integers(0, 7), st.integers(0, 8))
REGIONS = st.lists(st.tuples(PLACES, PLACES), max_size=2).map(tuple)
HEADS = [[list(LIST_HEAD)], [[text or "" for text in row] for row in LEDGER_HEAD]]


def read(*rows, **facts):
    return read_log_rows(Workbook((ReadSheet("日志", rows, **facts),)), VOCABULARY)


@settings(max_examples=300)
@given(
    st.sampled_from(HEADS),
    st.lists(st.lists(VALUES, max_size=10), max_size=6),
    REGIONS,
    st.frozensets(st.integers(0, 7)),
    st.frozensets(PLACES, max_size=3),
)
def test_any_sheet_is_read(head, rows, regions, hidden, uncomputed):
    reading = read(*head, *rows, regions=regions, hidden_rows=hidden, uncomputed=uncomputed)
    for row in reading.rows:
        assert row.served_on or any(one.field == "served_on" for one in row.problems)
        assert all(one.sentence.endswith("。") for one in row.problems)


@given(st.lists(st.lists(VALUES, max_size=6), max_size=8))
def test_a_sheet_without_a_head_is_told(rows):
    reading = read(*rows)
    assert reading.rows or reading.why_empty


@given(st.lists(st.sampled_from(["日", "空", "计", "文"]), max_size=12))
def test_every_row_is_taken_or_told(kinds):
    made = {
        "日": [date(2025, 3, 5), "兴梁社区", "周明远", "赵某某", "咨询", "已解答"],
        "空": ["", "", "", "", "", ""],
        "计": ["合计", "", "", "", "3", ""],
        "文": ["", "", "", "", "又问", ""],
    }
    reading = read(list(LIST_HEAD), *(made[kind] for kind in kinds))
    (sheet,) = reading.sheets
    taken = {row.row for row in reading.rows}
    told = {one.row for one in sheet.skipped}
    asked = "文".join(row.content for row in reading.rows).count("又问")
    assert len(taken) + len(told) + asked - _alone(reading) == sum(kind != "空" for kind in kinds)


def _alone(reading):
    """Count what was asked in a row of its own, because no log stands above it."""
    return sum(row.content.startswith("又问") for row in reading.rows)


def test_each_field_can_be_read_and_each_has_a_word_for_the_screen():
    assert set(LOG_HEADS) == set(FIELDS)


@pytest.mark.parametrize("name", FIELDS)
def test_a_column_is_known_by_the_word_the_screen_has_for_it(name):
    mapping = ColumnMapping(name="甲", fields={"x": name})
    others = {"served_on": date(2025, 3, 5), "content": "咨询"}
    heads = [*others, "x"] if name not in others else ["x", *(others.keys() - {name})]
    fields = {"served_on": "日期", "content": "内容"}
    workbook = Workbook((ReadSheet("日志", [[fields.get(head, head) for head in heads]]),))
    (sheet,) = read_log_rows(workbook, VOCABULARY, mapping).sheets
    assert sheet.columns[name] == heads.index("x") + 1


def test_how_far_the_reading_is_can_be_told_and_stopped():
    rows = [[date(2025, 3, 5), "兴梁社区", "", "", "咨询", ""]] * 450
    workbook = Workbook((ReadSheet("日志", [list(LIST_HEAD), *rows]),))
    told = []
    read_log_rows(workbook, VOCABULARY, tell=lambda done, total: told.append((done, total)))
    assert told == [(0, 451), (200, 451), (400, 451)]

    class Stopped(Exception):  # noqa: N818  a wish, not an error
        pass

    def stop(done, _total):
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        read_log_rows(workbook, VOCABULARY, tell=stop)


@pytest.mark.parametrize(
    ("name", "day"),
    [("2025年台账", date(2025, 3, 5)), ("台账", None), ("2024-2025年台账", None)],
)
def test_the_year_in_the_files_name_is_offered(name, day):
    rows = [list(LIST_HEAD), ["3月5日", "兴梁社区", "", "", "咨询", ""]]
    workbook = Workbook((ReadSheet("日志", rows),), name=name)
    (row,) = read_log_rows(workbook, VOCABULARY).rows
    assert row.served_on == day
    assert [one.field for one in row.problems] == ["served_on"]


def test_a_time_of_day_alone_is_no_day():
    (row,) = read(list(LIST_HEAD), [time(9, 0), "兴梁社区", "", "", "咨询", ""]).rows
    assert row.served_on is None
