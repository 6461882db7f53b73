"""表名: names of sheets that Excel and WPS accept, told apart."""

import re
from collections.abc import Iterable

from lvgw_desktop.exchange.cell_text import cell_text, cell_units

_LONGEST = 31
_FOR_SHEETS = str.maketrans("[]:*?/\\", "［］：＊？／＼")
_RESERVED = {"history", "历史记录"}


def safe_sheet_names(wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the names made safe and told apart: 台账-周明远, 台账-周明远-2."""
    taken: set[str] = set()
    return tuple(_new_name(_safe(name), taken) for name in wanted)


def _safe(name: str) -> str:
    plain = re.sub(r"\s+", " ", cell_text(name)).translate(_FOR_SHEETS).strip(" '")
    if not plain or plain.lower() in _RESERVED:
        plain = f"表{plain}"
    return _shortened(plain, _LONGEST)


def _new_name(name: str, taken: set[str]) -> str:
    """Return the name, or with -2, -3 … if there is one already (case does not tell apart)."""
    new, number = name, 1
    while new.lower() in taken:
        number += 1
        suffix = f"-{number}"
        new = _shortened(name, _LONGEST - len(suffix)) + suffix
    taken.add(new.lower())
    return new


def _shortened(name: str, units: int) -> str:
    while cell_units(name) > units:
        name = name[:-1]
    return name.rstrip(" '")
