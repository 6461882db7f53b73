"""未回的预填表的各列: what the list shows of each sheet, and which one a number means."""

from collections.abc import Sequence

from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.prefilling import SheetOutside
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.line_editors import FULL_WIDTH


def meant(sheets: Sequence[SheetOutside], typed: str) -> SheetOutside | None:
    """Return the sheet of a number, else the first whose number ends so: 137 is LX-2026-0137."""
    number = typed.strip().translate(FULL_WIDTH).upper()
    digits = number.lstrip("0")
    same = (one for one in sheets if short_serial(one.sheet.serial).lstrip("0") == digits)
    ending = (one for one in sheets if digits and one.sheet.serial.endswith(number))
    return next(same, None) or next(ending, None)


def _month(one: SheetOutside) -> str:
    return f"{one.sheet.year}年{one.sheet.month}月"


def _printed_on(one: SheetOutside) -> str:
    return month_day_words(one.sheet.printed_on.date())


def _scans(one: SheetOutside) -> str:
    return f"已扫 {one.scans} 页" if one.scans else "—"


COLUMNS = (
    Column("serial", "编号", 170, text=lambda one: one.sheet.serial),
    Column("village", "村(居)", 220, text=lambda one: one.village),
    Column("adviser", "顾问", 150, text=lambda one: one.adviser),
    Column("month", "月份", 130, text=_month),
    Column("printed_on", "印于", 120, text=_printed_on, hide_rank=1),
    Column("scans", "扫描", text=_scans),
)
