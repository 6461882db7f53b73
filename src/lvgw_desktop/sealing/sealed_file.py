"""封好的文件: a header with the locked key, then chunks that each prove themselves and their place.

The STREAM construction: a chunk's nonce is its number and whether it is the last. One that was
altered, moved, left out or put in does not open, nor does the last of a file that was cut short.
"""

# ruff: noqa: PLC0415  the library is loaded when something is sealed or opened

import hashlib
import json
import secrets
from collections.abc import Iterator, Mapping
from typing import IO, TYPE_CHECKING, Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.sealing.keys import KEY_BYTES, Keys, locked, stream_key, unlocked

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CHUNK = 64 * 1024
"""Bytes of plain text in a chunk; only the last may have fewer."""
_TAG = 16
_NAME, _VERSION = b"LVGWBAO", 1
_HASH_BYTES = 32
_LONGEST_HEADER = 64 * 1024

_FOREIGN = "这不是工作台做的数据包。请选择扩展名是 .lvgwbao 的文件。"
_NEWER = "这个数据包是用更新的版本做的。请先升级本程序再读。"
_BAD_HEADER = "这个数据包开头损坏了，或没有拷完整。请重新拷贝一次，或从原来的电脑再做一份。"
_DAMAGED = "这个数据包中间损坏了，不能用。请重新拷贝一次，或从原来的电脑再做一份。"
_CUT_SHORT = "这个数据包没有拷完整，或末尾损坏了。请重新拷贝一次，或从原来的电脑再做一份。"


class SealedWriter:
    """Seals what is written into a file; `finish` makes it whole."""

    def __init__(self, file: IO[bytes], keys: Keys) -> None:
        self._file = file
        file_key = secrets.token_bytes(KEY_BYTES)
        header = json.dumps({"slots": locked(file_key, keys)}).encode()
        digest = hashlib.sha256(header).digest()
        name = _NAME + bytes([_VERSION])
        file.write(name + len(header).to_bytes(4) + header + digest)
        self._cipher = _cipher(stream_key(file_key, digest))
        self._waiting = bytearray()
        self._number = 0

    def write(self, data: bytes | memoryview) -> None:
        """Take data; whole chunks go to the file at once, the last waits for `finish`."""
        self._waiting += data
        while len(self._waiting) > CHUNK:
            self._seal(bytes(self._waiting[:CHUNK]), last=False)
            del self._waiting[:CHUNK]

    def finish(self) -> None:
        """Write the last chunk, which says that it is the last."""
        self._seal(bytes(self._waiting), last=True)

    def _seal(self, plain: bytes, *, last: bool) -> None:
        self._file.write(self._cipher.encrypt(_nonce(self._number, last=last), plain, None))
        self._number += 1


class SealedReader:
    """Reads the header when it is made; `digest` names the file, `slots` say what opens it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.digest, self.slots = _read_header(file)

    def chunks(self, keys: Keys) -> Iterator[bytes]:
        """Return the plain text, chunk by chunk.

        Raises Refusal: at once for wrong keys, later where a chunk does not prove itself.
        """
        key = stream_key(unlocked(self.slots, keys), self.digest)
        return self._opened(_cipher(key))

    def _opened(self, cipher: "AESGCM") -> Iterator[bytes]:
        from cryptography.exceptions import InvalidTag

        sealed, number = self._file.read(CHUNK + _TAG), 0
        while sealed:
            following = self._file.read(CHUNK + _TAG)
            last = not following
            try:
                yield cipher.decrypt(_nonce(number, last=last), sealed, None)
            except (InvalidTag, ValueError) as error:
                raise Refusal(_CUT_SHORT if last else _DAMAGED) from error
            sealed, number = following, number + 1
        if not number:
            raise Refusal(_CUT_SHORT)


def _read_header(file: IO[bytes]) -> tuple[bytes, list[Mapping[str, Any]]]:
    name = file.read(len(_NAME) + 1)
    if not name or not _NAME.startswith(name[: len(_NAME)]):
        raise Refusal(_FOREIGN)
    if len(name) > len(_NAME) and name[-1] > _VERSION:
        raise Refusal(_NEWER)
    length = int.from_bytes(file.read(4))
    header = file.read(min(length, _LONGEST_HEADER))
    digest = file.read(_HASH_BYTES)
    if len(header) != length or hashlib.sha256(header).digest() != digest:
        raise Refusal(_BAD_HEADER)
    try:
        slots = json.loads(header)["slots"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refusal(_BAD_HEADER) from error
    if not isinstance(slots, list) or not all(isinstance(one, dict) for one in slots):
        raise Refusal(_BAD_HEADER)
    return digest, slots


def _cipher(key: bytes) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11) + bytes([last])
