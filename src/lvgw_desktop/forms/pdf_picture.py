"""PDF 图片: JPEG and PNG pictures in a PDF; the same picture is kept once, a JPEG as it is."""

import hashlib
import io
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.document import Picture


class PdfPictures:
    """The pictures of one PDF by their content."""

    def __init__(self, canvas: Any) -> None:  # noqa: ANN401  ReportLab is untyped
        self._canvas = canvas
        self._kept: dict[str, Any] = {}

    def draw(self, picture: Picture, page_height: float) -> None:
        """Draw a picture in the middle of its place on the present page.

        Raises Refusal if it is damaged or neither JPEG nor PNG.
        """
        name = hashlib.sha256(picture.content).hexdigest()
        image = self._kept.get(name) or self._keep(name, picture.content)
        scale = min(picture.width / image.width, picture.height / image.height)
        width, height = image.width * scale, image.height * scale
        x = picture.x + (picture.width - width) / 2
        y = page_height - picture.y - (picture.height + height) / 2
        self._canvas.addLiteral(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm")
        self._canvas.doForm(name)
        self._canvas.addLiteral("Q")

    def _keep(self, name: str, content: bytes) -> Any:  # noqa: ANN401  ReportLab is untyped
        image = self._kept[name] = _image(name, content)
        doc = self._canvas._doc  # noqa: SLF001  drawImage would decode every JPEG first
        doc.Reference(image, doc.getXObjectName(name))
        if mask := getattr(image, "_smask", None):
            image.smask = doc.Reference(mask, doc.getXObjectName(mask.name))
        return image


def _image(name: str, content: bytes) -> Any:  # noqa: ANN401  ReportLab is untyped
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415  heavy: loaded on first use
    from reportlab.pdfbase.pdfdoc import PDFImageXObject  # noqa: PLC0415  heavy: as above

    try:
        return PDFImageXObject(name, ImageReader(io.BytesIO(content)), mask="auto")
    except (OSError, ValueError) as cause:
        raise Refusal("这张图片打不开，请换一张 JPEG 或 PNG 图片。") from cause
