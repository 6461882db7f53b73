"""其他记录: the kinds of record beside the 工作日志, each declared once.

A new kind is its record in a file of its own, its table (storage/schema.py and a migration step),
its field names (field_names.py), one entry here, the fields of its editor and a printed form.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Any

from lvgw_desktop.domain.follow_up_visit import FollowUpVisit
from lvgw_desktop.domain.inspection import Inspection
from lvgw_desktop.domain.lecture import Lecture
from lvgw_desktop.domain.legal_need import LegalNeed
from lvgw_desktop.domain.major_matter import MajorMatter
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.training import Training


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

    Lists go by `day` and show `place` and `person`, and the first of `headline` that is filled in.
    A record is done when `settled` is filled in, or, where `concern` is given, when that is empty.

    What stops a save: an empty `required` field, a day of `orders` before the one it follows.
    What is told: `wanted` fields that are empty, `past` days to come, `phones` that look wrong.
    A new record has the clerk's name in `clerk` and the name of the office in `body`.
    """

    name: str
    record: type
    title: str
    form_id: str
    form_title: str
    letters: str = ""
    day: str
    place: str = "village_id"
    person: str = "adviser_id"
    headline: tuple[str, ...]
    settled: str
    concern: str = ""
    words: Mapping[OtherState, str]
    required: tuple[str, ...]
    wanted: tuple[str, ...] = ()
    orders: tuple[tuple[str, str], ...] = ()
    past: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    clerk: str = ""
    body: str = ""
    of_log: bool = False
    """It may belong to a 工作日志, and can be begun from one."""

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
        said = (getattr(record, name).strip() for name in self.headline)
        return next((text.splitlines()[0] for text in said if text), "")


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
    required=("village_id", "adviser_id", "held_on"),
    wanted=("topic", "outline"),
    past=("speaker_signed_on", "village_signed_on", "filed_on"),
    of_log=True,
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
    required=("village_id", "adviser_id", "occurred_on", "title"),
    wanted=("natures", "reported_on"),
    orders=(
        ("occurred_on", "opinion_on"),
        ("occurred_on", "reported_on"),
        ("occurred_on", "handled_on"),
    ),
    past=("occurred_on", "opinion_on", "reported_on", "handled_on"),
    clerk="received_by",
    of_log=True,
)
LEGAL_NEED = OtherKind(
    name="legal_need",
    record=LegalNeed,
    title="法律需求",
    form_id="legal_need",
    form_title="法律需求登记表",
    letters="XQ",
    day="collected_on",
    headline=("description", "client_name"),
    settled="met_on",
    words=_words("待办结", "已办结"),
    required=("village_id", "collected_on"),
    wanted=("source", "kinds", "description"),
    orders=(("collected_on", "planned_on"), ("collected_on", "met_on")),
    past=("collected_on", "met_on"),
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
    headline=("topic",),
    settled="attended",
    words=_words("待签到", "已签到"),
    required=("topic", "held_on"),
    wanted=("attendees",),
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
    headline=("problems", "findings", "advice"),
    settled="put_right_on",
    concern="problems",
    body="unit",
    words=_words("待整改", "已办完"),
    required=("village_id", "adviser_id", "inspected_on"),
    wanted=("unit", "methods", "findings"),
    orders=(
        ("inspected_on", "put_right_on"),
        ("inspected_on", "inspector_signed_on"),
        ("inspected_on", "adviser_signed_on"),
        ("inspected_on", "village_signed_on"),
    ),
    past=(
        "inspected_on",
        "put_right_on",
        "inspector_signed_on",
        "adviser_signed_on",
        "village_signed_on",
    ),
)
FOLLOW_UP_VISIT = OtherKind(
    name="follow_up_visit",
    record=FollowUpVisit,
    title="回访",
    form_id="follow_up_visit",
    form_title="服务回访记录",
    letters="HF",
    day="visited_on",
    headline=("service", "findings", "opinions"),
    settled="signed_on",
    words=_words("待签字", "已签字"),
    required=("village_id", "adviser_id", "visited_on"),
    wanted=("visitor", "method", "respondent", "satisfaction"),
    orders=(("visited_on", "signed_on"),),
    past=("visited_on", "signed_on"),
    phones=("respondent_phone",),
    of_log=True,
)

OTHER_KINDS = (LECTURE, MAJOR_MATTER, LEGAL_NEED, TRAINING, INSPECTION, FOLLOW_UP_VISIT)
"""In the order of the screen."""
BY_NAME = {kind.name: kind for kind in OTHER_KINDS}
