"""What points at rows points at what they became, in every way a district may write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.exchange.template_formula import FormulaPlace, moved_formula
from lvgw_desktop.exchange.template_rows import MovedRows

MOVED = {"表": MovedRows({5: 3, 8: 2}), "另 表": MovedRows({2: 4})}


@pytest.mark.parametrize(
    ("formula", "after"),
    [
        ("=SUM(C5:C5)", "=SUM(C5:C7)"),
        ("=SUM(C$4:C$6)", "=SUM(C$4:C$8)"),
        ("=SUM(C5)", "=SUM(C5:C7)"),
        ("=sum( C5 , D8)", "=sum( C5:C7 , D10:D11)"),
        ("=SUM(C5*2)", "=SUM(C5*2)"),
        ("=ROUND(SUM(C5),2)+C5", "=ROUND(SUM(C5:C7),2)+C5"),
        ("=ROUND(C5,2)", "=ROUND(C5,2)"),
        ("=C9/C10", "=C12/C13"),
        ("=SUM(5:5)", "=SUM(5:7)"),
        ("=SUM(C:C)", "=SUM(C:C)"),
        ("=SUM('另 表'!A2,表!A9)", "=SUM('另 表'!A2:A5,表!A12)"),
        ("=SUM(别处!C5)", "=SUM(别处!C5)"),
        ('=IF(C9>0,"C5",合计)', '=IF(C12>0,"C5",合计)'),
        ("=SUM({5,8})", "=SUM({5,8})"),
        ("=SUM(C5:C5 C5:D9)", "=SUM(C5:C7 C5:D12)"),
        ('=坏的"', '=坏的"'),
    ],
)
def test_a_formula_below_follows_the_rows(formula, after):
    assert moved_formula(formula, FormulaPlace("表", 20), MOVED) == after


@pytest.mark.parametrize(
    ("formula", "after"),
    [
        ("=C5+D5", "=C7+D7"),
        ("=SUM(C5:F5)", "=SUM(C7:F7)"),
        ("=SUM(C5)", "=SUM(C7)"),
        ("=C5/C$5", "=C7/C$5"),
        ("=C5/SUM(C$5:C$5)", "=C7/SUM(C$5:C$7)"),
        ("=C5/C6", "=C7/C8"),
        ("='另 表'!C5", "='另 表'!C8"),
    ],
)
def test_in_a_row_that_repeats_its_own_cells_go_along(formula, after):
    assert moved_formula(formula, FormulaPlace("表", 5, copy=2), MOVED) == after


@given(st.dictionaries(st.integers(1, 30), st.integers(1, 9), max_size=5), st.integers(1, 40))
def test_rows_go_where_a_plain_count_finds_them(times, last):
    copies = [row for row in range(1, last + 1) for _ in range(times.get(row, 1))]
    rows = MovedRows(times)
    origins = rows.origins(last)
    assert [origins[new].row for new in range(1, len(copies) + 1)] == copies
    for row in range(1, last + 1):
        first = copies.index(row) + 1
        assert list(rows.all(row)) == list(range(first, first + copies.count(row)))
