"""核对一条日志: what stops a save, what is still missing, what looks odd."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from lvgw_desktop.domain.appointment import Appointment, outside_term
from lvgw_desktop.domain.phone import phone_problem
from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.domain.service_log import ServiceLog, ServiceMethod, Spell
from lvgw_desktop.domain.vocabulary import ServiceKind, Vocabulary
from lvgw_desktop.domain.wording import near_day_words

_ALL_FOUR = frozenset({"served_on", "client_name", "content", "result"})


def log_problems(log: ServiceLog, today: date, vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """Return the remarks on a log by itself [plan §三(二)1: 时间、对象、内容和处理结果]."""
    items = _item_problems(log, vocabulary)
    return (*_time_problems(log, today), *_missing(log), *items, *_phones(log))


def tells_all(log: ServiceLog) -> bool:
    """Tell whether 时间、对象、内容和处理结果 are all there [plan §三(二)1]."""
    return not any(one.field in _ALL_FOUR for one in _missing(log))


def heads_missing(kind: ServiceKind) -> str:
    """Return 法治讲座请填听众人次。"""
    return f"{kind.short}请填听众{kind.heads_unit}。"


def appointment_remark(
    log: ServiceLog, appointments: Iterable[Appointment], adviser_name: str, village_name: str
) -> tuple[Problem, ...]:
    """Return a 请核对 if no appointment of that adviser at that village covers the day."""
    matching = (one for one in appointments if _is_for(one, log))
    sentence = outside_term(matching, log.served_on, adviser_name, village_name)
    return (Problem("served_on", sentence, Severity.CHECK),) if sentence else ()


def _is_for(appointment: Appointment, log: ServiceLog) -> bool:
    served = (log.village_id, log.adviser_id)
    return (appointment.village_id, appointment.adviser_id) == served


def _time_problems(log: ServiceLog, today: date) -> Iterable[Problem]:
    if log.served_on > today:
        sentence = f"{near_day_words(log.served_on, today)}还没到，请核对日期。"
        yield Problem("served_on", sentence, Severity.CHECK)
    if any(spell.minutes <= 0 for spell in log.spells):
        yield Problem("served_on", "结束时间要晚于开始时间，请改时间。")
    elif _overlapping(log.spells):
        yield Problem("served_on", "几段时间有重叠，请改时间。")
    if log.hours is not None and log.hours < 0:
        yield Problem("served_on", "小时数不能是负数，请改。")


def _overlapping(spells: tuple[Spell, ...]) -> bool:
    ordered = sorted(spells)
    return any(after.start < before.end for before, after in pairwise(ordered))


def _missing(log: ServiceLog) -> Iterable[Problem]:
    if log.method is ServiceMethod.UNKNOWN:
        yield Problem("method", "还没填服务方式。", Severity.MISSING)
    if log.method.on_site and log.hours is None:
        yield Problem("served_on", "还没写起止时间，现场时长不会计入月报。", Severity.MISSING)
    if not log.client_name.strip() and not log.client_description.strip():
        yield Problem("client_name", "还没填服务对象。", Severity.MISSING)
    if not log.content.strip():
        yield Problem("content", "还没写服务内容。", Severity.MISSING)
    if not log.result.strip():
        yield Problem("result", "还没写处理结果。", Severity.MISSING)
    if not log.items:
        yield Problem("items", "还没记数量，月报里不会计入各项指标。", Severity.MISSING)


def _item_problems(log: ServiceLog, vocabulary: Vocabulary) -> Iterable[Problem]:
    for item in log.items:
        if item.quantity < 1:
            yield Problem("items", "数量要是 1 或以上；没有这一项就不勾。")
        if item.heads is not None and item.heads < 0:
            yield Problem("items", "人数不能是负数，请改。")
        if not item.heads and vocabulary.counts_heads(item.kind):
            yield Problem("items", heads_missing(vocabulary.kind(item.kind)), Severity.MISSING)


def _phones(log: ServiceLog) -> Iterable[Problem]:
    for field in ("client_phone", "signer_phone"):
        if sentence := phone_problem(getattr(log, field)):
            yield Problem(field, sentence, Severity.CHECK)
