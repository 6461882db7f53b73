"""认日志表头: the head of a table of old logs, over one to three rows, whatever it calls things."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from lvgw_desktop.exchange.column_mapping import LEFT, ColumnMapping
from lvgw_desktop.exchange.head_letters import head_spellings
from lvgw_desktop.exchange.log_cells import TOLD
from lvgw_desktop.exchange.log_head_words import LOG_HEADS
from lvgw_desktop.exchange.read_sheet import ReadSheet
from lvgw_desktop.exchange.ticked_columns import Ticked, ticked_columns

_TELLING = (TOLD - {"remark"}) | {"kind", "client", "client_name"}
"""One of these beside the day makes a table one of logs."""

_SEARCHED_ROWS = 20
_DEPTHS = (1, 2, 3)
_LONGEST_HEAD = 24
_LEAST_HEADS = 3
_CHOSEN = -1
_BETWEEN = " · "
_AGAIN = 2 / 3


@dataclass(frozen=True, slots=True)
class LogHead:
    """Rows and columns from 0; `texts` are the whole heads, one for each column of the sheet.

    A field of `ticked` columns has the first of them in `columns`.
    `known` columns have a name that is understood, or of which a clerk has said what they are.
    """

    first: int
    last: int
    columns: Mapping[str, int]
    texts: tuple[str, ...]
    known: int = 0
    ticked: Ticked = field(default_factory=dict)

    @property
    def is_of_logs(self) -> bool:
        """Tell whether what stands below can be logs."""
        return "served_on" in self.columns and not _TELLING.isdisjoint(self.columns)


def find_log_head(sheet: ReadSheet, mapping: ColumnMapping | None) -> LogHead:
    """Return the head that names most columns; one without columns shows the likeliest row.

    Whatever a clerk says of its columns, 不读 as well, the same rows stay the head.
    """
    best = LogHead(-1, -1, {}, ())
    for depth in _DEPTHS:
        for row in range(min(_SEARCHED_ROWS, len(sheet.values) - depth + 1)):
            head = _head_at(sheet, row, depth, mapping)
            if head.known > best.known:
                best = head
    return best if best.is_of_logs else _likeliest(sheet, best, mapping)


def head_again(
    sheet: ReadSheet, row: int, head: LogHead, mapping: ColumnMapping | None
) -> LogHead | None:
    """Return the head that begins anew in a row, None if there is none.

    A page printed from a long list repeats it; a second table under the first has its own.
    """
    if not _may_be_head(sheet.values[row], head.columns["served_on"], mapping):
        return None
    found = [_head_at(sheet, row, depth, mapping) for depth in _DEPTHS]
    best = max(found, key=lambda one: one.known)
    is_whole = best.known >= _AGAIN * head.known
    return best if best.is_of_logs and is_whole else None


def _may_be_head(values: Sequence[object], day_column: int, mapping: ColumnMapping | None) -> bool:
    """Tell quickly, by the day's cell and the first one: nearly every row is none."""
    day = values[day_column] if day_column < len(values) else ""
    if not isinstance(day, str):
        return False
    if mapping is not None and mapping.field_of(day) is not None:
        return True
    first = next((value for value in values if value != ""), "")
    return _is_known(day) or (isinstance(first, str) and _is_known(first))


@lru_cache(1024)
def _is_known(text: str) -> bool:
    """Tell whether a text is a head; none begins with a figure, as days and numbers do."""
    if text[:1].isdigit():
        return False
    return any(letters in _KNOWN for letters in head_spellings(text))


def _head_at(sheet: ReadSheet, row: int, depth: int, mapping: ColumnMapping | None) -> LogHead:
    """Return what rows name; whole heads begin where a cell merged down over them begins."""
    stacks = [_stack(sheet, row, depth, column) for column in range(sheet.width)]
    nothing_said = [None] * sheet.width
    ticked = ticked_columns(stacks, nothing_said)
    columns = _columns(sheet, stacks, nothing_said, ticked)
    tops = (sheet.merged.get((row, column), (row, 0))[0] for column in columns.values())
    first, last = min(tops, default=row), row + depth - 1
    texts = tuple(
        _BETWEEN.join(_stack(sheet, first, last - first + 1, column))
        for column in range(sheet.width)
    )
    if mapping is None:
        return LogHead(first, last, columns, texts, len(_known_places(columns, ticked)), ticked)
    said = [_said(mapping, text, *stack[-1:]) for text, stack in zip(texts, stacks, strict=True)]
    known = _known_places(columns, ticked)
    known |= {place for place, name in enumerate(said) if name is not None}
    ticked = ticked_columns(stacks, said)
    return LogHead(first, last, _columns(sheet, stacks, said, ticked), texts, len(known), ticked)


def _known_places(columns: Mapping[str, int], ticked: Ticked) -> set[int]:
    return {*columns.values(), *chain.from_iterable(ticked.values())}


def _stack(sheet: ReadSheet, row: int, depth: int, column: int) -> list[str]:
    """Return the texts over a column, from above, each once."""
    texts = (sheet.covering(each, column).text.strip() for each in range(row, row + depth))
    return list(dict.fromkeys(filter(None, texts)))


def _columns(
    sheet: ReadSheet,
    stacks: Sequence[Sequence[str]],
    said: Sequence[str | None],
    ticked: Ticked,
) -> dict[str, int]:
    """Give each field its column: a clerk's choice, else the surest name that can be seen."""
    offers = defaultdict(list)
    of_ticks = set(chain.from_iterable(ticked.values()))
    for column, stack in enumerate(stacks):
        if column in of_ticks:
            continue
        for name, rank in _offers(stack, said[column]):
            is_unseen = rank != _CHOSEN and column in sheet.hidden_columns
            offers[name].append((is_unseen, rank, column))
    taken = {name: min(places) for name, places in ticked.items()}
    for name in (name for name in LOG_HEADS if name not in taken):
        free = [offer for offer in offers[name] if offer[-1] not in taken.values()]
        if free:
            taken[name] = min(free)[-1]
    return taken


def _said(mapping: ColumnMapping, *heads: str) -> str | None:
    """Return what a clerk has said of a column, by its whole head or its lowest part."""
    names = (mapping.field_of(head) for head in heads if head)
    return next((name for name in names if name is not None), None)


def _offers(stack: Sequence[str], said: str | None) -> Iterator[tuple[str, int]]:
    """Yield what a column may be, with a rank: what is said, else by its whole or lowest name."""
    if said is not None:
        if said != LEFT:
            yield said, _CHOSEN
        return
    for text in ("".join(stack), *stack[-1:]):
        for letters in head_spellings(text):
            if letters in _KNOWN:
                yield from _KNOWN[letters]
                return


def _likeliest(sheet: ReadSheet, best: LogHead, mapping: ColumnMapping | None) -> LogHead:
    """Return the first row that looks like a head, for the clerk to say what its columns are."""
    if best.known >= _LEAST_HEADS:
        return best
    for row in range(min(_SEARCHED_ROWS, len(sheet.values))):
        texts = {sheet.cell(row, column).text.strip() for column in range(sheet.width)} - {""}
        if len(texts) >= _LEAST_HEADS and all(len(text) <= _LONGEST_HEAD for text in texts):
            return _head_at(sheet, row, 1, mapping)
    return best


def _known() -> dict[str, list[tuple[str, int]]]:
    known = defaultdict(list)
    for name, heads in LOG_HEADS.items():
        for rank, head in enumerate(heads):
            known[next(head_spellings(head))].append((name, rank))
    return dict(known)


_KNOWN = _known()
