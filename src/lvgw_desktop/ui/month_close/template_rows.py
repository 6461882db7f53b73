"""记号: what can be written into a template, with what each gives for the month."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.licence import masked_licence
from lvgw_desktop.domain.phone import masked_phone, phone_problem
from lvgw_desktop.domain.wording import date_words, masked_name
from lvgw_desktop.services.district_template import TemplateTable
from lvgw_desktop.ui.shared.columns import Column


def _without_phone(text: str) -> str:
    """Return a text as it is, but a telephone masked."""
    return text if phone_problem(text) else masked_phone(text)


MASKS = {
    "顾问电话": masked_phone,
    "执业证号": masked_licence,
    "服务对象": masked_name,
    "原来": _without_phone,
    "改成": _without_phone,
}
"""What of the first row of a list is not shown in full."""
_OTHERS = 2
"""So many further spellings are told; figures of the year have more."""


@dataclass(frozen=True, slots=True)
class WordRow:
    """One placeholder as it is copied, what it gives, and how else it may be written."""

    mark: str
    value: str
    others: str = ""


COLUMNS = (
    Column("mark", "记号", 260, text=lambda row: row.mark),
    Column("value", "会填成", text=lambda row: row.value),
    Column("others", "也可以写", 300, text=lambda row: row.others, hide_rank=1),
)


def word_rows(table: TemplateTable, *, is_list: bool) -> Iterator[WordRow]:
    """Yield the placeholders of the whole sheet, or of a list: its own mark, then its columns."""
    if is_list:
        told = f"写在要重复的那一行里，共 {len(table.rows)} 行"
        others = _marks(f"#{one}" for one in table.title.others)
        yield WordRow(f"{{{{#{table.title.word}}}}}", told, others)
    first = table.rows[0] if table.rows else (None,) * len(table.columns)
    for column, value in zip(table.columns, first, strict=True):
        shown = _shown(value)
        mask = MASKS.get(column.word) if is_list else None
        words = mask(shown) if mask else shown
        yield WordRow(f"{{{{{column.word}}}}}", words, _marks(column.others[:_OTHERS]))


def _shown(value: object) -> str:
    if isinstance(value, date):
        return date_words(value)
    return "" if value is None else str(value)


def _marks(words: Iterator[str] | tuple[str, ...]) -> str:
    return " ".join(f"{{{{{word}}}}}" for word in words)
