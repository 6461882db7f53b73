"""扫描码: what the QR of an issued page says: which sheet it is, which printing and which page."""

import re
from typing import NamedTuple

OURS = "YCFL1|"
"""What every code of this program begins with."""
_PAYLOAD = re.compile(
    r"YCFL1\|([0-9]*)\|([A-Z0-9-]+)\|([0-9A-HJKMNP-TV-Z]{6})\|(\d{1,4})(?:/(\d{1,4}))?"
)


class ScanCode(NamedTuple):
    """One page. `pages` is 0 for a ledger, whose pages are not counted beforehand."""

    region_code: str
    serial: str
    check_code: str
    page: int
    pages: int


def read_scan_code(payload: str) -> ScanCode | None:
    """Return what a payload says, None for a code that is none of ours."""
    found = _PAYLOAD.fullmatch(payload)
    if found is None:
        return None
    region, serial, check, page, pages = found.groups()
    return ScanCode(region, serial, check, int(page), int(pages or 0))
