"""编号: numbers of log sheets, typed and pre-filled ones in one row, and of other records."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from lvgw_desktop.domain.serial import log_serial, record_serial
from lvgw_desktop.storage.counters import next_number, reach_number
from lvgw_desktop.storage.prepared import Prepared
from lvgw_desktop.storage.schema.roster import judicial_office

_PREFIX = Prepared(select(judicial_office.c.prefix))


_COUNTED_AS = {"": "log", "TZ": "ledger"}
"""Under which name numbers are counted, by the letters before them; others under these."""


def next_log_serial(sql: Connection, year: int) -> str:
    """Return the next number of a year; it is used up with the transaction."""
    prefix: str = _PREFIX.value(sql, {})
    return log_serial(prefix, year, next_number(sql, f"log {prefix} {year}"))


def next_record_serial(sql: Connection, letters: str, year: int) -> str:
    """Return the next number of a kind and year; it is used up with the transaction."""
    prefix: str = _PREFIX.value(sql, {})
    return record_serial(letters, prefix, year, next_number(sql, f"{letters} {prefix} {year}"))


def remember_serials(sql: Connection, serials: Iterable[str]) -> None:
    """Give none of these numbers again, which came from elsewhere, where they bear our prefix."""
    prefix: str = _PREFIX.value(sql, {})
    highest: dict[str, int] = {}
    for serial in serials:
        *letters, of, year, number = ("", "", *serial.split("-"))
        if of == prefix and number.isdecimal():
            begun = "".join(letters)
            name = f"{_COUNTED_AS.get(begun, begun)} {prefix} {year}"
            highest[name] = max(highest.get(name, 0), int(number))
    for name, last in highest.items():
        reach_number(sql, name, last)
