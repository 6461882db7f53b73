"""扫描画面: the practice office scans sheets back, with pages that found no log among them."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.ui.attachments.page import AttachmentPage
from lvgw_desktop.ui.attachments.subject import subject_of
from lvgw_desktop.ui.scanning.page import ScanBackPage

if TYPE_CHECKING:
    from pathlib import Path

    from lvgw_desktop.ui.main_window import MainWindow

SHEETS = 5


def scan_back(window: MainWindow) -> None:
    """Read a pile in which two pages have no code and one shows words changed since."""
    window.show_tab(1)
    window.errands.scans.scan_back()
    page = window.tab().page()
    assert isinstance(page, ScanBackPage)
    page.reader.read([_pile(window), _blank(window)])


def attachments_of_a_log(window: MainWindow) -> None:
    """Show the scan of a sheet that is back, with a photo, an outline and a list beside it."""
    scan_back(window)
    window.tab().go_back()
    use_cases = window.use_cases
    ids = use_cases.log_list.ids(LogFilter(states=frozenset({PaperState.SIGNED})))
    logs = (use_cases.service_logs.get(log_id) for log_id in ids)
    log = next(one for one in logs if use_cases.scan_back.scans_of(one.uuid))
    use_cases.attachments.add_files(log.uuid, _files(window))
    window.errands.attachments.show(subject_of(log))
    page = window.tab().page()
    assert isinstance(page, AttachmentPage)
    page.table.choose_row(2)


def no_attachments(window: MainWindow) -> None:
    """Show a log that has none, and takes what is dropped."""
    window.show_tab(1)
    log = window.use_cases.service_logs.get(_without_scans(window)[0])
    window.errands.attachments.show(subject_of(log))


def _files(window: MainWindow) -> list[Path]:
    folder = window.use_cases.workplace.database.path.parent
    photo = QImage(1200, 900, QImage.Format.Format_RGB32)
    photo.fill(QColor("#8fb3a4"))
    painter = QPainter(photo)
    painter.fillRect(0, 560, 1200, 340, QColor("#7a6a55"))
    painter.fillRect(420, 300, 360, 260, QColor("#c7b08a"))
    painter.end()
    photo.save(str(folder / "相邻墙体现场.jpg"))
    (folder / "讲座提纲(修改后).docx").write_bytes(b"PK" + bytes(38_000))
    return [
        folder / "讲座提纲(修改后).docx",
        folder / "相邻墙体现场.jpg",
        _saved(window, "签到表.pdf", window.use_cases.printing.blank_sheets(1)),
    ]


def _pile(window: MainWindow) -> Path:
    use_cases = window.use_cases
    ids = _without_scans(window)
    pdf = use_cases.printing.issue_sheets(ids)
    use_cases.printing.mark_printed(ids)
    changed = use_cases.service_logs.get(ids[0])
    use_cases.service_logs.record(replace(changed, result="已办结，另附照片。"), reason="补记")
    use_cases.printing.issue_sheets(ids[:1])
    return _saved(window, "扫描_20261120.pdf", pdf)


def _without_scans(window: MainWindow) -> list[int]:
    services = window.use_cases.service_logs
    ids = window.use_cases.log_list.ids(LogFilter(states=frozenset(PaperState) - {PaperState.VOID}))
    logs = (services.get(log_id) for log_id in ids)
    scans = window.use_cases.scan_back
    bare = (log.id for log in logs if log.id and not scans.scans_of(log.uuid))
    return list(islice(bare, SHEETS))


def _blank(window: MainWindow) -> Path:
    return _saved(window, "手写的.pdf", window.use_cases.printing.blank_sheets(2))


def _saved(window: MainWindow, name: str, pdf: bytes) -> Path:
    folder = window.use_cases.workplace.database.path.parent
    return window.use_cases.printing.save_pdf(pdf, folder / name)
