"""担任村(居)数: n of six small squares; hatched ones are at other offices."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.ui.shared import theme

GAP = 5


class Pips(QWidget):
    """Solid = here, hatched = elsewhere, empty = room for more; `edge` px at 标准."""

    def __init__(self, here: int = 0, elsewhere: int = 0, most: int = 6, *, edge: int = 15) -> None:
        super().__init__()
        self._edge = edge
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)
        self.show_numbers(here, elsewhere, most)

    def show_numbers(self, here: int, elsewhere: int, most: int) -> None:
        """Show other numbers."""
        self._here, self._elsewhere, self._most = here, elsewhere, most
        total = here + elsewhere
        self.setAccessibleName(f"共 {total} 个，本所 {here} 个，外所 {elsewhere} 个")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure all squares."""
        count = max(self._most, self._here + self._elsewhere)
        edge = theme.px(self._edge)
        return QSize(count * edge + (count - 1) * theme.gap(GAP) + 1, edge + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the squares."""
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, step = look.px(self._edge), look.px(self._edge) + look.gap(GAP)
        solid, pri = QBrush(QColor(look.tokens.pri)), QColor(look.tokens.pri)
        hatched = QBrush(pri, Qt.BrushStyle.BDiagPattern)
        for number in range(max(self._most, self._here + self._elsewhere)):
            taken = number < self._here + self._elsewhere
            painter.setPen(QPen(pri if taken else QColor(look.tokens.line2), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if taken:
                painter.setBrush(solid if number < self._here else hatched)
            painter.drawRoundedRect(QRectF(number * step + 0.5, 0.5, edge - 1, edge - 1), 2, 2)
