"""读聘期: the first and last day of an appointment, written in two cells or in one."""

import re
from datetime import date

from lvgw_desktop.domain.date_reading import plain_text, read_date
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.cell_reading import ReadCell

_BETWEEN = re.compile(r"[—–―‐‑~〜∼～至到\-]+")
_OPEN_END = re.compile(r"长期|至今|未定|不限|无固定期限?|[-—/]")
_FROM_ON = re.compile(r"(起|开始|以来)$")


def read_day(cell: ReadCell, *, epoch_1904: bool = False) -> date | None:
    """Return a cell's day, None for an empty one; raises Refusal if it is unclear."""
    text = cell.text.strip()
    if cell.day is not None or not text:
        return cell.day
    return read_date(text, epoch_1904=epoch_1904)


def read_last_day(cell: ReadCell, *, epoch_1904: bool = False) -> date | None:
    """Return the last day, None for an empty cell, 长期 or 至今; raises Refusal if unclear."""
    if _OPEN_END.fullmatch(cell.text.strip()):
        return None
    return read_day(cell, epoch_1904=epoch_1904)


def read_period(text: str) -> tuple[date, date | None]:
    """Read 2026年1月1日—2026年12月31日 in any spelling; raises Refusal if it is unclear."""
    plain = plain_text(text)
    for mark in _BETWEEN.finditer(plain):
        ends = _both_ends(plain[: mark.start()], plain[mark.end() :])
        if ends:
            return ends
    try:
        return read_date(_FROM_ON.sub("", plain)), None
    except Refusal:
        sentence = f"看不懂聘期“{text}”，请写成 2026年1月1日—2026年12月31日 这样。"
        raise Refusal(sentence) from None


def _both_ends(first: str, last: str) -> tuple[date, date | None] | None:
    try:
        starts_on = read_date(_FROM_ON.sub("", first.strip()))
        if _OPEN_END.fullmatch(last.strip()) or last.strip() in {"今", ""}:
            return starts_on, None
        return starts_on, read_date(re.sub(r"止$", "", last.strip()))
    except Refusal:
        return None
