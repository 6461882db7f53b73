"""最近用过: which villages and advisers the last logs name, the latest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecentUse:
    """Ids of villages and advisers, each once."""

    villages: tuple[int, ...] = ()
    advisers: tuple[int, ...] = ()

    def after(self, village_id: int, adviser_id: int) -> "RecentUse":
        """Return what is recent once these two were used again."""
        return RecentUse(_once([village_id, *self.villages]), _once([adviser_id, *self.advisers]))


def recent_use(pairs: Sequence[tuple[int, int]]) -> RecentUse:
    """Return what is recent by (village, adviser) of the last logs, the latest first."""
    return RecentUse(_once(pair[0] for pair in pairs), _once(pair[1] for pair in pairs))


def _once(ids: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(ids))
