"""带不过去的: what a template has that a filled copy of it cannot keep, told before."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

_BY_NAME = (
    ("图表", re.compile(r"xl/(charts|chartsheets)/.+\.xml")),
    ("按钮等控件", re.compile(r"xl/(ctrlProps|activeX)/.+")),
    ("嵌入的文件", re.compile(r"xl/embeddings/.+")),
    ("嵌在格子里的图片", re.compile(r"xl/(cellimages\.xml|richData/.+)")),
    ("切片器", re.compile(r"xl/slicers/.+")),
    ("批注里的回复", re.compile(r"xl/threadedComments/.+")),
)
_BY_CONTENT = (
    ("文本框和图形", "xl/drawings/", re.compile(rb"<xdr:(sp|cxnSp|grpSp)[ >]")),
    ("图片", "xl/drawings/", re.compile(rb"\.(emf|wmf|svg)\"", re.IGNORECASE)),
    ("页眉页脚里的图片", "xl/worksheets/", re.compile(rb"<legacyDrawingHF\b")),
    ("迷你图", "xl/worksheets/", re.compile(rb"<x14:sparklineGroup\b")),
    ("有的下拉选项", "xl/worksheets/", re.compile(rb"<x14:dataValidation\b")),
    ("有的条件格式", "xl/worksheets/", re.compile(rb"<x14:conditionalFormatting\b")),
)


def losses_of(content: bytes) -> tuple[str, ...]:
    """Return the words for all that would be lost of a checked workbook."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return tuple(dict.fromkeys((*_named(package), *_found(package))))


def _named(package: zipfile.ZipFile) -> Iterator[str]:
    for word, pattern in _BY_NAME:
        if any(map(pattern.fullmatch, package.namelist())):
            yield word


def _found(package: zipfile.ZipFile) -> Iterator[str]:
    for name in package.namelist():
        for word, folder, pattern in _BY_CONTENT:
            if name.startswith(folder) and pattern.search(package.read(name)):
                yield word
