"""机器页的日志: one service with all that counting and showing it needs, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache
from typing import Any

from lvgw_desktop.domain.ledger import LedgerRow
from lvgw_desktop.domain.measure import Measure, amount_of_log
from lvgw_desktop.domain.service_log import ServiceItem, ServiceLog
from lvgw_desktop.exchange.machine_sheet import LEDGER, shown_text

_PLAIN = tuple(
    (one.name, one.default)
    for one in fields(ServiceLog)
    if one.name not in {"id", "uuid", "village_id", "adviser_id", "firm_id", "items"}
)
_OF_ITEM = tuple((one.name, one.default) for one in fields(ServiceItem) if one.name != "details")
_OF_LEDGER = tuple(one.name for one in fields(LedgerRow))
_PERSONAL = frozenset(
    {"client_name", "client_village", "client_description", "client_phone", "signer_phone"}
    | {"content", "result", "remark", "void_reason"}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Whose:
    """Uuids of village, adviser and firm of a log; "" for no firm."""

    village: str
    adviser: str
    firm: str = ""


def log_data(
    log: ServiceLog,
    row: LedgerRow,
    whose: Whose,
    measures: tuple[Measure, ...],
    *,
    masked: bool = False,
) -> Mapping[str, Any]:
    """Return a log's data: its fields that say something, its ledger's row, what it counts.

    Masked, the fields about persons and what was said are left out; `row` is then the masked one.
    """
    kept = {
        name: value
        for name, default in _PLAIN
        if (value := getattr(log, name)) != default and not (masked and name in _PERSONAL)
    }
    kept["items"] = [_item(item, masked=masked) for item in log.items]
    counting = _counting(frozenset(item.kind for item in log.items), measures)
    counts = {one.name: amount for one in counting if (amount := amount_of_log(one, log))}
    return {"log": kept, **_shown(row, whose), "counts": counts}


def correction_data(
    row: LedgerRow, whose: Whose, *, log_uuid: str, counts: Mapping[str, Decimal]
) -> Mapping[str, Any]:
    """Return a correction's data: whose log, what it says, what it adds or takes off."""
    return {"of_log": log_uuid, **_shown(row, whose), "counts": counts}


def _shown(row: LedgerRow, whose: Whose) -> dict[str, Any]:
    return {
        "village": whose.village,
        "adviser": whose.adviser,
        "firm": whose.firm,
        LEDGER: {name: text for name in _OF_LEDGER if (text := shown_text(getattr(row, name)))},
    }


@cache
def _counting(kinds: frozenset[str], measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """Return the measures to which a log with such items may add something."""
    return tuple(one for one in measures if not one.kinds or one.kinds & kinds)


def _item(item: ServiceItem, *, masked: bool) -> dict[str, Any]:
    kept = {
        name: value
        for name, default in _OF_ITEM
        if (value := getattr(item, name)) != default and not (masked and name == "ledger_text")
    }
    return kept if masked or not item.details else {**kept, "details": item.details}
