"""核对其他记录: what stops a save, what is still missing, what looks odd, as its kind declares."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.domain.phone import phone_problem
from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.domain.wording import near_day_words


def other_problems(kind: OtherKind, record: object, today: date) -> tuple[Problem, ...]:
    """Return the remarks on a record by itself."""
    words = field_names(kind.record)
    said = {name: getattr(record, name) for name in words}
    return (
        *_empty(said, words, kind.required, Severity.ERROR),
        *_disordered(said, words, kind.day, kind.later_days),
        *_empty(said, words, kind.wanted, Severity.MISSING),
        *_to_come(said, kind.past_days, today),
        *_phones(said, kind.phones),
    )


def _empty(
    said: Mapping[str, Any], words: Mapping[str, str], fields: Iterable[str], severity: Severity
) -> Iterable[Problem]:
    begin = "请填" if severity is Severity.ERROR else "还没填"
    for name in fields:
        if said[name] in (None, (), ""):
            yield Problem(name, f"{begin}{words[name]}。", severity)


def _disordered(
    said: Mapping[str, Any], words: Mapping[str, str], first: str, later: Iterable[str]
) -> Iterable[Problem]:
    for then in later:
        if said[first] and said[then] and said[then] < said[first]:
            yield Problem(then, f"{words[then]}早于{words[first]}，请改日期。")


def _to_come(said: Mapping[str, Any], fields: Iterable[str], today: date) -> Iterable[Problem]:
    for name in fields:
        if said[name] and said[name] > today:
            sentence = f"{near_day_words(said[name], today)}还没到，请核对日期。"
            yield Problem(name, sentence, Severity.CHECK)


def _phones(said: Mapping[str, Any], fields: Iterable[str]) -> Iterable[Problem]:
    for name in fields:
        if sentence := phone_problem(said[name]):
            yield Problem(name, sentence, Severity.CHECK)
