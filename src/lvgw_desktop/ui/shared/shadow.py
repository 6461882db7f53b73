"""阴影: the soft shadow under what lies over a page; nothing else has one."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

BLUR = 18
DOWN = 4
DARKNESS = 77
"""Of 255: 30 %."""


def popup_shadow(popup: QWidget) -> QGraphicsDropShadowEffect:
    """Return a shadow for a list, a toast or a card over the window."""
    shadow = QGraphicsDropShadowEffect(popup)
    shadow.setBlurRadius(BLUR)
    shadow.setOffset(0, DOWN)
    shadow.setColor(QColor(0, 0, 0, DARKNESS))
    return shadow
