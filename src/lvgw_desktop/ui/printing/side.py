"""打印页右栏: settings and checks, and below them the buttons or the question after printing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.printing.check_card import CheckCard
from lvgw_desktop.ui.printing.question_card import QuestionCard
from lvgw_desktop.ui.printing.settings_card import NO_PRINTER, SettingsCard
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.tokens import Tone

WIDTH = 358


class PrintSide(QWidget):
    """`print_asked`, `pdf_asked`, `back_asked`; the question takes the buttons' place."""

    print_asked = Signal()
    pdf_asked = Signal()
    back_asked = Signal()

    def __init__(self, copies_words: str, *, offers_blank: bool) -> None:
        super().__init__()
        self.settings = SettingsCard(copies_words, offers_blank=offers_blank)
        self.checks = CheckCard()
        self.question = QuestionCard()
        self._hint = Label("", "bold", wrap=True, tone=Tone.WARN)
        self._hint.hide()
        self._print = Button(
            "打印", Kind.PRIMARY, icon="printer", key="Enter", clicked=self.print_asked.emit
        )
        self._pdf = Button("存成 PDF", icon="file-pdf", clicked=self.pdf_asked.emit)
        back = Button("取消", key="Esc", clicked=self.back_asked.emit)
        keep_size(self._print, height=42)
        self._buttons = QWidget()
        self._buttons.setLayout(column(self._hint, self._print, row(self._pdf, STRETCH, back)))
        self.question.hide()
        inside = column(spacing=10)
        inside.put(
            scrolled(ScrolledContent(column(self.settings, self.checks, STRETCH, spacing=10))), 1
        )
        inside.put(self.question)
        inside.put(self._buttons)
        self.setLayout(inside)
        keep_size(self, width=WIDTH)

    def show_amount(self, pages: int) -> None:
        """Write the number of pages into the button, or why nothing can be printed."""
        self._print.set_words(f"打印 {pages * self.settings.copies()} 页")
        if not pages:
            self._print.disable("请至少勾一页。")
        elif not self.settings.printer_name():
            self._print.disable(NO_PRINTER)
        else:
            self._print.enable()
        self._pdf.setEnabled(bool(pages))

    def can_print(self) -> bool:
        """Tell whether Enter prints."""
        return self._print.isEnabled() and not self.is_asking()

    def is_asking(self) -> bool:
        """Tell whether the question waits for its answer."""
        return self.question.isVisibleTo(self)

    def ask(self, what: str) -> None:
        """Put the question in the buttons' place."""
        self._buttons.hide()
        self.question.ask(what)

    def stop_asking(self, hint: str) -> None:
        """Bring the buttons back with a hint above them."""
        self.question.hide()
        self._hint.setText(hint)
        self._hint.show()
        self._buttons.show()
