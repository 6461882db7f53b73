"""封账: 核查 → 封账 of a month, decisions about its findings, and 撤销封账 with a reason."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from lvgw_desktop.domain.closed_months import closed_words
from lvgw_desktop.domain.figures import MonthFigures
from lvgw_desktop.domain.finding import Finding, with_decisions
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.settled_finding import SettledFinding, Settlement
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.backups import BackupService
from lvgw_desktop.services.closed_months import calendar_in, closed_months_in
from lvgw_desktop.services.findings import findings_of, still_open
from lvgw_desktop.services.log_list import LogLine, log_line
from lvgw_desktop.services.month_review import MonthReview, MonthReviewService, with_more
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True)
class MonthCheck:
    """A month looked through: what was found, what was decided, and its closes, latest last."""

    review: MonthReview
    findings: tuple[Finding, ...]
    closes: tuple[MonthlyClose, ...]

    @property
    def month(self) -> StatisticalMonth:
        """Return which month it is."""
        return self.review.figures.month

    @property
    def close(self) -> MonthlyClose | None:
        """Return the close that stands, None while the month is open."""
        return next((one for one in reversed(self.closes) if one.stands), None)

    @cached_property
    def open_findings(self) -> tuple[Finding, ...]:
        """Return what nobody has decided about yet."""
        return still_open(self.findings)


@dataclass(frozen=True, slots=True)
class MonthCloseService:
    """Use cases of closing a month."""

    workplace: Workplace

    def check(self, month: StatisticalMonth) -> MonthCheck:
        """Look a month through whole, its texts compared with all others."""
        reviews = MonthReviewService(self.workplace)
        return self.checked(with_more(reviews.review(month), reviews.similar(month)))

    def checked(self, review: MonthReview) -> MonthCheck:
        """Return a review with the decisions about its findings, and the month's closes."""
        code = review.figures.month.code
        with self.workplace.reading() as store:
            settled = store.settled_findings.of_month(code)
            closes = store.monthly_closes.of_month(code)
        findings = tuple(with_decisions(findings_of(review), settled))
        return MonthCheck(review, findings, closes)

    def compared(self, finding: Finding) -> tuple[LogLine, ...]:
        """Return the log of a finding and the one it is compared with, as they are now."""
        ids = [one for one in (finding.record_id, finding.other_id) if one is not None]
        with self.workplace.reading() as store:
            names, logs = names_in(store), store.service_logs.of_ids(ids)
        vocabulary = self.workplace.pack.vocabulary
        of_id = {log.id: log_line(log, names, vocabulary) for log in logs}
        return tuple(of_id[one] for one in ids)

    def settle(
        self,
        month: StatisticalMonth,
        findings: Iterable[Finding],
        settlement: Settlement,
        words: str = "",
    ) -> tuple[SettledFinding, ...]:
        """Keep what was decided about findings; raises Refusal where a word of why is missing."""
        if not words.strip() and settlement is not Settlement.RETURNED:
            raise Refusal("请写一句为什么，以后查起来才清楚。")
        with self.workplace.changing() as store:
            return tuple(
                store.settled_findings.add(
                    SettledFinding(
                        month=month.code,
                        code=one.code,
                        subject=one.subject,
                        facts=one.facts,
                        settlement=settlement,
                        words=words.strip(),
                        settled_at=self.workplace.now(),
                        settled_by=self._who(store),
                    )
                )
                for one in findings
            )

    def take_back(self, settled: Iterable[SettledFinding]) -> None:
        """Take decisions back, so that their findings are open again."""
        with self.workplace.changing() as store:
            for one in settled:
                store.settled_findings.change(replace(one, withdrawn_at=self.workplace.now()))

    def close(
        self,
        checked: MonthCheck,
        reason: str = "",
        report: Callable[[int, int], None] | None = None,
    ) -> MonthlyClose:
        """Close a month after a verified backup; returns the close.

        `report(done, total)` is told of the backup's steps; what it raises leaves the month open.
        Raises Refusal for a month that is closed or has not begun, and where findings are open
        and no reason says why it is closed all the same.
        """
        month = checked.month
        with self.workplace.reading() as store:
            self._refuse_early(store, month)
            self._refuse_closed(store, month)
        if checked.open_findings and not reason.strip():
            number = len(checked.open_findings)
            raise Refusal(f"还有 {number} 项没有核对完。请先去补、去核对，或写明原因后封账。")
        backup = BackupService(self.workplace).make(report=report)
        with self.workplace.changing() as store:
            if report:
                report(1, 1)
            self._refuse_closed(store, month)
            first_day, last_day = calendar_in(store).days(month)
            return store.monthly_closes.add(
                MonthlyClose(
                    month=month.code,
                    first_day=first_day,
                    last_day=last_day,
                    closed_at=self.workplace.now(),
                    closed_by=self._who(store),
                    reason=reason.strip(),
                    logs=checked.review.logs,
                    figures=figures_told(checked.review.figures),
                    audit_head=store.audit.head(),
                    backup=backup.path.name,
                ),
                reason=reason.strip(),
            )

    def reopen(self, month: StatisticalMonth, reason: str) -> MonthlyClose:
        """Take a close back (撤销封账); raises Refusal without a reason or for an open month."""
        if not reason.strip():
            raise Refusal("请写明为什么撤销封账。")
        with self.workplace.changing() as store:
            standing = closed_months_in(store).of_month(month)
            if standing is None:
                raise Refusal(f"{month.words}没有封账，不用撤销。")
            return store.monthly_closes.change(
                replace(
                    standing,
                    reopened_at=self.workplace.now(),
                    reopened_by=self._who(store),
                    reopened_reason=reason.strip(),
                ),
                reason=reason.strip(),
            )

    def _refuse_closed(self, store: Store, month: StatisticalMonth) -> None:
        if close := closed_months_in(store).of_month(month):
            raise Refusal(f"{closed_words(close, self.workplace.today)}，不用再封。")

    def _refuse_early(self, store: Store, month: StatisticalMonth) -> None:
        if month > calendar_in(store).month_of(self.workplace.today):
            raise Refusal(f"{month.words}还没到，不能封账。")

    def _who(self, store: Store) -> str:
        """Return who does it: the operator, or the office's clerk while nobody logs in."""
        return self.workplace.operator or store.office.get().clerk


def figures_told(figures: MonthFigures) -> Mapping[str, str]:
    """Return a month's sums as they are kept with its close, measure name → number as text."""
    return {name: f"{value:f}" for name, value in figures.total.month.items()}
