"""预填的日志表: a sheet printed with number, adviser and village on, written by hand later."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A day of a month, to be written in by hand."""

    year: int
    month: int

    @property
    def words(self) -> str:
        """Return 2026年11月　　日, with room for two figures."""
        return f"{self.year}年{self.month}月　　日"


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

    @property
    def served_on(self) -> OpenDay:
        """Return what a form prints as the day of service."""
        return OpenDay(self.year, self.month)


def given_up(sheet: PrefilledSheet, reason: str) -> PrefilledSheet:
    """Return the sheet as 未使用; its serial is kept and never used again."""
    if not reason.strip():
        raise Refusal("作废要写明原因，请填一句。")
    if sheet.void_reason:
        raise Refusal(f"{sheet.serial} 号已经作废了，不用再办。")
    return replace(sheet, void_reason=reason.strip())


def taken_back(sheet: PrefilledSheet) -> PrefilledSheet:
    """Return a sheet that was given up by mistake as one that is outside again."""
    return replace(sheet, void_reason="")


def log_on(sheet: PrefilledSheet) -> ServiceLog:
    """Return the log that begins on a sheet; its day is the month's first until it is known."""
    return ServiceLog(
        uuid=sheet.uuid,
        serial=sheet.serial,
        village_id=sheet.village_id,
        adviser_id=sheet.adviser_id,
        firm_id=sheet.firm_id,
        served_on=date(sheet.year, sheet.month, 1),
    )
