"""本月按村(居): the table of duties, one row per village, grouped by street."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from lvgw_desktop.services.home import HomeOverview, VillageMonth
from lvgw_desktop.ui.shared.badge import DONE, MISSING, Mark
from lvgw_desktop.ui.shared.columns import Column, Group

NOTHING = "—"
LAST_DAYS = 5
"""So many days before the month ends a missing visit turns bold."""


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A village's month; `pressing` in the month's last days."""

    of: VillageMonth
    pressing: bool


def duty_rows(overview: HomeOverview) -> list[DutyRow | Group]:
    """Return the rows under their streets, in the order in which the streets first come."""
    left = (overview.days[1] - overview.today).days
    pressing = 0 <= left < LAST_DAYS
    rows = [DutyRow(one, pressing) for one in overview.villages]
    streets = list(dict.fromkeys(row.of.village.street for row in rows))
    rows.sort(key=lambda row: streets.index(row.of.village.street))
    grouped = groupby(rows, key=attrgetter("of.village.street"))
    return [each for street, members in grouped for each in _group(street, members)]


def _group(street: str, members: Iterable[DutyRow]) -> list[DutyRow | Group]:
    return [*([Group(street)] if street else []), *members]


def _visit_mark(row: DutyRow) -> Mark:
    return DONE if row.of.onsite_count else MISSING


def _visit_words(row: DutyRow) -> str:
    return f"{row.of.onsite_count} 次" if row.of.onsite_count else "还差 1 次"


def _lecture_words(row: DutyRow) -> str:
    return f"{row.of.lectures} 次" if row.of.lectures else NOTHING


def _sheet_mark(row: DutyRow) -> Mark | None:
    if not row.of.sheets_printed:
        return None
    return MISSING if row.of.sheets_out else DONE


def _sheet_words(row: DutyRow) -> str:
    if not row.of.sheets_printed:
        return NOTHING
    return f"{row.of.sheets_back} / {row.of.sheets_printed}"


def _group_mark(row: DutyRow) -> Mark:
    return DONE if row.of.village.wechat_group else MISSING


def _group_words(row: DutyRow) -> str:
    return "已建" if row.of.village.wechat_group else "待建"


COLUMNS = (
    Column("village", "村(居)", 128, text=lambda row: row.of.village.name),
    Column("adviser", "法律顾问", 96, text=lambda row: row.of.adviser or NOTHING),
    Column(
        "visits",
        "到村服务(每月)",
        150,
        text=_visit_words,
        mark=_visit_mark,
        bold=lambda row: row.pressing and not row.of.onsite_count,
    ),
    Column(
        "lectures",
        "法治讲座(本月)",
        150,
        text=_lecture_words,
        mark=lambda row: DONE if row.of.lectures else None,
    ),
    Column("sheets", "日志签回/已打印", 158, text=_sheet_words, mark=_sheet_mark),
    Column("wechat_group", "微信群", 90, text=_group_words, mark=_group_mark, hide_rank=1),
)
