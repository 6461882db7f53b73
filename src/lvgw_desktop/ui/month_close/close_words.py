"""封账的话: what closing a month means, what stands in its way, and what its closes were."""

from collections.abc import Iterator
from datetime import date

from lvgw_desktop.domain.closed_months import closed_words
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.wording import month_day_words, near_day_words
from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.ui.month_close.finding_rows import TO_CHECK, TO_COMPLETE, counted

STAYS = "村(居)、顾问、服务时间、方式、服务对象、服务内容及结果、数量、备注，也不能作废"
GOES_ON = "打印、登记签回、扫描签回、归档、附件、讲座提纲"
BACKUP = "封账前自动备份并核对；备份不成功，就不封"


def meaning(checked: MonthCheck) -> str:
    """Return 封账后 11 月的 20 条不能再改，只能更正。还有 1 项要补齐。"""
    logs, number = checked.review.logs, checked.month.number
    says = f"封账后 {number} 月的 {logs} 条不能再改，只能更正。"
    if not logs:
        says = f"{number} 月没有日志。封账后不能再往里记，只能补报。"
    return says + left_words(checked)


def left_words(checked: MonthCheck) -> str:
    """Return 还有 1 项要补齐, 2 项请核对; "" where everything is decided."""
    number = counted(checked)
    parts = (f"{number[badge]} 项{badge.text}" for badge in (TO_COMPLETE, TO_CHECK))
    left = "、".join(part for part in parts if not part.startswith("0 "))
    return f"还有 {left}。" if left else ""


def early_words(checked: MonthCheck, today: date) -> str:
    """Say that the month still runs, "" if it is over."""
    last = checked.review.spans[0].last_day
    if today > last:
        return ""
    until = "今天" if today == last else month_day_words(last)
    return f"{checked.month.number} 月到{until}为止，还没过完；封账后再有的服务只能记为补报。"


def close_facts(close: MonthlyClose) -> Iterator[tuple[str, str]]:
    """Yield word and fact about a close that stands."""
    yield "日志", f"{close.logs} 条"
    if close.reason:
        yield "说明", close.reason
    yield "备份", close.backup
    yield "留痕", f"{close.audit_head[:12]}…"


def past_words(close: MonthlyClose, today: date) -> str:
    """Return what became of a close that was taken back."""
    assert close.reopened_at
    day = near_day_words(close.reopened_at.date(), today)
    who = " ".join(filter(None, (close.reopened_by, day)))
    return f"{closed_words(close, today)}，{who} 撤销：{close.reopened_reason}"
