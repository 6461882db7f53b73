"""词汇: the words a form pack gives to codes; codes stay, wording may change."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from lvgw_desktop.domain.item_detail import ItemDetail, details_of
from lvgw_desktop.domain.measure import (
    FED_BY_KINDS,
    MEASURES,
    SERVICE_ITEMS,
    Measure,
    Summed,
    measures_fed,
)
from lvgw_desktop.domain.refusal import Refusal


class LedgerColumn(Enum):
    """The columns 服务内容及结果 of the 工作台账; a value is the field's name in LedgerRow."""

    CONSULTATION = "consultation"
    MEDIATION = "mediation"
    PUBLICITY = "publicity"
    TRAINING = "training"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceKind:
    """服务事项的种类: its words, ledger column, units and areas of annex 1.

    `unit` counts the quantity, `heads_unit` the people ("" where none are counted);
    `short` is what lists and ticks show; `common` kinds stand open in the editor. `feeds` names
    the measures it counts in, None those that domain/measure.py declares for its code.
    """

    code: str
    word: str
    short: str
    column: LedgerColumn
    unit: str
    heads_unit: str = ""
    areas: tuple[str, ...] = ()
    common: bool = False
    feeds: tuple[str, ...] | None = None

    def amount_words(self, quantity: int) -> str:
        """Return 30份."""
        return f"{quantity}{self.unit}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Vocabulary:
    """All words of one form pack, by code."""

    kinds: Mapping[str, ServiceKind]
    words: Mapping[str, Mapping[str, str]]
    """Group name (the enum's class name, or a list such as client_category) → code → word."""
    measures: tuple[Measure, ...] = MEASURES
    """All measures with the kinds of this pack that feed them."""

    @staticmethod
    def from_mapping(data: Mapping[str, Any]) -> "Vocabulary":
        """Build from the content of vocabulary.toml; raises Refusal that names what is wrong."""
        kinds: dict[str, ServiceKind] = {}
        for kind in map(_kind, data.get("kind", ())):
            if kind.code in kinds:
                raise Refusal(f"词汇表里的服务种类 {kind.code} 写了两次，请删去一处。")
            kinds[kind.code] = kind
        feeds = {kind.code: kind.feeds for kind in kinds.values() if kind.feeds is not None}
        return Vocabulary(kinds=kinds, words=data.get("words", {}), measures=measures_fed(feeds))

    def measure(self, name: str) -> Measure:
        """Return a measure by its name."""
        return next(one for one in (*self.measures, SERVICE_ITEMS) if one.name == name)

    def kinds_of_area(self, area: str) -> frozenset[str]:
        """Return the kinds of service that are evidence for a content area of annex 1."""
        return frozenset(kind.code for kind in self.kinds.values() if area in kind.areas)

    def counts_heads(self, code: str) -> bool:
        """Tell whether people are counted in the figures for a kind, as listeners of a lecture."""
        return any(code in one.kinds for one in self.measures if one.summed is Summed.HEADS)

    def details_of(self, code: str) -> tuple[ItemDetail, ...]:
        """Return the details a kind has, but for those for which this pack has no words."""
        every = details_of(code, self.measures)
        return tuple(one for one in every if not one.words or one.words in self.words)

    def word(self, member: Enum) -> str:
        """Return the word for an enum member; its English name where the pack has none."""
        return self.words.get(type(member).__name__, {}).get(member.name, member.name)

    def word_of(self, group: str, code: str) -> str:
        """Return the word for a code of an open list; the code itself if it is unknown."""
        return self.words.get(group, {}).get(code, code)

    def list_of(self, group: str) -> tuple[tuple[str, str], ...]:
        """Return (code, word) of an open list in the pack's order."""
        return tuple(self.words.get(group, {}).items())

    def kind(self, code: str) -> ServiceKind:
        """Return the kind; an unknown code becomes a plain 其他 that shows its code."""
        known = self.kinds.get(code)
        if known is not None:
            return known
        return ServiceKind(code=code, word=code, short=code, column=LedgerColumn.OTHER, unit="次")


def _kind(entry: Mapping[str, Any]) -> ServiceKind:
    try:
        return ServiceKind(
            code=entry["code"],
            word=entry["word"],
            short=entry.get("short", entry["word"]),
            column=LedgerColumn(entry["column"]),
            unit=entry["unit"],
            heads_unit=entry.get("heads_unit", ""),
            areas=tuple(entry.get("areas", ())),
            common=entry.get("common", False),
            feeds=_feeds(entry),
        )
    except (KeyError, ValueError) as cause:
        raise Refusal(
            f"词汇表里的服务种类写得不对：{entry.get('code', '?')}({cause})，请改。"
        ) from cause


def _feeds(entry: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return the measures a kind says it feeds; raises ValueError for one that no kind can."""
    names = entry.get("feeds")
    if names and (unknown := set(names) - FED_BY_KINDS):
        raise ValueError(f"没有“{min(unknown)}”这个可计入的指标")
    return None if names is None else tuple(names)
