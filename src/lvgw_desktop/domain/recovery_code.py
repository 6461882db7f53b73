"""恢复码: the key on paper that opens this office's packages, in groups that a hand can copy."""

import re
import unicodedata
from dataclasses import dataclass

from lvgw_desktop.domain.refusal import Refusal

SECRET_BYTES = 20
"""Bytes: 160 bits cannot be guessed, and are eight short groups on paper."""
GROUPS = 8

_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: neither I, L, O nor U, which a hand writes like another."""
_READ_AS = str.maketrans("OIL", "011")
_BETWEEN = re.compile(r"[\s\-‐-―_.,，、。]+")
_BITS, _FIELD = 5, 0b100101
_IN_GROUP = SECRET_BYTES * 8 // _BITS // GROUPS
_WRONG_LENGTH = "恢复码有 8 组，每组 5 个字，一共 40 个，这里有 {} 个。请对照纸上再看一遍。"
_WRONG_GROUP = "恢复码第 {} 组抄错了，请对照纸上再看一遍。"


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """One code by its secret; the paper has it in `groups`, each with a check character."""

    secret: bytes

    @property
    def groups(self) -> tuple[str, ...]:
        """Return 8 groups of 5 characters; the last of each is its check."""
        number = int.from_bytes(self.secret)
        places = range(GROUPS * _IN_GROUP - 1, -1, -1)
        values = [number >> place * _BITS & (1 << _BITS) - 1 for place in places]
        parts = (values[at : at + _IN_GROUP] for at in range(0, len(values), _IN_GROUP))
        return tuple(_written(part, group) for group, part in enumerate(parts, 1))

    @property
    def text(self) -> str:
        """Return the whole code in one line."""
        return "-".join(self.groups)


def read_recovery_code(typed: str) -> RecoveryCode:
    """Return the code that was copied from paper, however it is spaced.

    Raises Refusal that names the group with a slip of the pen.
    """
    plain = _BETWEEN.sub("", unicodedata.normalize("NFKC", typed).upper()).translate(_READ_AS)
    if len(plain) != GROUPS * (_IN_GROUP + 1):
        raise Refusal(_WRONG_LENGTH.format(len(plain)))
    number = 0
    for group in range(1, GROUPS + 1):
        given = plain[(group - 1) * (_IN_GROUP + 1) : group * (_IN_GROUP + 1)]
        values = [_SYMBOLS.find(one) for one in given[:-1]]
        if min(values) < 0 or _written(values, group) != given:
            raise Refusal(_WRONG_GROUP.format(group))
        for value in values:
            number = number << _BITS | value
    return RecoveryCode(number.to_bytes(SECRET_BYTES))


def symbols_of(data: bytes, count: int) -> str:
    """Return the first characters that stand for these bytes, to tell codes apart by."""
    number = int.from_bytes(data)
    first = len(data) * 8 - _BITS
    mask = (1 << _BITS) - 1
    return "".join(_SYMBOLS[number >> first - at * _BITS & mask] for at in range(count))


def _written(values: list[int], group: int) -> str:
    """Return a group with its check character.

    Every place has a weight of its own in the field of 32 elements, and so has the number of the
    group: one wrong character, two that changed places and two groups that did all show.
    """
    check = group
    for value in values:
        check = _times_x(check) ^ value
    return "".join(_SYMBOLS[one] for one in (*values, _times_x(check)))


def _times_x(element: int) -> int:
    doubled = element << 1
    return doubled ^ _FIELD if doubled >> _BITS else doubled
