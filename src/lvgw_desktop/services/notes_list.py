"""说明: how a month was counted, when it was closed, and what was said of what stayed open."""

from collections.abc import Iterator

from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.finding import NO_VISIT
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.settled_finding import SettledFinding, Settlement
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.exchange.month_lists import ListColumn, MonthList
from lvgw_desktop.exchange.statistics_sheet import COUNTING
from lvgw_desktop.services.reported_month import ReportedMonth

_COLUMNS = (
    ListColumn(head="事项", width=34),
    ListColumn(head="说明", width=176),
    ListColumn(head="经办", width=47),
)
_RULES = (
    ("怎么计数", COUNTING),
    ("作废", "作废的日志不计，也不列入台账。"),
    ("补报", "所在月份封账以后才记的日志，计入补记的月份，另列在“更正和补报”。"),
    ("更正", "已封账月份的日志原样不动；更正按改后减改前的差数，计入作出更正的月份，另列。"),
    ("本年累计", "本年累计等于各月之和。"),
)
_MASKED = "服务对象只留姓；电话、所属村(居)、服务内容和结果不列，只写服务种类和数量；各项数字不变。"
_SETTLED = {
    Settlement.REASON: "核查：写明原因",
    Settlement.FINE: "核查：核对无误",
    Settlement.RETURNED: "核查：退回顾问",
}
_Row = tuple[str, str, str]


def notes_list(reported: ReportedMonth) -> MonthList:
    """Return the list: rules first, then the close, then what was decided in the check."""
    rows = (*_rules(reported), *_closes(reported), *_settled(reported))
    title = f"说明（{reported.month.words}）"
    return MonthList(name="说明", title=title, columns=_COLUMNS, rows=rows)


def _rules(reported: ReportedMonth) -> Iterator[_Row]:
    first, last = reported.figures.days
    yield "统计期间", f"{date_words(first)}—{date_words(last)}", ""
    yield from ((about, words, "") for about, words in _RULES)
    if reported.masked:
        yield "隐去服务对象", _MASKED, ""


def _closes(reported: ReportedMonth) -> Iterator[_Row]:
    closes = reported.store.monthly_closes.of_month(reported.month.code)
    if not any(one.stands for one in closes):
        yield "封账", "这个月还没有封账，数字以后可能变。", ""
    for one in closes:
        yield from _close(reported, one)


def _close(reported: ReportedMonth, one: MonthlyClose) -> Iterator[_Row]:
    why = f"没有核对完的原因：{reported.written(one.reason)}" if one.reason else ""
    closed = _by(one.closed_by, date_words(one.closed_at.date()))
    yield "封账", f"计 {one.logs} 条日志。{why}", closed
    if one.reopened_at:
        reopened = _by(one.reopened_by, date_words(one.reopened_at.date()))
        yield "撤销封账", f"原因：{reported.written(one.reopened_reason)}", reopened


def _settled(reported: ReportedMonth) -> Iterator[_Row]:
    settled = reported.store.settled_findings.of_month(reported.month.code)
    standing = [one for one in settled if one.withdrawn_at is None]
    subjects = _subjects(reported, standing)
    for one in standing:
        about = f"{subjects.get(one.subject, '')}{_what(one)}".strip()
        words = reported.written(one.words)
        day = date_words(one.settled_at.date())
        yield (
            _SETTLED[one.settlement],
            "：".join(filter(None, (about, words))),
            _by(one.settled_by, day),
        )


def _subjects(reported: ReportedMonth, settled: list[SettledFinding]) -> dict[str, str]:
    """Return by uuid the number of a log or the name of a village that a finding is about."""
    villages = {one.uuid: f"{one.name} " for one in reported.names.villages.values()}
    logs = reported.store.service_logs.of_uuids({one.subject for one in settled})
    return {**villages, **{uuid: f"{log.short_number} 号 " for uuid, log in logs.items()}}


def _what(one: SettledFinding) -> str:
    return "本月到村服务" if one.code == NO_VISIT else field_names(ServiceLog).get(one.code, "")


def _by(who: str, day: str) -> str:
    return " ".join(filter(None, (day, who)))
