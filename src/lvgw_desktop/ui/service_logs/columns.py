"""日志列表的各列: what the list of logs and the list of drafts show."""

from datetime import date

from lvgw_desktop.domain.log_filter import LogOrder
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.wording import weekday_words
from lvgw_desktop.services.log_list import LogLine
from lvgw_desktop.ui.shared.badge import Badge, Mark
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.tokens import Tone

ORDERS = {
    "serial": LogOrder.SERIAL,
    "served_on": LogOrder.SERVED_ON,
    "village": LogOrder.VILLAGE,
    "method": LogOrder.METHOD,
    "paper_state": LogOrder.PAPER_STATE,
}

BADGES = {
    PaperState.TO_PRINT: Badge("待打印", "file-text"),
    PaperState.PRINTED: Badge("已打印", "printer", Tone.WARN),
    PaperState.SIGNED: Badge("已签回", "check", Tone.OK),
    PaperState.FILED: Badge("已归档", "archive", Tone.PRI),
    PaperState.VOID: Badge("已作废", "prohibit", Tone.SEAL),
}
CLOSED = Mark("lock", Tone.SEAL, "已封账")
"""Stands before the day of a log whose month is closed."""


def log_columns(this_year: int) -> tuple[Column, ...]:
    """Return the columns of the list; other years than this one are written out."""
    return (
        Column(
            "serial",
            "编号",
            66,
            text=_serial,
            places=lambda line: line.found.serial,
            sortable=True,
        ),
        Column(
            "served_on",
            "日期",
            128,
            text=lambda line: day_words(line.log.served_on, this_year),
            mark=lambda line: CLOSED if line.is_closed else None,
            places=lambda line: line.found.day,
            sortable=True,
        ),
        Column(
            "village",
            "村(居) / 顾问",
            124,
            text=lambda line: line.village,
            second=lambda line: line.adviser,
            places=lambda line: line.found.village,
            second_places=lambda line: line.found.adviser,
            sortable=True,
        ),
        Column("method", "方式", 88, text=_method, hide_rank=1, sortable=True),
        Column(
            "headline",
            "内容 / 类型 · 数量",
            text=lambda line: line.found.excerpt.text or line.headline or "(没写服务内容)",
            places=lambda line: line.found.excerpt.places,
            second=lambda line: line.amounts or "没记数量",
        ),
        Column(
            "paper_state",
            "纸质状态",
            100,
            badge=lambda line: BADGES[line.log.paper_state],
            sortable=True,
        ),
    )


DRAFT_COLUMNS = (
    Column("title", "草稿", 190, text=lambda draft: draft.title, bold=lambda _draft: True),
    Column("headline", "写了些什么", text=lambda draft: draft.headline),
    Column("saved_at", "存于", 150, text=lambda draft: f"{draft.draft.saved_at:%m-%d %H:%M}"),
)


def day_words(day: date, this_year: int) -> str:
    """Return 11-19 周四, or 2025-11-19 of another year."""
    if day.year != this_year:
        return day.isoformat()
    return f"{day.month:02}-{day.day:02} {weekday_words(day)}"


def _serial(line: LogLine) -> str:
    return line.log.short_number


def _method(line: LogLine) -> str:
    return line.method.split("(", maxsplit=1)[0]
