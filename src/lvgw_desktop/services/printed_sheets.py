"""已打印的日志: when a sheet was printed, how often again, and what its paper says otherwise."""

from dataclasses import dataclass
from datetime import date, datetime

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.forms.differences import Difference
from lvgw_desktop.forms.fill import filled_from_json
from lvgw_desktop.services.issuing import font_remark, frozen_pages
from lvgw_desktop.services.previews import LaidOut, Preview, preview_of, sheet_label
from lvgw_desktop.services.sheets_of_logs import sheets_in
from lvgw_desktop.services.workplace import Workplace

__all__ = ["Difference", "PrintedSheet", "printed_pages", "printed_sheet"]


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintedSheet:
    """What is known of a log's paper; `differences` is empty while paper and log agree."""

    issued_at: datetime
    reprints: int
    differences: tuple[Difference, ...] = ()

    def words(self, today: date) -> str:
        """Return 已出具 11月18日，重印 2 次."""
        again = f"，重印 {self.reprints} 次" if self.reprints else ""
        return f"已出具 {near_day_words(self.issued_at.date(), today)}{again}"


def printed_sheet(workplace: Workplace, log: ServiceLog) -> PrintedSheet | None:
    """Return what is known of a log's paper, None before it is printed.

    The log may be one that is being changed: the paper is compared with the words given.
    """
    with workplace.reading() as store:
        sheet = sheets_in(store, workplace.pack).of(log)
    if sheet.last is None:
        return None
    return PrintedSheet(
        issued_at=sheet.last.issued_at,
        reprints=sheet.last.reprints,
        differences=sheet.differences,
    )


def printed_pages(workplace: Workplace, log_id: int) -> Preview:
    """Return the sheet as it was last printed. Raises Refusal before the first time."""
    pack = workplace.pack
    with workplace.reading() as store:
        log = store.service_logs.get(log_id)
        sheets = sheets_in(store, pack)
        last = sheets.of(log).last
        if last is None:
            raise Refusal(f"{log.serial} 号还没有打印过，请先打印。")
    pages = LaidOut(
        frozen_pages(last, pack),
        filled_from_json(last.texts),
        sheet_label(log, sheets.names),
        log.id,
    )
    return preview_of([pages], pack, tuple(filter(None, [font_remark(last, pack.fonts)])))
