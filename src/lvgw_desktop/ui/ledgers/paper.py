"""纸面: fonts, colours and measures of the ledger on the screen; paper is white in every theme."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetrics

from lvgw_desktop.services.ledger_layouts import LedgerLayout
from lvgw_desktop.ui.shared import theme

SERIF = ("LVGW Song", "Source Han Serif SC", "Noto Serif CJK SC", "SimSun", "serif")
WHITE, INK, RULE = "#FFFFFF", "#1D2530", "#4A4A4A"
BAND, BAND_INK = "#F2F0EA", "#4A5460"
CLOSED, CLOSING, CLOSING_INK = "#F3F2EE", "#FCE9E7", "#9B2A22"
"""Ground of a closed row; ground and ink of the line under the last one."""
CHOSEN, NEW_BAR = "#DCE8F6", "#1F4F8B"
TEXT, PITCH, PADDING, AROUND = 14, 21, 4, 9
"""Size of the text, distance of its lines, padding beside and above it; px at 标准."""
BAND_HEIGHT = 30
LEAST_LINES = 2

_WIDEST_DAY = "12月30日"
_WIDEST_NUMBER = "9999"
_KEPT = {("seq",): _WIDEST_NUMBER, ("served_on",): _WIDEST_DAY, ("remark",): "备注栏"}
"""Columns that never get narrower than these words."""


def paper_font(at_standard: float = TEXT, *, bold: bool = False) -> QFont:
    """Return the serif of the paper, so many px at 标准."""
    font = QFont(list(SERIF))
    font.setPixelSize(theme.px(at_standard))
    font.setBold(bold)
    return font


def column_widths(layout: LedgerLayout, room: int) -> list[int]:
    """Share out a room in px as the form shares out its paper; short columns keep their words."""
    metrics = QFontMetrics(paper_font())
    padding = 2 * theme.gap(PADDING) + 2
    kept = {
        place: metrics.horizontalAdvance(_KEPT[column.fields]) + padding
        for place, column in enumerate(layout.columns)
        if column.fields in _KEPT
    }
    free = max(room - sum(kept.values()), 0)
    shares = [0 if place in kept else width for place, width in enumerate(layout.widths)]
    widths = [
        kept.get(place, int(free * share / sum(shares))) for place, share in enumerate(shares)
    ]
    widths[_widest(shares)] += room - sum(widths) if room > sum(widths) else 0
    return widths


def _widest(shares: Sequence[float]) -> int:
    return max(range(len(shares)), key=shares.__getitem__)
