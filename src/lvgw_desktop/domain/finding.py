"""核查: what a month's check found, and whether somebody has decided about it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from lvgw_desktop.domain.refusal import Severity
from lvgw_desktop.domain.settled_finding import SettledFinding, Settlement

NO_VISIT = "monthly_visit"
"""The code of 没有到村服务; that of a remark on a log is the name of its field."""

_FACTS_LENGTH = 16


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One finding; `code` names the check, `subject` the log or village by its uuid.

    `record_id` is its number in this file, `other_id` that of the log it is compared with;
    `place` says in words where it is. `settled` is what was decided about it, None while open.
    """

    code: str
    subject: str
    sentence: str
    severity: Severity
    place: str = ""
    record_id: int | None = None
    other_id: int | None = None
    adviser_id: int | None = None
    settled: SettledFinding | None = None

    @property
    def facts(self) -> str:
        """Return a digest of what it says: a decision holds as long as that stays the same."""
        return sha256(self.sentence.encode()).hexdigest()[:_FACTS_LENGTH]

    @property
    def is_open(self) -> bool:
        """Tell whether somebody still has to look at it: 退回顾问 is waiting, not decided."""
        return self.settled is None or self.settled.settlement is Settlement.RETURNED

    @property
    def to_complete(self) -> bool:
        """Tell whether it is 要补齐, something that is missing; else it is 请核对."""
        return self.severity is not Severity.CHECK


def with_decisions(
    findings: Iterable[Finding], settled: Iterable[SettledFinding]
) -> Iterator[Finding]:
    """Yield the findings, each with the latest decision about the very same facts."""
    decided: Mapping[tuple[str, str, str], SettledFinding] = {
        (one.code, one.subject, one.facts): one for one in settled if one.withdrawn_at is None
    }
    for finding in findings:
        key = finding.code, finding.subject, finding.facts
        yield replace(finding, settled=decided.get(key))
