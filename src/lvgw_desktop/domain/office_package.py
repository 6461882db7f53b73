"""数据包: what one office hands to another PC in one file, and what it brings there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.wording import date_words

PACKAGE_ENDING = ".lvgwbao"
PACKED_WORDS: Mapping[str, str] = {
    "firm": "所在机构",
    "legal_adviser": "法律顾问",
    "village": "村(居)",
    "appointment": "聘任",
    "service_log": "日志",
    **{kind.name: kind.title for kind in OTHER_KINDS},
    "issued_form": "已打印的表",
    "attachment": "附件",
}
"""The tables that a package holds, each after what it points at, and what the screens call them."""


@dataclass(frozen=True, slots=True)
class PackageRange:
    """What goes into a package: everything, or the records of some days, or of some villages."""

    first_day: date | None = None
    last_day: date | None = None
    village_ids: frozenset[int] = frozenset()

    @property
    def has_days(self) -> bool:
        """Tell whether only the records of some days are meant."""
        return self.first_day is not None or self.last_day is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class PackageHead:
    """What a package says of itself first: whose it is, from when, and how much is in it.

    `schema` is the version of the office file it came from; `villages` names those it was
    narrowed to. `counts` has the rows of each table, `contents` the files of attachments and
    `content_bytes` what they have together; `lost` is how many files that office had lost.
    """

    schema: int
    office: str
    district: str
    prefix: str
    office_uuid: str
    practice: bool = False
    made_at: datetime
    made_by: str = ""
    first_day: date | None = None
    last_day: date | None = None
    villages: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    contents: int = 0
    content_bytes: int = 0
    lost: int = 0

    @property
    def range_words(self) -> str:
        """Return 2026年1月1日—2026年11月30日 兴梁社区、军营社区, or 全部."""
        days = ""
        if self.first_day or self.last_day:
            first = date_words(self.first_day) if self.first_day else "最早"
            days = f"{first}—{date_words(self.last_day) if self.last_day else '最近'}"
        return " ".join(filter(None, (days, "、".join(self.villages)))) or "全部"

    @property
    def counts_words(self) -> str:
        """Return 村(居) 25、日志 1500、附件 320."""
        counted = [f"{word} {self.counts[name]}" for name, word in _counted(self.counts)]
        return "、".join(counted) or "没有记录"


def _counted(counts: Mapping[str, int]) -> list[tuple[str, str]]:
    return [(name, word) for name, word in PACKED_WORDS.items() if counts.get(name)]
