"""对列: the columns of a workbook of old logs, what each was taken for, and saying it otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lvgw_desktop.exchange.column_mapping import FIELDS, LEFT, ColumnMapping
from lvgw_desktop.exchange.log_row import LogSheet
from lvgw_desktop.services.import_source import ImportSource

__all__ = ["FIELDS", "LEFT", "SourceColumn", "columns_of", "with_columns"]


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceColumn:
    """One column; `number` counts from 1, `field` is LEFT where it is not read.

    `sample` is the first text below its head.
    """

    sheet: str
    number: int
    head: str
    field: str
    sample: str

    @property
    def letters(self) -> str:
        """Return what the column is called on the screen: A, B … AA."""
        letters, number = "", self.number
        while number:
            number, place = divmod(number - 1, 26)
            letters = chr(ord("A") + place) + letters
        return letters

    @property
    def words(self) -> str:
        """Return what it was taken for."""
        return FIELDS[self.field] if self.field else "不读"


def columns_of(source: ImportSource) -> tuple[SourceColumn, ...]:
    """Return the columns with a head of every sheet that can be seen."""
    sheets = source.logs.sheets if source.logs else ()
    return tuple(column for sheet in sheets for column in _columns(source, sheet))


def with_columns(source: ImportSource, said: Mapping[str, str]) -> ColumnMapping:
    """Return the mapping of a workbook with what a clerk says of some heads: head → field."""
    used = source.logs.mapping if source.logs else None
    mapping = used or ColumnMapping(name=source.file.stem)
    return replace(mapping, fields={**mapping.fields, **said})


def _columns(source: ImportSource, sheet: LogSheet) -> Iterator[SourceColumn]:
    fields = {number: name for name, number in sheet.columns.items()} | dict(sheet.ticked)
    for number, head in enumerate(sheet.heads, 1):
        if head:
            yield SourceColumn(
                sheet=sheet.name,
                number=number,
                head=head,
                field=fields.get(number, LEFT),
                sample=_sample(source, sheet, number - 1),
            )


def _sample(source: ImportSource, sheet: LogSheet, column: int) -> str:
    assert source.workbook is not None
    read = next(one for one in source.workbook.sheets if one.name == sheet.name)
    below = range(sheet.head_rows[1], min(sheet.head_rows[1] + 20, len(read.values)))
    return next(filter(None, (read.cell(row, column).text.strip() for row in below)), "")
