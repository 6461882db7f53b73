"""压好的行: JSON lines and files between them, compressed, inside a sealed file."""

import json
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.sealing.sealed_file import SealedWriter

_FASTEST = 1  # most of a package are pictures, which no level makes smaller
_PIECE = 256 * 1024
_LONGEST_LINE = 32 * 2**20
"""Bytes: far more than the longest record has."""
STRANGE = "这个数据包里的内容看不懂，没有读。请从原来的电脑再做一份。"
"""What is said of a package that opens and does not say what a package says."""


class LineWriter:
    """Writes lines and files one after the other."""

    def __init__(self, sealed: SealedWriter) -> None:
        self._sealed = sealed
        self._packer = zlib.compressobj(_FASTEST)

    def line(self, facts: Mapping[str, Any]) -> None:
        """Write one line."""
        text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
        self.data(text.encode() + b"\n")

    def data(self, data: bytes) -> None:
        """Write bytes as they are; the line before says how many they are."""
        self._sealed.write(self._packer.compress(data))

    def finish(self) -> None:
        """Write what is left, and the end."""
        self._sealed.write(self._packer.flush())
        self._sealed.finish()


class LineReader:
    """Reads them again; raises Refusal for what is no such thing."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._pieces = _unpacked(chunks)
        self._waiting = bytearray()

    def line(self) -> Mapping[str, Any] | None:
        """Return the next line, None at the end."""
        searched = 0
        while (end := self._waiting.find(b"\n", searched)) < 0:
            searched = len(self._waiting)
            if searched > _LONGEST_LINE:
                raise Refusal(STRANGE)
            if not self._more():
                return None if not searched else _parsed(bytes(self._waiting))
        text = bytes(self._waiting[:end])
        del self._waiting[: end + 1]
        return _parsed(text)

    def data(self, size: int) -> bytes:
        """Return the next bytes."""
        while len(self._waiting) < size:
            if not self._more():
                raise Refusal(STRANGE)
        data = bytes(self._waiting[:size])
        del self._waiting[:size]
        return data

    def _more(self) -> bool:
        piece = next(self._pieces, None)
        self._waiting += piece or b""
        return piece is not None


def _unpacked(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the plain text in pieces of a size that can be held, whatever it unpacks to."""
    unpacker = zlib.decompressobj()
    try:
        for chunk in chunks:
            given = chunk
            while given:
                yield unpacker.decompress(given, _PIECE)
                given = unpacker.unconsumed_tail
        yield unpacker.flush()
    except zlib.error as error:
        raise Refusal(STRANGE) from error
    if not unpacker.eof or unpacker.unused_data:
        raise Refusal(STRANGE)


def _parsed(text: bytes) -> Mapping[str, Any]:
    try:
        facts = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refusal(STRANGE) from error
    if not isinstance(facts, dict):
        raise Refusal(STRANGE)
    return facts
