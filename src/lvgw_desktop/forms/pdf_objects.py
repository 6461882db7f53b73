"""PDF 对象: dictionaries and streams as ReportLab writes them, and what every file is called."""

from typing import Any

TITLE = "村（居）法律顾问工作表样"
PROGRAM = "lvgw-desktop"
"""Nothing personal goes into a file's properties."""


def dictionary(**entries: Any) -> Any:  # noqa: ANN401  ReportLab is untyped
    """Return a PDF dictionary; texts become names, lists become arrays."""
    from reportlab.pdfbase import pdfdoc  # noqa: PLC0415  heavy: loaded on first use

    def converted(value: Any) -> Any:  # noqa: ANN401  ReportLab is untyped
        if isinstance(value, str):
            return pdfdoc.PDFName(value)
        if isinstance(value, list):
            return pdfdoc.PDFArray([converted(one) for one in value])
        return value

    return pdfdoc.PDFDictionary({key: converted(value) for key, value in entries.items()})


def stream(doc: Any, content: bytes, name: str) -> Any:  # noqa: ANN401  ReportLab is untyped
    """Return a reference to a stream that is compressed when the document is written."""
    from reportlab.pdfbase import pdfdoc  # noqa: PLC0415  heavy: loaded on first use

    compressed = pdfdoc.PDFStream()
    compressed.content = content
    compressed.filters = [pdfdoc.PDFZCompress]
    return doc.Reference(compressed, name)


def ready_stream(content: bytes, **entries: Any) -> Any:  # noqa: ANN401  ReportLab is untyped
    """Return a stream whose content is compressed already, as its entries say."""
    from reportlab.pdfbase import pdfdoc  # noqa: PLC0415  heavy: loaded on first use

    return pdfdoc.PDFStream(dictionary(**entries), content, ())


def text_string(words: str) -> str:
    """Return words as a PDF writes them outside of pages."""
    return f"<feff{words.encode('utf-16-be').hex()}>"
