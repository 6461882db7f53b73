"""村(居): a village or community that has a legal adviser."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from lvgw_desktop.domain.phone import phone_problem
from lvgw_desktop.domain.refusal import Problem, Severity


class VillageKind(Enum):
    """村 or 居(社区)."""

    VILLAGE = auto()
    COMMUNITY = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """联系人 of a village: 主任, 治保主任, …"""

    role: str = ""
    name: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class WechatGroup:
    """微信工作群 of a village [plan §二(二)6]."""

    name: str = ""
    owner: str = ""
    size: int | None = None
    created_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticeBoard:
    """公示牌: which adviser it shows, and since when."""

    shows_adviser: str = ""
    updated_on: date | None = None


class ChecklistItem(Enum):
    """五有一满意 [HN]."""

    ADVISER = auto()
    ROOM = auto()
    SIGN = auto()
    RULES_ON_WALL = auto()
    RECORDS = auto()
    SATISFIED = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class ChecklistMark:
    """One item of 五有一满意 as last seen at the village, and when that was registered."""

    item: ChecklistItem
    met: bool = False
    note: str = ""
    seen_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Village:
    """One 村(居). The area code is optional and never a key; homonyms are told apart by street."""

    id: int | None = None
    uuid: str = ""
    name: str
    kind: VillageKind = VillageKind.COMMUNITY
    street: str = ""
    committee_name: str = ""
    former_names: str = ""
    area_code: str = ""
    contacts: tuple[Contact, ...] = ()
    wechat_group: WechatGroup | None = None
    notice_board: NoticeBoard | None = None
    checklist: tuple[ChecklistMark, ...] = ()
    service_day: str = ""
    priority: bool = False
    remark: str = ""
    retired_on: date | None = None

    @property
    def full_name(self) -> str:
        """Return street and name together: 龙兴街道军营社区."""
        return self.name if self.name.startswith(self.street) else f"{self.street}{self.name}"

    @property
    def name_with_street(self) -> str:
        """Return the name as pickers show it: 军营社区(龙兴街道)."""
        return f"{self.name}({self.street})" if self.street else self.name


def with_marks_dated(village: Village, kept: Village | None, day: date) -> Village:
    """Return a card whose marks of 五有一满意 that say something new are of that day."""
    before = {mark.item: mark for mark in kept.checklist} if kept else {}

    def dated(mark: ChecklistMark) -> ChecklistMark:
        known = before.get(mark.item)
        is_same = known is not None and (known.met, known.note) == (mark.met, mark.note)
        return replace(mark, seen_on=known.seen_on if known and is_same else day)

    return replace(village, checklist=tuple(map(dated, village.checklist)))


def in_street_order(villages: Iterable[Village]) -> tuple[Village, ...]:
    """Return the villages street by street, the streets in the order of entry."""
    given = tuple(villages)
    streets = list(dict.fromkeys(one.street for one in given))
    return tuple(sorted(given, key=lambda one: streets.index(one.street)))


def with_former_name(village: Village, kept: Village) -> Village:
    """Return a changed card that remembers the name it had before, if that was another one."""
    if kept.name in {village.name, ""} or kept.name in village.former_names:
        return village
    names = "、".join(filter(None, (village.former_names, kept.name)))
    return replace(village, former_names=names)


_COMMITTEE = re.compile(r"(村民委员会|居民委员会|村委会|居委会)$")


def short_name(official: str) -> str:
    """Return the everyday name behind an official one: 军营社区村民委员会 → 军营社区."""
    name = official.strip()
    short = _COMMITTEE.sub("", name)
    if not short:
        return name
    if short != name and name.endswith(("村民委员会", "村委会")) and not short.endswith("社区"):
        return short if short.endswith("村") else f"{short}村"
    return short


def kind_of_name(name: str) -> VillageKind:
    """Guess 村 or 居(社区) from a name."""
    community = "社区" in name or name.endswith(("居委会", "居民委员会"))
    return VillageKind.COMMUNITY if community else VillageKind.VILLAGE


def village_problems(village: Village) -> tuple[Problem, ...]:
    """Return what is wrong or odd with a village's card."""
    found = []
    if not village.name.strip():
        found.append(Problem("name", "请填村(居)名称。"))
    if village.area_code and not re.fullmatch("[0-9]{12}", village.area_code):
        sentence = "统计代码应是 12 位数字，请核对；不知道可以不填。"
        found.append(Problem("area_code", sentence, Severity.CHECK))
    for contact in village.contacts:
        if sentence := phone_problem(contact.phone):
            who = contact.name or contact.role or "联系人"
            found.append(Problem("contacts", f"{who}：{sentence}", Severity.CHECK))
    return tuple(found)
