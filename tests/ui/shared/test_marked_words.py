"""Searched words in a line: the ground below just these letters, in every look."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.marked_words import write_marked
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.theme import Appearance
from lvgw_desktop.ui.shared.tokens import Scheme, Tone

WORDS = "入户解答宅基地上房屋继承"
WIDE = 400


def marked_columns(image):
    """Return the x of every column of pixels that has the mark's ground."""
    ground = QColor(theme.current().tone(Tone.WARN)[1]).rgb()
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) == ground for y in range(image.height()))
    ]


def written(places, width=WIDE, alignment=Qt.AlignmentFlag.AlignVCenter):
    image = QImage(WIDE, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    look = theme.current()
    painter = QPainter(image)
    write_marked(
        painter,
        QRectF(0, 0, width, 40),
        WORDS,
        places,
        font=look.font(),
        ink=look.tokens.ink,
        alignment=alignment,
    )
    painter.end()
    return marked_columns(image)


def advance(words):
    return QFontMetrics(theme.current().font()).horizontalAdvance(words)


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_ground_lies_below_the_found_letters_alone(themed, scheme):
    theme.change(Appearance(scheme=scheme))
    columns = written([(4, 3)])
    assert abs(min(columns) - advance(WORDS[:4])) <= 1
    assert abs(max(columns) + 1 - advance(WORDS[:7])) <= 1


def test_nothing_is_marked_where_nothing_was_searched(themed):
    assert written([]) == []


def test_what_is_cut_off_is_not_marked(themed):
    room = advance(WORDS[:9])
    metrics = QFontMetrics(theme.current().font())
    shown = metrics.elidedText(WORDS, Qt.TextElideMode.ElideRight, room).removesuffix("…")
    assert WORDS.startswith(shown)
    assert abs(max(written([(4, 8)], room)) + 1 - advance(shown)) <= 1
    assert written([(10, 2)], room) == []


def test_marks_follow_the_words_to_the_right(themed):
    columns = written([(10, 2)], alignment=Qt.AlignmentFlag.AlignRight)
    assert WIDE - 2 <= max(columns) + 1 <= WIDE


def test_a_table_marks_the_places_its_columns_tell(themed, qtbot):
    plain = Column("word", "词", text=lambda word: word, second=lambda word: word)
    for column, marked in (
        (plain, False),
        (Column("word", "词", text=lambda word: word, places=lambda _word: [(0, 2)]), True),
        (
            Column(
                "word",
                "词",
                text=lambda _word: "",
                second=lambda word: word,
                second_places=lambda _word: [(0, 2)],
            ),
            True,
        ),
    ):
        table = RecordTable((column,), key=lambda word: word, name="词")
        qtbot.addWidget(table)
        table.resize(WIDE, 120)
        table.show_rows([WORDS])
        assert bool(marked_columns(table.grab().toImage())) is marked
