"""划出的字: a line of text whose searched places have a light ground and a line below."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from lvgw_desktop.domain.search_hit import Place
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.tokens import Tone

UNDERLINE = 2


def write_marked(
    painter: QPainter,
    room: QRectF,
    words: str,
    places: Sequence[Place],
    *,
    font: QFont,
    ink: str,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> int:
    """Write one line, cut where there is no more room; returns how wide it is in px."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
    wide = metrics.horizontalAdvance(shown)
    flags = int(alignment | Qt.TextFlag.TextDontClip)
    painter.setFont(font)
    if places:
        line = QRectF(painter.boundingRect(room, flags, shown))
        for start, end in _in_sight(places, words, shown):
            left = line.left() + metrics.horizontalAdvance(shown[:start])
            right = line.left() + metrics.horizontalAdvance(shown[:end])
            _mark(painter, QRectF(left, line.top(), right - left, line.height()))
    painter.setPen(QColor(ink))
    painter.drawText(room, flags, shown)
    return wide


def _in_sight(places: Sequence[Place], words: str, shown: str) -> list[tuple[int, int]]:
    """Return begin and end of the places in what is left of a text that was cut."""
    whole = len(words) if shown == words else len(shown) - 1
    spans = ((start, min(start + length, whole)) for start, length in places)
    return [(start, end) for start, end in spans if start < end]


def _mark(painter: QPainter, box: QRectF) -> None:
    look = theme.current()
    painter.fillRect(box, QColor(look.tone(Tone.WARN)[1]))
    below = QRectF(box.left(), box.bottom() - UNDERLINE, box.width(), UNDERLINE)
    painter.fillRect(below, QColor(look.tokens.warn_line))
