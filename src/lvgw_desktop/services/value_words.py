"""值的写法: what stands in a field of a record, in the words of the screens."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any

from lvgw_desktop.domain.amount import amount_words
from lvgw_desktop.domain.assessment_area import area_numbered
from lvgw_desktop.domain.fee import FeeDeduction
from lvgw_desktop.domain.handover import HandoverPart
from lvgw_desktop.domain.item_detail import ITEM_DETAILS, DetailType
from lvgw_desktop.domain.licence import masked_licence
from lvgw_desktop.domain.phone import masked_phone
from lvgw_desktop.domain.service_log import ServiceItem, Spell
from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.domain.village import ChecklistMark, Contact, NoticeBoard, WechatGroup
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import date_words, hours_words, spells_words, time_words
from lvgw_desktop.services.assessment_words import assessment_words
from lvgw_desktop.services.names import Names

_GONE = "(名册里已经没有)"
_MASKS: dict[str, Callable[[str], str]] = {"phone": masked_phone, "licence_no": masked_licence}
"""The fields that the cards mask."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a field says, "" for nothing; `masked` is the same without telephones and licences."""

    full: str = ""
    masked: str = ""


@dataclass(frozen=True, slots=True)
class ValueWords:
    """Words values; ids become names, codes their words."""

    names: Names
    vocabulary: Vocabulary

    def of(self, field: str, value: object) -> Words:
        """Return the words of a field's value."""
        if isinstance(value, str) and field in _MASKS:
            return Words(value, _MASKS[field](value))
        if field == "contacts":
            return _people(value)
        words = self._worded(field, value)
        return Words(words, words)

    def _worded(self, field: str, value: object) -> str:
        if field in _NAMED:
            return self._named(field, value)
        if field in _AMOUNTS and isinstance(value, int):
            return amount_words(value)
        return self._plain(value)

    def _named(self, field: str, value: Any) -> str:  # noqa: ANN401  an id or a code
        if not value:
            return ""
        if field in _LISTS:
            return self._codes(_LISTS[field], value)
        name_of: dict[str, Callable[[int], str]] = {
            "village_id": self.names.village,
            **dict.fromkeys(_ADVISERS, self.names.adviser),
            "firm_id": self.names.firm,
            "area": lambda number: area_numbered(number).title,
        }
        return name_of[field](value) or _GONE

    def _codes(self, group: str, value: str | tuple[str, ...]) -> str:
        codes = (value,) if isinstance(value, str) else value
        return "、".join(self.vocabulary.word_of(group, code) for code in codes)

    def _plain(self, value: object) -> str:
        if value is None or value == ():
            return ""
        if (words := assessment_words(value, self.vocabulary)) is not None:
            return words
        if isinstance(value, tuple):
            return self._list(value)
        if isinstance(value, Enum):
            return self.vocabulary.word(value)
        for kind, word in _WORDS:
            if isinstance(value, kind):
                return word(value)
        return str(value)

    def _list(self, values: tuple[Any, ...]) -> str:
        if isinstance(values[0], Spell):
            return spells_words(values)
        return "\n".join(map(self._part, values))

    def _part(self, part: object) -> str:
        if isinstance(part, ServiceItem):
            return self._item(part)
        if isinstance(part, Enum):
            return self.vocabulary.word(part)
        if isinstance(part, ChecklistMark):
            met = "有" if part.met else "没有"
            seen = f"{date_words(part.seen_on)}登记" if part.seen_on else ""
            return _joined(self.vocabulary.word(part.item), met, part.note, seen)
        if isinstance(part, FeeDeduction):
            return f"{part.reason} 扣 {amount_words(part.amount)}"
        if isinstance(part, TrainingAttendee):
            signed = "已签到" if part.signed else ""
            return _joined(part.name, part.unit, part.phone, signed, part.remark)
        return str(part)

    def _item(self, item: ServiceItem) -> str:
        kind = self.vocabulary.kind(item.kind)
        heads = f"{item.heads} {kind.heads_unit or '人'}" if item.heads else ""
        details = (self._detail(name, said) for name, said in item.details.items())
        return _joined(f"{kind.short} {item.quantity} {kind.unit}", heads, *details)

    def _detail(self, name: str, said: str) -> str:
        detail = _DETAILS.get(name)
        if detail is None:
            return said
        if detail.type is DetailType.CODE:
            return self.vocabulary.word_of(detail.words, said)
        unit = " 元" if detail.type is DetailType.MONEY else ""
        return f"{detail.title} {said}{unit}"


_LISTS = {"client_category": "client_category", "kinds": "legal_need"}
"""Fields that hold codes of an open list, and the list."""
_ADVISERS = frozenset({"adviser_id", "from_adviser_id", "to_adviser_id"})
_NAMED = frozenset({"village_id", "firm_id", "area", *_ADVISERS, *_LISTS})
_AMOUNTS = frozenset({"amount", "standard", "share"})
"""Fields that hold money in 分."""
_DETAILS = {one.name: one for one in ITEM_DETAILS}


def _joined(*parts: str) -> str:
    return "，".join(filter(None, parts))


def _people(people: object) -> Words:
    """Word contacts; those kept in a way that cannot be read any more are masked as a whole."""
    if not isinstance(people, tuple):
        return Words(str(people or ""), "*" if people else "")
    return Words("\n".join(map(_contact, people)), "\n".join(map(_masked_contact, people)))


def _contact(one: Contact) -> str:
    return " ".join(filter(None, (one.role, one.name, one.phone)))


def _masked_contact(one: Contact) -> str:
    return " ".join(filter(None, (one.role, one.name, masked_phone(one.phone))))


def _group(group: WechatGroup) -> str:
    return _joined(
        group.name,
        f"群主{group.owner}" if group.owner else "",
        f"{group.size} 人" if group.size else "",
        f"{date_words(group.created_on)}建" if group.created_on else "",
    )


def _board(board: NoticeBoard) -> str:
    return _joined(
        f"公示 {board.shows_adviser}" if board.shows_adviser else "",
        f"{date_words(board.updated_on)}更新" if board.updated_on else "",
    )


def _handed(part: HandoverPart) -> str:
    return _joined(part.text, "已交" if part.done else "没交") if part.text or part.done else ""


def _moment(value: datetime) -> str:
    return f"{date_words(value.date())} {value:%H:%M}"


_WORDS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (bool, lambda value: "是" if value else "否"),
    (datetime, _moment),
    (date, date_words),
    (time, time_words),
    (Decimal, lambda value: f"{hours_words(value)} 小时"),
    (WechatGroup, _group),
    (NoticeBoard, _board),
    (HandoverPart, _handed),
)
