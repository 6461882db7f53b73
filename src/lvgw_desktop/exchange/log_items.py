"""读服务事项: what was done on an occasion, out of words, numbers and the columns of a ledger."""

from dataclasses import replace
from typing import NamedTuple

from lvgw_desktop.domain.item_detail import ITEM_DETAILS, ItemDetail
from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.domain.vocabulary import LedgerColumn
from lvgw_desktop.exchange.log_cells import RowCells
from lvgw_desktop.exchange.log_words import LogWords
from lvgw_desktop.exchange.quantity_reading import read_quantity, says_none

_LEDGER = {column.value: column for column in LedgerColumn}
_COUNTED = ("kind", "quantity", "heads")
_DETAILS = {one.name: one for one in ITEM_DETAILS}


class ItemsRead(NamedTuple):
    """The items, the text of the whole occasion, and the fields that nothing was made of.

    `unclear` are not understood; `homeless` are details of which no item is one that has them.
    """

    items: tuple[ServiceItem, ...]
    content: str
    unclear: tuple[str, ...] = ()
    homeless: tuple[str, ...] = ()


def read_items(cells: RowCells, words: LogWords) -> ItemsRead:
    """Return a row's items: those of the ledger's columns, else of words, else of its text."""
    read = _items(cells, words)
    for name, detail in _DETAILS.items():
        if said := cells.text(name):
            read = _with_detail(read, detail, said, words)
    return read


def _with_detail(read: ItemsRead, detail: ItemDetail, said: str, words: LogWords) -> ItemsRead:
    """Give a detail to the first item that has such a one."""
    value = words.details.value(detail, said)
    if value is None:
        unclear = () if says_none(said) else (detail.name,)
        return read._replace(unclear=(*read.unclear, *unclear))
    for place, item in enumerate(read.items):
        if detail in words.details_of(item.kind):
            told = replace(item, details={**item.details, detail.name: value})
            return read._replace(items=(*read.items[:place], told, *read.items[place + 1 :]))
    return read._replace(homeless=(*read.homeless, detail.name))


def _items(cells: RowCells, words: LogWords) -> ItemsRead:
    texts, content = cells.texts, cells.text("content")
    items: tuple[ServiceItem, ...] = ()
    if not _LEDGER.keys().isdisjoint(texts):
        content, items = _of_ledger(cells, words)
    if any(name in texts for name in _COUNTED):
        items, unclear = _counted(cells, items, words)
        return ItemsRead(items or words.items_of_text(content), content, unclear)
    return ItemsRead(items or words.items_of_text(content), content)


def _of_ledger(cells: RowCells, words: LogWords) -> tuple[str, tuple[ServiceItem, ...]]:
    """Return all the cells' texts as one, and an item for each; one alone has no other text."""
    filled = [(column, text) for name, column in _LEDGER.items() if (text := cells.text(name))]
    told = [text for column, text in filled if words.amount_of_column(column, text) is None]
    content = "\n".join(filter(None, (cells.text("content"), *told)))
    is_alone = len(told) == 1 and content == told[0]
    items = (words.item_of_column(column, text, keep=not is_alone) for column, text in filled)
    return content, tuple(items)


def _counted(
    cells: RowCells, items: tuple[ServiceItem, ...], words: LogWords
) -> tuple[tuple[ServiceItem, ...], tuple[str, ...]]:
    """Return the items with what the columns of kind and numbers say; name what is unclear."""
    kind, amount = cells.text("kind"), cells.text("quantity")
    of_amounts = words.items_of_amounts(amount)
    of_words = words.items_of_words(kind)
    is_ticked = "kind" in cells.ticked and bool(of_words)
    found = of_amounts or (_together(items, of_words) if is_ticked else items or of_words)
    understood = {"kind"} if found and (is_ticked or not items) else set()
    understood |= {"quantity"} if of_amounts else set()
    if len(found) == 1 and not of_amounts:
        only, quantity, heads = found[0], _number(amount), _number(cells.text("heads"))
        found = (replace(only, quantity=quantity or only.quantity, heads=heads or only.heads),)
        understood |= {"quantity"} if quantity else set()
        understood |= {"heads"} if heads else set()
    unclear = (name for name in _COUNTED if cells.text(name) and name not in understood)
    return found, tuple(unclear)


def _together(
    items: tuple[ServiceItem, ...], ticked: tuple[ServiceItem, ...]
) -> tuple[ServiceItem, ...]:
    """Add the kinds that are ticked beside the columns of a ledger."""
    kinds = {item.kind for item in items}
    return (*items, *(item for item in ticked if item.kind not in kinds))


def _number(text: str) -> int | None:
    """Return the number in 30份 or 一件."""
    read = read_quantity(text)
    return read.number if read else None
