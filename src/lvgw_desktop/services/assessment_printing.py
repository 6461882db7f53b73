"""打印考核表: the official form of each pair, filled in with the evidence and the opinions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.services.assessment_counts import assessment_counts
from lvgw_desktop.services.assessments import PairPage, page_in
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace

FORM = "assessment"


@dataclass(frozen=True, slots=True)
class AssessmentPrintingService:
    """Use cases of printing 考核表; they have no number, and preview and paper are the same."""

    workplace: Workplace

    def preview(self, pairs: Sequence[AssessedPair]) -> Preview:
        """Return the forms of some pairs as they print."""
        with self.workplace.reading() as store:
            names = names_in(store)
            pages = [page_in(store, self.workplace, pair) for pair in pairs]
        sheets = [
            PlainSheet(
                {
                    "assessment": self._filled(page),
                    "adviser": names.advisers[page.pair.adviser_id],
                    "firm": page.firm,
                    "village": names.villages[page.pair.village_id],
                    "appointment": _whole_term(page),
                },
                page.title,
            )
            for page in pages
        ]
        preview = preview_plain(self.workplace, FORM, sheets)
        return replace(preview, remarks=tuple(remark for one in pages for remark in _remarks(one)))

    def _filled(self, page: PairPage) -> object:
        """Return the assessment with the numbers and 回访 of today."""
        vocabulary = self.workplace.pack.vocabulary
        return replace(
            page.assessment,
            counts=assessment_counts(page.evidence, vocabulary),
            revisit_note=page.assessment.revisit_note or page.follow_up_words(vocabulary),
        )


def _whole_term(page: PairPage) -> Appointment | None:
    """Return one appointment from the first day served to the last."""
    return replace(page.terms[0], ends_on=page.terms[-1].ends_on) if page.terms else None


def _remarks(page: PairPage) -> Iterator[str]:
    if page.changed:
        yield f"{page.title}存等次以后改过 {page.changed} 条，表上的数字是现在的"
