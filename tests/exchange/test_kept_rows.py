"""Rows in a temporary file: the same rows each time, taken once."""

from contextlib import closing
from datetime import date

from lvgw_desktop.exchange.kept_rows import KeptRows
from lvgw_desktop.exchange.sheet import CellStyle, SheetRow, Span

TEXT, DAY = CellStyle(), CellStyle(align="center")


def some_rows():
    for number in range(300):
        style = (TEXT, DAY) if number % 2 else (TEXT, TEXT)
        yield SheetRow((f"第 {number} 行\n“=1”", date(2026, 11, 18)), style, 20.5, (Span(0, 2),))


def test_the_rows_are_gone_through_as_often_as_one_likes():
    given = some_rows()
    with closing(KeptRows(given)) as kept:
        assert next(given, None) is None
        assert len(kept) == 300
        assert list(kept) == list(kept) == list(some_rows())
        assert next(iter(some_rows())) in kept


def test_styles_stay_the_same_objects():
    with closing(KeptRows(some_rows())) as kept:
        rows = list(kept)
    assert all(row.styles[0] is TEXT for row in rows)
    assert rows[1].styles[1] is DAY


def test_a_row_that_is_told_last_stands_first():
    top = SheetRow(("题目",), (TEXT,), 30)
    with closing(KeptRows(some_rows())) as kept:
        kept.put_first(top)
        assert list(kept) == [top, *some_rows()]
        assert len(kept) == 301
