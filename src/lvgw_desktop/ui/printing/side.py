"""打印页右栏: settings and checks, and below them the buttons or the question after printing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.paper.faces import Sides
from lvgw_desktop.ui.printing.check_card import CheckCard
from lvgw_desktop.ui.printing.check_count import CheckCount
from lvgw_desktop.ui.printing.jobs import Offer
from lvgw_desktop.ui.printing.offer_choice import OfferChoice
from lvgw_desktop.ui.printing.question_card import QuestionCard
from lvgw_desktop.ui.printing.settings_card import NO_PRINTER, SettingsCard
from lvgw_desktop.ui.printing.turn_card import TurnCard
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.tokens import Tone

WIDTH = 358


class PrintSide(QWidget):
    """`print_asked`, `pdf_asked`, `back_asked`; a question takes the buttons' place."""

    print_asked = Signal()
    pdf_asked = Signal()
    back_asked = Signal()

    def __init__(self, offers: Sequence[Offer]) -> None:
        super().__init__()
        self.which = OfferChoice(offers)
        self.checks, self._count = CheckCard(), CheckCount()
        self.settings = SettingsCard(self.which, self._count)
        self.question = QuestionCard()
        self.turn = TurnCard()
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
        inside = column(spacing=10)
        self._cards = scrolled(
            ScrolledContent(column(self.settings, self.checks, STRETCH, spacing=10))
        )
        inside.put(self._cards, 1)
        for foot in (self.question, self.turn, self._buttons):
            inside.put(foot)
        self.setLayout(inside)
        keep_size(self, width=WIDTH)
        self.checks.counted.connect(self._count.show_count)
        self._count.asked.connect(self._bring_up_checks)
        self._show_foot(self._buttons)

    def show_amount(self, pages: int, *, boxes: bool) -> None:
        """Write the number of pages into the button, or why nothing can be printed.

        `boxes` tells that some characters will be printed as boxes to be filled in by hand.
        """
        amount = f"{pages * self.settings.copies()} 页"
        self._print.set_words(f"照印 {amount}，空框手写" if boxes else f"打印 {amount}")
        if not pages:
            self._print.disable("请至少勾一页。")
        elif not self.settings.printer_name():
            self._print.disable(NO_PRINTER)
        else:
            self._print.enable()
        self._pdf.setEnabled(bool(pages))
        if pages:
            self._hint.hide()

    def can_print(self) -> bool:
        """Tell whether Enter prints."""
        return self._print.isEnabled() and self._buttons.isVisibleTo(self)

    def tell_why_not(self) -> None:
        """Say above the buttons why Enter does not print."""
        self.stop_asking(self._print.toolTip())

    def is_asking(self) -> bool:
        """Tell whether the question waits for its answer."""
        return self.question.isVisibleTo(self)

    def is_turning(self) -> bool:
        """Tell whether the paper is waited for."""
        return self.turn.isVisibleTo(self)

    def ask(self, what: str) -> None:
        """Put the question in the buttons' place."""
        self._show_foot(self.question)
        self.question.ask(what)

    def ask_to_turn(self, print_backs: Callable[[Sides], object]) -> None:
        """Wait for the paper to be turned and put back."""
        self._show_foot(self.turn)
        self.turn.ask(print_backs)

    def stop_asking(self, hint: str) -> None:
        """Bring the buttons back with a hint above them."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._show_foot(self._buttons)

    def _bring_up_checks(self) -> None:
        """Scroll down to the checks."""
        self._cards.verticalScrollBar().setValue(self.checks.y())

    def _show_foot(self, foot: QWidget) -> None:
        for each in (self.question, self.turn, self._buttons):
            each.setVisible(each is foot)
