"""编号: serial numbers of log sheets, other records and ledgers, never used twice."""

import re
import unicodedata
from itertools import pairwise
from string import digits

from lvgw_desktop.domain.refusal import Refusal

_PREFIX = re.compile(r"[A-Z]{2,4}[0-9]?")
_NO_LENGTH = ord("@")
"""The letter before A: a longer number has a later letter."""


def log_serial(prefix: str, year: int, number: int) -> str:
    """Return LX-2026-0137; the 10000th of a year is LX-2026-10000."""
    return f"{prefix}-{year}-{number:04d}"


def serial_order(serial: str, record_id: int = 0) -> str:
    """Return what serials are sorted by: 9999 stands before 10000.

    Records without a number stand before all others, as they were added.
    """
    if not serial:
        return f"@{record_id:010d}"
    head = serial.rstrip(digits)
    return f"{head}{chr(_NO_LENGTH + len(serial))}{serial[len(head) :]}"


def ledger_serial(prefix: str, year: int, number: int) -> str:
    """Return TZ-LX-2026-03, the number of an issued ledger."""
    return f"TZ-{prefix}-{year}-{number:02d}"


def record_serial(letters: str, prefix: str, year: int, number: int) -> str:
    """Return JZ-LX-2026-0003, the number of another record: its letters say of which kind."""
    return f"{letters}-{log_serial(prefix, year, number)}"


def summary_serial(prefix: str, month_code: str) -> str:
    """Return TJ-LX-2026-06, the number of a month's statistical sheet."""
    return f"TJ-{prefix}-{month_code}"


def year_serial(prefix: str, year: int) -> str:
    """Return ZJ-LX-2026, the number under which a year's summary is kept as it was sent."""
    return f"ZJ-{prefix}-{year}"


def short_serial(serial: str) -> str:
    """Return the part that clerks say aloud: 0137."""
    return serial.rsplit("-", 1)[-1]


def prefix_of(serial: str) -> str:
    """Return the office's prefix, LX of LX-2026-0137 and of TZ-LX-2026-03."""
    parts = serial.split("-")
    return next((one for one, year in pairwise(parts) if year.isdecimal()), parts[0])


def completed_serial(typed: str, prefix: str, year: int) -> str:
    """Return the number a clerk means: 137 and 0137 are LX-2026-0137, the rest stands as it is."""
    plain = unicodedata.normalize("NFKC", typed).strip().upper()
    if re.fullmatch(r"\d{1,6}", plain, re.ASCII):
        return log_serial(prefix, year, int(plain))
    return plain


def valid_prefix(prefix: str) -> bool:
    """Tell whether it has 2–4 capitals, with one digit for a second computer."""
    return _PREFIX.fullmatch(prefix) is not None


def checked_prefix(text: str) -> str:
    """Return the prefix in half-width capitals; raises Refusal if it is not a valid one."""
    prefix = unicodedata.normalize("NFKC", text).strip().upper()
    if not valid_prefix(prefix):
        raise Refusal("编号字头要用 2 到 4 个英文字母(第二台电脑可加一位数字)，如 LX、LX2。")
    return prefix
