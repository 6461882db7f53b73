"""材料: complete logs, ledgers handed in, months and years reported, major matters told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lvgw_desktop.domain.duties.counting import adviser_cell
from lvgw_desktop.domain.duties.due_days import ledger_due
from lvgw_desktop.domain.duties.duty import Doer, DutyCell, Evidence, Records, state_of
from lvgw_desktop.domain.duties.facts import Facts, ToldLog
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.policy import Rule


def log_complete(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each village how many of its logs tell all that the plan asks [plan §三(二)1].

    They are put right before the month is reported.
    """
    lacking = _by_village(facts.incomplete, span)
    for served in facts.served(span):
        logs = sum(one.logs for one in facts.days_of(served.village_id, span))
        odd = lacking.get(served.village_id, [])
        cell = adviser_cell(
            *(rule, span, served, Records.LOGS),
            state=state_of(logs - len(odd), logs),
            number=logs - len(odd),
            wanted=logs,
            by=span.month.report_due,
            lacks=f"{len(odd)}条日志四项不全",
        )
        yield _naming(cell, odd)


def major_matter(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each village the 重大事项 of its logs that the office was told of [plan §二(二)6].

    The plan asks for it at once and names no day: one that waits is due since it came up, and one
    that was told is never late.
    """
    matters = _by_village(facts.matters, span)
    for served in facts.served(span):
        its = matters.get(served.village_id, [])
        silent = [one for one in its if one.reported_on is None]
        told = [one.reported_on for one in its if one.reported_on]
        cell = adviser_cell(
            *(rule, span, served, Records.LOGS),
            state=state_of(len(told), len(its)),
            number=len(told),
            wanted=len(its),
            day=max(told, default=None),
            by=min((one.day for one in silent), default=None),
            lacks=f"{len(silent)}件重大事项还没有报告表",
        )
        yield _naming(cell, silent)


def ledger_in(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each adviser of the month whether the ledger came [plan 附件3].

    Whoever served on one of its days owes one, and so does each village where the office has the
    villages hand in as well [plan §三(二)1].
    """
    due = ledger_due(span.month, rule.value or 0)
    came = [one for one in facts.hand_ins if one.month == span.month.code]
    of_advisers = {one.adviser_id: one for one in came if one.village_id is None}
    of_villages = {one.village_id: one for one in came}
    terms = [one for one in facts.terms if one.starts_on <= span.last]
    terms = [one for one in terms if one.ends_on is None or one.ends_on >= span.first]
    evidence = Evidence(records=Records.HAND_INS, first_day=span.first, last_day=span.last)
    blank = DutyCell(
        rule_id=rule.id,
        period=span.period,
        state=state_of(0, 1),
        by=due,
        lacks="台账还没有交",
        evidence=evidence,
    )
    for adviser_id in sorted({one.adviser_id for one in terms}):
        its = replace(blank, adviser_id=adviser_id, doer=Doer.ADVISER)
        yield _received(its, of_advisers.get(adviser_id))
    villages = {one.village_id: one.adviser_id for one in terms} if facts.village_hands_in else {}
    for village_id, adviser_id in sorted(villages.items()):
        its = replace(blank, village_id=village_id, adviser_id=adviser_id, doer=Doer.VILLAGE)
        yield _received(its, of_villages.get(village_id))


def report_out(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield whether a 上报包 of the month was made [plan 附件3]."""
    reported_on = facts.reports.get(span.month.code)
    yield DutyCell(
        rule_id=rule.id,
        period=span.period,
        state=state_of(int(reported_on is not None), 1),
        number=int(reported_on is not None),
        day=reported_on,
        by=span.month.report_due,
        lacks="月报还没有上报",
        evidence=Evidence(records=Records.REPORTS, first_day=span.first, last_day=span.last),
    )


def year_summary(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield whether the yearly summary was reported [plan §四(二)]."""
    reported_on = facts.summaries.get(span.period.year)
    yield DutyCell(
        rule_id=rule.id,
        period=span.period,
        state=state_of(int(reported_on is not None), 1),
        number=int(reported_on is not None),
        day=reported_on,
        by=span.last,
        lacks="工作总结还没有上报",
        evidence=Evidence(records=Records.SUMMARY, first_day=span.first, last_day=span.last),
    )


def _by_village(logs: Iterable[ToldLog], span: Span) -> Mapping[int, list[ToldLog]]:
    found = defaultdict[int, list[ToldLog]](list)
    for log in logs:
        if span.has(log.day):
            found[log.village_id].append(log)
    return found


def _naming(cell: DutyCell, logs: Iterable[ToldLog]) -> DutyCell:
    uuids = tuple(one.uuid for one in logs)
    return replace(cell, evidence=replace(cell.evidence, log_uuids=uuids))


def _received(cell: DutyCell, hand_in: HandIn | None) -> DutyCell:
    if hand_in is None:
        return cell
    return replace(cell, state=state_of(1, 1), number=1, day=hand_in.handed_in_on)
