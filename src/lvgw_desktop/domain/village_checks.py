"""五有一满意: what is met at a village, and whether its board shows the present adviser [HN]."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lvgw_desktop.domain.village import ChecklistItem, ChecklistMark, NoticeBoard, Village
from lvgw_desktop.domain.wording import near_day_words

DERIVED = frozenset({ChecklistItem.ADVISER, ChecklistItem.RECORDS})
"""What nobody ticks: it follows from the appointments and the logs."""


class KeptLogs(NamedTuple):
    """How the logs of one village and year are kept.

    `incomplete` do not tell time, client, content and result; `unsigned` are of months that are
    over and not signed back, the first and the last of them of these days.
    """

    logs: int = 0
    incomplete: int = 0
    unsigned: int = 0
    unsigned_from: date | None = None
    unsigned_to: date | None = None


def adviser_mark(since: date | None) -> ChecklistMark:
    """Return the mark of 有律师 where somebody serves `since` a day, None for nobody."""
    note = f"{since}起" if since else "现在没有法律顾问"
    return ChecklistMark(item=ChecklistItem.ADVISER, met=since is not None, note=note)


def records_mark(kept: KeptLogs) -> ChecklistMark:
    """Return the mark of 有规范的台账日志: there are some, all tell all, the old are signed."""
    lack = _lack_of(kept)
    note = lack or f"今年 {kept.logs} 条，都齐全"
    return ChecklistMark(item=ChecklistItem.RECORDS, met=not lack, note=note)


def full_checklist(
    village: Village, since: date | None, kept: KeptLogs
) -> tuple[ChecklistMark, ...]:
    """Return all six marks in their order; an item nobody has looked at counts as not met.

    `since` is the day from which the present adviser serves, `kept` tells of this year's logs.
    """
    registered = {mark.item: mark for mark in village.checklist}
    derived = {one.item: one for one in (adviser_mark(since), records_mark(kept))}
    marks = {**registered, **derived}
    return tuple(marks.get(item) or ChecklistMark(item=item) for item in ChecklistItem)


def items_met(marks: Iterable[ChecklistMark]) -> int:
    """Return how many items are met."""
    return sum(mark.met for mark in marks)


def board_remark(board: NoticeBoard | None, adviser: str, since: date, today: date) -> str:
    """Return what to do about the 公示牌, or "" if it shows the adviser who serves `since` then."""
    if not adviser:
        return ""
    if board is None or not board.shows_adviser:
        return f"还没登记，应公示{adviser}"
    if board.shows_adviser == adviser:
        return ""
    return f"还是{board.shows_adviser}，{near_day_words(since, today)}起该换成{adviser}"


def _lack_of(kept: KeptLogs) -> str:
    if not kept.logs:
        return "今年还没有日志"
    if kept.incomplete:
        return f"{kept.incomplete} 条日志四项不全"
    if kept.unsigned_from and kept.unsigned_to:
        one_month = kept.unsigned_from.month == kept.unsigned_to.month
        return f"{kept.unsigned_from.month}月{'' if one_month else '起'} {kept.unsigned} 份未签回"
    return ""
