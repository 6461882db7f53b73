"""Scans made of printed pages: turned, skewed, blurred, specked, and packed into files."""

import io
import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle, pairwise
from pathlib import Path

import pikepdf
import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

from lvgw_desktop.scanning.raster import page_count, rasterise

Page = Image.Image | bytes
"""A page as a picture, or as a JPEG file."""
FILES = ("一.pdf", "二.pdf", "三.pdf", "四.tif", "五.tif", "六.jpg", "七.png")
"""The files a pile of pages goes into; JPEG and PNG take one page each."""


def printed_pages(pdf: bytes, *dpis: int) -> Iterator[Image.Image]:
    """The pages of a PDF as a perfect scanner would see them; the resolutions take turns."""
    for number, dpi in zip(range(page_count(pdf)), cycle(dpis), strict=False):
        for width, height, pixels in rasterise(pdf, dpi / 72, number, 1):
            yield Image.frombytes("RGB", (width, height), pixels)


def scanned(page: Image.Image, rng: random.Random) -> bytes:
    """A page after a real scanner, as JPEG: ±6°, any way round, blurred, specked, maybe grey."""
    page = page.convert(rng.choice(("L", "RGB")))
    paper = 255 if page.mode == "L" else (252, 250, 244)
    page = page.rotate(rng.uniform(-6, 6), Image.Resampling.BICUBIC, fillcolor=paper)
    page = page.rotate(rng.choice((0, 90, 180, 270)), expand=True)
    page = page.filter(ImageFilter.GaussianBlur(rng.uniform(0, 0.8) * max(page.size) / 2339))
    return jpeg(specked(page, rng.uniform(0, 0.04), rng), rng.choice((30, 50, 75)))


def specked(page: Image.Image, share: float, rng: random.Random) -> Image.Image:
    """Salt and pepper on a share of the pixels."""
    noise = Image.frombytes("L", page.size, rng.randbytes(page.width * page.height))
    page = page.copy()
    for colour, hit in (
        ("black", range(round(128 * share))),
        ("white", range(256 - round(128 * share), 256)),
    ):
        mask = noise.point([255 * (value in hit) for value in range(256)])
        page.paste(colour, mask=mask)
    return page


def jpeg(page: Image.Image, quality: int = 60) -> bytes:
    """A page as a JPEG file."""
    out = io.BytesIO()
    page.save(out, "JPEG", quality=quality)
    return out.getvalue()


def a_page(
    words: str, dpi: int, payload: str = "", at: tuple[float, float] = (169, 11)
) -> Image.Image:
    """A page of text with a code of 15 mm where the log sheet has it, if it has a payload."""
    page = Image.new("RGB", (round(8.27 * dpi), round(11.69 * dpi)), "white")
    draw = ImageDraw.Draw(page)
    for line in range(40):
        draw.text((dpi, dpi + line * dpi // 5), f"{words} {line} " * 6, fill="black")
    if payload:
        page.paste(_code(payload, dpi), tuple(round(mm * dpi / 25.4) for mm in at))
    return page


def _code(payload: str, dpi: int) -> Image.Image:
    symbol = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture = zxingcpp.write_barcode_to_image(symbol, scale=8, add_quiet_zones=False)
    side = round(15 * dpi / 25.4)
    return Image.fromarray(picture).resize((side, side), Image.Resampling.BOX)


def write_files(pages: Sequence[Page], folder: Path, rng: random.Random) -> dict[Path, list[int]]:
    """Shuffle pages into seven files; returns which page each file has at which place."""
    order = list(range(len(pages)))
    rng.shuffle(order)
    tiffs = max(len(pages) // 14, 1)  # few, they are unfolded all at once
    last = len(pages) - 2
    cuts = [last - 2 * tiffs, last - tiffs, last, last + 1, last + 2]
    starts = [cuts[0] * third // 3 for third in range(4)]
    piles = [order[start:end] for start, end in pairwise([*starts, *cuts[1:]])]
    placed = {folder / name: pile for name, pile in zip(FILES, piles, strict=True)}
    for target, pile in placed.items():
        write_file([pages[number] for number in pile], target)
    return placed


def write_file(pages: Sequence[Page], target: Path) -> Path:
    """Write pages into one file of the kind its name says."""
    if target.suffix == ".pdf":
        _write_pdf([page if isinstance(page, bytes) else jpeg(page) for page in pages], target)
        return target
    first, *others = [_unfolded(page) for page in pages]
    if target.suffix == ".tif":
        first.save(target, save_all=True, append_images=others, compression="tiff_lzw")
    else:
        first.save(target)
    return target


def _unfolded(page: Page) -> Image.Image:
    # a copy: Pillow leaves what it saved a picture with on the picture, and trips over it
    return Image.open(io.BytesIO(page)) if isinstance(page, bytes) else page.copy()


def _write_pdf(jpegs: Iterable[bytes], target: Path) -> None:
    """Write as scanners do: each page is nothing but its JPEG."""
    with pikepdf.new() as document:
        for content in jpegs:
            with Image.open(io.BytesIO(content)) as image:
                size, mode = image.size, image.mode
            page = document.add_blank_page(page_size=(595.28, 595.28 * size[1] / size[0]))
            name = page.add_resource(_embedded(document, content, size, mode), pikepdf.Name.XObject)
            width, height = page.mediabox[2:]
            page.Contents = document.make_stream(f"{width} 0 0 {height} 0 0 cm {name} Do".encode())
        document.save(target)


def _embedded(
    document: pikepdf.Pdf, content: bytes, size: tuple[int, int], mode: str
) -> pikepdf.Stream:
    names = {"L": pikepdf.Name.DeviceGray, "RGB": pikepdf.Name.DeviceRGB}
    return document.make_stream(
        content,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Filter=pikepdf.Name.DCTDecode,
        Width=size[0],
        Height=size[1],
        BitsPerComponent=8,
        ColorSpace=names[mode],
    )
