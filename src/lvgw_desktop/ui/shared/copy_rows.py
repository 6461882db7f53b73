"""复制: selected rows as tab-separated text and as an HTML table, so that they paste into WPS."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from lvgw_desktop.ui.shared.columns import Column


def copy_rows(columns: Sequence[Column], records: Sequence[object]) -> None:
    """Put the records on the clipboard; nothing selected leaves the clipboard alone."""
    if not records:
        return
    rows = [[_cell(column, record) for column in columns] for record in records]
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
    lines = (
        "<tr>" + "".join(f"<td {as_text}>{escape(cell)}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    return f"<meta charset='utf-8'><table>{''.join(lines)}</table>"
