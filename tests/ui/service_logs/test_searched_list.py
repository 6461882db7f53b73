"""The searched list: each cell tells where what was typed stands in it."""

from PySide6.QtCore import Qt

from ui.typing import CTRL, press, type_text

K = Qt.Key


def cell(tab, column_id):
    """Return text and marked pieces of the first row's cell."""
    column = next(one for one in tab.list.table.records.columns if one.id == column_id)
    line = tab.list.table.records.record(0)
    text = column.text(line)
    return text, [text[start : start + length] for start, length in column.places(line)]


def search(tab, words):
    press(tab, K.Key_F, with_=CTRL)
    type_text(tab, words + "\n")


def test_cells_mark_what_was_searched_for(tab):
    search(tab, "lg 11.13")
    assert cell(tab, "village") == ("龙港社区", ["龙港"])
    assert cell(tab, "served_on") == ("11-13 周五", ["11-13"])


def test_the_content_is_shown_from_where_the_word_stands(tab):
    search(tab, "承包地")
    text, marked = cell(tab, "headline")
    assert "承包地" in text
    assert set(marked) == {"承包地"}


def test_without_a_search_nothing_is_marked(tab):
    assert cell(tab, "village")[1] == cell(tab, "headline")[1] == []
