"""检索结果: what a search found, as it is listed, with the places to be marked."""

from dataclasses import dataclass
from enum import Enum, auto

from lvgw_desktop.domain.assessed_pair import AssessedPair


class SearchGroup(Enum):
    """What was found, in the order in which it is listed."""

    VILLAGE = auto()
    ADVISER = auto()
    FIRM = auto()
    LOG = auto()
    OTHER = auto()
    ASSESSMENT = auto()
    ATTACHMENT = auto()
    PHRASE = auto()


Place = tuple[int, int]
"""Where a stretch of a text begins, and its length, both in characters."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text and the places in it that were searched for, from left to right, none overlapping."""

    text: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SearchHit:
    """One line of the results: the record and two texts about it.

    `log_id` is the log to be opened: the hit itself, or the log that an attachment belongs to.
    `kind` names the kind of an other record. Of a village, an adviser or a firm `is_retired` says
    that it is 停用; `volume_year` is the latest year of which a village has papers to be bound.
    """

    group: SearchGroup
    record_id: int
    record_uuid: str
    title: MarkedText
    second: MarkedText
    log_id: int | None = None
    kind: str = ""
    is_retired: bool = False
    volume_year: int | None = None
    is_closed: bool = False
    """Whether the month of a log is closed, so that it can only be corrected."""
    pair: AssessedPair | None = None
    """Whose assessment it is; nothing may be written about it yet."""


def joined(*texts: MarkedText, by: str) -> MarkedText:
    """Return the texts that are not empty as one, their places moved along."""
    text, places = "", list[Place]()
    for one in texts:
        if one.text:
            text += by if text else ""
            places += [(len(text) + start, length) for start, length in one.places]
            text += one.text
    return MarkedText(text, tuple(places))


def apart(places: list[Place]) -> tuple[Place, ...]:
    """Return the places from left to right, those that touch or overlap as one."""
    found: list[Place] = []
    for start, length in sorted(places):
        end = sum(found[-1]) if found else -1
        if start <= end:
            first = found[-1][0]
            found[-1] = (first, max(end, start + length) - first)
        else:
            found.append((start, length))
    return tuple(found)
