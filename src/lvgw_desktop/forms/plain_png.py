"""PNG 原样: a PNG whose compressed rows a PDF takes as they are, as most scans in black and white.

A PDF knows the row filters of PNG. See-through and interlaced pictures must be decoded first.
"""

import zlib
from collections.abc import Iterator
from itertools import takewhile
from struct import Struct
from typing import NamedTuple

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = Struct(">IIBBBBB")
_LENGTH = Struct(">I")
_CHANNELS = {0: 1, 2: 3, 3: 1}
"""Colour type → numbers per pixel: grey, colour, place in a palette."""
_PALETTE = 3
_MOST_BITS = 8


class PlainPng(NamedTuple):
    """Its size in pixels, the bits of each number, the rows still compressed.

    `palette` has three bytes for each colour; without one the channels are grey or colour.
    """

    width: int
    height: int
    bits: int
    channels: int
    palette: bytes
    rows: bytes


def plain_png(content: bytes) -> PlainPng | None:
    """Return the picture, or None if a PDF cannot take it as it is.

    Raises ValueError if it is a PNG and damaged.
    """
    if not content.startswith(_SIGNATURE):
        return None
    chunks = list(takewhile(lambda chunk: chunk[0] != b"IEND", _chunks(content)))
    width, height, bits, colours, *_, interlaced = _HEADER.unpack(_joined(chunks, b"IHDR"))
    see_through = any(kind == b"tRNS" for kind, _ in chunks)
    if colours not in _CHANNELS or bits > _MOST_BITS or interlaced or see_through:
        return None
    palette = _joined(chunks, b"PLTE") if colours == _PALETTE else b""
    rows = _joined(chunks, b"IDAT")
    return PlainPng(width, height, bits, _CHANNELS[colours], palette, rows)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and data of every chunk; raises ValueError where the file ends too early."""
    place = len(_SIGNATURE)
    while True:
        data = place + _LENGTH.size + 4
        if len(content) < data:
            raise ValueError("the last chunk is missing")
        end = data + _LENGTH.unpack_from(content, place)[0]
        if len(content) < end + _LENGTH.size:
            raise ValueError("a chunk is cut off")
        if zlib.crc32(content[data - 4 : end]) != _LENGTH.unpack_from(content, end)[0]:
            raise ValueError("a chunk is damaged")
        yield content[data - 4 : data], content[data:end]
        place = end + _LENGTH.size


def _joined(chunks: list[tuple[bytes, bytes]], wanted: bytes) -> bytes:
    return b"".join(data for kind, data in chunks if kind == wanted)
