"""其他记录的字段: every field of every kind in the order of its paper, with its kind of editor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from lvgw_desktop.domain.feedback import FeedbackTone, FeedbackWay
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.follow_up_visit import FollowUpMethod, Satisfaction
from lvgw_desktop.domain.inspection import InspectionMethod
from lvgw_desktop.domain.lecture import LectureMaterial
from lvgw_desktop.domain.legal_need import NeedSource
from lvgw_desktop.domain.major_matter import MatterNature, OpinionWay
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.ui.other_records import makers
from lvgw_desktop.ui.other_records.makers import Make, Surroundings
from lvgw_desktop.ui.shared.editor import EditorField

WHOLE = 2
"""A field over the whole width; the editor has two columns."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One field: its record's name for it, its kind of editor, the columns it takes."""

    name: str
    make: Make = makers.line
    span: int = 1
    hint: str = ""


def _where_and_when(day: str) -> tuple[Declared, ...]:
    """Return what every record about a village begins with."""
    return Declared("village_id", makers.village), _day(day), Declared("adviser_id", makers.adviser)


def _day(name: str, hint: str = "") -> Declared:
    return Declared(name, makers.near_day, hint=hint)


def _text(name: str, lines: int) -> Declared:
    return Declared(name, makers.text(lines), WHOLE)


_WHO_SAID_IT = (
    Declared("respondent", hint="不愿留名的不填；不对外公开"),
    Declared("respondent_phone", makers.phone),
)

FIELDS: Mapping[str, Sequence[Declared]] = {
    "lecture": (
        *_where_and_when("held_on"),
        Declared("spells", makers.spells),
        Declared("speaker"),
        Declared("place"),
        Declared("topic", span=WHOLE),
        Declared("audience"),
        Declared("attendance", makers.number),
        _text("outline", 8),
        Declared("materials", makers.ticks(LectureMaterial), WHOLE),
        _day("speaker_signed_on"),
        _day("village_signed_on"),
        _day("filed_on", hint="收到提纲那天；填了就是已备案"),
    ),
    "major_matter": (
        *_where_and_when("occurred_on"),
        Declared("people", makers.number),
        Declared("title", span=WHOLE),
        Declared("natures", makers.ticks(MatterNature), WHOLE),
        _text("description", 5),
        Declared("opinion_ways", makers.ticks(OpinionWay)),
        _day("opinion_on"),
        _text("opinion", 4),
        _day("reported_on"),
        Declared("received_by"),
        _text("handling", 4),
        _day("handled_on", hint="填了就是已处理"),
    ),
    "legal_need": (
        *_where_and_when("collected_on"),
        Declared("collected_by"),
        Declared("source", makers.choice(NeedSource), WHOLE),
        Declared("client_name"),
        Declared("client_phone", makers.phone),
        Declared("kinds", makers.codes("legal_need"), WHOLE),
        _text("description", 5),
        _text("plan", 3),
        Declared("planned_on", makers.any_day),
        _day("met_on", hint="填了就是已办结"),
        _text("result", 3),
    ),
    "training": (
        Declared("topic", span=WHOLE),
        _day("held_on"),
        Declared("starts_at", makers.clock),
        Declared("place"),
        Declared("unit"),
        Declared("lecturer"),
        Declared("recorder"),
        Declared("attendees", makers.people, WHOLE),
        Declared("expected", makers.number, hint="按名单数"),
        Declared("attended", makers.number, hint="按签到数；填了就是已签到"),
    ),
    "inspection": (
        *_where_and_when("inspected_on"),
        Declared("unit"),
        Declared("methods", makers.ticks(InspectionMethod), WHOLE),
        Declared("other_method", span=WHOLE),
        _text("findings", 5),
        _text("problems", 4),
        _text("advice", 4),
        _day("inspector_signed_on"),
        _day("adviser_signed_on"),
        _day("village_signed_on"),
        _day("put_right_on", hint="有存在问题的，改好那天"),
    ),
    "follow_up_visit": (
        *_where_and_when("visited_on"),
        Declared("visitor"),
        Declared("respondent"),
        Declared("respondent_role", hint="如 村民、村委会主任"),
        Declared("respondent_phone", makers.phone),
        Declared("method", makers.choice(FollowUpMethod)),
        Declared("service", span=WHOLE),
        Declared("satisfaction", makers.choice(Satisfaction), WHOLE),
        _text("findings", 5),
        _text("opinions", 4),
        _text("outcome", 4),
        _day("signed_on", hint="填了就是已签字"),
    ),
    "feedback": (
        *_where_and_when("received_on"),
        Declared("received_by"),
        *_WHO_SAID_IT,
        Declared("way", makers.choice(FeedbackWay), WHOLE),
        Declared("tone", makers.choice(FeedbackTone), WHOLE),
        _text("opinions", 5),
        _text("handling", 4),
        _day("handled_on", hint="填了就是已处理"),
    ),
    "conduct_report": (
        *_where_and_when("received_on"),
        Declared("received_by"),
        *_WHO_SAID_IT,
        Declared("way", makers.choice(FeedbackWay), WHOLE),
        _text("description", 5),
        _text("checked", 4),
        _day("reported_on", hint="向上级司法行政机关报告那天"),
        _day("closed_on", hint="填了就是已办结"),
        _text("outcome", 4),
    ),
}
"""By the name of the kind."""


def editor_fields(kind: OtherKind, around: Surroundings) -> list[EditorField]:
    """Return the fields of a kind's editor, under the names that history and checks use."""
    words = field_names(kind.record)
    return [
        EditorField(
            one.name,
            words[one.name],
            partial(one.make, around),
            required=one.name in kind.required,
            hint=one.hint,
            span=one.span,
        )
        for one in FIELDS[kind.name]
    ]
