"""数据包: what one office hands to another PC in one file, and what it brings there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.wording import date_words

PACKAGE_ENDING = ".lvgwbao"
PACKED_WORDS: Mapping[str, str] = {
    "judicial_office": "本所资料",
    "firm": "所在机构",
    "legal_adviser": "法律顾问",
    "village": "村(居)",
    "appointment": "聘任",
    "prefilled_sheet": "预填的日志表",
    "service_log": "日志",
    **{kind.name: kind.title for kind in OTHER_KINDS},
    "issued_row": "印好的台账行",
    "issued_form": "已打印的表",
    "ledger_volume": "卷",
    "volume_item": "归了档的文件",
    "attachment": "附件",
    "hand_in": "台账登记",
    "settled_finding": "核查结果",
    "correction": "更正",
    "monthly_close": "封账",
    "sent_report": "上报的文件",
    "planned_service": "服务计划",
    "rule_setting": "规则设置",
    "assessment": "考核",
    "local_score_item": "本地评分项",
    "fee_standard": "顾问费标准",
    "fee_decision": "顾问费",
    "year_text": "年度总结",
    "recommendation": "推荐人选",
    "handover": "交接单",
    "phrase": "常用语",
    "scan_page": "待认的扫描页",
}
"""The tables that a package holds, each after what it points at, and what the screens call them.

Rows of printed ledgers come before their pages: whether they go on where the ledger here ends
decides about both. Closes come after everything that counts.
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class PackageRange:
    """What goes into a package: everything, or the records of some months, or of some villages.

    The months are named by their codes (2026-11), and by the days that count in them.
    """

    first_month: str = ""
    last_month: str = ""
    first_day: date | None = None
    last_day: date | None = None
    village_ids: frozenset[int] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Tell whether everything is meant."""
        return not (self.first_day or self.last_day or self.village_ids)


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
