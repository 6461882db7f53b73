"""五有一满意一览: village by village what is met, and in how many villages each item is [HN]."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lvgw_desktop.domain.village import ChecklistItem, ChecklistMark, Village

MET, NOT_MET = "✓", "○"


@dataclass(frozen=True, kw_only=True, slots=True)
class ChecklistRow:
    """One village, or all of them: each item under its own name says ✓ or ○, or 57 / 58.

    `remark` says why those lack that do.
    """

    seq: int | None = None
    village_id: int = 0
    village_name: str = ""
    adviser_name: str = ""
    adviser: str = ""
    room: str = ""
    sign: str = ""
    rules_on_wall: str = ""
    records: str = ""
    satisfied: str = ""
    remark: str = ""

    def said_of(self, item: ChecklistItem) -> str:
        """Return what stands under an item."""
        return str(getattr(self, item.name.lower()))


@dataclass(frozen=True, kw_only=True, slots=True)
class ChecklistTable:
    """All villages of an office on one day."""

    as_of: date
    office_name: str
    rows: tuple[ChecklistRow, ...]
    total: ChecklistRow


def checklist_row(
    seq: int,
    village: Village,
    adviser_name: str,
    marks: Iterable[ChecklistMark],
    word: Callable[[ChecklistItem], str],
) -> ChecklistRow:
    """Return the row of a village; `word` names an item."""
    given = tuple(marks)
    lacking = (f"{word(one.item)}：{one.note or '还没有登记'}" for one in given if not one.met)
    return ChecklistRow(
        seq=seq,
        village_id=village.id or 0,
        village_name=village.name,
        adviser_name=adviser_name,
        remark="；".join(lacking),
        **{one.item.name.lower(): MET if one.met else NOT_MET for one in given},
    )


def checklist_total(rows: Sequence[ChecklistRow]) -> ChecklistRow:
    """Return in how many of the villages each item is met."""
    met = {item: sum(row.said_of(item) == MET for row in rows) for item in ChecklistItem}
    said: dict[str, Any] = {
        item.name.lower(): f"{number} / {len(rows)}" for item, number in met.items()
    }
    return ChecklistRow(village_name="合计", **said)
