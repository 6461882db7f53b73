"""五有一满意: what follows by itself and why, and a board that shows somebody else."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_village
from lvgw_desktop.domain.village import ChecklistItem, ChecklistMark, NoticeBoard, with_marks_dated
from lvgw_desktop.domain.village_checks import (
    KeptLogs,
    board_remark,
    full_checklist,
    items_met,
    records_mark,
)

SINCE, TODAY = date(2026, 7, 1), date(2026, 11, 20)
ROOM = ChecklistMark(item=ChecklistItem.ROOM, met=True, note="二楼")
OCTOBER = date(2026, 10, 9)


@pytest.mark.parametrize(
    ("kept", "met", "note"),
    [
        (KeptLogs(), False, "今年还没有日志"),
        (KeptLogs(4), True, "今年 4 条，都齐全"),
        (KeptLogs(4, 2), False, "2 条日志四项不全"),
        (KeptLogs(4, 0, 1, OCTOBER, OCTOBER), False, "10月 1 份未签回"),
        (KeptLogs(4, 0, 3, date(2026, 8, 31), OCTOBER), False, "8月起 3 份未签回"),
        (KeptLogs(4, 1, 1, OCTOBER, OCTOBER), False, "1 条日志四项不全"),
    ],
)
def test_records_are_in_order_or_it_says_what_lacks(kept, met, note):
    mark = records_mark(kept)
    assert (mark.item, mark.met, mark.note) == (ChecklistItem.RECORDS, met, note)


def test_what_follows_by_itself_outdoes_what_was_ticked():
    ticked = tuple(ChecklistMark(item=item, met=True) for item in ChecklistItem)
    village = a_village(checklist=ticked)
    assert items_met(full_checklist(village, SINCE, KeptLogs(1))) == 6
    assert items_met(full_checklist(village, None, KeptLogs())) == 4
    notes = [one.note for one in full_checklist(a_village(), None, KeptLogs())]
    assert notes == ["现在没有法律顾问", "", "", "", "今年还没有日志", ""]


@pytest.mark.parametrize(
    ("board", "adviser", "remark"),
    [
        (NoticeBoard(shows_adviser="陈国栋"), "王海涛", "还是陈国栋，7月1日起该换成王海涛"),
        (NoticeBoard(shows_adviser="王海涛"), "王海涛", ""),
        (NoticeBoard(updated_on=SINCE), "王海涛", "还没登记，应公示王海涛"),
        (None, "王海涛", "还没登记，应公示王海涛"),
        (None, "", ""),
    ],
)
def test_a_board_that_shows_somebody_else_is_remarked(board, adviser, remark):
    assert board_remark(board, adviser, SINCE, TODAY) == remark


def test_a_mark_is_of_the_day_on_which_it_last_said_something_new():
    seen = replace(ROOM, seen_on=SINCE)
    kept = a_village(checklist=(seen,))
    assert with_marks_dated(a_village(checklist=(ROOM,)), kept, TODAY).checklist == (seen,)
    other = replace(ROOM, note="三楼")
    changed = with_marks_dated(a_village(checklist=(other,)), kept, TODAY)
    assert changed.checklist == (replace(other, seen_on=TODAY),)
    new = with_marks_dated(a_village(checklist=(ROOM,)), None, TODAY)
    assert new.checklist == (replace(ROOM, seen_on=TODAY),)
