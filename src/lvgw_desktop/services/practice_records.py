"""练习记录: a few records beside the logs for the practice office, of days that have come."""

from collections.abc import Iterable, Mapping
from typing import Any

from lvgw_desktop.domain.other_kind import BY_NAME
from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.roster import Roster, roster_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.plain_values import from_plain, type_hints
from lvgw_desktop.storage.store import Store


def add_practice_records(
    workplace: Workplace, store: Store, contents: Iterable[Mapping[str, Any]]
) -> None:
    """Keep the records that practice.toml describes; `{this}` in a day is this year."""
    roster, today = roster_in(store), workplace.today
    for content in contents:
        kind = BY_NAME[content["kind"]]
        values = _values(kind.record, content, today.year)
        if values[kind.day] <= today:
            named = _named(content, values[kind.day], roster)
            store.other_records(kind).add(kind.record(**values, **named))


def _values(record: type, content: Mapping[str, Any], this_year: int) -> dict[str, Any]:
    hints = type_hints(record)
    plain = {name: one for name, one in content.items() if name in hints}
    return {
        name: from_plain(hints[name], one.replace("{this}", str(this_year)))
        if isinstance(one, str)
        else from_plain(hints[name], one)
        for name, one in plain.items()
    }


def _named(content: Mapping[str, Any], day: Any, roster: Roster) -> dict[str, Any]:  # noqa: ANN401  a date
    """Return what stands as a name in the file: the village with its adviser, who was there."""
    names = roster.names
    if "came" in content:
        return {"attendees": _attendees(names, frozenset(content["came"]))}
    village = next(key for key, one in names.villages.items() if one.name == content["village"])
    return {"village_id": village, "adviser_id": roster.advisers_of(village, day)[0]}


def _attendees(names: Names, came: frozenset[str]) -> tuple[TrainingAttendee, ...]:
    return tuple(
        TrainingAttendee(
            name=one.name,
            adviser_id=one.id,
            unit=names.firm(one.firm_id),
            phone=one.phone,
            signed=one.name in came,
        )
        for one in names.advisers.values()
        if one.retired_on is None
    )
