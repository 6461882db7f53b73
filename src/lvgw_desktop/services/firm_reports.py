"""机构自评: the one paper a firm sends about all its pairs, with a grade for each of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lvgw_desktop.domain.assessed_pair import AssessedPair, pair_of
from lvgw_desktop.domain.assessment import Assessment, Body, Grade
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.assessment_grades import kept_in, write_fields
from lvgw_desktop.services.assessments import PairLine, blank, firm_in, lines_in
from lvgw_desktop.services.workplace import Workplace

_NO_FIRM = "这名顾问没有填所在机构，先在法律顾问里补上，再登记自评。"
_NOTHING = "还没有写：请写自评的内容，或选等次。"


@dataclass(frozen=True, kw_only=True, slots=True)
class FirmReport:
    """What a firm says of itself in a period; `grades` has those pairs that got one."""

    firm: Firm
    lines: tuple[PairLine, ...]
    text: str
    signed_by: str
    signed_on: date | None
    grades: Mapping[AssessedPair, Grade]


@dataclass(frozen=True, slots=True)
class FirmReportService:
    """Use cases of the firms' own evaluation [plan 附件1 二(一)]."""

    workplace: Workplace

    def of_pair(self, pair: AssessedPair) -> FirmReport:
        """Return the report of the firm a pair belongs to. Raises Refusal where there is none."""
        with self.workplace.reading() as store:
            firm = firm_in(store, pair)
            if firm is None:
                raise Refusal(_NO_FIRM)
            every = lines_in(store, pair.year, pair.period)
            lines = tuple(one for one in every if firm_in(store, one.pair) == firm)
        written = [one.assessment for one in lines if one.assessment]
        said = next((one for one in written if _is_said(one)), blank(pair))
        grades = {one.pair: one.assessment.opinion_firm.grade for one in lines if one.assessment}
        return FirmReport(
            firm=firm,
            lines=lines,
            text=said.firm_report,
            signed_by=said.opinion_firm.signed_by,
            signed_on=said.opinion_firm.signed_on,
            grades={pair: grade for pair, grade in grades.items() if grade},
        )

    def save(self, report: FirmReport) -> tuple[Assessment, ...]:
        """Keep it with every pair of the firm; each keeps the reason of its own grade."""
        if not (report.text or report.grades):
            raise Refusal(_NOTHING)
        with self.workplace.changing() as store:
            return tuple(
                write_fields(store, one.pair, _said(report, kept_in(store, one.pair)))
                for one in report.lines
            )


def _is_said(assessment: Assessment) -> bool:
    return bool(assessment.firm_report or assessment.opinion_firm.grade)


def _said(report: FirmReport, kept: Assessment) -> dict[str, Any]:
    opinion = replace(
        kept.opinion_firm,
        grade=report.grades.get(pair_of(kept)),
        signed_by=report.signed_by,
        signed_on=report.signed_on,
    )
    return {"firm_id": report.firm.id, "firm_report": report.text, Body.FIRM.value: opinion}
