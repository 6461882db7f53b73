"""筛选其他记录: which records of a kind a list shows; the latest day stands first."""

from dataclasses import dataclass

from lvgw_desktop.domain.other_kind import OtherState
from lvgw_desktop.domain.search_word import SearchWord


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherFilter:
    """What a list is narrowed to; an empty part narrows nothing.

    Without a `state` it has every record that counts: all but the void ones. `words` must each be
    found in a text or the number, be the day or digits of a telephone, or name the village or the
    adviser.
    """

    year: int | None = None
    village_id: int | None = None
    adviser_id: int | None = None
    state: OtherState | None = None
    words: tuple[SearchWord, ...] = ()
