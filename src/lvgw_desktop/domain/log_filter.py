"""筛选: which logs a list shows, and in which order."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.domain.service_log import PaperState


class LogOrder(Enum):
    """The column a list of logs is sorted by; ties follow date and serial."""

    SERIAL = auto()
    SERVED_ON = auto()
    VILLAGE = auto()
    ADVISER = auto()
    METHOD = auto()
    PAPER_STATE = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class LogFilter:
    """What a list of logs is narrowed to; an empty part narrows nothing.

    `words` must each be found: in a text of the log, its serial or telephone digits, as its day,
    or by the name of its village or adviser.
    """

    first_day: date | None = None
    last_day: date | None = None
    village_id: int | None = None
    adviser_id: int | None = None
    states: frozenset[PaperState] = frozenset()
    words: tuple[SearchWord, ...] = ()
    order: LogOrder = LogOrder.SERVED_ON
    descending: bool = True
