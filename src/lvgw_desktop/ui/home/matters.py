"""今天可以办的事: by the day they are due, each with the one button that does it or leads there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import chain

from lvgw_desktop.domain.day_checks import number_words
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.daily_work import WaitingSheets
from lvgw_desktop.services.home import HomeOverview

NAMED = 3
_BACKUP_DAYS = 7


class Deed(Enum):
    """What the button does; the value is its wording, unless the matter has its own."""

    CONTINUE_DRAFT = "接着写"
    SEE_DRAFTS = "看看草稿"
    REPORT = "报告重大事项"
    REMIND = "生成提醒语"
    OPEN_CELLS = "看看是哪些"
    SEE_SHEETS_OUT = "登记签回"
    SEE_PREFILLED = "按编号录入"
    SEE_TO_PRINT = "打印日志"
    SEE_SCANS = "认一认"
    CLOSE_MONTH = "办月报"
    BACK_UP = "现在备份"


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """One thing to do by a day, None if any day will do.

    `subject` is the uuid of a draft or a log, a month, an adviser's id, or cells of the board.
    A `quiet` one is told among all, and not among today's.
    """

    icon: str
    title: str
    second: str
    deed: Deed
    words: str = ""
    subject: object = None
    by: date | None
    quiet: bool = False

    @property
    def button(self) -> str:
        """Return what the button says."""
        return self.words or self.deed.value


def daily_matters(overview: HomeOverview) -> Iterator[Matter]:
    """Yield what waits in the work of the days; sheets are wanted by the end of the month."""
    yield from chain(
        _close(overview),
        _major(overview),
        _drafts(overview),
        _scans(overview),
        _backup(overview),
        _sheets(overview),
    )


def _drafts(overview: HomeOverview) -> Iterator[Matter]:
    drafts, today = overview.work.drafts, overview.today
    if not drafts:
        return
    newest = max(drafts, key=lambda draft: draft.saved_at)
    saved = f"草稿存于 {month_day_words(newest.saved_at.date())} {newest.saved_at:%H:%M}"
    if len(drafts) == 1:
        yield Matter(
            icon="note-pencil",
            title=f"没写完的 1 条还在：{newest.title}",
            second=saved,
            deed=Deed.CONTINUE_DRAFT,
            subject=newest.uuid,
            by=today,
        )
    else:
        yield Matter(
            icon="note-pencil",
            title=f"没写完的 {len(drafts)} 条还在",
            second=f"{newest.title} · {saved}",
            deed=Deed.SEE_DRAFTS,
            by=today,
        )


def _major(overview: HomeOverview) -> Iterator[Matter]:
    due = overview.work.matter_due
    if due is None:
        return
    log, more = due.log, f"另外还有 {due.others} 条" if due.others else ""
    about = (f"{number_words(log)}日志", due.adviser, month_day_words(log.served_on), more)
    yield Matter(
        icon="warning-circle",
        title=f"{due.village}的重大事项还没有报告记录",
        second=" · ".join(filter(None, about)),
        deed=Deed.REPORT,
        subject=log.uuid,
        by=log.served_on,
    )


def _close(overview: HomeOverview) -> Iterator[Matter]:
    month = overview.work.to_close
    if month:
        yield Matter(
            icon="lock",
            title=f"封 {month.number} 月的账",
            second=f"报区局的日子是 {month_day_words(month.report_due)}",
            deed=Deed.CLOSE_MONTH,
            subject=month,
            by=month.report_due,
        )


def _scans(overview: HomeOverview) -> Iterator[Matter]:
    if overview.work.scans_waiting:
        yield Matter(
            icon="arrow-square-in",
            title=f"{overview.work.scans_waiting} 页扫描件没认出是哪一份",
            second="看图写上编号，或放一边",
            deed=Deed.SEE_SCANS,
            by=overview.today,
        )


def _sheets(overview: HomeOverview) -> Iterator[Matter]:
    for sheets, icon, said, deed in (
        (overview.work.sheets_out, "pencil-simple", "份日志已打印，还没签回", Deed.SEE_SHEETS_OUT),
        (overview.work.prefilled, "file-text", "份预填表发出去了，还没录入", Deed.SEE_PREFILLED),
        (overview.work.to_print, "printer", "份日志还没打印", Deed.SEE_TO_PRINT),
    ):
        if sheets.count:
            yield Matter(
                icon=icon,
                title=f"{sheets.count} {said}",
                second=_where(sheets),
                deed=deed,
                by=overview.present.span.last,
            )


def _where(sheets: WaitingSheets) -> str:
    words = " · ".join(f"{name} {count} 份" for name, count in sheets.villages[:NAMED])
    return f"{words} 等" if len(sheets.villages) > NAMED else words


def _backup(overview: HomeOverview) -> Iterator[Matter]:
    last = overview.last_backup
    days = (overview.today - last.made_at.date()).days if last else _BACKUP_DAYS
    if days < _BACKUP_DAYS:
        return
    made = f"上次 {month_day_words(last.made_at.date())} · " if last else ""
    yield Matter(
        icon="hard-drives",
        title=f"备份已隔 {days} 天" if last else "还没有备份过",
        second=f"{made}建议每天一次",
        deed=Deed.BACK_UP,
        by=overview.today,
    )
