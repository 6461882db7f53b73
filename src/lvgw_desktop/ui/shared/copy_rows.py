"""复制: rows as tab-separated text and as an HTML table, which WPS and websites understand."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from lvgw_desktop.ui.shared.columns import Column


def copy_rows(columns: Sequence[Column], records: Sequence[object]) -> None:
    """Put the records on the clipboard; nothing selected leaves the clipboard alone."""
    if not records:
        return
    copy_table([[_cell(column, record) for column in columns] for record in records])


def copy_table(rows: Sequence[Sequence[str]]) -> None:
    """Put rows of words on the clipboard; a row of one word runs over the whole table."""
    copied = QMimeData()
    copied.setText("\n".join("\t".join(row) for row in rows))
    copied.setHtml(_as_html(rows))
    QApplication.clipboard().setMimeData(copied)


def _cell(column: Column, record: object) -> str:
    return " ".join(" ".join(column.words(record)).split())


def _as_html(rows: Sequence[Sequence[str]]) -> str:
    from html import escape  # noqa: PLC0415  with its two thousand names: few starts copy rows

    # The format keeps 0204 and 13800001234 as text instead of numbers.
    as_text = "style=\"mso-number-format:'\\@'\""
    widest = max(map(len, rows))
    lines = (
        "<tr>"
        + "".join(f"<td{_over(row, widest)} {as_text}>{escape(cell)}</td>" for cell in row)
        + "</tr>"
        for row in rows
    )
    return f"<meta charset='utf-8'><table>{''.join(lines)}</table>"


def _over(row: Sequence[str], columns: int) -> str:
    return f' colspan="{columns}"' if len(row) == 1 < columns else ""
