"""已打印的纸: when a sheet was printed, and what it says otherwise than the log says now."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from lvgw_desktop.services.printing import PrintedSheet
from lvgw_desktop.ui.service_logs.paper_words import HEADING, difference_lines
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import IconLabel, Label, restyle
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.tokens import Tone

PRINTED, NOW = "看已打印的", "看现在的"


class PaperNote(QFrame):
    """`print_asked`; `printed_wanted(bool)`: the sheet as it was printed, or as it is now.

    Hidden before the first print.
    """

    print_asked = Signal()
    printed_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._shows_printed = False
        self._when = Label("", "hint")
        self._lines = Label("", wrap=True)
        self._look = Button(PRINTED, small=True, clicked=self._turn)
        again = Button("重新打印", small=True, clicked=self.print_asked.emit)
        icon = IconLabel("warning-circle", Tone.WARN, 17)
        heading = row(icon, Label(HEADING, "bold", tone=Tone.WARN), STRETCH)
        self._differing = QWidget()
        self._differing.setLayout(
            column(heading, self._lines, row(STRETCH, self._look, again), spacing=4)
        )
        self.setLayout(column(self._when, self._differing, spacing=4, margins=(12, 5, 8, 5)))
        self.hide()

    def show_paper(self, paper: PrintedSheet | None, today: date) -> None:
        """Show what is known of the paper; the sheet is taken to be shown as it is now."""
        self._say_look(printed=False)
        self._when.setText(paper.words(today) if paper else "")
        lines = difference_lines(paper.differences) if paper else ()
        self._lines.setText("\n".join(lines))
        self._differing.setVisible(bool(lines))
        self.setProperty("kind", "notice" if lines else "")
        restyle(self)
        self.setVisible(paper is not None)

    def words(self) -> str:
        """Return what is said of the paper, line by line; "" while nothing is."""
        if self.isHidden():
            return ""
        return "\n".join(filter(None, (self._when.text(), self._lines.text())))

    def _turn(self) -> None:
        self._say_look(printed=not self._shows_printed)
        self.printed_wanted.emit(self._shows_printed)

    def _say_look(self, *, printed: bool) -> None:
        self._shows_printed = printed
        self._look.set_words(NOW if printed else PRINTED)
