"""打印考核表: of one pair, or of all pairs of a half-year or a year."""

from collections.abc import Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.services.assessment_printing import FORM
from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.form_job import BlankForm
from lvgw_desktop.ui.printing.jobs import Offer, PrintJob
from lvgw_desktop.ui.printing.offers import BLANK, FILLED

_TITLE = "村（居）法律顾问工作考核表"


@dataclass(frozen=True)
class AssessmentForms(PrintJob):
    """The forms of some pairs of one period."""

    use_cases: UseCases
    pairs: tuple[AssessedPair, ...]

    title = "打印考核表"

    @property
    def file_name(self) -> str:
        """Propose 考核表_2026 年终考核.pdf."""
        return f"考核表_{self.pairs[0].words}.pdf"

    def preview(self) -> Preview:
        """Return the forms as they print."""
        return self.use_cases.assessment_printing.preview(self.pairs)

    def issue(self, sheets: Sequence[PreviewSheet]) -> bytes:
        """Return the chosen forms; they have no number."""
        every = zip(self.pairs, self.preview().sheets, strict=True)
        chosen = [pair for pair, sheet in every if sheet in sheets]
        return self.use_cases.assessment_printing.preview(chosen).pdf

    def done_words(self, sheets: int) -> str:
        """Say what is to be done with them."""
        return f"{sheets} 份考核表已印好。签字盖章后，在四方意见里登记。"


def offers_of_assessments(
    use_cases: UseCases, pair: AssessedPair, every: Sequence[AssessedPair]
) -> tuple[Offer, ...]:
    """Offer the form of a pair, those of all, and an empty one."""
    return (
        Offer(FILLED, "这一对 1", AssessmentForms(use_cases, (pair,))),
        Offer(FILLED, f"全部 {len(every)}", AssessmentForms(use_cases, tuple(every))),
        Offer(BLANK, BLANK, BlankForm(use_cases, FORM, _TITLE)),
    )
