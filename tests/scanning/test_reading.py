import io
import random
import struct
import zlib
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.scanning import reading
from lvgw_desktop.scanning.pillow import DamagedPicture
from lvgw_desktop.scanning.reading import read_code, read_pages
from scanning.scans import a_page, jpeg, write_file, write_files

SERIALS = [f"YCFL1|410404|LX-2026-{number:04d}|7K2M9Q|1/1" for number in range(1, 9)]


@pytest.fixture
def pages():
    return [a_page("log", 150, payload) for payload in SERIALS]


def payloads(file):
    return [read_code(page.content).payload for page in read_pages(file)]


@pytest.mark.parametrize("name", ["扫描.pdf", "扫描.tif"])
def test_all_pages_of_a_file_come_in_their_order(name, pages, tmp_path):
    file = write_file(pages, tmp_path / name)
    assert [page.number for page in read_pages(file)] == list(range(1, 9))
    assert payloads(file) == SERIALS


def test_a_shuffled_pile_in_seven_files_is_read_whole(pages, tmp_path):
    placed = write_files(pages, tmp_path, random.Random(3))
    assert len(placed) == 7
    for file, numbers in placed.items():
        assert payloads(file) == [SERIALS[number] for number in numbers]


def test_a_pdf_page_that_is_a_jpeg_gives_that_jpeg(pages, tmp_path):
    picture = jpeg(pages[0])
    file = tmp_path / "one.pdf"
    (page,) = read_pages(write_file([picture], file))
    assert (page.content, page.media_type) == (picture, "image/jpeg")


def test_a_drawn_pdf_page_becomes_a_picture_of_200_dpi(tmp_path):
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(595.28, 841.89))
        document.save(tmp_path / "drawn.pdf")
    (page,) = read_pages(tmp_path / "drawn.pdf")
    assert Image.open(io.BytesIO(page.content)).size == pytest.approx((1654, 2339), abs=1)


def test_black_and_white_tiff_loses_nothing(pages, tmp_path):
    black = [page.convert("1") for page in pages[:2]]
    file = tmp_path / "fax.tif"
    black[0].save(file, save_all=True, append_images=black[1:], compression="group4")
    kept = list(read_pages(file))
    assert [page.media_type for page in kept] == ["image/png"] * 2
    assert Image.open(io.BytesIO(kept[1].content)).tobytes() == black[1].tobytes()


def test_the_same_file_gives_the_same_contents_twice(pages, tmp_path):
    file = write_file(pages[:3], tmp_path / "twice.tif")
    assert list(read_pages(file)) == list(read_pages(file))


def test_a_damaged_page_of_a_pdf_does_not_lose_the_others(pages, tmp_path):
    file = write_file(pages[:3], tmp_path / "three.pdf")
    with pikepdf.open(file, allow_overwriting_input=True) as document:
        document.pages[1].obj.MediaBox = pikepdf.Array([0, 0, 40000, 40000])
        _image_of(document.pages[1]).Filter = pikepdf.Name.FlateDecode
        document.save(file)
    first, second, third = read_pages(file)
    assert (first.damage, third.damage) == ("", "")
    assert "像素太多" in second.damage
    assert read_code(third.content).payload == SERIALS[2]


@pytest.mark.parametrize("kind", ["FlateDecode", "DCTDecode"])
def test_a_picture_in_a_pdf_that_unfolds_without_end_is_never_unfolded(kind, pages, tmp_path):
    file = write_file(pages[:2], tmp_path / "bomb.pdf")
    with pikepdf.open(file, allow_overwriting_input=True) as document:
        image = _image_of(document.pages[0])
        image.Width, image.Height = 60_000, 60_000
        if kind == "FlateDecode":
            image.write(bytes(1_000_000), filter=None)
        document.save(file)
    first, second = read_pages(file)
    assert "像素太多" in first.damage
    assert read_code(second.content).payload == SERIALS[1]


def test_a_file_the_scanner_still_holds_is_told(pages, tmp_path, monkeypatch):
    file = write_file(pages[:1], tmp_path / "held.pdf")

    def hold(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", hold)
    with pytest.raises(Refusal, match="读不了：扫描仪"):
        list(read_pages(file))


def test_a_damaged_page_of_a_tiff_does_not_lose_the_others(pages, tmp_path):
    file = write_file(pages[:3], tmp_path / "three.tif")
    with Image.open(file) as image:
        image.seek(1)
        start = image.tag_v2[273][0]
        length = image.tag_v2[279][0]
    content = bytearray(file.read_bytes())
    content[start : start + length] = bytes(length)
    file.write_bytes(content)
    first, second, third = read_pages(file)
    assert "损坏" in second.damage
    assert [read_code(page.content).payload for page in (first, third)] == [SERIALS[0], SERIALS[2]]


def test_a_picture_of_too_many_pixels_is_never_unfolded(tmp_path):
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")]
    file = tmp_path / "bomb.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, chunks)))
    (page,) = read_pages(file)
    assert "像素太多" in page.damage
    with pytest.raises(DamagedPicture, match="像素太多"):
        read_code(file.read_bytes())


def _image_of(page):
    (image,) = page.obj.Resources.XObject.values()
    return image


def _chunk(chunk):
    kind, body = chunk
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def test_a_locked_pdf_is_refused(pages, tmp_path):
    file = write_file(pages[:1], tmp_path / "plain.pdf")
    with pikepdf.open(file) as document:
        document.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(user="a", owner="b"))
    with pytest.raises(Refusal, match="有密码"):
        list(read_pages(tmp_path / "locked.pdf"))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.7 and nothing more", "损坏了"),
        (b"", "不是 PDF"),
        (b"MZ\x90\0 a program", "不是 PDF"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "不是 PDF"),
    ],
)
def test_what_is_no_scan_is_refused(content, sentence, tmp_path):
    file = tmp_path / "scan.pdf"
    file.write_bytes(content)
    with pytest.raises(Refusal, match=sentence):
        list(read_pages(file))


def test_a_file_that_is_gone_or_too_large_is_refused(tmp_path, monkeypatch):
    with pytest.raises(Refusal, match="找不到"):
        list(read_pages(tmp_path / "gone.pdf"))
    monkeypatch.setattr(reading, "MOST_BYTES", 1 << 20)
    large = tmp_path / "large.pdf"
    large.write_bytes(bytes(2 << 20))
    with pytest.raises(Refusal, match="有 2 MB"):
        list(read_pages(large))
