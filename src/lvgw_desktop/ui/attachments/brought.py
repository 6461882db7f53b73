"""带来的: the files or the picture that a drop or the clipboard holds."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter


@dataclass(frozen=True, slots=True)
class Brought:
    """Files, or a picture without a file as PNG; neither if there is nothing to attach."""

    files: tuple[Path, ...] = ()
    picture: bytes = b""

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.files or self.picture)


def brought_by(mime: QMimeData) -> Brought:
    """Read a drop or the clipboard; files count before a picture of them."""
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files or not mime.hasImage():
        return Brought(files)
    image = QImage(mime.imageData())
    return Brought(picture=_png(image)) if not image.isNull() else Brought()


def brings(mime: QMimeData) -> bool:
    """Tell the same without reading a picture."""
    return mime.hasImage() or has_files(mime)


def has_files(mime: QMimeData) -> bool:
    """Tell whether there are files of this computer."""
    return any(url.isLocalFile() for url in mime.urls())


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(buffer.data().data())
