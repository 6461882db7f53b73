"""模板公式: the district's own formulas, pointing at the rows that their rows became."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lvgw_desktop.exchange.template_rows import MovedRows

_SIDE = re.compile(r"(\$?[A-Za-z]{0,3})(\$?)([1-9]\d{0,6})")
_OVER_LISTS = frozenset({"SUM(", "AVERAGE(", "COUNT(", "COUNTA(", "MAX(", "MIN(", "SUBTOTAL("})
"""In these one cell of a row that repeats stands for the cells of all its rows."""

FormulaToken = Any  # openpyxl is loaded on first use
MovedSheets = Mapping[str, MovedRows]
"""Where the rows of each sheet went, by its name."""


@dataclass(frozen=True, slots=True)
class FormulaPlace:
    """Where a formula stood: its sheet, its row, and which of its row's copies it is now."""

    sheet: str
    row: int = 0
    copy: int = 0


def moved_formula(formula: str, place: FormulaPlace, moved: MovedSheets) -> str:
    """Return a formula as it reads after rows were put in; what cannot be read stays as it is.

    A range that has a row which repeats has all its rows afterwards. In such a row itself, what
    points at the same row goes along with each copy.
    """
    from openpyxl.formula import Tokenizer  # noqa: PLC0415  heavy: loaded on first use
    from openpyxl.formula.tokenizer import TokenizerError  # noqa: PLC0415  as above

    try:
        tokens = Tokenizer(formula).items
    except TokenizerError:
        return formula
    return "=" + "".join(_moved_tokens(tokens, place, moved))


def moved_range(
    text: str, place: FormulaPlace, moved: MovedSheets, *, spreads: bool = False
) -> str:
    """Return a reference as 统计表!$A$1:$F$9 after rows were put in.

    One cell becomes those of all rows that its row became, if it `spreads`.
    """
    named, mark, reference = text.rpartition("!")
    sheet = _unquoted(named) if mark else place.sheet
    sides = [_SIDE.fullmatch(side) for side in reference.split(":")]
    first, last = sides[0], sides[-1]
    if sheet not in moved or first is None or last is None:
        return text
    rows, own = moved[sheet], place if sheet == place.sheet else FormulaPlace(sheet)
    begin = _moved_side(first, own, rows, rows.first)
    end = _moved_side(last, own, rows, rows.last)
    is_range = len(sides) > 1 or (spreads and begin != end)
    return f"{named}{mark}{begin}:{end}" if is_range else f"{named}{mark}{begin}"


def _moved_tokens(
    tokens: Sequence[FormulaToken], place: FormulaPlace, moved: MovedSheets
) -> Iterator[str]:
    functions: list[str] = []
    for number, token in enumerate(tokens):
        if token.subtype == token.OPEN:
            functions.append(token.value.upper())
        elif token.subtype == token.CLOSE:
            functions.pop()
        if token.type == token.OPERAND and token.subtype == token.RANGE:
            is_counted = bool(functions) and functions[-1] in _OVER_LISTS
            spreads = is_counted and _is_whole_argument(tokens, number)
            yield moved_range(token.value, place, moved, spreads=spreads)
        else:
            yield token.value


def _is_whole_argument(tokens: Sequence[FormulaToken], number: int) -> bool:
    """Tell whether nothing is done with an operand before the function takes it."""
    before = next(one for one in reversed(tokens[:number]) if one.type != one.WSPACE)
    after = next(one for one in tokens[number + 1 :] if one.type != one.WSPACE)
    begins = before.subtype == before.OPEN or before.type == before.SEP
    ends = after.subtype == after.CLOSE or after.type == after.SEP
    return bool(begins and ends)


def _moved_side(
    side: re.Match[str], place: FormulaPlace, rows: MovedRows, goes: Callable[[int], int]
) -> str:
    letters, fixed, row = side[1], side[2], int(side[3])
    goes_along = not fixed and row == place.row
    new = rows.first(row) + place.copy if goes_along else goes(row)
    return f"{letters}{fixed}{new}"


def _unquoted(name: str) -> str:
    return name[1:-1].replace("''", "'") if name.startswith("'") else name
