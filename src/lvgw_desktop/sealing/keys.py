"""钥匙: a file's own random key, locked up once with the recovery code, once with a password."""

# ruff: noqa: PLC0415  the library is loaded when something is sealed or opened

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lvgw_desktop.domain.recovery_code import SECRET_BYTES, RecoveryCode, symbols_of
from lvgw_desktop.domain.refusal import Refusal

KEY_BYTES = 32
"""AES-256."""
_NONCE_BYTES = 12
_SALT_BYTES = 16
_ID_SYMBOLS = 4
_MEMORY_KIB, _ITERATIONS, _LANES = 46 * 1024, 1, 1
"""What Argon2id is told for a new password; they are kept with it."""
_MOST_MEMORY_KIB, _MOST_ITERATIONS, _MOST_LANES = 256 * 1024, 8, 8
"""What a file may ask for."""

_WRONG_PASSWORD = "密码不对，这个数据包没有打开。请再输一次，或改用恢复码。"  # noqa: S105  a sentence
_NO_PASSWORD = "这个数据包没有设密码，要用恢复码打开(恢复码的编号是 {})。"  # noqa: S105  as above
_WRONG_CODE = "这个恢复码打不开这个数据包。请找编号是 {} 的那张恢复码。"
_BROKEN = "这个数据包开头的内容损坏了，打不开。请重新拷贝一次，或从原来的电脑再做一份。"


@dataclass(frozen=True, slots=True)
class Keys:
    """What a package is locked with, or opened with: a code, a password, or both."""

    code: RecoveryCode | None = None
    password: str = field(default="", repr=False)


def new_recovery_code() -> RecoveryCode:
    """Return a code that nobody has."""
    return RecoveryCode(secrets.token_bytes(SECRET_BYTES))


def code_id(code: RecoveryCode) -> str:
    """Return what a code is called, without giving anything of it away: 7K3Q."""
    return symbols_of(_derived(code.secret, b"", b"lvgw recovery code id"), _ID_SYMBOLS)


def locked(file_key: bytes, keys: Keys) -> list[Mapping[str, Any]]:
    """Return the file's key as it stands in the file: locked with each of the keys."""
    slots: list[Mapping[str, Any]] = []
    if keys.code:
        salt = secrets.token_bytes(_SALT_BYTES)
        slot: dict[str, Any] = {"with": "code", "id": code_id(keys.code), "salt": salt.hex()}
        slots.append(slot | _wrapped(file_key, _key_of_code(keys.code, salt)))
    if keys.password:
        asked = {"memory": _MEMORY_KIB, "iterations": _ITERATIONS, "lanes": _LANES}
        slot = {"with": "password", "salt": secrets.token_bytes(_SALT_BYTES).hex(), **asked}
        slots.append(slot | _wrapped(file_key, _key_of_password(keys.password, slot)))
    return slots


def unlocked(slots: Iterable[Mapping[str, Any]], keys: Keys) -> bytes:
    """Return the file's key. Raises Refusal if the keys do not open it."""
    by_kind = {str(slot.get("with")): slot for slot in slots}
    try:
        if keys.password:
            return _by_password(by_kind, keys.password)
        return _by_code(by_kind, keys.code)
    except (KeyError, TypeError, ValueError, OverflowError, MemoryError) as error:
        raise Refusal(_BROKEN) from error


def id_asked_for(slots: Iterable[Mapping[str, Any]]) -> str:
    """Return the name of the code that opens the file."""
    return next((str(slot.get("id", "")) for slot in slots if slot.get("with") == "code"), "")


def has_password(slots: Iterable[Mapping[str, Any]]) -> bool:
    """Tell whether a password opens the file as well."""
    return any(slot.get("with") == "password" for slot in slots)


def stream_key(file_key: bytes, header_hash: bytes) -> bytes:
    """Return the key of what follows a header: with any other header it is another one."""
    return _derived(file_key, header_hash, b"lvgw package stream")


def _by_code(by_kind: Mapping[str, Mapping[str, Any]], code: RecoveryCode | None) -> bytes:
    slot = by_kind["code"]
    if code is None or code_id(code) != slot["id"]:
        raise Refusal(_WRONG_CODE.format(slot["id"]))
    found = _unwrapped(slot, _key_of_code(code, bytes.fromhex(slot["salt"])))
    if found is None:
        raise Refusal(_BROKEN)
    return found


def _by_password(by_kind: Mapping[str, Mapping[str, Any]], password: str) -> bytes:
    if "password" not in by_kind:
        raise Refusal(_NO_PASSWORD.format(by_kind["code"]["id"]))
    slot = by_kind["password"]
    found = _unwrapped(slot, _key_of_password(password, slot))
    if found is None:
        raise Refusal(_WRONG_PASSWORD)
    return found


def _key_of_code(code: RecoveryCode, salt: bytes) -> bytes:
    return _derived(code.secret, salt, b"lvgw recovery code")


def _key_of_password(password: str, slot: Mapping[str, Any]) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    asked = (slot["memory"], slot["iterations"], slot["lanes"])
    most = (_MOST_MEMORY_KIB, _MOST_ITERATIONS, _MOST_LANES)
    if any(one > limit for one, limit in zip(asked, most, strict=True)):
        raise ValueError("a password that would take too much to try")
    memory, iterations, lanes = asked
    kdf = Argon2id(
        salt=bytes.fromhex(slot["salt"]),
        length=KEY_BYTES,
        iterations=iterations,
        lanes=lanes,
        memory_cost=memory,
    )
    return kdf.derive(password.encode())


def _derived(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=purpose).derive(secret)


def _wrapped(file_key: bytes, key: bytes) -> dict[str, Any]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return {"nonce": nonce.hex(), "key": AESGCM(key).encrypt(nonce, file_key, None).hex()}


def _unwrapped(slot: Mapping[str, Any], key: bytes) -> bytes | None:
    """Return the file's key, None if this key does not open the slot."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["key"]), None)
    except InvalidTag:
        return None
