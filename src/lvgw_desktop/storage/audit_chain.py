"""留痕链: each audit row is hashed together with the one before it.

Personal values stand beside the chain; the chain holds only their salted hash, so that they can
be taken out by a recorded decision without breaking it [PIPL 47].
"""

import hashlib

START = bytes(32)
"""What stands before the first row."""

SALT_BYTES = 16


def values_hash(salt: bytes, before: str, after: str, reason: str) -> bytes:
    """Return the salted hash of what a change replaced, what it wrote and why."""
    return hashlib.sha256(salt + _joined(before, after, reason)).digest()


def entry_hash(before: bytes, facts: tuple[str, ...], hashed_values: bytes) -> bytes:
    """Return the hash of a row (at, operator, action, table, record uuid) behind another one."""
    return hashlib.sha256(before + hashed_values + _joined(*facts)).digest()


def _joined(*parts: str) -> bytes:
    """Join so that no two different lists of texts give the same bytes."""
    return "".join([f"{len(part)}:{part}" for part in parts]).encode()
