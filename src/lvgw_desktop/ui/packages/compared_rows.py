"""比较的行: what needs a look before a package is read in, one row for each record."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from lvgw_desktop.domain.office_package import PACKED_WORDS
from lvgw_desktop.services.history_changes import FieldChange
from lvgw_desktop.services.package_outcome import Conflict, PackageOutcome
from lvgw_desktop.ui.shared.badge import DONE, WRONG, Mark
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.tokens import Tone


class Outcome(Enum):
    """What becomes of one record."""

    OURS = "留这里的"
    THEIRS = "改成包里的"
    FIXED = "留这里的，不能改"
    SAME = "当作同一个"
    APART = "另加一个"
    LEFT = "没有加"


MARKS = {
    Outcome.OURS: Mark("minus", Tone.MUTE, "留这里的"),
    Outcome.THEIRS: DONE,
    Outcome.FIXED: Mark("lock", Tone.SEAL, "不能改"),
    Outcome.SAME: Mark("users-three", Tone.PRI, "同名"),
    Outcome.APART: Mark("plus", Tone.PRI, "另加"),
    Outcome.LEFT: WRONG,
}
DIFFERING = frozenset({Outcome.OURS, Outcome.THEIRS, Outcome.FIXED})
NAMESAKES = frozenset({Outcome.SAME, Outcome.APART})
TURNED = DIFFERING | NAMESAKES - {Outcome.FIXED}


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One record; `said` in a few words, `fields` here and there where it differs."""

    table: str
    uuid: str
    title: str
    said: str
    outcome: Outcome
    fields: tuple[FieldChange, ...] = ()


COLUMNS = (
    Column("table", "类别", 104, text=lambda one: PACKED_WORDS[one.table], hide_rank=1),
    Column("title", "记录", 292, text=lambda one: one.title),
    Column("said", "哪里不一样", text=lambda one: one.said),
    Column(
        "outcome",
        "怎么办",
        196,
        text=lambda one: one.outcome.value,
        mark=lambda one: MARKS[one.outcome],
    ),
)


def rows_of(outcome: PackageOutcome) -> Iterator[ComparedRow]:
    """Yield what both have and say otherwise, then who has the same name, then what stays out."""
    for one in outcome.conflicts:
        became = Outcome.THEIRS if one.taken else Outcome.OURS
        became = Outcome.FIXED if one.why_not else became
        yield ComparedRow(one.table, one.uuid, one.title, _said(one), became, one.fields)
    for match in outcome.matches:
        became = Outcome.SAME if match.is_same else Outcome.APART
        said = f"包里的“{match.there}”和这里的同名"
        yield ComparedRow(match.table, match.uuid, match.here, said, became)
    for number, left in enumerate(outcome.left):
        yield ComparedRow(left.table, f"left {number}", left.title, left.why, Outcome.LEFT)


def _said(one: Conflict) -> str:
    names = "、".join(field.name for field in one.fields) or "里面写的"
    return f"{names}：{one.why_not}" if one.why_not else names
