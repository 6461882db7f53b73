"""打印其他记录: the official forms of records of one kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import PrintJob


@dataclass(frozen=True)
class OtherForms(PrintJob):
    """Records of one kind, by their ids."""

    use_cases: UseCases
    kind: OtherKind
    ids: tuple[int, ...]

    @property
    def title(self) -> str:
        """Return 打印法治讲座备案表."""
        return f"打印{self.kind.form_title}"

    @property
    def file_name(self) -> str:
        """Propose 法治讲座备案表.pdf."""
        return f"{self.kind.form_title}.pdf"

    def preview(self) -> Preview:
        """Return the forms as they would print."""
        return self.use_cases.other_printing.preview(self.kind, self.ids)

    def issue(self, sheets: Sequence[PreviewSheet]) -> bytes:
        """Freeze the words of the chosen forms, give each its check code."""
        every = zip(self.ids, self.preview().sheets, strict=True)
        chosen = [record_id for record_id, sheet in every if sheet in sheets]
        return self.use_cases.other_printing.issue(self.kind, chosen)

    def done_words(self, sheets: int) -> str:
        """Say what is to be done with them."""
        return f"{sheets} 份{self.kind.form_title}已印好。签字盖章后，把日期补上。"
