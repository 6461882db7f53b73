"""数字卡: a duty's "7 / 9" with its bar, and the days that are left."""

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.labels import ElidedLabel, IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, Item, column, row
from lvgw_desktop.ui.shared.word_link import WordLink

MARGINS = (11, 6, 7, 6)


class Part(Enum):
    """Which number of a card was opened."""

    DONE = auto()
    ALL = auto()
    REST = auto()


class ProgressNumber(QFrame):
    """A duty as 7 / 9, a bar, and who is missing; each opens what it counts."""

    opened = Signal(Part)

    def __init__(self, icon: str, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._title = ElidedLabel(title, "side")
        self._done = WordLink("0", 20, bold=True, clicked=lambda: self.opened.emit(Part.DONE))
        self._all = WordLink("/ 0", clicked=lambda: self.opened.emit(Part.ALL))
        self._who = WordLink("", elided=True, clicked=lambda: self.opened.emit(Part.REST))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        drawn = IconLabel(icon, edge=17)
        head = _head(drawn, self._title, self._done, self._all)
        self.setLayout(column(head, self.bar, self._who, spacing=4, margins=MARGINS))
        _hide_when_large(drawn)

    def set_title(self, title: str) -> None:
        """Change what is counted, before it is shown."""
        self._title.setText(title)

    def show_progress(self, done: int, total: int, who: str) -> None:
        """Show how many of how many, and who is missing."""
        title = self._title.text()
        self._done.set_words(str(done), spoken=f"{title} {done}")
        self._all.set_words(f"/ {total}", spoken=f"{title} 共 {total}")
        self.bar.setAccessibleName(title)
        self._who.set_words(who)
        self._who.setEnabled(done < total)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.bar.setAccessibleDescription(f"{title} {done} / {total}，{who}")


class Countdown(QFrame):
    """The days until a date; a past one says quietly how long it is ago."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._title = title
        self._days = Label("", "countdown")
        self._unit = Label("天", "side")
        self._past = Label("", "side")
        self._date = Label("", "side")
        words = column(Label(title, "side"), STRETCH, self._date, spacing=2)
        figure = row(self._days, self._unit, self._past, spacing=4)
        self.setLayout(row(words, STRETCH, figure, spacing=4, margins=(11, 8, 9, 8)))

    def show_days(self, days: int, date_words: str) -> None:
        """Show the calendar days left, or that the date has passed."""
        self._days.setText(str(days))
        self._past.setText(f"已过 {-days} 天")
        for part in (self._days, self._unit):
            part.setVisible(days >= 0)
        self._past.setVisible(days < 0)
        self._date.setText(date_words)
        left = f"{days} 天" if days >= 0 else self._past.text()
        self.setAccessibleName(f"{self._title} {left}，{date_words}")


def _head(icon: IconLabel, title: ElidedLabel, *figure: Item) -> Box:
    """Return a card's first line; where the figure is long, the title gives way."""
    line = row(icon, spacing=5)
    line.put(title, 1)
    line.put(row(*figure, spacing=2))
    return line


def _hide_when_large(icon: IconLabel) -> None:
    """Let an icon go where large text needs its room."""
    _RoomForText(icon)


class _RoomForText(QObject):
    """Goes with its icon, so that a look changed later finds nothing dead."""

    def __init__(self, icon: IconLabel) -> None:
        super().__init__(icon)
        self._icon = icon
        theme.current().changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._icon.setVisible(not theme.current().large)
