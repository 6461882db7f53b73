"""尽责里要办的: what lacks, one matter for all who lack the same by the same day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from lvgw_desktop.domain.duties.shortfall import Shortfall
from lvgw_desktop.domain.wording import month_day_words, near_day_words, weekday_words
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.home.duty_words import WORDS, can_be_reminded
from lvgw_desktop.ui.home.matters import NAMED, Deed, Matter, daily_matters

MOST = 5
_VISIT = "monthly_visit"


def all_matters(overview: HomeOverview) -> tuple[Matter, ...]:
    """Return everything there is to do, the nearest day first, what has no day at the end."""
    found = chain(daily_matters(overview), _duty_matters(overview))
    return tuple(sorted(found, key=lambda one: one.by or date.max))


def matters_of_today(matters: Iterable[Matter]) -> tuple[Matter, ...]:
    """Return the few to begin with: what comes near, and the villages nobody has been to."""
    return tuple(one for one in matters if not one.quiet)[:MOST]


def _duty_matters(overview: HomeOverview) -> Iterator[Matter]:
    reminded = {one for reminder in overview.reminders for one in reminder.shortfalls}
    alike: dict[tuple[str, date | None], list[Shortfall]] = {}
    for one in overview.told:
        if not _is_told_elsewhere(one, overview):
            alike.setdefault((one.rule.id, one.by), []).append(one)
    for (rule_id, _day), its in alike.items():
        quiet = rule_id != _VISIT and not reminded.intersection(its)
        yield _single(its[0], overview, quiet) if len(its) == 1 else _several(its, overview, quiet)


def _is_told_elsewhere(one: Shortfall, overview: HomeOverview) -> bool:
    """Tell whether it is done with a month that waits to be closed, or told log by log."""
    closing = one.cell.period.first_month == overview.work.to_close
    is_past = one.cell.period != overview.present.period
    of_closing = one.rule.id == "report_out" or (one.rule.id == "ledger_in" and is_past)
    return (closing and of_closing) or one.rule.id == "major_matter"


def _single(one: Shortfall, overview: HomeOverview, quiet: bool) -> Matter:  # noqa: FBT001
    words, cell = WORDS[one.rule.id], one.cell
    remind = can_be_reminded(cell)
    last = overview.last_visits.get(cell.village_id or 0) if one.rule.id == _VISIT else None
    told = (
        "" if one.doer == one.where else one.doer,
        f"上次到村 {month_day_words(last)}" if last else "",
        _by_words(one.by, overview.today),
    )
    return Matter(
        icon=words.icon,
        title=f"{one.where}：{cell.lacks}",
        second=" · ".join(filter(None, told)),
        deed=Deed.REMIND if remind else Deed.OPEN_CELLS,
        words="" if remind else words.deed,
        subject=cell.adviser_id if remind else (cell,),
        by=one.by,
        quiet=quiet,
    )


def _several(its: Sequence[Shortfall], overview: HomeOverview, quiet: bool) -> Matter:  # noqa: FBT001
    first, names = its[0], [one.where for one in its]
    of_villages = first.cell.village_id is not None
    named = f"{'、'.join(names[:NAMED])}{' 等' if len(names) > NAMED else ''}"
    past = not first.cell.evidence.first_day <= overview.today <= first.cell.evidence.last_day
    title = f"{f'{first.cell.period.words} ' if past else ''}{WORDS[first.rule.id].title}"
    count = f"{len(its)} {'个村(居)' if of_villages else '名顾问'}"
    return Matter(
        icon=WORDS[first.rule.id].icon,
        title=f"{title}：还差 {count}",
        second=" · ".join(filter(None, (_by_words(first.by, overview.today), named))),
        deed=Deed.OPEN_CELLS,
        subject=tuple(one.cell for one in its),
        by=first.by,
        quiet=quiet,
    )


def _by_words(by: date | None, today: date) -> str:
    return f"{near_day_words(by, today)} {weekday_words(by)}前" if by else ""
