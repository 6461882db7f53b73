"""印哪些的选择: which sheets are offered for a selection, a month or a village, by date."""

from collections.abc import Sequence
from dataclasses import replace

from lvgw_desktop.domain.calendar_year import calendar_year
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import Offer
from lvgw_desktop.ui.printing.log_jobs import BlankSheets, LogSheets
from lvgw_desktop.ui.printing.office_jobs import NoticeBoards
from lvgw_desktop.ui.printing.prefilled_job import PrefilledSheets, PrefillWish

FILLED, PREFILLED, BLANK = "填好的", "空白预填", "空白表"
ON_PAPER = frozenset(PaperState) - {PaperState.VOID}
TO_PRINT = frozenset({PaperState.TO_PRINT})


def offers_of_selection(use_cases: UseCases, log_ids: Sequence[int]) -> tuple[Offer, ...]:
    """Offer what was ticked, and of it what waits to be printed."""
    waiting = set(use_cases.log_list.ids(LogFilter(states=TO_PRINT)))
    some = tuple(one for one in log_ids if one in waiting)
    parts = [("勾选的", tuple(log_ids)), ("待打印的", some)]
    return (*_filled(use_cases, parts), *offers_for_handwriting(use_cases))


def offers_of_month(use_cases: UseCases, month: StatisticalMonth) -> tuple[Offer, ...]:
    """Offer a month's sheets that wait to be printed, all of them, and some for handwriting."""
    first_day, last_day = use_cases.months.calendar().days(month)
    days = LogFilter(first_day=first_day, last_day=last_day)
    empty = offers_for_handwriting(use_cases, PrefillWish(month))
    return _waiting_and_all(use_cases, days, "本月全部", empty)


def offers_of_village(use_cases: UseCases, village_id: int, year: int) -> tuple[Offer, ...]:
    """Offer a village's sheets of a year that wait, all of them, and some for handwriting."""
    first, last = calendar_year(year)
    wanted = LogFilter(village_id=village_id, first_day=first, last_day=last)
    wish = PrefillWish(use_cases.months.current(), village_id)
    empty = offers_for_handwriting(use_cases, wish)
    return _waiting_and_all(use_cases, wanted, f"{year}年全部", empty)


def offers_of_boards(use_cases: UseCases, village_ids: Sequence[int] | None) -> tuple[Offer, ...]:
    """Offer the boards of these villages, by default of all; () where none has an adviser."""
    served = use_cases.boards.served(village_ids)
    job = NoticeBoards(use_cases, served)
    return (Offer(job.title, "", job),) if served else ()


def offers_for_handwriting(
    use_cases: UseCases, wish: PrefillWish | None = None
) -> tuple[Offer, ...]:
    """Offer sheets with number, adviser and village on, by default of this month, and bare ones."""
    prefilled = PrefilledSheets(use_cases, wish or PrefillWish(use_cases.months.current()))
    return (
        Offer(PREFILLED, PREFILLED, prefilled),
        Offer(BLANK, BLANK, BlankSheets(use_cases)),
    )


def _waiting_and_all(
    use_cases: UseCases, wanted: LogFilter, all_words: str, empty: tuple[Offer, ...]
) -> tuple[Offer, ...]:
    by_date = replace(wanted, descending=False)
    waiting = use_cases.log_list.ids(replace(by_date, states=TO_PRINT))
    every = use_cases.log_list.ids(replace(by_date, states=ON_PAPER))
    filled = _filled(use_cases, [("待打印的", waiting), (all_words, every)])
    return (*filled, *empty)


def _filled(use_cases: UseCases, parts: Sequence[tuple[str, tuple[int, ...]]]) -> tuple[Offer, ...]:
    """Offer each part that is not empty and not the one before it once more."""
    offers: list[Offer] = []
    for words, log_ids in parts:
        job = LogSheets(use_cases, log_ids)
        if log_ids and all(job != other.job for other in offers):
            offers.append(Offer(FILLED, f"{words} {len(log_ids)}", job))
    return tuple(offers)
