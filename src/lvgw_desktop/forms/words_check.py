"""核对词汇和规则: whether a pack words every state, kind and figure the program shows."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from lvgw_desktop.domain.appointment import Renewal
from lvgw_desktop.domain.firm import FirmKind
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.policy import Policy
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import LogSource, PaperState, ServiceMethod
from lvgw_desktop.domain.statistical_month import MonthRule
from lvgw_desktop.domain.village import ChecklistItem, VillageKind
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.forms.mistakes import Mistake, Path

SHOWN: tuple[type[Enum], ...] = (
    AdviserKind,
    ChecklistItem,
    FirmKind,
    LogSource,
    MonthRule,
    PaperState,
    Renewal,
    ServiceMethod,
    VillageKind,
)
"""The enums whose members a screen or a form shows."""
_OF_MEASURES = ("measure", "measure_unit")


def vocabulary_mistakes(content: Mapping[str, Any]) -> Iterator[Mistake]:
    """Yield what is wrong in vocabulary.toml."""
    yield from _lacking_words(content.get("words", {}))
    codes: set[str] = set()
    for number, entry in enumerate(content.get("kind", ())):
        yield from _kind_mistakes(("kind", number), entry, codes)


def policy_mistakes(content: Mapping[str, Any]) -> Iterator[Mistake]:
    """Yield what is wrong in policy.toml."""
    for rule_id, entry in content.get("rule", {}).items():
        try:
            Policy.from_mapping({"rule": {rule_id: entry}})
        except (Refusal, TypeError) as refused:
            yield Mistake(("rule", rule_id), _cause(refused))


def _kind_mistakes(place: Path, entry: Mapping[str, Any], codes: set[str]) -> Iterator[Mistake]:
    try:
        (code,) = Vocabulary.from_mapping({"kind": [entry]}).kinds
    except Refusal as refused:
        yield Mistake(place, _cause(refused))
        return
    if code in codes:
        yield Mistake((*place, "code"), f"服务种类 {code} 写了两次")
    codes.add(code)


def _lacking_words(words: Mapping[str, Mapping[str, Any]]) -> Iterator[Mistake]:
    measures = [one.name for one in MEASURES]
    wanted: dict[str, Iterable[str]] = {one.__name__: one.__members__ for one in SHOWN}
    wanted |= dict.fromkeys(_OF_MEASURES, measures)
    for group, codes in wanted.items():
        for code in codes:
            if code not in words.get(group, {}):
                yield Mistake(("words", group), f"缺少“{code}”的说法")
    for group, given in words.items():
        for code, word in given.items():
            if not isinstance(word, str) or not word:
                yield Mistake(("words", group, code), f"“{code}”应是文字")


def _cause(error: Exception) -> str:
    """Return the cause without the request: the report asks for all of them at once."""
    return str(error).rpartition("，请")[0] or str(error)
