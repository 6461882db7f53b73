"""认表头: which column holds which field, whatever an office calls it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from lvgw_desktop.exchange.head_letters import head_spellings
from lvgw_desktop.exchange.head_words import HEADS
from lvgw_desktop.exchange.read_sheet import ReadSheet

_SEARCHED_ROWS = 10


@dataclass(frozen=True, slots=True)
class HeaderMatch:
    """Where the head of a table ends (`row`, from 0) and which column holds which field."""

    row: int = -1
    columns: Mapping[str, int] = field(default_factory=dict)


def find_header(sheet: ReadSheet, wanted: Collection[str]) -> HeaderMatch:
    """Find the head among the first ten rows; it may be nested in two rows.

    The row that names most of the wanted fields is taken; nothing found has no columns.
    """
    best = HeaderMatch()
    for row in range(min(_SEARCHED_ROWS, len(sheet.values))):
        for depth in (1, 2):
            columns = _columns(_head_texts(sheet, row, depth), wanted)
            if len(columns) > len(best.columns):
                best = HeaderMatch(row + depth - 1, columns)
    return best


def is_head(text: str, field_name: str) -> bool:
    """Tell whether a text is what the field's column may be called."""
    return _rank(text, field_name) is not None


def _head_texts(sheet: ReadSheet, row: int, depth: int) -> list[str]:
    """Return each column's head; of two rows their texts together: 聘期 over 起 → 聘期起."""
    return [
        "".join(
            dict.fromkeys(sheet.covering(each, column).text for each in range(row, row + depth))
        )
        for column in range(sheet.width)
    ]


def _columns(texts: list[str], wanted: Collection[str]) -> dict[str, int]:
    found = {}
    for name in wanted:
        ranked = [
            (rank, column)
            for column, text in enumerate(texts)
            if (rank := _rank(text, name)) is not None
        ]
        if ranked:
            found[name] = min(ranked)[1]
    return found


def _rank(text: str, name: str) -> int | None:
    """Return the place of a head among the field's names: whole, then less its brackets."""
    known = _KNOWN[name]
    for letters in head_spellings(text):
        if letters in known:
            return known[letters]
    return None


_KNOWN = {
    name: {next(head_spellings(head)): place for place, head in reversed(list(enumerate(heads)))}
    for name, heads in HEADS.items()
}
