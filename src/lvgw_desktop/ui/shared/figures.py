"""数字卡: a duty's "7 / 9" with its bar, and the days that are left."""

from PySide6.QtWidgets import QFrame, QProgressBar

from lvgw_desktop.ui.shared.labels import ElidedLabel, IconLabel, Label, restyle
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row


class ProgressNumber(QFrame):
    """A duty as 7 / 9, a bar, and who is missing."""

    def __init__(self, icon: str, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._title = title
        self._done = Label("0", "number")
        self._all = Label("/ 0", "side")
        self._who = ElidedLabel("", "side")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.setLayout(
            column(
                row(
                    IconLabel(icon, edge=17),
                    Label(title, "side"),
                    STRETCH,
                    self._done,
                    self._all,
                    spacing=5,
                ),
                self.bar,
                self._who,
                spacing=6,
                margins=(12, 6, 12, 8),
            )
        )

    def show_progress(self, done: int, total: int, who: str) -> None:
        """Show how many of how many, and who is missing."""
        self._done.setText(str(done))
        self._all.setText(f"/ {total}")
        self._who.setText(who)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.bar.setAccessibleDescription(f"{self._title} {done} / {total}，{who}")


class Countdown(QFrame):
    """The days until a date."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._title = title
        self._days = Label("", "countdown")
        self._date = Label("", "side")
        words = column(Label(title, "side"), STRETCH, self._date, spacing=2)
        line = row(words, STRETCH, self._days, Label("天", "side"), margins=(12, 10, 12, 10))
        self.setLayout(line)

    def show_days(self, days: int, date_words: str) -> None:
        """Show the days left; a past date shows 0."""
        self._days.setText(str(max(days, 0)))
        self._date.setText(date_words)
        self.setAccessibleName(f"{self._title} {days} 天，{date_words}")
        restyle(self._days)
