"""存下的筛选: groups of filters a clerk has named, of each list that has filters."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.workplace import Workplace

_KEY = "saved_filters"
LONGEST_NAME = 20
"""So many characters of a name can be read in a filter bar."""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """One group; `values` are the JSON values its list knows how to read."""

    name: str
    values: Mapping[str, Any]


Group = tuple[SavedFilter, ...]


@dataclass(frozen=True, slots=True)
class SavedFilterService:
    """Use cases of saved filters; every change returns what was there before, for undoing."""

    workplace: Workplace

    def all(self, list_name: str) -> Group:
        """Return what was saved for a list, the oldest first."""
        with self.workplace.reading() as store:
            return _read(store.preferences.get(_KEY, {}), list_name)

    def keep(self, list_name: str, new: SavedFilter) -> Group:
        """Save a group; one of the same name is replaced where it stands."""
        named = replace(new, name=_name(new.name))

        def kept(saved: Group) -> Group:
            if named.name in (one.name for one in saved):
                return tuple(named if one.name == named.name else one for one in saved)
            return (*saved, named)

        return self._change(list_name, kept)

    def rename(self, list_name: str, old: str, new: str) -> Group:
        """Give a group another name; raises Refusal if another group bears it."""
        name = _name(new)

        def renamed(saved: Group) -> Group:
            if name != old and name in (one.name for one in saved):
                raise Refusal(f"已经有一组叫“{name}”的筛选。请换个名字。")
            return tuple(replace(one, name=name) if one.name == old else one for one in saved)

        return self._change(list_name, renamed)

    def remove(self, list_name: str, name: str) -> Group:
        """Forget a group."""
        return self._change(
            list_name, lambda saved: tuple(one for one in saved if one.name != name)
        )

    def put_back(self, list_name: str, before: Sequence[SavedFilter]) -> str:
        """Undo a change: bring back what it returned; nothing is left out."""
        self._change(list_name, lambda _now: tuple(before))
        return ""

    def _change(self, list_name: str, change: Callable[[Group], Group]) -> Group:
        with self.workplace.changing() as store:
            every = store.preferences.get(_KEY, {})
            before = _read(every, list_name)
            after = [{"name": one.name, **one.values} for one in change(before)]
            store.preferences.set(_KEY, {**every, list_name: after})
        return before


def _read(every: Mapping[str, Any], list_name: str) -> Group:
    return tuple(
        SavedFilter(one["name"], {key: value for key, value in one.items() if key != "name"})
        for one in every.get(list_name, [])
    )


def _name(typed: str) -> str:
    name = " ".join(typed.split())
    if not name:
        raise Refusal("这组筛选还没有名字。请写一个，如 本月待打印。")
    if len(name) > LONGEST_NAME:
        raise Refusal(f"名字有 {len(name)} 个字，最多 {LONGEST_NAME} 个。请写短一些。")
    return name
