"""事项详情: what some kinds of service say beside quantity and heads, each declared once."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from lvgw_desktop.domain.measure import Measure


class DetailType(Enum):
    """A code of a list of the words, an amount of money, or a free text."""

    CODE = auto()
    MONEY = auto()
    TEXT = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class ItemDetail:
    """One detail: its `name` in ServiceItem.details, its title, and the list of its words.

    Kept are a code, yuan in figures (12000.50), or the text; what is empty is not kept.
    """

    name: str
    title: str
    type: DetailType = DetailType.TEXT
    words: str = ""


DISPUTE_TYPE = ItemDetail(
    name="dispute_type", title="纠纷类型", type=DetailType.CODE, words="dispute_type"
)
OUTCOME = ItemDetail(
    name="outcome", title="调解结果", type=DetailType.CODE, words="mediation_outcome"
)
AMOUNT = ItemDetail(name="amount", title="涉及金额", type=DetailType.MONEY)
AGREEMENT = ItemDetail(
    name="agreement", title="调解协议", type=DetailType.CODE, words="mediation_agreement"
)
TOPIC = ItemDetail(name="topic", title="讲座主题")
PLACE = ItemDetail(name="place", title="讲座地点")

ITEM_DETAILS = (DISPUTE_TYPE, OUTCOME, AMOUNT, AGREEMENT, TOPIC, PLACE)
"""In the order in which they are asked for."""

_OF_MEASURES = {
    "mediations": (DISPUTE_TYPE, OUTCOME, AMOUNT, AGREEMENT),
    "lectures": (TOPIC, PLACE),
}
"""The kinds that feed a measure have these, a pack's own kinds as well [domain §4]."""

_MONEY = re.compile(r"(?:人民币|¥)?(\d{1,9}(?:\.\d{1,6})?)(万)?元?(?:整|人民币)?")
_CENT = Decimal("0.01")


def details_of(kind: str, measures: Iterable[Measure]) -> tuple[ItemDetail, ...]:
    """Return the details that a kind of service has."""
    feeding = (one.name for one in measures if kind in one.kinds)
    return tuple(detail for name in feeding for detail in _OF_MEASURES.get(name, ()))


def read_money(text: str) -> str | None:
    """Return yuan in figures for 3,000元 or 1.2万; None for what is no amount."""
    plain = re.sub(r"[\s,，]", "", unicodedata.normalize("NFKC", text))
    found = _MONEY.fullmatch(plain)
    if found is None:
        return None
    yuan = Decimal(found[1]) * (10_000 if found[2] else 1)
    return f"{yuan.quantize(_CENT):f}".removesuffix(".00")
