"""本地评分表: the office's own sheet of a year, taken over from the last one and changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lvgw_desktop.domain.local_score import (
    LocalScoreItem,
    in_order,
    is_same_line,
    local_score_problems,
    tidy_item,
)
from lvgw_desktop.domain.refusal import Problem, Refusal, refuse_errors
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

_GONE = "本所文件里没有这一项评分了。写过的还在草稿里。"
_TWICE = "这一项已经有了，不用再加。"


@dataclass(frozen=True, kw_only=True, slots=True)
class LocalSheet:
    """The lines of a year, and what the last year's sheet has beyond them."""

    year: int
    items: tuple[LocalScoreItem, ...]
    to_copy: tuple[LocalScoreItem, ...]

    @property
    def most_points(self) -> int:
        """Return what can be given in all."""
        return sum(one.most_points for one in self.items)


@dataclass(frozen=True, slots=True)
class LocalScoreService:
    """Use cases of the local sheet; an office that has none sees nothing of it elsewhere."""

    workplace: Workplace

    def sheet(self, year: int) -> LocalSheet:
        """Return the sheet of a year, empty where the office has none."""
        with self.workplace.reading() as store:
            return _sheet(store, year)

    def item(self, name: str) -> LocalScoreItem:
        """Return the line of that uuid, or a new one of the year that is named instead.

        Raises Refusal for a uuid that this office file does not know.
        """
        if name.isdecimal():
            return new_item(int(name))
        with self.workplace.reading() as store:
            kept = store.local_score_items.by_uuid(name)
        if kept is None:
            raise Refusal(_GONE)
        return kept

    def save(self, item: LocalScoreItem) -> LocalScoreItem:
        """Add a line at the end of its area, or change it. Raises Refusal for one twice."""
        tidied = tidy_item(item)
        refuse_errors(local_score_problems(tidied))
        with self.workplace.changing() as store:
            checked = checked_item(store, tidied)
            if checked.id is None:
                return _add(store, checked)
            return store.local_score_items.change(checked)

    def retire(self, items: Iterable[LocalScoreItem]) -> tuple[LocalScoreItem, ...]:
        """Take lines off the sheet; points that were given for them stay where they stand."""
        today = self.workplace.today
        with self.workplace.changing() as store:
            kept = store.local_score_items.many(one.id or 0 for one in items).values()
            off = (replace(one, retired_on=today) for one in kept)
            return tuple(map(store.local_score_items.change, off))

    def copy_last(self, year: int) -> tuple[LocalScoreItem, ...]:
        """Take over what the last year's sheet has and this one lacks."""
        with self.workplace.changing() as store:
            lacking = _sheet(store, year).to_copy
            return tuple(_add(store, replace(one, id=None, uuid="", year=year)) for one in lacking)


def new_item(year: int) -> LocalScoreItem:
    """Return a line that nothing is written in yet."""
    return LocalScoreItem(year=year, seq=0, area=1, word="", most_points=0)


def checked_item(store: Store, item: LocalScoreItem) -> LocalScoreItem:
    """Return a line as it may be kept. Raises Refusal for what the sheet has already."""
    others = (one for one in items_of(store, item.year) if one.id != item.id)
    if any(is_same_line(one, item) for one in others):
        raise Refusal(_TWICE, [Problem("word", _TWICE)])
    return item


def items_of(store: Store, year: int) -> tuple[LocalScoreItem, ...]:
    """Return a year's sheet in its order."""
    return in_order(one for one in store.local_score_items.all() if one.year == year)


def _sheet(store: Store, year: int) -> LocalSheet:
    items, last = items_of(store, year), items_of(store, year - 1)
    return LocalSheet(year=year, items=items, to_copy=_lacking(items, last))


def _lacking(
    items: Sequence[LocalScoreItem], last: Sequence[LocalScoreItem]
) -> tuple[LocalScoreItem, ...]:
    return tuple(one for one in last if not any(is_same_line(one, own) for own in items))


def _add(store: Store, item: LocalScoreItem) -> LocalScoreItem:
    """Keep a new line behind all others, so that it is the last of its area."""
    last = max((one.seq for one in items_of(store, item.year)), default=0)
    return store.local_score_items.add(replace(item, seq=last + 1))
