"""校验码: six characters that tie a printed sheet to the audit chain."""

import hashlib
from collections.abc import Iterable

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 6


def check_code(serial: str, texts: Iterable[str], audit_head: str) -> str:
    """Return 6 characters (Crockford base 32) of SHA-256(serial, frozen texts, audit head)."""
    digest = hashlib.sha256()
    for part in (serial, *texts, audit_head):
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    number = int.from_bytes(digest.digest()[:4], "big") >> 2
    return "".join(_CROCKFORD[number >> (5 * place) & 31] for place in reversed(range(_LENGTH)))
