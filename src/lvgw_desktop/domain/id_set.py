"""编号集: very many ids of records in a bit each, as the ticks of a list of a million logs."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any


class IdSet(AbstractSet[int]):
    """Like a frozenset of numbers from 0 on; with another IdSet it is compared at once."""

    __slots__ = ("_octets",)

    def __init__(self, ids: Iterable[int] = ()) -> None:
        octets = bytearray()
        for one in ids:
            place = one >> 3
            if place >= len(octets):
                octets.extend(bytes(place + 1 - len(octets) + len(octets) // 2))
            octets[place] |= 1 << (one & 7)
        self._octets = bytes(octets)

    @classmethod
    def between(cls, first: int, last: int) -> "IdSet":
        """Return all numbers from the first to the last."""
        return cls._of((1 << (last + 1)) - (1 << first))

    def __contains__(self, one: object) -> bool:
        """Tell whether a number is in it."""
        if not isinstance(one, int) or not 0 <= one >> 3 < len(self._octets):
            return False
        return bool(self._octets[one >> 3] >> (one & 7) & 1)

    def __iter__(self) -> Iterator[int]:
        """Yield the numbers, the smallest first."""
        for place, octet in enumerate(self._octets):
            if octet:
                yield from (8 * place + bit for bit in range(8) if octet >> bit & 1)

    def __len__(self) -> int:
        """Return how many there are."""
        return self._number().bit_count()

    def __le__(self, other: AbstractSet[Any]) -> bool:
        """Tell whether the other one has all of these."""
        return not self - other

    def __and__(self, other: AbstractSet[Any]) -> "IdSet":
        """Return what is in both."""
        return self._of(self._number() & _number_of(other))

    def __or__(self, other: AbstractSet[Any]) -> "IdSet":
        """Return what is in either."""
        return self._of(self._number() | _number_of(other))

    def __sub__(self, other: AbstractSet[Any]) -> "IdSet":
        """Return what is not in the other one."""
        return self._of(self._number() & ~_number_of(other))

    __rand__, __ror__ = __and__, __or__

    def __rsub__(self, other: AbstractSet[Any]) -> "IdSet":
        """Return what is in the other one alone."""
        return self._of(_number_of(other) & ~self._number())

    @classmethod
    def _of(cls, number: int) -> "IdSet":
        """Return the set whose bits a number has."""
        made = cls()
        made._octets = number.to_bytes(number.bit_length() + 7 >> 3, "little")
        return made

    def _number(self) -> int:
        return int.from_bytes(self._octets, "little")


def _number_of(ids: AbstractSet[Any]) -> int:
    """Return the ids as the bits of one number: Python takes very long ones at once."""
    return (ids if isinstance(ids, IdSet) else IdSet(ids))._number()  # noqa: SLF001  its own kind
