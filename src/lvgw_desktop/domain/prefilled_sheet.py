"""预填的日志表: a sheet printed with number, adviser and village on, written by hand later."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PrefilledSheet:
    """One printed sheet whose service is not typed yet.

    The log typed from it takes over its uuid and serial, and with them all that was issued and
    scanned under them. `void_reason` is filled when the sheet was given up (未使用): its serial is
    never used again.
    """

    id: int | None = None
    uuid: str = ""
    serial: str = ""
    village_id: int
    adviser_id: int
    firm_id: int | None = None
    year: int
    month: int
    printed_on: datetime
    void_reason: str = ""
