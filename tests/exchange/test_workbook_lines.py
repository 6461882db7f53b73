"""What the child read comes through the pipe as it was."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.read_sheet import ReadSheet, Workbook
from lvgw_desktop.exchange.workbook_lines import refusal_line, workbook_from, workbook_lines

TEXTS = st.text(st.characters(exclude_categories=()))
VALUES = st.one_of(
    TEXTS,
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.dates(),
    st.times(),
    st.datetimes(),
    st.timedeltas(timedelta(0), timedelta(days=9)),
)
PLACES = st.tuples(st.integers(0, 9), st.integers(0, 9))
SHEETS = st.builds(
    ReadSheet,
    TEXTS,
    st.lists(st.lists(VALUES, max_size=3), max_size=4),
    st.lists(st.tuples(PLACES, PLACES), max_size=2).map(tuple),
    st.frozensets(st.integers(0, 9), max_size=2),
    st.frozensets(st.integers(0, 9), max_size=2),
    st.frozensets(PLACES, max_size=2),
)
WORKBOOKS = st.builds(
    Workbook, st.lists(SHEETS, max_size=3).map(tuple), st.booleans(), st.tuples(TEXTS)
)


@given(WORKBOOKS)
def test_any_workbook_comes_back(workbook):
    assert workbook_from(workbook_lines(workbook)) == workbook


def test_a_kind_stays_a_kind():
    row = [True, 1, 1.0, "1", date(2026, 1, 2), datetime(2026, 1, 2), time(9, 30), timedelta(1)]
    lines = workbook_lines(Workbook((ReadSheet("表", [row]),)))
    again = workbook_from(lines).sheets[0].values[0]
    assert [type(value) for value in again] == [type(value) for value in row]


def test_many_rows_come_in_several_lines():
    sheets = tuple(ReadSheet(name, [[name, number] for number in range(1201)]) for name in "甲乙")
    lines = list(workbook_lines(Workbook(sheets)))
    assert len(lines) == 1 + 3 + 3
    assert workbook_from(lines).sheets == sheets


def test_a_workbook_cut_off_is_noticed():
    lines = list(workbook_lines(Workbook((ReadSheet("表", [["甲"]] * 501),))))
    with pytest.raises(ValueError, match="missing"):
        workbook_from(lines[:-1])
    with pytest.raises(ValueError, match="nothing"):
        workbook_from([])


def test_a_refusal_comes_as_its_sentence():
    with pytest.raises(Refusal) as refused:
        workbook_from([refusal_line(Refusal("工作簿里带宏，没有打开。"))])
    assert refused.value.sentence == "工作簿里带宏，没有打开。"
