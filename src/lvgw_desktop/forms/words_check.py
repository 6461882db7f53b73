"""核对词汇和规则: whether a pack words every state, kind and figure that screens and forms show."""

from collections.abc import Iterable, Mapping
from enum import Enum

from lvgw_desktop.domain.appointment import Renewal
from lvgw_desktop.domain.assessment import Grade
from lvgw_desktop.domain.assessment_meeting import MeetingGroup
from lvgw_desktop.domain.firm import FirmKind
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.measure import FED_BY_KINDS, MEASURES, SERVICE_ITEMS
from lvgw_desktop.domain.service_log import LogSource, PaperState, ServiceMethod
from lvgw_desktop.domain.statistical_month import MonthRule
from lvgw_desktop.domain.village import ChecklistItem, VillageKind
from lvgw_desktop.domain.vocabulary import LedgerColumn
from lvgw_desktop.forms.section import Section

_SHOWN: tuple[type[Enum], ...] = (
    AdviserKind,
    ChecklistItem,
    FirmKind,
    Grade,
    LogSource,
    MeetingGroup,
    MonthRule,
    PaperState,
    Renewal,
    ServiceMethod,
    VillageKind,
)
_NAMES_OF_MEASURES = tuple(one.name for one in (*MEASURES, SERVICE_ITEMS))
_WORDED: Mapping[str, Iterable[str]] = {
    **{one.__name__: one.__members__ for one in _SHOWN},
    "measure": _NAMES_OF_MEASURES,
    "measure_unit": _NAMES_OF_MEASURES,
}
"""The lists no pack may lack, with their codes."""
_NUMBERED_RULES = {"ledger_in": 28, "villages_per_adviser": 99}
"""The rules whose numbers the program reckons with, and the most they may be."""
_COLUMNS = tuple(column.value for column in LedgerColumn)


def check_vocabulary(whole: Section) -> tuple[str, ...]:
    """Tell what is wrong in vocabulary.toml; returns the ledger columns its kinds go into."""
    _check_words(whole.section("words"))
    columns = []
    codes: set[str] = set()
    for kind in whole.sections("kind"):
        columns.append(_kind_column(kind, codes))
        kind.finish()
    if not columns:
        whole.place.complain("没有一种服务种类(kind)", "kind")
    whole.finish()
    return tuple(dict.fromkeys(columns))


def check_policy(whole: Section) -> None:
    """Tell what is wrong in policy.toml."""
    rules = whole.section("rule")
    for rule_id, most in _NUMBERED_RULES.items():
        number = rules.section(rule_id).count("value")
        if not 1 <= number <= most:
            rules.place.complain(f"“{rule_id}”的数字要在 1 到 {most} 之间", rule_id)
    for rule_id in rules.keys:
        rule = rules.section(rule_id)
        for key in ("word", "source", "sentence"):
            rule.text(key)
        rule.text("unit", "")
        rule.count("value", 0)
        rule.flag("enabled")
        rule.finish()
    whole.finish()


def _check_words(words: Section) -> None:
    for group, codes in _WORDED.items():
        if group not in words:
            words.place.complain(f"缺少“{group}”这一组说法")
            continue
        given = words.section(group)
        for code in codes:
            given.text(code)
    for group in words.keys:
        given = words.section(group)
        for code in given.keys:
            given.text(code)


def _kind_column(kind: Section, codes: set[str]) -> str:
    """Read one kind of service and return its ledger column."""
    code = kind.text("code")
    if code in codes:
        kind.place.complain(f"服务种类 {code} 写了两次", "code")
    codes.add(code)
    for key in ("word", "unit"):
        kind.text(key)
    for key in ("short", "heads_unit"):
        kind.text(key, "")
    kind.texts("areas", ())
    kind.flag("common")
    for name in kind.texts("feeds", ()):
        if name not in FED_BY_KINDS:
            kind.place.complain(f"没有“{name}”这个可计入的指标", "feeds")
    return kind.choice("column", _COLUMNS)
