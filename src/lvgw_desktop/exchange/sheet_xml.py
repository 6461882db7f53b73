"""工作表的 XML: rows added to a sheet that XlsxWriter wrote with a single one, as that one is set.

XlsxWriter takes some five times as long for a row: it allows for all that a cell might be.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import chain

from lvgw_desktop.exchange.sheet import Formula, Noted, Value

_DAY_ZERO = date(1899, 12, 30).toordinal()
_PIXEL = 0.75
"""In pt; heights are whole pixels."""
_MARKUP = re.compile(r"[&<>]|_x[0-9a-fA-F]{4}_")
_LOOKS_ESCAPED = re.compile(r"_x[0-9a-fA-F]{4}_")
_DIMENSION = re.compile(r"<dimension [^>]*/>")
_CELL = re.compile(r'(<c r="[A-Z]+)\d+("[^/>]*?)(?: t="\w+")?/?>')


class SheetXml:
    """The XML `before` and `after` the rows to be added, and that of each row.

    `pattern` is the whole sheet; its row of this `number` is the one to be followed, and goes.
    """

    def __init__(self, pattern: str, number: int) -> None:
        before, row, self.after = re.split(
            f'(<row r="{number}" .*?</row>)', _DIMENSION.sub("", pattern), flags=re.DOTALL
        )
        self.before = before
        self._cells = [(found[1], found[2]) for found in _CELL.finditer(row)]

    def row(self, number: int, values: Sequence[Value], height: float) -> str:
        """Return a row; a text in it is one that a cell can hold."""
        cells = [
            _cell(f"{left}{number}{right}", value)
            for (left, right), value in zip(self._cells, values, strict=True)
        ]
        points = round(height / _PIXEL) * _PIXEL
        top = f'<row r="{number}" ht="{points:g}" customHeight="1">'
        return "".join(chain((top,), cells, ("</row>",)))


def _cell(opening: str, value: Value) -> str:
    if isinstance(value, str):
        if not value:
            return f"{opening}/>"
        text = _escaped(value) if _MARKUP.search(value) else value
        return f'{opening} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    return f"{opening}/>" if value is None else f"{opening}><v>{_number(value)}</v></c>"


def _escaped(text: str) -> str:
    """Return a text that XML takes, in which nothing looks like an escape of Excel's."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LOOKS_ESCAPED.sub(r"_x005F\g<0>", plain)


def day_number(day: date) -> int:
    """Return the number that a cell holds for a day."""
    return day.toordinal() - _DAY_ZERO


def _number(value: float | Decimal | date | Noted | Formula) -> str:
    """Return a number, or the number of a day, as a cell holds it."""
    assert not isinstance(value, Noted | Formula)
    if isinstance(value, date):
        return str(day_number(value))
    return repr(value) if isinstance(value, int) else repr(float(value))
