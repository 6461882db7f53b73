"""聘期写法: an appointment's days as cards and lists write them."""

from datetime import date

from lvgw_desktop.domain.appointment import Appointment


def period_words(appointment: Appointment) -> str:
    """Return 2026-07-01 至 2026-12-31; an open end is 未定."""
    return f"{appointment.starts_on} 至 {_end(appointment.ends_on)}"


def _end(day: date | None) -> str:
    return str(day) if day else "未定"
