"""朴素值: values of a record as SQLite and JSON can hold them, and back, led by type hints."""

import json
import types
import typing
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Union, cast

Raw = str | int | None
Turn = Callable[[Any], Any]

_HUNDRED = Decimal(100)
_CENT = Decimal("0.01")


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
    """Return what turns a value of that type into the column's value; None stays None."""
    kind, _ = without_none(hint)
    if kind is str:
        return _as_it_is
    if kind in {int, bool}:
        return lambda value: None if value is None else int(value)
    if kind is Decimal:
        return _hundredths
    if kind in {date, datetime}:
        return lambda value: None if value is None else value.isoformat()
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: None if value is None else value.name
    return lambda value: None if value is None else json_text(plain(value))


def decoder(hint: Any) -> Turn:  # noqa: ANN401  as above
    """Return what turns a column's value back into a value of that type."""
    kind, _ = without_none(hint)
    if kind in {str, int}:
        return _as_it_is
    if kind is Decimal:
        return lambda raw: None if raw is None else (Decimal(raw) / _HUNDRED).quantize(_CENT)
    if kind is bool:
        return bool
    if kind in {date, datetime}:
        return lambda raw: None if raw is None else kind.fromisoformat(raw)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda raw: None if raw is None else kind[raw]
    return lambda raw: None if raw is None else from_plain(kind, json.loads(raw))


def json_text(value: object) -> str:
    """Return compact JSON with Chinese left as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def plain(value: Any) -> Any:  # noqa: ANN401  nested records hold anything
    """Return a nested value as JSON can hold it: records as objects, enums by name."""
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value


def from_plain(hint: Any, value: Any) -> Any:  # noqa: ANN401  as above
    """Return the value of that type which `plain` turned into JSON."""
    kind, _ = without_none(hint)
    if value is None:
        return None
    if typing.get_origin(kind) is tuple:
        return tuple(from_plain(typing.get_args(kind)[0], one) for one in value)
    if is_dataclass(kind):
        hints = type_hints(cast("type", kind))
        named = {name: from_plain(hints[name], one) for name, one in value.items()}
        return cast("type", kind)(**named)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind[value]
    if kind in {date, datetime, time}:
        return kind.fromisoformat(value)
    return value


@cache
def type_hints(record: Hashable) -> Mapping[str, Any]:
    """Return the resolved type of each field of a record."""
    return typing.get_type_hints(record)


def _as_it_is(value: Any) -> Any:  # noqa: ANN401  as above
    return value


def _hundredths(value: Decimal | None) -> int | None:
    """Return 2.5 as 250; raises ValueError for what has more than two places."""
    if value is None:
        return None
    hundredths = value * _HUNDRED
    if hundredths != int(hundredths):
        raise ValueError(f"more than two decimal places: {value}")
    return int(hundredths)
