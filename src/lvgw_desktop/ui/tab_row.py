"""标签栏: the seven tabs at the left, 查找, 设置 and 帮助 at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QTabBar, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.layouts import STRETCH, keep_size, row

HEIGHT = 48
ICON = 18
PADDING = 14
SEARCH, SEARCH_KEY, SEARCH_WIDTH = "找人、找村、找记录", "Ctrl+K", 226
_AT_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class TabWords:
    """One tab's words and its icon, which has a filled twin `<icon>-fill`."""

    title: str
    icon: str


class TabRow(QWidget):
    """A real tab bar for screen readers; `chosen(number)`, `search_asked` and the like."""

    chosen = Signal(int)
    search_asked = Signal()
    settings_asked = Signal()
    help_asked = Signal()

    def __init__(self, tabs: Sequence[TabWords]) -> None:
        super().__init__()
        self.setObjectName("tabRow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bar = _MainTabs(tabs)
        self._bar.currentChanged.connect(self.chosen)
        self.search = HeadSearch()
        self.search.clicked.connect(lambda _checked: self.search_asked.emit())
        settings = HeadButton("gear", "设置")
        settings.clicked.connect(lambda _checked: self.settings_asked.emit())
        help_button = HeadButton("question", "帮助")
        help_button.clicked.connect(lambda _checked: self.help_asked.emit())
        self.setLayout(
            row(
                self._bar,
                STRETCH,
                self.search,
                settings,
                help_button,
                spacing=2,
                margins=(8, 0, 10, 0),
            )
        )
        keep_size(self, height=HEIGHT)

    def choose(self, number: int) -> None:
        """Bring a tab forward as a click would."""
        self._bar.setCurrentIndex(number)

    def current(self) -> int:
        """Return the number of the tab in front."""
        return self._bar.currentIndex()


class _MainTabs(QTabBar):
    """Tabs that leave room for bold words, so that nothing jumps when one is chosen."""

    def __init__(self, tabs: Sequence[TabWords]) -> None:
        super().__init__()
        self.setObjectName("mainTabs")
        self.setAccessibleName("标签页")
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self._tabs = tuple(tabs)
        for tab in tabs:
            self.addTab(tab.title)
        self._follow()
        theme.current().changed.connect(self._follow)

    def tabSizeHint(self, index: int) -> QSize:
        """Measure icon and words in bold."""
        look = theme.current()
        words = QFontMetrics(look.font(15, bold=True)).horizontalAdvance(self.tabText(index))
        icon = 0 if look.large else look.px(ICON) + look.gap(8)
        return QSize(words + icon + 2 * look.gap(PADDING), look.px(HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never shorten a tab."""
        return self.tabSizeHint(index)

    def _follow(self) -> None:
        look = theme.current()
        edge = look.px(ICON)
        self.setIconSize(QSize(edge, edge))
        for number, tab in enumerate(self._tabs):
            self.setTabIcon(number, QIcon() if look.large else _tab_icon(tab.icon, edge))
            self.setTabToolTip(number, f"{tab.title}  Ctrl+{number + 1}")


class HeadButton(QPushButton):
    """An icon in the dark row, named for screen readers."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self.setObjectName("headButton")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._icon_name = icon
        keep_size(self, width=34, height=34)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and ring from the style sheet, then the icon."""
        super().paintEvent(event)
        look = theme.current()
        painter = QPainter(self)
        edge = look.px(20)
        box = QRectF((self.width() - edge) / 2, (self.height() - edge) / 2, edge, edge)
        look.icons.paint(painter, box, self._icon_name, QColor(look.tokens.head_ink).name())


class HeadSearch(QPushButton):
    """找人、找村、找记录, as wide as a search box; in large text only its icon."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("headSearch")
        self.setAccessibleName(f"{SEARCH} {SEARCH_KEY}")
        self.setToolTip(f"{SEARCH}  {SEARCH_KEY}")
        keep_size(self, height=34)
        self._follow()
        theme.current().changed.connect(self._follow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box from the style sheet, then icon, words and key."""
        super().paintEvent(event)
        look = theme.current()
        painter = QPainter(self)
        edge = look.px(ICON)
        box = QRectF(self.rect()).adjusted(look.gap(9), 0, -look.gap(10), 0)
        square = QRectF(box.left(), box.center().y() - edge / 2, edge, edge)
        look.icons.paint(painter, square, "magnifying-glass", look.tokens.head_ink)
        if look.large:
            return
        painter.setPen(QColor(look.tokens.head_ink))
        box.setLeft(square.right() + look.gap(7))
        painter.setFont(look.font(15))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), SEARCH)
        painter.setFont(look.font(13))
        painter.drawText(box, int(_AT_RIGHT), SEARCH_KEY)

    def _follow(self) -> None:
        look = theme.current()
        self.setFixedWidth(look.px(36 if look.large else SEARCH_WIDTH))


def _tab_icon(name: str, edge: int) -> QIcon:
    look = theme.current()
    icon = QIcon()
    for density in (1.0, 2.0):
        plain = look.icons.pixmap(name, look.tokens.head_ink, edge, density)
        filled = look.icons.pixmap(f"{name}-fill", look.tokens.ink, edge, density)
        icon.addPixmap(plain, QIcon.Mode.Normal, QIcon.State.Off)
        icon.addPixmap(filled, QIcon.Mode.Normal, QIcon.State.On)
    return icon
