"""逐行读回: a long workbook that was written row by row, read so that memory stays flat."""

import re
from collections.abc import Iterator
from typing import IO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

_NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET, _DATA, _ROW = (f"{_NAMESPACE}{tag}" for tag in ("sheet", "sheetData", "row"))
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def streamed_names(book: ZipFile) -> list[str]:
    """Return the names of the sheets in their order."""
    workbook = ET.fromstring(book.read("xl/workbook.xml"))  # noqa: S314  our own file
    return [sheet.get("name", "") for sheet in workbook.iter(_SHEET)]


def streamed_rows(book: ZipFile, number: int) -> Iterator[list[object]]:
    """Yield the cells of each row of a sheet, the first of which is 1; a day is its number.

    Its texts stand in its cells, as they do where XlsxWriter keeps nothing.
    """
    with book.open(f"xl/worksheets/sheet{number}.xml") as part:
        for row in _rows(part):
            yield list(map(_value, row))


def _rows(part: IO[bytes]) -> Iterator[ET.Element]:
    """Yield the rows, each of which goes when it was looked at."""
    table = ET.Element(_DATA)
    for event, element in ET.iterparse(part, ("start", "end")):  # noqa: S314  our own file
        if event == "start":
            table = element if element.tag == _DATA else table
        elif element.tag == _ROW:
            yield element
            table.clear()


def _value(cell: ET.Element) -> object:
    text = "".join(cell.itertext())
    if cell.get("t"):
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
    return float(text) if text else ""
