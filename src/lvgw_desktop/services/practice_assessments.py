"""练习考核: a few assessments for the practice office, of days that have come."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from lvgw_desktop.domain.assessed_pair import pair_of
from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.services.assessment_records import records_in
from lvgw_desktop.services.evidence_marks import EvidenceMarks
from lvgw_desktop.services.roster import Roster, roster_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.plain_values import from_plain
from lvgw_desktop.storage.store import Store


def add_practice_assessments(
    workplace: Workplace, store: Store, contents: Iterable[Mapping[str, Any]]
) -> None:
    """Keep the assessments that practice.toml describes; `{this}` in a day is this year."""
    roster, today = roster_in(store), workplace.today
    for content in contents:
        told = _of_year(content, today.year)
        if (day := date.fromisoformat(told.pop("on"))) <= today:
            begun = from_plain(Assessment, {**_whose(told.pop("village"), day, roster), **told})
            marks = EvidenceMarks(store, records_in(store, pair_of(begun)))
            store.assessments.add(replace(begun, evidence=marks.all() if begun.is_graded else ()))


def _of_year(told: Any, year: int) -> Any:  # noqa: ANN401  a value of TOML
    """Return what is told with the year in its days."""
    if isinstance(told, Mapping):
        return {name: _of_year(one, year) for name, one in told.items()}
    return told.replace("{this}", str(year)) if isinstance(told, str) else told


def _whose(village: str, day: date, roster: Roster) -> dict[str, int]:
    villages = roster.names.villages
    village_id = next(key for key, one in villages.items() if one.name == village)
    adviser_id, *_others = roster.advisers_of(village_id, day)
    return {"village_id": village_id, "adviser_id": adviser_id, "year": day.year}
