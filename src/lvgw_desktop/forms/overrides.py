"""本所的改动: a pack's file with what the office's own file of that name says otherwise.

Tables are merged, all else is replaced. A list is replaced as a whole, or changed in some of its
items: then the own file has a table in its place, whose keys are the items' ids or their numbers
from 1; a single item needs none.

    [table.columns.remark]     the column whose id is remark
    [grid.rows.2.cells.1]      the first cell of the second row
    [grid.flow]                the only flowing cell
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from lvgw_desktop.forms.mistakes import Path

Table = Mapping[str, Any]


class _Change(NamedTuple):
    """What an own file says of an item of a list, and under which keys."""

    keys: Path
    content: object


def merged(base: Table, own: Table) -> dict[str, Any]:
    """Return a table with own's values over base's.

    What stands in the place of a list and names no item of it is left there: who reads the list
    tells the mistake.
    """
    changed = {key: _over(base[key], value) for key, value in own.items() if key in base}
    return {**base, **own, **changed}


def own_place(base: object, own: object, place: Path) -> Path | None:
    """Return where something of the merged file stands in the own one, None where it does not."""
    found: Path = ()
    for number, step in enumerate(place):
        if isinstance(own, list):
            return (*found, *place[number:])
        change = _change_at(base, own, step)
        if change is None:
            return None
        found, own = (*found, *change.keys), change.content
        base = _inside(base, step)
    return found


def _over(base: object, own: object) -> object:
    if not isinstance(own, dict):
        return own
    if isinstance(base, dict):
        return merged(base, own)
    if isinstance(base, list) and (changes := _changes(base, own)):
        return [
            _over(item, changes[number].content) if number in changes else item
            for number, item in enumerate(base)
        ]
    return own


def _changes(base: list[Any], own: Table) -> dict[int, _Change]:
    """Return what own says of the items of a list, by their numbers from 0."""
    numbers = {key: _number(key, base) for key in own}
    if None not in numbers.values():
        return {n: _Change((key,), own[key]) for key, n in numbers.items() if n is not None}
    return {0: _Change((), own)} if len(base) == 1 else {}


def _number(key: str, base: list[Any]) -> int | None:
    """Return which item a key names: by its id, or by its number from 1."""
    for number, item in enumerate(base):
        if key == str(number + 1) or (isinstance(item, dict) and item.get("id") == key):
            return number
    return None


def _change_at(base: object, own: object, step: str | int) -> _Change | None:
    """Return what own says of the part of base under a key or, in a list, at a number."""
    if not isinstance(own, dict):
        return None
    if isinstance(base, list) and isinstance(step, int):
        return _changes(base, own).get(step)
    return _Change((step,), own[step]) if step in own else None


def _inside(base: object, step: str | int) -> object:
    if isinstance(base, list) and isinstance(step, int):
        return base[step]
    return base.get(step) if isinstance(base, dict) else None
