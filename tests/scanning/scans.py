"""Scans made of printed pages: turned, skewed, blurred, specked, and packed into files."""

import io
import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import segno
from PIL import Image, ImageDraw, ImageFilter

from lvgw_desktop.scanning.raster import rasterise

FILES = ("一.pdf", "二.pdf", "三.pdf", "四.tif", "五.tif", "六.jpg", "七.png")
"""The files a pile of pages goes into; JPEG and PNG take one page each."""


def printed_pages(pdf: bytes, dpi: int) -> Iterator[Image.Image]:
    """The pages of a PDF as a perfect scanner would see them, in colour."""
    for width, height, pixels in rasterise(pdf, dpi / 72):
        yield Image.frombytes("RGB", (width, height), pixels)


def scanned(page: Image.Image, rng: random.Random) -> Image.Image:
    """A page after a real scanner: ±6°, any way round, blurred, specked, JPEG artefacts, grey."""
    page = page.convert(rng.choice(("L", "RGB")))
    paper = 255 if page.mode == "L" else (252, 250, 244)
    page = page.rotate(rng.uniform(-6, 6), Image.Resampling.BICUBIC, fillcolor=paper)
    page = page.rotate(rng.choice((0, 90, 180, 270)), expand=True)
    page = page.filter(ImageFilter.GaussianBlur(rng.uniform(0, 0.8) * max(page.size) / 2339))
    page = specked(page, rng.uniform(0, 0.04), rng)
    return Image.open(io.BytesIO(jpeg(page, rng.choice((30, 50, 75)))))


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
    out = io.BytesIO()
    segno.make_qr(payload, error="m").save(out, kind="png", scale=8, border=0)
    side = round(15 * dpi / 25.4)
    return Image.open(out).convert("L").resize((side, side), Image.Resampling.BOX)


def write_files(pages: Sequence[Image.Image], folder: Path, rng: random.Random) -> list[Path]:
    """Shuffle pages into seven files."""
    rest = list(pages)
    rng.shuffle(rest)
    singles = [rest.pop(), rest.pop()]
    cuts = [len(rest) * step // 5 for step in range(6)]
    piles = [rest[start:end] for start, end in pairwise(cuts)] + [[one] for one in singles]
    for name, pile in zip(FILES, piles, strict=True):
        write_file(pile, folder / name)
    return [folder / name for name in FILES]


def write_file(pages: Iterable[Image.Image], target: Path) -> Path:
    """Write pages into one file of the kind its name says."""
    first, *others = pages
    if target.suffix in {".jpg", ".png"}:
        first.save(target)
    elif target.suffix == ".tif":
        first.save(target, save_all=True, append_images=others, compression="tiff_lzw")
    else:
        first.save(target, "PDF", save_all=True, append_images=others, resolution=200)
    return target
