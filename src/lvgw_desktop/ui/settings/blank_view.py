"""空白表: the chosen form as it prints without records, and the way to print it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.forms import FormLine
from lvgw_desktop.services.printing import Preview
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import column, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.page_rasters import PageSize
from lvgw_desktop.ui.shared.pdf_preview import PdfPreview
from lvgw_desktop.ui.shared.tokens import Tone

NO_FORM = "请在左边选一张表。"


class BlankView(QFrame):
    """`print_asked(FormLine)`."""

    print_asked = Signal(object)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        self.setProperty("kind", "desk")
        self._use_cases, self._operations = use_cases, operations
        self._line: FormLine | None = None
        self._caption = Label("", wrap=True)
        self._problem = Label("", wrap=True, tone=Tone.SEAL)
        self._problem.hide()
        self.preview = PdfPreview(operations)
        self.print_button = Button("打印空白表", icon="printer", clicked=self._ask_print)
        self._head = row(margins=(12, 0, 4, 0))
        self._head.put(self._caption, 1)
        self._head.put(self.print_button)
        inside = column(self._head, self._problem, spacing=6, margins=(8, 8, 8, 8))
        inside.put(self.preview, 1)
        self.setLayout(inside)
        theme.current().changed.connect(self._fit)
        self._fit()
        self.show_form(None)

    def _fit(self) -> None:
        """Put the button below the caption where there is no room beside it."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(below if theme.current().large else beside)

    def show_form(self, line: FormLine | None) -> None:
        """Show a form's empty pages, or why it cannot be used."""
        self._line = line
        self._caption.setText(_caption(line) if line else NO_FORM)
        self.preview.show_pages(None)
        self._tell(line.problem if line else "")
        if line is None:
            self.print_button.disable(NO_FORM)
        elif line.problem:
            self.print_button.disable(line.problem)
        else:
            self.print_button.enable()
            self._lay_out(line)

    def _lay_out(self, line: FormLine) -> None:
        forms, printing = self._use_cases.forms, self._use_cases.printing

        def work() -> tuple[Preview, tuple[PageSize, ...]]:
            preview = forms.blank(line.id)
            return preview, printing.page_sizes(preview.pdf)

        self._operations.run(work, then=self._show, refused=self._refuse, key="settings.blank")

    def _show(self, laid_out: tuple[Preview, tuple[PageSize, ...]]) -> None:
        preview, sizes = laid_out
        picture = self._use_cases.printing.picture
        self.preview.show_pages(lambda page, scale: picture(preview.pdf, page, scale), sizes)

    def _refuse(self, refusal: Refusal) -> None:
        self._tell(refusal.sentence)

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _ask_print(self) -> None:
        if self._line:
            self.print_asked.emit(self._line)


def _caption(line: FormLine) -> str:
    """Return the title with its edition; a form that cannot be used has none."""
    return f"{line.title}，第 {line.edition} 版" if line.edition else line.title
