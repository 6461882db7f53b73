"""长工作簿: a workbook with long tables behind its sheets, written and proved in flat memory."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice, zip_longest
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lvgw_desktop.exchange.collector import collector_at_rest
from lvgw_desktop.exchange.long_table import LongTable
from lvgw_desktop.exchange.sheet import Sheet, Value
from lvgw_desktop.exchange.sheet_names import safe_sheet_names
from lvgw_desktop.exchange.sheet_xml import SheetXml
from lvgw_desktop.exchange.told_rows import TELL_EVERY
from lvgw_desktop.exchange.workbook_file import workbook_bytes
from lvgw_desktop.exchange.workbook_proof import as_read, compare, not_equal, read_at_once

Tell = Callable[[], object]
"""Called at every TELL_EVERY rows that are written, and compared; it may raise to stop the work."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LongWorkbook:
    """A workbook that can be written once, and compared with what was written then.

    Of each row of a table only a mark is kept: the hash of its cells.
    """

    title: str
    sheets: Sequence[Sheet]
    tables: Sequence[LongTable]
    tell: Tell
    _marks: list["array[int]"] = field(default_factory=list, init=False)

    def write(self, path: Path) -> None:
        """Write the file: XlsxWriter makes all of it but the rows of the tables."""
        patterns = [table.pattern() for table in self.tables]
        sheets = (*self.sheets, *patterns)
        made = workbook_bytes(list(zip(self._names(), sheets, strict=True)), self.title)
        long = {
            f"xl/worksheets/sheet{number}.xml": (pattern, table)
            for number, (pattern, table) in enumerate(
                zip(patterns, self.tables, strict=True), start=len(self.sheets) + 1
            )
        }
        with ZipFile(BytesIO(made)) as parts, ZipFile(path, "w", ZIP_DEFLATED) as out:
            for name in parts.namelist():
                if name in long:
                    with collector_at_rest(), out.open(_entry(name), "w") as part:
                        self._write_table(part, parts.read(name).decode(), *long[name])
                else:
                    out.writestr(_entry(name), parts.read(name))

    def check(self, path: Path) -> None:
        """Raise Refusal unless the file has the sheets and the rows that were written."""
        names = self._names()
        with collector_at_rest(), read_at_once(path) as (found, rows_of):
            if found != list(names):
                raise not_equal("")
            for name, sheet in zip(names, self.sheets, strict=False):
                compare(name, sheet, rows_of(name))
            for name, marks in zip(names[len(self.sheets) :], self._marks, strict=True):
                self._check_table(name, marks, rows_of(name))

    def _names(self) -> tuple[str, ...]:
        titles = (sheet.name for sheet in self.sheets), (table.title for table in self.tables)
        return safe_sheet_names(title for some in titles for title in some)

    def _write_table(self, part: IO[bytes], xml: str, pattern: Sheet, table: LongTable) -> None:
        """Write a table's sheet and keep its marks, those of its top first."""
        *top, _sample = pattern.rows
        marks = array("q", (_mark(row.values) for row in top))
        sheet = SheetXml(xml, len(pattern.rows))
        part.write(sheet.before.encode())
        rows = table.set_rows()
        while some := list(islice(rows, TELL_EVERY)):
            self.tell()
            numbered = enumerate(some, start=len(marks) + 1)
            part.write("".join([sheet.row(number, *row) for number, row in numbered]).encode())
            marks.extend([_mark(cells) for cells, _height in some])
        part.write(sheet.after.encode())
        self._marks.append(marks)

    def _check_table(
        self, name: str, marks: Iterable[int], found: Iterable[Sequence[object]]
    ) -> None:
        nothing = _mark(())
        marked = zip_longest(marks, self._told(found), fillvalue=nothing)
        for number, (meant, there) in enumerate(marked, start=1):
            if meant != there:
                raise not_equal(f"“{name}”第 {number} 行")

    def _told(self, found: Iterable[Sequence[object]]) -> Iterator[int]:
        """Yield the marks of rows that were read, telling of them."""
        for number, cells in enumerate(found):
            if number % TELL_EVERY == 0:
                self.tell()
            yield _mark_of(list(cells))


def _entry(name: str) -> ZipInfo:
    """Return an entry of a workbook; it says nothing of when it was made."""
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    return entry


def _mark(values: Iterable[Value]) -> int:
    return _mark_of(as_read(values))


def _mark_of(cells: list[object]) -> int:
    """Return the hash of what a row's cells say; empty ones at its end make no difference."""
    while cells and cells[-1] == "":
        cells.pop()
    return hash(tuple(cells))
