"""纸面格子: label cells, value cells and lines, as on the official sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from lvgw_desktop.ui.shared.labels import Label, rule
from lvgw_desktop.ui.shared.layouts import Item, column, keep_size, row

LABEL, NARROW = 118, 84
_INSIDE = (8, 6, 8, 6)


def label_cell(words: str, second: str = "", *, width: int = LABEL) -> QFrame:
    """Return a grey cell with the words the sheet has there."""
    cell = QFrame()
    cell.setProperty("kind", "formLabelCell")
    keep_size(cell, width=width)
    lines = [Label(words, "formLabel"), *([Label(second, "side")] if second else [])]
    for line in lines:
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
    stack = column(*lines, spacing=2)
    stack.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    cell.setLayout(stack)
    return cell


def value_cell(*items: Item, spacing: int = 6) -> QWidget:
    """Return a cell for fields, one below the other."""
    cell = QWidget()
    cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    stack = column(*items, spacing=spacing, margins=_INSIDE)
    stack.setAlignment(Qt.AlignmentFlag.AlignTop)
    cell.setLayout(stack)
    return cell


def form_row(*cells: QWidget) -> QWidget:
    """Return a row of the grid: label cells keep their width, value cells share the rest."""
    line = row(spacing=0)
    for number, cell in enumerate(cells):
        if number:
            line.put(_line_down())
        line.put(cell, 0 if isinstance(cell, QFrame) else 1)
    holder = QWidget()
    holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    holder.setLayout(line)
    return holder


def line_across() -> QFrame:
    """Return the line between two rows."""
    return rule("formRule")


def _line_down() -> QFrame:
    line = QFrame()
    line.setProperty("kind", "formRule")
    line.setFixedWidth(1)
    return line
