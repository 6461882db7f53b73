"""图: bars that do not touch each other's numbers, fillings and shades that can be told apart."""

from decimal import Decimal
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.bar_cell import paint_bar
from lvgw_desktop.ui.shared.chart_fill import Fill, paint_fill
from lvgw_desktop.ui.shared.legend import Legend
from lvgw_desktop.ui.shared.shade_cell import Shade, ground_of, paint_shade
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from lvgw_desktop.ui.shared.tokens import Scheme
from lvgw_desktop.ui.shared.trend_plot import Spot, TrendBar, TrendPlot
from tests.ui.conftest import dress

READABLE = 4.5
"""Contrast of text [WCAG 2.2, 1.4.3]."""


@pytest.fixture(params=Scheme, ids=lambda one: one.name)
def schemed(request, qapp: QApplication):
    dress(qapp, Appearance(TextSize.STANDARD, request.param))
    yield theme.current().tokens
    theme.change(Appearance())


def painted(paint, width=200, height=30):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.current().tokens.card))
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, width, height))
    painter.end()
    return image


def luminance(colour):
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return sum(one * share for one, share in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_a_number_is_readable_on_every_shade_and_more_is_shown_as_more(schemed):
    grounds = [ground_of(share) for share in (0.0, 0.01, 0.5, 1.0)]
    assert all(contrast(QColor(schemed.ink), one) >= READABLE for one in grounds)
    from_card = [contrast(QColor(schemed.card), one) for one in grounds]
    assert from_card == sorted(from_card)
    assert len(set(from_card)) == len(from_card)


def test_what_goes_on_has_strokes_beside_its_number(schemed):
    over, going_on = (
        painted(lambda painter, box, one=one: paint_shade(painter, box, Shade("", 0.5, one)), 100)
        for one in (False, True)
    )
    assert {over.pixelColor(x, 15).name() for x in range(35)} == {ground_of(0.5).name()}
    assert len({going_on.pixelColor(x, 15).name() for x in range(35)}) > 1
    assert {going_on.pixelColor(x, 15).name() for x in range(45, 99)} == {ground_of(0.5).name()}


def test_every_filling_is_told_apart_without_colours(schemed):
    def in_grey(fill):
        image = painted(lambda painter, box: paint_fill(painter, box, fill), 40, 40)
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        return tuple(grey.pixelColor(x, y).value() for x in range(40) for y in range(40))

    fills = {name: in_grey(fill) for name, fill in Fill.__members__.items()}
    assert len(set(fills.values())) == len(fills)


def test_the_pieces_of_a_bar_follow_each_other_and_the_longest_fills_its_cell(themed):
    half, whole = Decimal(5), Decimal(10)

    def end_of(pieces, most):
        image = painted(lambda painter, box: paint_bar(painter, box, pieces, most))
        card = QColor(themed.tokens.card)
        drawn = [x for x in range(200) if image.pixelColor(x, 15) != card]
        return (drawn[0], drawn[-1]) if drawn else None

    padding = themed.gap(8)
    assert end_of([(Fill.SOLID, whole)], whole) == (padding, 199 - padding)
    assert end_of([(Fill.SOLID, half), (Fill.MUTED, half)], whole) == (padding, 199 - padding)
    assert end_of([(Fill.SOLID, half)], whole) == (padding, 99)
    assert end_of([(Fill.SOLID, Decimal(-3))], whole) is None
    assert end_of([(Fill.SOLID, Decimal(0))], Decimal(0)) is None


def a_bar(number, past=None):
    return TrendBar(label=f"{number}月", value=Decimal(9 * number), spoken="", past=past)


@pytest.mark.parametrize("width", [312, 700, 1330])
@pytest.mark.parametrize("past", [None, Decimal(40)], ids=["alone", "beside"])
def test_no_bar_of_a_trend_reaches_into_another(sized, width, past):
    plot = TrendPlot([a_bar(number, past) for number in range(1, 13)], QSize(width, 300), 14)
    sides = (True, False) if past else (False,)
    spots = [Spot(number, side) for number in range(12) for side in sides]
    columns = [plot.column(spot) for spot in spots]
    for one, following in pairwise(columns):
        assert one.right() <= following.left() + 0.01
    assert columns[0].left() >= 0
    assert columns[-1].right() <= width + 0.01
    for spot, column in zip(spots, columns, strict=True):
        assert plot.spot_at(column.center()) == spot


def test_a_legend_takes_the_room_of_its_words_and_none_without_any(sized, qtbot):
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_entries([(Fill.SOLID, "2026年"), (Fill.PALE, "2025年")])
    one = legend.sizeHint().width()
    assert legend.isVisible()
    legend.show_entries([(Fill.SOLID, "2026年"), (Fill.PALE, "2025年"), (Fill.FAINT, "11月未完")])
    assert legend.sizeHint().width() > one > 0
    assert legend.accessibleName() == "2026年，2025年，11月未完"
    legend.show_entries([])
    assert legend.isHidden()
