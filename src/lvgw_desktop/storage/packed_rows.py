"""包里的行: a record as it stands in a package: what it points at is named by uuid."""

import json
import typing
from collections.abc import Callable, Mapping
from typing import Any

from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.storage.plain_values import is_whole_number, json_text, type_hints, without_none
from lvgw_desktop.storage.record_shape import REFERENCES, RecordShape
from lvgw_desktop.storage.schema import SHAPES
from lvgw_desktop.storage.schema.logs import SERVICE_ITEM
from lvgw_desktop.storage.value_check import fits, is_number

_NAMED = {column: target.split(".")[0] for column, target in REFERENCES.items()}
_ATTENDEES = "attendees"
"""The only list of parts that points at records."""
_CORRECTED = ("was", "becomes")
"""What a correction says of a field, as JSON: of some fields, which record it points at."""

UuidOf = Callable[[str, int], str]
"""Returns the uuid of the record of a table with that number."""
IdOf = Callable[[str, str], int]
"""Returns the number here of the record of a table with that uuid; raises LookupError."""


class StrangeRow(ValueError):  # noqa: N818  says what it is
    """A row that no version of the program has written."""


def packed(told: Mapping[str, Any], uuid_of: UuidOf) -> dict[str, Any]:
    """Return what goes into a package of a record as the audit trail tells it."""
    row = {name: value for name, value in told.items() if name != "id"}
    for column, table in _NAMED.items():
        if row.get(column) is not None:
            row[column] = uuid_of(table, row[column])
    return _turned_inside(row, uuid_of)


def unpacked(table: str, row: Mapping[str, Any], id_of: IdOf) -> Any:  # noqa: ANN401  of any table
    """Return the record, without an id. Raises StrangeRow for a row that says anything else."""
    try:
        return _record(table, dict(row), id_of)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise StrangeRow(f"a row of {table} cannot be read") from error


def _record(table: str, row: dict[str, Any], id_of: IdOf) -> Any:  # noqa: ANN401  as above
    shape = SHAPES[table]
    beside = {name: row.pop(name) for name in shape.beside}
    for column, target in _NAMED.items():
        if row.get(column) is not None:
            row[column] = id_of(target, row[column])
    values = _values(shape, _turned_inside(row, id_of) | {"id": None})
    if beside:
        values["items"] = tuple(
            ServiceItem(**_values(SERVICE_ITEM, one)) for one in beside["items"]
        )
    return shape.record(**values)


def _values(shape: RecordShape[Any], row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a row, each of its type; those that an older version lacked as usual."""
    whole = {**shape.defaults, **row}
    if whole.keys() != set(shape.names):
        raise ValueError("fields that the record does not have, or lacks")
    record: Any = shape.record
    hints = type_hints(record)
    if not all(_is_plain(hints[name], whole[name]) for name in shape.names):
        raise ValueError("values of another type")
    values = shape.values_in(whole)
    if len(values) != len(shape.names):
        raise ValueError("values that cannot be read")
    if not all(fits(hints[name], value) for name, value in values.items()):
        raise ValueError("values that do not fit")
    return values


def _is_plain(hint: Any, raw: object) -> bool:  # noqa: ANN401  a type hint can be anything
    """Tell whether a column of that type can hold the value as it came."""
    kind, optional = without_none(hint)
    if raw is None:
        return optional
    if is_whole_number(kind):
        return is_number(raw)
    is_list = typing.get_origin(kind) is tuple
    return isinstance(raw, str) and (raw.startswith("[") or not is_list)


def _turned_inside(row: dict[str, Any], turned: Callable[[str, Any], Any]) -> dict[str, Any]:
    """Return a row in which records that are named inside of a text are named the other way."""
    if _ATTENDEES in row:
        row[_ATTENDEES] = _attendees(row[_ATTENDEES], lambda one: turned("legal_adviser", one))
    if "becomes" in row and row["field"] in _NAMED:
        table = _NAMED[row["field"]]
        for name in _CORRECTED:
            value = json.loads(row[name])
            row[name] = json_text(None if value is None else turned(table, value))
    return row


def _attendees(text: str, turned: Callable[[Any], Any]) -> str:
    """Return a list of attendees in which advisers of the register are named the other way."""
    people = json.loads(text)
    return json_text(
        [
            {**one, "adviser_id": turned(one["adviser_id"])} if one.get("adviser_id") else one
            for one in people
        ]
    )
