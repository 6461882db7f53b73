"""绘制选项: the fields of Qt's style options that the type stubs of PySide leave out."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QStylePainter,
)


def cell_box(option: QStyleOptionViewItem) -> QRect:
    """Return the rectangle of a cell."""
    return QRect(option.rect)  # type: ignore[attr-defined]  # the stubs leave it out


def is_chosen(option: QStyleOptionViewItem) -> bool:
    """Tell whether a cell is selected."""
    state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # the stubs leave it out
    return bool(state & QStyle.StateFlag.State_Selected)


def paint_bare_button(painter: QStylePainter, button: QPushButton) -> None:
    """Draw a button's ground and border as the style sheet says, without its words."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    option.text = ""  # type: ignore[attr-defined]  # the stubs leave it out
    painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
