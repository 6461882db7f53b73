"""选择文件: asks what to open and where to save, beginning in the documents folder."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

EXCEL = "Excel 表格 (*.xlsx)"
PDF = "PDF 文件 (*.pdf)"
SCANS = "扫描件 (*.pdf *.tif *.tiff *.jpg *.jpeg *.png)"
WORD = "Word 文档 (*.docx)"
PHRASES = "表格或文本 (*.xlsx *.txt)"
ANY = "所有文件 (*)"


def choose_to_open(parent: QWidget | None, title: str, kinds: str = ANY) -> Path | None:
    """Ask which file to open; None if the user gave up."""
    name, _kind = QFileDialog.getOpenFileName(parent, title, str(_documents()), kinds)
    return Path(name) if name else None


def choose_several(parent: QWidget | None, title: str, kinds: str = ANY) -> tuple[Path, ...]:
    """Ask which files to open; () if the user gave up."""
    names, _kind = QFileDialog.getOpenFileNames(parent, title, str(_documents()), kinds)
    return tuple(Path(name) for name in names)


def choose_to_save(parent: QWidget | None, title: str, name: str, kinds: str = ANY) -> Path | None:
    """Ask where to save under a proposed name; None if the user gave up."""
    proposed = str(_documents() / name)
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    return Path(chosen) if chosen else None


def choose_folder(parent: QWidget | None, title: str, start: Path | None = None) -> Path | None:
    """Ask for a folder, beginning in `start`; None if the user gave up."""
    begin = start if start and start.is_dir() else _documents()
    chosen = QFileDialog.getExistingDirectory(parent, title, str(begin))
    return Path(chosen) if chosen else None


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))
