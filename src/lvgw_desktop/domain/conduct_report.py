"""问题反映: a breach of law or rules by an adviser, told the bureau in time [plan §三(二)4]."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.feedback import FeedbackWay


@dataclass(frozen=True, kw_only=True, slots=True)
class ConductReport:
    """One 问题反映登记表 on one adviser in one village.

    `respondent` told the office: the name stays there. `checked` is what the office found out,
    `reported_on` the day it told the bureau, `outcome` what the bureau found and decided, told
    on `closed_on`. One with a `void_reason` was entered by mistake and counts nowhere.
    """

    id: int | None = None
    uuid: str = ""
    serial: str = ""
    village_id: int
    adviser_id: int
    received_on: date
    received_by: str = ""
    way: FeedbackWay | None = None
    respondent: str = ""
    respondent_phone: str = ""
    description: str = ""
    checked: str = ""
    reported_on: date | None = None
    outcome: str = ""
    closed_on: date | None = None
    void_reason: str = ""
