"""导入关口: a workbook from outside is checked before anything parses it."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.sheet_facts import column_number

MB = 1 << 20
MOST_BYTES = 20 * MB
MOST_UNPACKED = 200 * MB
MOST_ENTRIES = 2_000
MOST_CELLS = 5_000_000
"""Rows × columns up to the farthest cell; the reader holds them all at once."""

_FREE_UNPACKED = 20 * MB
_MOST_RATIO = 100
_CHUNK = 4 * MB
_OVERLAP = 512
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_DTD_WORDS = [
    word.encode(code)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for code in ("ascii", "utf-16-le", "utf-16-be")
]
_FILLED_CELL = re.compile(
    rb"""<(?:\w+:)?c\s[^<>]*?\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["'][^<>]*(?<!/)>"""
)
_FAR_CELL = re.compile(rb"""=\s*["'](?:[A-Z]{2,3}\d|[A-Z]\d{6})""")
"""Without any of these a sheet ends before Z100000, well below MOST_CELLS."""
_EPOCH_1904 = re.compile(rb"""date1904\s*=\s*["'](1|true|on)["']""", re.IGNORECASE)

_SAVE_AS = "请用 WPS 或 Excel 打开，另存为 .xlsx 再导入。"
_DAMAGED = "工作簿已经损坏，打不开。请让对方重新发一份，或用 WPS 修复后另存为 .xlsx 再导入。"


class CheckedWorkbook(NamedTuple):
    """A workbook that may be parsed; `epoch_1904` tells how it counts days."""

    content: bytes
    epoch_1904: bool


def checked_workbook(path: Path) -> CheckedWorkbook:
    """Return a workbook's bytes; raises Refusal with one sentence on what is wrong with it."""
    content = _content(path)
    _refuse_other_kinds(content, path.suffix.lower())
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            _refuse_by_directory(package)
            epoch_1904 = _refuse_by_content(package)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError) as cause:
        raise Refusal(_DAMAGED) from cause
    return CheckedWorkbook(content, epoch_1904)


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise Refusal(f"找不到文件“{path.name}”，请重新选择。")
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise Refusal(f"文件有 {size // MB} MB，超过 20 MB，请只留要导入的那张表再导入。")
    if not size:
        raise Refusal("文件是空的(0 字节)，请重新拷贝一份。")
    return path.read_bytes()


def _refuse_other_kinds(content: bytes, suffix: str) -> None:
    """Tell apart by the first bytes, since a name is quickly changed."""
    if content.startswith(_OLE):
        if _ENCRYPTED_STREAM in content:
            raise Refusal("这个表格加了密码，请先在 WPS 或 Excel 里取消密码，再导入。")
        kind = "WPS 的 .et 表格" if suffix == ".et" else "旧版 .xls 表格"
        raise Refusal(f"这是{kind}，{_SAVE_AS}")
    if not content.startswith(b"PK"):
        raise Refusal(f"这不是 Excel 工作簿(.xlsx)，{_SAVE_AS}")


def _refuse_by_directory(package: zipfile.ZipFile) -> None:
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    if len(entries) > MOST_ENTRIES or len(set(names)) < len(names):
        raise Refusal(_DAMAGED)
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refusal("这个表格加了密码，请先取消密码，再导入。")
    _refuse_bomb(entries)
    _refuse_parts(names)


def _refuse_bomb(entries: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    too_dense = unpacked > _FREE_UNPACKED and unpacked > _MOST_RATIO * packed
    if unpacked > MOST_UNPACKED or too_dense:
        raise Refusal(
            f"工作簿展开后有 {unpacked // MB} MB，大得不正常，没有打开。"
            "请把要导入的行复制到一个新工作簿，再导入。"
        )


def _refuse_parts(names: list[str]) -> None:
    if any(name.endswith("vbaProject.bin") for name in names):
        raise Refusal("工作簿里带宏，没有打开。请另存为不带宏的 .xlsx，再导入。")
    if any(name.startswith("xl/externalLinks/") for name in names):
        raise Refusal("工作簿里有指向别的文件的链接，请先断开链接，再导入。")
    if not any(name.endswith("workbook.xml") for name in names):
        raise Refusal(f"这不是 Excel 工作簿(.xlsx)，{_SAVE_AS}")


def _refuse_by_content(package: zipfile.ZipFile) -> bool:
    """Read every XML part to its end, which also proves the sizes; return whether it is 1904."""
    epoch_1904 = False
    for entry in package.infolist():
        is_large = False
        for part in _parts(package, entry):
            if any(word in part for word in _DTD_WORDS):
                raise Refusal("工作簿里有不该有的内容(DTD)，没有打开。请另存为新的 .xlsx，再导入。")
            if b"macroEnabled" in part and entry.filename == "[Content_Types].xml":
                raise Refusal("工作簿里带宏，没有打开。请另存为不带宏的 .xlsx，再导入。")
            epoch_1904 |= entry.filename.endswith("workbook.xml") and bool(_EPOCH_1904.search(part))
            is_large |= bool(_FAR_CELL.search(part))
        if is_large:
            _refuse_too_many_cells(package, entry)
    return epoch_1904


def _refuse_too_many_cells(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    rows = columns = 0
    for part in _parts(package, entry):
        for letters, number in _FILLED_CELL.findall(part):
            rows, columns = max(rows, int(number)), max(columns, column_number(letters))
    if rows * columns > MOST_CELLS:
        raise Refusal(
            f"有一张表一直用到第 {rows} 行、第 {columns} 列，大得不正常，没有打开。"
            "请删掉表格外多余的内容，再导入。"
        )


def _parts(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield an entry's content in overlapping pieces."""
    with package.open(entry) as stream:
        tail = b""
        while chunk := stream.read(_CHUNK):
            yield tail + chunk
            tail = chunk[-_OVERLAP:]
