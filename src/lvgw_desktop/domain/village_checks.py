"""五有一满意: what is met at a village, and whether its board shows the present adviser [HN]."""

from collections.abc import Iterable

from lvgw_desktop.domain.village import ChecklistItem, ChecklistMark, NoticeBoard, Village


def full_checklist(village: Village, *, served: bool, since: str = "") -> tuple[ChecklistMark, ...]:
    """Return all six marks in their order; 有律师 follows from the present appointment.

    `since` is the note beside 有律师; an item nobody has looked at counts as not met.
    """
    registered = {mark.item: mark for mark in village.checklist}
    adviser = ChecklistMark(item=ChecklistItem.ADVISER, met=served, note=since if served else "")
    marks = {**registered, ChecklistItem.ADVISER: adviser}
    return tuple(marks.get(item) or ChecklistMark(item=item) for item in ChecklistItem)


def items_met(marks: Iterable[ChecklistMark]) -> int:
    """Return how many items are met."""
    return sum(mark.met for mark in marks)


def board_remark(board: NoticeBoard | None, adviser: str) -> str:
    """Return what to do about the 公示牌, or "" if it shows the present adviser."""
    if not adviser:
        return ""
    if board is None or not board.shows_adviser:
        return f"还没登记，应公示{adviser}"
    return "" if board.shows_adviser == adviser else f"还是{board.shows_adviser}，要换"
