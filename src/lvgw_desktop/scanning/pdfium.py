"""PDF 文件: one open document at a time inside PDFium, which keeps state of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

TURN = threading.Lock()
"""Held while PDFium works: two threads must not be inside it at once."""


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """Open a PDF for the time of the block. Raises pypdfium2.PdfiumError if it cannot be read."""
    import pypdfium2  # noqa: PLC0415  heavy: loaded on first use

    with TURN:
        document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        with TURN:
            document.close()
