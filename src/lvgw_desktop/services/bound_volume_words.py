"""案卷的话: the words of a volume's cover, contents, notes page and spine, put together."""

from collections.abc import Iterable, Sequence
from datetime import date

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.bound_volume import BoundVolume
from lvgw_desktop.domain.calendar_year import calendar_year
from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeItem
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.volume_defaults import VolumeFacts, completed, derived


def bound_volume(
    volume: LedgerVolume, facts: VolumeFacts, advisers: str, items: Sequence[VolumeItem]
) -> BoundVolume:
    """Return a volume with nothing left open; `items` are all that its contents list."""
    days = sorted(item.dated for item in items if item.dated)
    whole = completed(volume, derived(volume, facts, items))
    return BoundVolume(
        year=whole.year,
        village_name=facts.village.full_name,
        village_short=facts.village.name,
        title=whole.title,
        adviser_names=advisers,
        first_day=days[0] if days else date(whole.year, 1, 1),
        last_day=days[-1] if days else date(whole.year, 12, 31),
        filed_by=whole.filed_by,
        checked_by=whole.checked_by,
        item_count=len(items),
        page_count=sum(item.pages for item in items),
        retention=whole.retention,
        fonds_no=whole.fonds_no,
        catalogue_no=whole.catalogue_no,
        file_no=whole.file_no,
        note=whole.note,
        items=tuple(items),
    )


def adviser_names(appointments: Iterable[Appointment], year: int, names: Names) -> str:
    """Return the advisers of a year with their firms, on lines of their own with their days.

    The days stand only where the adviser changed within the year.
    """
    first, last = calendar_year(year)
    terms: dict[int, list[Appointment]] = {}
    for one in sorted(appointments, key=lambda one: one.starts_on):
        if one.starts_on <= last and first <= (one.ends_on or last):
            terms.setdefault(one.adviser_id, []).append(one)
    return "\n".join(
        _adviser_words(of_one, names, (first, last) if len(terms) > 1 else None)
        for of_one in terms.values()
    )


def _adviser_words(
    terms: Sequence[Appointment], names: Names, year: tuple[date, date] | None
) -> str:
    """Return 周明远（砺衡律师事务所，1月1日至5月31日）; the days where a year is given."""
    said = [names.firm(terms[-1].firm_id)]
    if year:
        begin = max(year[0], terms[0].starts_on)
        end = min(year[1], terms[-1].ends_on or year[1])
        said.append(f"{month_day_words(begin)}至{month_day_words(end)}")
    name, facts = names.adviser(terms[0].adviser_id), "，".join(filter(None, said))
    return f"{name}（{facts}）" if facts else name
