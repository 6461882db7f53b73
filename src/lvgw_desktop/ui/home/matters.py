"""今天可以办的事: at most five, each with the one button that finishes it or leads to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from lvgw_desktop.domain.day_checks import number_words
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.home import HomeOverview, VisitDue, WaitingSheets

MOST = 5
_NAMED = 3
_BACKUP_DAYS = 7


class Deed(Enum):
    """What the button does; the value is its wording."""

    CONTINUE_DRAFT = "接着写"
    SEE_DRAFTS = "看看草稿"
    REPORT = "报告重大事项"
    REMIND = "生成提醒语"
    RECORD = "新记一次服务"
    SEE_VISITS = "看看是哪些"
    SEE_SHEETS_OUT = "登记签回"
    SEE_PREFILLED = "按编号录入"
    SEE_TO_PRINT = "打印日志"
    SEE_SCANS = "认一认"
    CLOSE_MONTH = "办月报"
    BACK_UP = "现在备份"


class About(Enum):
    """What a matter is about; the value is its icon."""

    DRAFT = "note-pencil"
    MAJOR = "warning-circle"
    VISIT = "map-pin"
    SHEETS = "pencil-simple"
    PREFILLED = "file-text"
    PRINT = "printer"
    SCANS = "arrow-square-in"
    CLOSE = "lock"
    BACKUP = "hard-drives"


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to do; `subject` is the uuid of a draft or a log, a visit due, or a month."""

    about: About
    title: str
    second: str
    deed: Deed
    subject: object = None


def matters_of(overview: HomeOverview) -> tuple[Matter, ...]:
    """Return what can be done today, the most pressing first; there is always room for visits."""
    others = [*_scans(overview), *_sheets(overview), *_backup(overview)]
    first = [*_drafts(overview), *_major(overview), *_close(overview)]
    room = max(1, MOST - len(others) - len(first))
    return (*first, *_visits(overview.visits_due, room), *others)[:MOST]


def _drafts(overview: HomeOverview) -> Iterator[Matter]:
    drafts = overview.drafts
    if not drafts:
        return
    newest = max(drafts, key=lambda draft: draft.saved_at)
    saved = f"草稿存于 {month_day_words(newest.saved_at.date())} {newest.saved_at:%H:%M}"
    if len(drafts) == 1:
        title = f"没写完的 1 条还在：{newest.title}"
        yield Matter(About.DRAFT, title, saved, Deed.CONTINUE_DRAFT, newest.uuid)
    else:
        title = f"没写完的 {len(drafts)} 条还在"
        yield Matter(About.DRAFT, title, f"{newest.title} · {saved}", Deed.SEE_DRAFTS)


def _major(overview: HomeOverview) -> Iterator[Matter]:
    due = overview.matter_due
    if due is None:
        return
    title = f"{due.village}的重大事项还没有报告记录"
    log, more = due.log, f"另外还有 {due.others} 条" if due.others else ""
    about = (f"{number_words(log)}日志", due.adviser, month_day_words(log.served_on), more)
    second = " · ".join(filter(None, about))
    yield Matter(About.MAJOR, title, second, Deed.REPORT, log.uuid)


def _close(overview: HomeOverview) -> Iterator[Matter]:
    month = overview.to_close
    if month:
        when = f"报区局的日子是 {month_day_words(month.report_due)}"
        yield Matter(About.CLOSE, f"封 {month.number} 月的账", when, Deed.CLOSE_MONTH, month)


def _visits(due: tuple[VisitDue, ...], room: int) -> Iterator[Matter]:
    """Yield a matter for each village, the last one for all of them where there are too many."""
    too_many = len(due) > room
    for one in due[: room - 1] if too_many else due:
        title = f"{one.village.name}本月还没有到村服务"
        deed = Deed.REMIND if one.adviser else Deed.RECORD
        yield Matter(About.VISIT, title, _who_and_when(one), deed, one)
    if too_many:
        names = "、".join(one.village.name for one in islice(due, _NAMED))
        more = " 等" if len(due) > _NAMED else ""
        title = f"本月还没到的村(居)共 {len(due)} 个"
        yield Matter(About.VISIT, title, f"{names}{more}", Deed.SEE_VISITS)


def _who_and_when(due: VisitDue) -> str:
    last = f"上次到村 {month_day_words(due.last_visit)}" if due.last_visit else "还没有到过村"
    return f"{due.adviser or '现在没有法律顾问'} · {last}"


def _scans(overview: HomeOverview) -> Iterator[Matter]:
    if overview.scans_waiting:
        title = f"{overview.scans_waiting} 页扫描件没认出是哪一份"
        yield Matter(About.SCANS, title, "看图写上编号，或放一边", Deed.SEE_SCANS)


def _sheets(overview: HomeOverview) -> Iterator[Matter]:
    out, waiting, prefilled = overview.sheets_out, overview.to_print, overview.prefilled
    if out.count:
        title = f"{out.count} 份日志已打印，还没签回"
        yield Matter(About.SHEETS, title, _where(out), Deed.SEE_SHEETS_OUT)
    if prefilled.count:
        title = f"{prefilled.count} 份预填表发出去了，还没录入"
        yield Matter(About.PREFILLED, title, _where(prefilled), Deed.SEE_PREFILLED)
    if waiting.count:
        title = f"{waiting.count} 份日志还没打印"
        yield Matter(About.PRINT, title, _where(waiting), Deed.SEE_TO_PRINT)


def _where(sheets: WaitingSheets) -> str:
    words = " · ".join(f"{name} {count} 份" for name, count in sheets.villages[:_NAMED])
    return f"{words} 等" if len(sheets.villages) > _NAMED else words


def _backup(overview: HomeOverview) -> Iterator[Matter]:
    last = overview.last_backup
    if last is None:
        yield Matter(About.BACKUP, "还没有备份过", "建议每天一次", Deed.BACK_UP)
        return
    days = (overview.today - last.made_at.date()).days
    if days >= _BACKUP_DAYS:
        made = f"上次 {month_day_words(last.made_at.date())} · 建议每天一次"
        yield Matter(About.BACKUP, f"备份已隔 {days} 天", made, Deed.BACK_UP)
