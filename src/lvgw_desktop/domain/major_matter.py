"""重大事项: what may touch stability or many villagers, told the office [plan §二(二)6]."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto


class MatterNature(Enum):
    """Why it is a 重大事项."""

    STABILITY = auto()
    INTERESTS = auto()


class OpinionWay(Enum):
    """How the adviser gave the legal opinion: on the spot or by telephone."""

    ON_SITE = auto()
    PHONE = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class MajorMatter:
    """One 重大事项报告表, with or without the 工作日志 in which it came up (`log_uuid`).

    `people` is how many it concerns; `opinion` the adviser's legal opinion, given on `opinion_on`;
    `reported_on` the day the office was told, `handling` what became of it.
    One with a `void_reason` was entered by mistake and counts nowhere.
    """

    id: int | None = None
    uuid: str = ""
    serial: str = ""
    village_id: int
    adviser_id: int
    log_uuid: str = ""
    title: str
    natures: tuple[MatterNature, ...] = ()
    occurred_on: date | None = None
    people: int | None = None
    description: str = ""
    opinion_ways: tuple[OpinionWay, ...] = ()
    opinion_on: date | None = None
    opinion: str = ""
    reported_on: date | None = None
    received_by: str = ""
    handling: str = ""
    handled_on: date | None = None
    void_reason: str = ""
