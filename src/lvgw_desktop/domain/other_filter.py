"""筛选其他记录: which records of a kind a list shows; the latest day stands first."""

from dataclasses import dataclass

from lvgw_desktop.domain.other_kind import OtherState


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherFilter:
    """What a list is narrowed to; an empty part narrows nothing.

    Without a `state` it has every record that counts: all but the void ones. `words` must each be
    found in a text or the number, or belong to one of `word_villages` / `word_advisers` (ids found
    by name or initials).
    """

    year: int | None = None
    village_id: int | None = None
    adviser_id: int | None = None
    state: OtherState | None = None
    words: tuple[str, ...] = ()
    word_villages: frozenset[int] = frozenset()
    word_advisers: frozenset[int] = frozenset()
