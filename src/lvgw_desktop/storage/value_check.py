"""值的核对: whether a value from elsewhere is what its field can hold, whatever it was read as."""

import typing
from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any, cast

from lvgw_desktop.storage.plain_values import type_hints, without_none

_LARGEST = 2**53
"""Beyond it, programs read a number in JSON differently."""


def fits(hint: Any, value: Any) -> bool:  # noqa: ANN401  a type hint and a value can be anything
    """Tell whether a value is of that type, and all inside of it of theirs."""
    kind, optional = without_none(hint)
    if value is None:
        return optional
    if kind in _PLAIN:
        return _PLAIN[kind](value)
    if typing.get_origin(kind) is tuple:
        inside = typing.get_args(kind)[0]
        return isinstance(value, tuple) and all(fits(inside, one) for one in value)
    if typing.get_origin(kind) is Mapping:
        named, held = typing.get_args(kind)
        return isinstance(value, Mapping) and all(
            fits(named, name) and fits(held, one) for name, one in value.items()
        )
    if is_dataclass(kind):
        hints = type_hints(cast("type", kind))
        return all(fits(inside, getattr(value, name)) for name, inside in hints.items())
    return isinstance(value, kind)


def _is_text(value: object) -> bool:
    """Tell whether it is a text without half a character, which no file can hold."""
    try:
        return isinstance(value, str) and bool(value.encode() or True)
    except UnicodeEncodeError:
        return False


def is_number(value: object) -> bool:
    """Tell whether it is a whole number that every program reads alike."""
    return type(value) is int and abs(value) <= _LARGEST


_PLAIN = {str: _is_text, int: is_number}
