"""导出其他记录: asks where to and writes the list as it is narrowed, with all fields."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.other_records.record_source import RecordSource
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_save
from lvgw_desktop.ui.shared.operations import Operations


def export_list(
    place: QWidget, source: RecordSource, operations: Operations, say: Callable[[str], object]
) -> None:
    """Write the list to a workbook; `say` tells where that lies."""
    title = source.kind.title
    target = choose_to_save(place, f"导出{title}", f"{title}.xlsx", EXCEL)
    if target is None:
        return

    def write() -> Path:
        return source.service.export(source.kind, source.wanted, target)

    operations.run(
        write, then=lambda written: say(f"已存到 {written}。"), label=f"正在导出{title}…"
    )
