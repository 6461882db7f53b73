"""按名找村(居): which village a workbook means, by any of its names and its street."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.domain.village import Village, short_name

Record = TypeVar("Record", Village, LegalAdviser)


_ABOVE = re.compile("省|市|区|县|街道办事处|街道|镇|乡")
_STREET = re.compile("街道|镇|乡")


class VillagesByName:
    """Villages by everyday, official, full and former names; one may be added on the way."""

    def __init__(self, villages: Iterable[Village]) -> None:
        self.everyday_names: list[str] = []
        """All of them, for one that sounds like a name not found."""
        self._named: dict[str, list[Village]] = defaultdict(list)
        self._formerly: dict[str, list[Village]] = defaultdict(list)
        for village in villages:
            self.add(village)

    def add(self, village: Village) -> None:
        """Let a village be found from now on."""
        self.everyday_names.append(village.name)
        for name in {village.name, village.committee_name, village.full_name} - {""}:
            self._named[name].append(village)
        for name in filter(None, re.split(r"[、，,;；\s]+", village.former_names)):
            self._formerly[name].append(village)

    def find(self, name: str, street: str) -> Village | None:
        """Return the village of that name, in use where there is one; None for an unknown name.

        Raises Refusal where several bear it and the street does not tell them apart.
        """
        found = in_use(self._named_so(name, street) or self._below(name, street))
        if len(found) > 1:
            streets = "、".join(one.street for one in found)
            sentence = f"有 {len(found)} 个“{name}”({streets})，请写上街道。"
            raise Refusal(sentence, (Problem("village", sentence),))
        return found[0] if found else None

    def _below(self, name: str, street: str) -> Sequence[Village]:
        """Return whom a name means behind what stands above a village: 石龙区龙兴街道兴梁社区."""
        closed = "".join(name.split())
        for end in (0, *(above.end() for above in _ABOVE.finditer(closed))):
            found = self._named_so(closed[end:], street)
            if met := [one for one in found if _is_within(one, closed[:end])]:
                return met
        return ()

    def _named_so(self, name: str, street: str) -> Sequence[Village]:
        return self._on(self._named, name, street) or self._on(self._formerly, name, street)

    def _on(self, named: dict[str, list[Village]], name: str, street: str) -> Sequence[Village]:
        met = {id(one): one for key in (name, short_name(name)) for one in named.get(key, ())}
        return [one for one in met.values() if not street or one.street in {street, ""}]


def _is_within(village: Village, above: str) -> bool:
    return village.street in above or not _STREET.search(above)


def in_use(found: Sequence[Record]) -> Sequence[Record]:
    """Return those in use; the retired ones where there is no other."""
    return [one for one in found if one.retired_on is None] or found
