"""核查结果的行: what is missing or odd in the month, with what was decided about it."""

from collections.abc import Iterable, Mapping
from datetime import date

from lvgw_desktop.domain.finding import Finding
from lvgw_desktop.domain.settled_finding import Settlement
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.findings import NO_VISIT
from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.tokens import Tone

TO_COMPLETE = Badge("要补齐", "circle-half", Tone.WARN)
TO_CHECK = Badge("请核对", "magnifying-glass", Tone.PRI)
SETTLED = Badge("已核对", "check", Tone.OK)
BADGES = (TO_COMPLETE, TO_CHECK, SETTLED)
SETTLING = {Settlement.FINE: "无误", Settlement.REASON: "写原因"}
"""What is settled by a word of why."""


def finding_columns(today: date) -> tuple[Column, ...]:
    """Return tag, fact with its evidence or decision, and what Enter does."""
    return (
        Column("badge", "", 100, badge=badge_of),
        Column(
            "fact",
            "",
            text=lambda finding: finding.sentence,
            second=lambda finding: _second(finding, today),
        ),
        Column("act", "", 84, text=opening_words, tone=lambda _finding: Tone.PRI),
    )


def key_of(finding: Finding) -> tuple[str, str, str]:
    """Return what tells a finding from the others."""
    return finding.code, finding.subject, finding.sentence


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return what is open first, what is missing before what is odd."""
    return sorted(findings, key=lambda one: not one.is_open)


def counted(checked: MonthCheck) -> Mapping[Badge, int]:
    """Return how many findings of a month bear each tag."""
    still_open = checked.open_findings
    to_complete = sum(one.to_complete for one in still_open)
    return {
        TO_COMPLETE: to_complete,
        TO_CHECK: len(still_open) - to_complete,
        SETTLED: len(checked.findings) - len(still_open),
    }


def badge_of(finding: Finding) -> Badge:
    """Return the tag of a finding."""
    if not finding.is_open:
        return SETTLED
    return TO_COMPLETE if finding.to_complete else TO_CHECK


def opening_words(finding: Finding) -> str:
    """Return what Enter does with a finding."""
    if finding.code == NO_VISIT:
        return "补记"
    return "打开看看" if finding.other_id is None else "对照查看"


def natural_settlement(finding: Finding) -> Settlement:
    """Return how a finding is settled by a word: what is missing needs a reason."""
    return Settlement.REASON if finding.to_complete else Settlement.FINE


def _second(finding: Finding, today: date) -> str:
    decided = finding.settled
    if decided is None:
        return finding.place
    day = near_day_words(decided.settled_at.date(), today)
    who = " ".join(filter(None, (decided.settled_by, day)))
    if decided.settlement is Settlement.RETURNED:
        return f"{finding.place} · 已退回顾问({who})"
    return f"{who}：{decided.words}"
