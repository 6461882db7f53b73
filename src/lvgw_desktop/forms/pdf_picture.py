"""PDF 图片: JPEG and PNG pictures in a PDF, each kept once, and as it is wherever a PDF can."""

import hashlib
import io
from typing import Any, NamedTuple

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.document import Picture
from lvgw_desktop.forms.pdf_objects import dictionary, ready_stream
from lvgw_desktop.forms.plain_png import PlainPng, plain_png

_JPEG = b"\xff\xd8"
_SPACES = {1: "DeviceGray", 3: "DeviceRGB"}


class _Size(NamedTuple):
    """Pixels across and down."""

    width: int
    height: int


class PdfPictures:
    """The pictures of one PDF by their content."""

    def __init__(self, canvas: Any) -> None:  # noqa: ANN401  ReportLab is untyped
        self._canvas = canvas
        self._doc = canvas._doc  # noqa: SLF001  drawImage would decode every picture first
        self._sizes: dict[str, _Size] = {}

    def draw(self, picture: Picture, page_height: float) -> None:
        """Draw a picture in the middle of its place on the present page.

        Raises Refusal if it is damaged or neither JPEG nor PNG.
        """
        name = hashlib.sha256(picture.content).hexdigest()
        size = self._sizes.get(name) or self._keep(name, picture.content)
        scale = min(picture.width / size.width, picture.height / size.height)
        width, height = size.width * scale, size.height * scale
        x = picture.x + (picture.width - width) / 2
        y = page_height - picture.y - (picture.height + height) / 2
        self._canvas.addLiteral(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm")
        self._canvas.doForm(name)
        self._canvas.addLiteral("Q")

    def _keep(self, name: str, content: bytes) -> _Size:
        try:
            plain = plain_png(content)
            image = _as_it_is(plain) if plain else _read(name, content)
        except (OSError, ValueError) as cause:
            raise Refusal("这张图片打不开，请换一张 JPEG 或 PNG 图片。") from cause
        self._doc.Reference(image, self._doc.getXObjectName(name))
        if mask := getattr(image, "_smask", None):
            image.smask = self._doc.Reference(mask, self._doc.getXObjectName(mask.name))
        shown = plain or image
        self._sizes[name] = _Size(shown.width, shown.height)
        return self._sizes[name]


def _as_it_is(png: PlainPng) -> Any:  # noqa: ANN401  ReportLab is untyped
    """Return a PNG with its rows untouched."""
    space: Any = _SPACES[png.channels]
    if png.palette:
        last = len(png.palette) // 3 - 1
        space = ["Indexed", "DeviceRGB", last, f"<{png.palette.hex()}>".encode("ascii")]
    rows = dictionary(
        Predictor=15, Colors=png.channels, BitsPerComponent=png.bits, Columns=png.width
    )
    return ready_stream(
        png.rows,
        Type="XObject",
        Subtype="Image",
        Width=png.width,
        Height=png.height,
        ColorSpace=space,
        BitsPerComponent=png.bits,
        Filter="FlateDecode",
        DecodeParms=rows,
    )


def _read(name: str, content: bytes) -> Any:  # noqa: ANN401  ReportLab is untyped
    """Return a JPEG as it is, anything else decoded."""
    from reportlab.pdfbase.pdfdoc import PDFImageXObject  # noqa: PLC0415  heavy: on first use

    if content.startswith(_JPEG):
        image = PDFImageXObject(name)
        if not image.loadImageFromJPEG(io.BytesIO(content)):
            raise ValueError("no JPEG a PDF can show")
        return image
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415  heavy: on first use

    return PDFImageXObject(name, ImageReader(io.BytesIO(content)), mask="auto")
