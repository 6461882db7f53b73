"""朴素值: values of a record as SQLite and JSON can hold them, and back, led by type hints."""

import json
import types
import typing
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from typing import Any, Union, cast

Raw = str | int | None
Turn = Callable[[Any], Any]

_HUNDRED = Decimal(100)
_SHARED = 1_000
"""So many lists of one kind are kept to be shared: they never change, and times repeat."""


def without_none(hint: Any) -> tuple[Any, bool]:  # noqa: ANN401  a type hint can be anything
    """Split `X | None` into X and True; any other hint into itself and False."""
    if typing.get_origin(hint) not in {Union, types.UnionType}:
        return hint, False
    (only,) = (part for part in typing.get_args(hint) if part is not types.NoneType)
    return only, True


def is_whole_number(hint: Any) -> bool:  # noqa: ANN401  as above
    """Tell whether values of that type stand in an INTEGER column; all others are TEXT."""
    return hint in {int, bool, Decimal}


def encoder(hint: Any) -> Turn:  # noqa: ANN401  as above
    """Return what turns a value of that type into the column's value; not asked about None."""
    kind, _ = without_none(hint)
    if kind is str:
        return as_it_is
    if kind in {int, bool}:
        return int
    if kind is Decimal:
        return _hundredths
    if kind in {date, datetime}:
        return cast("Turn", kind.isoformat)
    if _is_enum(kind):
        return _name
    return _shared_json_text if typing.get_origin(kind) is tuple else json_text


def decoder(hint: Any) -> Turn:  # noqa: ANN401  as above
    """Return what turns a column's value back into a value of that type; not asked about None."""
    kind, _ = without_none(hint)
    if kind is Decimal:
        return _from_hundredths
    if kind is bool:
        return bool
    if kind in {str, int, date, datetime} or _is_enum(kind):
        return reader(kind)
    read = reader(kind)

    def from_json(raw: str) -> object:
        return read(json.loads(raw))

    return lru_cache(_SHARED)(from_json) if typing.get_origin(kind) is tuple else from_json


def json_text(value: object) -> str:
    """Return compact JSON with Chinese left as it is: records as objects, enums by name."""
    return "{}" if value == {} else _JSON.encode(value)  # as most details of a service are


_shared_json_text = lru_cache(_SHARED)(json_text)


def from_plain(hint: Any, value: Any) -> Any:  # noqa: ANN401  as above
    """Return the value of that type as it was before `json_text`."""
    return None if value is None else reader(hint)(value)


@cache
def reader(hint: Any) -> Turn:  # noqa: ANN401  as above
    """Return what does so for values that are not None: the type is looked at only once."""
    kind, _ = without_none(hint)
    if typing.get_origin(kind) is tuple:
        read = reader(typing.get_args(kind)[0])
        return lambda values: tuple([read(one) for one in values])
    if is_dataclass(kind):
        return _record_reader(cast("type", kind))
    if _is_enum(kind):
        return dict(kind.__members__).__getitem__
    if kind in {date, datetime, time}:
        return cast("Turn", kind.fromisoformat)
    return as_it_is


def _record_reader(record: type) -> Turn:
    readers = {name: reader(hint) for name, hint in type_hints(record).items()}

    def read(given: Mapping[str, Any]) -> object:
        return record(
            **{name: None if one is None else readers[name](one) for name, one in given.items()}
        )

    return read


@cache
def type_hints(record: Hashable) -> Mapping[str, Any]:
    """Return the resolved type of each field of a record."""
    return typing.get_type_hints(record)


def as_it_is(value: Any) -> Any:  # noqa: ANN401  as above
    """Return the value: it stands in its column as it is."""
    return value


def _is_enum(kind: Any) -> bool:  # noqa: ANN401  as above
    return isinstance(kind, type) and issubclass(kind, Enum)


def _name(value: Enum) -> str:
    return value.name


def _hundredths(value: Decimal) -> int:
    """Return 2.5 as 250; raises ValueError for what has more than two places."""
    hundredths = value * _HUNDRED
    if hundredths != int(hundredths):
        raise ValueError(f"more than two decimal places: {value}")
    return int(hundredths)


def _from_hundredths(raw: int) -> Decimal:
    """Return 250 as 2.50."""
    return Decimal(raw).scaleb(-2)


def _as_json(value: Any) -> Any:  # noqa: ANN401  as above
    """Return what stands in JSON for a value that it cannot hold itself."""
    if is_dataclass(value):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_as_json)
