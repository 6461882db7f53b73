"""常用语的文件: a phrase book as a workbook, or a text with one sentence a line."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.read_sheet import ReadSheet
from lvgw_desktop.exchange.table_export import table_sheet
from lvgw_desktop.exchange.workbook_file import write_workbook
from lvgw_desktop.exchange.workbook_reading import read_workbook

TITLE = "常用语"
_HEAD = ("常用语", "用在哪一格", "服务种类")
_WIDTHS = (150.0, 30.0, 60.0)
_BETWEEN_KINDS = "、"
_MOST_TEXT = 1 << 20
_CODES = ("utf-8-sig", "gb18030")
_TEXT_SUFFIX = ".txt"


class WrittenPhrase(NamedTuple):
    """One sentence of a file with the words for its field and kinds, "" and () if not said."""

    text: str
    field: str = ""
    kinds: tuple[str, ...] = ()


def write_phrases(target: Path, phrases: Sequence[WrittenPhrase]) -> Path:
    """Write a phrase book as a workbook and return where it lies."""
    rows = [(one.text, one.field, _BETWEEN_KINDS.join(one.kinds)) for one in phrases]
    return write_workbook(target, (table_sheet(TITLE, _HEAD, rows, _WIDTHS),), TITLE)


def read_phrases(source: Path) -> tuple[WrittenPhrase, ...]:
    """Read a workbook or a text file; raises Refusal in one sentence if it holds no sentence."""
    is_text = source.suffix.lower() == _TEXT_SUFFIX
    read = _lines_of(source) if is_text else map(_of_cells, _rows_of(source))
    found = tuple(one for one in read if one.text)
    if not found:
        raise Refusal("文件里没有常用语。请每行(每格)写一句，再导入。")
    return found


def _rows_of(source: Path) -> Iterator[tuple[str, ...]]:
    """Yield the cells below the head, and all where there is none."""
    for sheet in read_workbook(source).sheets:
        head = _head_row(sheet)
        for row in range(head + 1, len(sheet.values)):
            yield tuple(sheet.cell(row, column).text.strip() for column in range(len(_HEAD)))


def _head_row(sheet: ReadSheet) -> int:
    rows = range(len(sheet.values))
    heads = (row for row in rows if sheet.cell(row, 1).text.strip() == _HEAD[1])
    return next(heads, -1)


def _of_cells(cells: tuple[str, ...]) -> WrittenPhrase:
    text, field, kinds = cells
    return WrittenPhrase(text, field, tuple(filter(None, kinds.split(_BETWEEN_KINDS))))


def _lines_of(source: Path) -> Iterator[WrittenPhrase]:
    """Yield the lines of a text, whichever of the usual two codes it is written in."""
    if not source.is_file():
        raise Refusal(f"找不到文件“{source.name}”，请重新选择。")
    if source.stat().st_size > _MOST_TEXT:
        raise Refusal("文件超过 1 MB，不像是常用语。请只留要用的句子再导入。")
    return (WrittenPhrase(line.strip()) for line in _decoded(source.read_bytes()).splitlines())


def _decoded(content: bytes) -> str:
    for code in _CODES:
        try:
            text = content.decode(code)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise Refusal("文件里的字读不出来。请用记事本另存为 UTF-8 编码的 .txt，再导入。")
