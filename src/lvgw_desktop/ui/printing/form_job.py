"""打印空白表: any form of the pack without records, for handwriting."""

from collections.abc import Sequence
from dataclasses import dataclass

from lvgw_desktop.disk import safe_name
from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import PrintJob


@dataclass(frozen=True)
class BlankForm(PrintJob):
    """A form by its id, as often as wanted; `form_title` is what it is called."""

    use_cases: UseCases
    form_id: str
    form_title: str

    title = "打印空白表"
    copies_words = "张数"

    @property
    def file_name(self) -> str:
        """Propose 空白表_村（居）法律顾问工作日志.pdf."""
        return f"空白表_{safe_name(self.form_title)}.pdf"

    def preview(self) -> Preview:
        """Return the empty form."""
        return self.use_cases.forms.blank(self.form_id)

    def issue(self, _sheets: Sequence[PreviewSheet]) -> bytes:
        """Return the empty form; nobody knows these sheets."""
        return self.use_cases.forms.blank_pdf(self.form_id)

    def done_words(self, _sheets: int) -> str:
        """Say that it is done."""
        return "空白表已印好。"
