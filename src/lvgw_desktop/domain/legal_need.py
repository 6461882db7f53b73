"""法律需求: what a village needs, who collected it, how it was met [plan §二(二)1, §三(一)2]."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto


class NeedSource(Enum):
    """Who named the need: the village committee [plan 附件1 三2], its people, or a survey."""

    COMMITTEE = auto()
    VILLAGERS = auto()
    SURVEY = auto()
    OTHER = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class LegalNeed:
    """One 法律需求登记表.

    `kinds` are codes of the vocabulary's list legal_need; `client_name` and `client_phone` name
    who asks, `collected_by` who noted it. `plan` says what is intended by when
    (`planned_on`), `result` how it was met.
    One with a `void_reason` was entered by mistake and counts nowhere.
    """

    id: int | None = None
    uuid: str = ""
    serial: str = ""
    village_id: int
    adviser_id: int | None = None
    collected_on: date
    collected_by: str = ""
    source: NeedSource | None = None
    client_name: str = ""
    client_phone: str = ""
    kinds: tuple[str, ...] = ()
    description: str = ""
    plan: str = ""
    planned_on: date | None = None
    result: str = ""
    met_on: date | None = None
    void_reason: str = ""
