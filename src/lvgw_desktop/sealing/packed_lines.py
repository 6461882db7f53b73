"""压好的行: compressed JSON lines, and plain files behind them, inside a sealed file."""

import json
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.sealing.sealed_file import SealedWriter

_PIECE = 256 * 1024
_LONGEST_LINE = 32 * 2**20
"""Bytes: far more than the longest record has."""
STRANGE = "这个数据包里的内容看不懂，没有读。请从原来的电脑再做一份。"
"""What is said of a package that opens and does not say what a package says."""


class LineWriter:
    """Writes lines and files one after the other."""

    def __init__(self, sealed: SealedWriter) -> None:
        self._sealed = sealed
        self._packer: Any = zlib.compressobj()

    def line(self, facts: Mapping[str, Any]) -> None:
        """Write one line."""
        text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
        self.data(text.encode() + b"\n")

    def data(self, data: bytes | memoryview) -> None:
        """Write bytes as they are; the line before says how many they are."""
        self._sealed.write(self._packer.compress(data) if self._packer else data)

    def go_on_plain(self) -> None:
        """Compress nothing from here on: pictures do not get any smaller, it only takes time."""
        self._sealed.write(self._packer.flush())
        self._packer = None

    def finish(self) -> None:
        """Write what is left, and the end."""
        if self._packer:
            self.go_on_plain()
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
            while given and not unpacker.eof:
                yield unpacker.decompress(given, _PIECE)
                given = unpacker.unconsumed_tail or unpacker.unused_data
            yield given
    except zlib.error as error:
        raise Refusal(STRANGE) from error
    if not unpacker.eof:
        raise Refusal(STRANGE)


def _parsed(text: bytes) -> Mapping[str, Any]:
    try:
        facts = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refusal(STRANGE) from error
    if not isinstance(facts, dict):
        raise Refusal(STRANGE)
    return facts
