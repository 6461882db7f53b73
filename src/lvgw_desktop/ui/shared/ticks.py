"""勾选: which records of a list are ticked: some by their keys, or all but some."""

from collections.abc import Hashable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Ticks:
    """`keys` are ticked; with `all_but` all the others, however many, are."""

    keys: frozenset[Hashable] = frozenset()
    all_but: bool = False

    def has(self, key: Hashable) -> bool:
        """Tell whether a record is ticked."""
        return (key in self.keys) is not self.all_but

    def number(self, total: int) -> int:
        """Return how many of a list of `total` are ticked."""
        return total - len(self.keys) if self.all_but else len(self.keys)

    def turned(self, keys: frozenset[Hashable]) -> "Ticks":
        """Return them with these unticked if all of these are ticked, else with these ticked."""
        tick = not all(map(self.has, keys))
        named = self.keys - keys if tick is self.all_but else self.keys | keys
        return replace(self, keys=named)

    def all_turned(self) -> "Ticks":
        """Return them with nothing ticked if everything is, else with everything ticked."""
        return Ticks(all_but=self != Ticks(all_but=True))

    def forgetting(self, gone: frozenset[Hashable]) -> "Ticks":
        """Return them for a list that these records have left."""
        return replace(self, keys=self.keys - gone)
