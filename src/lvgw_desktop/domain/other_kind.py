"""其他记录: the kinds of record beside the 工作日志, each declared once.

A new kind is its record in a file of its own, its table (storage/schema/ and a migration step),
its field names (field_names.py), one entry here, the fields of its editor and a printed form.
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import Enum, auto
from typing import Any

from lvgw_desktop.domain.conduct_report import ConductReport
from lvgw_desktop.domain.feedback import Feedback
from lvgw_desktop.domain.field_names import INTERNAL
from lvgw_desktop.domain.follow_up_visit import FollowUpVisit
from lvgw_desktop.domain.inspection import Inspection
from lvgw_desktop.domain.lecture import Lecture
from lvgw_desktop.domain.legal_need import LegalNeed
from lvgw_desktop.domain.major_matter import MajorMatter
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.training import Training

_VILLAGE, _ADVISER = "village_id", "adviser_id"


class OtherState(Enum):
    """Whether there is something left to do about a record; VOID was entered by mistake."""

    OPEN = auto()
    DONE = auto()
    VOID = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherKind:
    """One kind of record; everything below but words are names of its fields.

    `name` is the record's table, its root in printed forms and the kind of its drafts. `letters`
    stand before its number (JZ-LX-2026-0003): initials, as TZ and TJ of ledgers and statistics
    are, so that a number says what paper it is on; "" for a form without a number.

    Lists go by `day` and show `place` and `person`, and the first of `headline` that is filled in;
    `author` is who answers for the paper (责任者).
    A record is done when `settled` is filled in, or, where `concern` is given, when that is empty.

    What is told: `wanted` fields that are empty, `phones` that look wrong, days to come, but for
    those that may lie `ahead`. Its other days follow its day, unless they may come `in_any_order`.
    A new record has the clerk's name in `clerk` and the name of the office in `body`.
    What is `discreet` names people who spoke of an adviser: it stays out of volumes that he and
    the village look into, and of everything that is published.
    """

    name: str
    record: type
    title: str
    form_id: str
    form_title: str
    letters: str = ""
    day: str
    place: str = _VILLAGE
    person: str = _ADVISER
    author: str = _ADVISER
    headline: tuple[str, ...]
    settled: str
    concern: str = ""
    words: Mapping[OtherState, str]
    wanted: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    in_any_order: bool = False
    phones: tuple[str, ...] = ()
    clerk: str = ""
    body: str = ""
    discreet: bool = False

    @property
    def required(self) -> tuple[str, ...]:
        """Return what a record cannot be kept without: its day, and all that has no default."""
        bare = (one.name for one in fields(self.record) if one.default is MISSING)
        return tuple(dict.fromkeys((*bare, self.day)))

    @property
    def other_days(self) -> tuple[str, ...]:
        """Return its days but the one that lists go by."""
        days = _fields_of(self.record, date, date | None)
        return tuple(name for name in days if name != self.day)

    @property
    def later_days(self) -> tuple[str, ...]:
        """Return the days that may not lie before its day: an earlier one stops a save."""
        return () if self.in_any_order else self.other_days

    @property
    def past_days(self) -> tuple[str, ...]:
        """Return the days that should have come when they are entered."""
        return tuple(name for name in (self.day, *self.other_days) if name not in self.ahead)

    @property
    def texts(self) -> tuple[str, ...]:
        """Return its texts, the number among them."""
        return tuple(name for name in _fields_of(self.record, str) if name not in INTERNAL)

    @property
    def of_log(self) -> bool:
        """Tell whether a record may belong to a 工作日志, and can be begun from one."""
        return "log_uuid" in _fields_of(self.record, str)

    @property
    def is_of_village(self) -> bool:
        """Tell whether a record is about one village of the register."""
        return self.place == _VILLAGE

    def state(self, record: Any) -> OtherState:  # noqa: ANN401  a record of this kind
        """Return how far a record has come."""
        if record.void_reason:
            return OtherState.VOID
        settled = getattr(record, self.settled) is not None
        idle = bool(self.concern) and not getattr(record, self.concern)
        return OtherState.DONE if settled or idle else OtherState.OPEN

    def begun(self, day: date, clerk: str, body: str) -> Any:  # noqa: ANN401  as above
        """Return a new record of a day; what is required and not known is empty for now."""
        empty = {name: "" if name in self.headline else None for name in self.required}
        noted = {self.clerk: clerk, self.body: body, self.day: day}
        return self.record(**{**empty, **{name: one for name, one in noted.items() if name}})

    def name_of(self, record: Any) -> str:  # noqa: ANN401  a record of this kind
        """Return 讲座备案 0003 号, or 培训“法律顾问业务培训” of a kind without numbers."""
        serial = getattr(record, "serial", "")
        said = f" {short_serial(serial)} 号" if serial else f"“{self.headline_of(record)}”"
        return f"{self.title}{said}"

    def headline_of(self, record: Any) -> str:  # noqa: ANN401  a record of this kind
        """Return the first line of what is filled in first, "" if nothing is."""
        said = getattr(record, self.matter_of(record)).strip()
        return said.splitlines()[0] if said else ""

    def matter_of(self, record: Any) -> str:  # noqa: ANN401  a record of this kind
        """Return which field says what it is about: the first of `headline` that is filled in."""
        filled = (name for name in self.headline if getattr(record, name).strip())
        return next(filled, self.headline[0])


def _fields_of(record: type, *types: object) -> tuple[str, ...]:
    return tuple(one.name for one in fields(record) if one.type in types)


def _words(waiting: str, done: str) -> Mapping[OtherState, str]:
    return {OtherState.OPEN: waiting, OtherState.DONE: done, OtherState.VOID: "已作废"}


LECTURE = OtherKind(
    name="lecture",
    record=Lecture,
    title="讲座备案",
    form_id="lecture_filing",
    form_title="法治讲座备案表",
    letters="JZ",
    day="held_on",
    headline=("topic", "audience", "outline"),
    settled="filed_on",
    words=_words("待备案", "已备案"),
    wanted=("topic", "outline"),
    ahead=("held_on",),
    in_any_order=True,  # the outline is often handed in before
)
MAJOR_MATTER = OtherKind(
    name="major_matter",
    record=MajorMatter,
    title="重大事项",
    form_id="major_matter",
    form_title="重大事项报告表",
    letters="ZD",
    day="occurred_on",
    headline=("title", "description"),
    settled="handled_on",
    words=_words("待处理", "已处理"),
    wanted=("natures", "reported_on"),
    clerk="received_by",
)
LEGAL_NEED = OtherKind(
    name="legal_need",
    record=LegalNeed,
    title="法律需求",
    form_id="legal_need",
    form_title="法律需求登记表",
    letters="XQ",
    day="collected_on",
    author="collected_by",
    headline=("description", "client_name"),
    settled="met_on",
    words=_words("待办结", "已办结"),
    wanted=("source", "kinds", "description"),
    ahead=("planned_on",),
    phones=("client_phone",),
    clerk="collected_by",
)
TRAINING = OtherKind(
    name="training",
    record=Training,
    title="培训",
    form_id="training_signin",
    form_title="培训签到表",
    day="held_on",
    place="place",
    person="lecturer",
    author="unit",
    headline=("topic",),
    settled="attended",
    words=_words("待签到", "已签到"),
    wanted=("attendees",),
    ahead=("held_on",),
    clerk="recorder",
)
INSPECTION = OtherKind(
    name="inspection",
    record=Inspection,
    title="检查",
    form_id="inspection",
    form_title="工作检查记录",
    letters="JC",
    day="inspected_on",
    author="unit",
    headline=("problems", "findings", "advice"),
    settled="put_right_on",
    concern="problems",
    body="unit",
    words=_words("待整改", "已办完"),
    wanted=("unit", "methods", "findings"),
)
FOLLOW_UP_VISIT = OtherKind(
    name="follow_up_visit",
    record=FollowUpVisit,
    title="回访",
    form_id="follow_up_visit",
    form_title="服务回访记录",
    letters="HF",
    day="visited_on",
    author="visitor",
    headline=("service", "findings", "opinions"),
    settled="signed_on",
    words=_words("待签字", "已签字"),
    wanted=("visitor", "method", "respondent", "satisfaction"),
    phones=("respondent_phone",),
)

FEEDBACK = OtherKind(
    name="feedback",
    record=Feedback,
    title="群众意见",
    form_id="feedback",
    form_title="群众意见登记表",
    letters="YJ",
    day="received_on",
    author="received_by",
    headline=("opinions", "handling"),
    settled="handled_on",
    words=_words("待处理", "已处理"),
    wanted=("way", "tone", "opinions"),
    phones=("respondent_phone",),
    clerk="received_by",
    discreet=True,
)
CONDUCT_REPORT = OtherKind(
    name="conduct_report",
    record=ConductReport,
    title="问题反映",
    form_id="conduct_report",
    form_title="问题反映表",
    letters="FY",
    day="received_on",
    author="received_by",
    headline=("description", "checked"),
    settled="closed_on",
    words=_words("待办结", "已办结"),
    wanted=("way", "description", "reported_on"),
    phones=("respondent_phone",),
    clerk="received_by",
    discreet=True,
)

OTHER_KINDS = (
    *(LECTURE, MAJOR_MATTER, LEGAL_NEED, TRAINING, INSPECTION, FOLLOW_UP_VISIT),
    *(FEEDBACK, CONDUCT_REPORT),
)
"""In the order of the screen."""
BY_NAME = {kind.name: kind for kind in OTHER_KINDS}
BOUND_KINDS = tuple(kind for kind in OTHER_KINDS if kind.is_of_village and not kind.discreet)
"""Those whose forms go into the yearly volume of their village."""
