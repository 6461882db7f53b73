"""候选: villages and advisers as the pickers of an appointment offer them."""

from collections.abc import Collection, Iterable

from lvgw_desktop.services.advisers import AdviserLine
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.services.villages import VillageLine
from lvgw_desktop.ui.shared.choices import Choice


def adviser_choices(
    lines: Iterable[AdviserLine], recommended: Collection[int] = ()
) -> list[Choice]:
    """Return the advisers in office with their firm and workload, recommended ones first."""
    ordered = sorted(lines, key=lambda line: line.adviser.id not in recommended)
    return [
        Choice(
            line.adviser.id,
            line.adviser.name,
            second=line.firm,
            search=finder(line.adviser.name, line.adviser.licence_no),
            tag=_tag(line, recommended),
        )
        for line in ordered
        if line.adviser.retired_on is None
    ]


def village_choices(lines: Iterable[VillageLine]) -> list[Choice]:
    """Return the villages with their street, those without an adviser first."""
    ordered = sorted(lines, key=lambda line: bool(line.adviser))
    return [
        Choice(
            line.village.id,
            line.village.name_with_street,
            search=finder(line.village.name, line.village.area_code),
            tag=line.adviser or "没有顾问",
        )
        for line in ordered
    ]


def _tag(line: AdviserLine, recommended: Collection[int]) -> str:
    said = "推荐 · " if line.adviser.id in recommended else ""
    return f"{said}{line.workload_words}"
