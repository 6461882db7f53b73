"""村(居)名单: the columns of the list, and its rows by street."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from lvgw_desktop.domain.village import ChecklistItem
from lvgw_desktop.services.initials import found_by
from lvgw_desktop.services.villages import VillageLine
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.columns import Column, Group
from lvgw_desktop.ui.shared.tokens import Tone


def list_rows(lines: Iterable[VillageLine], word: str) -> Sequence[VillageLine | Group]:
    """Return the lines that a word or initials find, each street under its heading."""
    found = (line for line in lines if found_by(word, line.village.name))
    streets = groupby(found, key=lambda line: line.village.street)
    rows: list[VillageLine | Group] = []
    for street, each in streets:
        rows += [Group(street or "街道未填"), *each]
    return rows


def _second(line: VillageLine) -> str:
    if line.village.retired_on:
        return f"{line.village.retired_on} 停用"
    return line.adviser or "没有顾问"


def _badge(line: VillageLine) -> Badge | None:
    if line.village.retired_on:
        return Badge("停用", "prohibit")
    if line.met is None:
        return Badge("未登记")
    words = f"{line.met} / {len(ChecklistItem)}"
    if line.met == len(ChecklistItem):
        return Badge(words, "check", Tone.OK)
    return Badge(words, "circle-half", Tone.WARN)


COLUMNS = (
    Column("village", "村(居) / 法律顾问", 0, text=lambda line: line.village.name, second=_second),
    Column("met", "五有一满意", 106, badge=_badge),
)
