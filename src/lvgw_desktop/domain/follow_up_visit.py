"""回访: the bureau asks how good the service was, from time to time [plan 附件1 二(四)]."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto


class FollowUpMethod(Enum):
    """How the bureau asked."""

    ON_SITE = auto()
    PHONE = auto()
    MEETING = auto()
    OTHER = auto()


class Satisfaction(Enum):
    """What the person asked thinks of the service."""

    SATISFIED = auto()
    FAIR = auto()
    DISSATISFIED = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUpVisit:
    """One 回访记录 on one adviser's service in one village.

    `respondent` is the person asked and `respondent_role` what the person is to the village;
    `service` names the service asked about. `outcome` is what the bureau does with the answer.
    One with a `void_reason` was entered by mistake and counts nowhere.
    """

    id: int | None = None
    uuid: str = ""
    serial: str = ""
    village_id: int
    adviser_id: int
    log_uuid: str = ""
    visited_on: date
    visitor: str = ""
    method: FollowUpMethod | None = None
    respondent: str = ""
    respondent_role: str = ""
    respondent_phone: str = ""
    service: str = ""
    satisfaction: Satisfaction | None = None
    findings: str = ""
    opinions: str = ""
    outcome: str = ""
    signed_on: date | None = None
    void_reason: str = ""
