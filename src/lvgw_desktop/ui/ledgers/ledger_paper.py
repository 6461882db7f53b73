"""纸面上的台账: the white sheet on its desk, with title and year over the table."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from lvgw_desktop.services.ledger_layouts import LedgerLayout
from lvgw_desktop.services.ledgers import LedgerOfLogs
from lvgw_desktop.ui.ledgers import paper
from lvgw_desktop.ui.ledgers.ledger_table import LedgerTable
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.layouts import column

TITLE, YEAR = 20, 15


class LedgerPaper(QFrame):
    """Title, year and rows."""

    def __init__(self, layout: LedgerLayout) -> None:
        super().__init__()
        self.setProperty("kind", "desk")
        self.table = LedgerTable(layout)
        self._title = _Title(layout.title)
        sheet = _Sheet()
        inside = column(self._title, spacing=4, margins=(12, 8, 2, 8))
        inside.put(self.table, 1)
        sheet.setLayout(inside)
        around = column(spacing=0, margins=(8, 7, 8, 7))
        around.put(sheet, 1)
        self.setLayout(around)
        theme.current().changed.connect(self._fit)
        self._fit()

    def show_ledger(self, ledger: LedgerOfLogs) -> None:
        """Show another ledger, its newest rows in sight."""
        self._title.show_year(f"（{ledger.key.year} 年度）")
        self.table.show_ledger(ledger)

    def _fit(self) -> None:
        """Leave the room to the rows where it is short; the choosers say the same."""
        self._title.setVisible(not theme.current().large)


class _Sheet(QWidget):
    """White in every theme."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(paper.WHITE))


class _Title(QWidget):
    """The two lines over the table."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._words, self._year = title, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def show_year(self, words: str) -> None:
        """Change the second line."""
        self._year = words
        self.setAccessibleName(f"{self._words}{words}")
        self.update()

    def sizeHint(self) -> QSize:
        """Take two lines."""
        return QSize(0, theme.px(28 + 22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(paper.INK))
        middle = int(Qt.AlignmentFlag.AlignCenter)
        line = theme.px(28)
        painter.setFont(paper.paper_font(TITLE, bold=True))
        painter.drawText(self.rect().adjusted(0, 0, 0, line - self.height()), middle, self._words)
        painter.setFont(paper.paper_font(YEAR))
        painter.drawText(self.rect().adjusted(0, line, 0, 0), middle, self._year)
