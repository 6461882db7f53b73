"""填报表的核对: what WPS lets be typed into each column, and what it says otherwise."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from lvgw_desktop.exchange.fill_in_columns import FILL_IN_COLUMNS, FillInColumn
from lvgw_desktop.exchange.fill_in_head import FILL_IN_SHEET, FillInHead
from lvgw_desktop.exchange.sheet import CellCheck, CheckKind

_KINDS: Mapping[str, CheckKind] = {"day": "date", "time": "time", "number": "integer"}
_LIST_ROW = 2
"""The first row of the words that are offered, from 1."""


def fill_in_checks(
    head: FillInHead, offered: Mapping[str, Sequence[str]], first: int, rows: int
) -> tuple[CellCheck, ...]:
    """Return the checks of all columns, the first of them after the running number.

    `first` is the first row to write in, from 0; what is `offered` stands on the hidden sheet.
    """
    return tuple(
        CellCheck(
            column=place,
            first=first,
            last=first + rows - 1,
            kind=_KINDS.get(one.check, "list" if one.field in offered else "length"),
            message=_message(one, head),
            source=_list_place(one.field, offered) if one.field in offered else "",
            may_differ=one.check == "some",
            least=_limits(one, head)[0],
            most=_limits(one, head)[1],
        )
        for place, one in enumerate(FILL_IN_COLUMNS, start=1)
    )


def _limits(column: FillInColumn, head: FillInHead) -> tuple[date | time | int, date | time | int]:
    if column.check == "day":
        return head.first_day, head.last_day
    if column.check == "time":
        return time(0), time(23, 59)
    return (1 if column.check == "number" else 0), column.most


def _message(column: FillInColumn, head: FillInHead) -> str:
    return {
        "day": f"请写这个月的日期，{head.first_day} 到 {head.last_day}，如 {head.first_day}。",
        "time": "请写几点几分，如 9:30。",
        "number": f"请写整数，1 到 {column.most}，不带单位。",
        "text": f"最多 {column.most} 字。",
        "one": "请点右边的箭头选一个。",
        "some": "请点右边的箭头选；一次办了几种，用顿号隔开写。",
    }[column.check]


def _list_place(field: str, offered: Mapping[str, Sequence[str]]) -> str:
    """Return where the words of a drop-down stand: written into it, 255 letters are the most."""
    letter = chr(ord("A") + list(offered).index(field))
    last = _LIST_ROW + len(offered[field]) - 1
    return f"='{FILL_IN_SHEET}'!${letter}${_LIST_ROW}:${letter}${last}"
