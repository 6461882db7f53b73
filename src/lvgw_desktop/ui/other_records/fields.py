"""其他记录的字段: every field of every kind in the order of its paper, with its kind of editor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

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


FIELDS: Mapping[str, Sequence[Declared]] = {
    "lecture": (
        Declared("village_id", makers.village),
        Declared("held_on", makers.near_day),
        Declared("adviser_id", makers.adviser),
        Declared("spells", makers.spells),
        Declared("speaker"),
        Declared("place"),
        Declared("topic", span=WHOLE),
        Declared("audience"),
        Declared("attendance", makers.number),
        Declared("outline", makers.text(8), WHOLE),
        Declared("materials", makers.ticks(LectureMaterial), WHOLE),
        Declared("speaker_signed_on", makers.near_day),
        Declared("village_signed_on", makers.near_day),
        Declared("filed_on", makers.near_day, hint="收到提纲那天；填了就是已备案"),
    ),
    "major_matter": (
        Declared("village_id", makers.village),
        Declared("occurred_on", makers.near_day),
        Declared("adviser_id", makers.adviser),
        Declared("people", makers.number),
        Declared("title", span=WHOLE),
        Declared("natures", makers.ticks(MatterNature), WHOLE),
        Declared("description", makers.text(5), WHOLE),
        Declared("opinion_ways", makers.ticks(OpinionWay)),
        Declared("opinion_on", makers.near_day),
        Declared("opinion", makers.text(4), WHOLE),
        Declared("reported_on", makers.near_day),
        Declared("received_by"),
        Declared("handling", makers.text(4), WHOLE),
        Declared("handled_on", makers.near_day, hint="填了就是已处理"),
    ),
    "legal_need": (
        Declared("village_id", makers.village),
        Declared("collected_on", makers.near_day),
        Declared("adviser_id", makers.adviser),
        Declared("collected_by"),
        Declared("source", makers.choice(NeedSource), WHOLE),
        Declared("client_name"),
        Declared("client_phone", makers.phone),
        Declared("kinds", makers.codes("legal_need"), WHOLE),
        Declared("description", makers.text(5), WHOLE),
        Declared("plan", makers.text(3), WHOLE),
        Declared("planned_on", makers.any_day),
        Declared("met_on", makers.near_day, hint="填了就是已办结"),
        Declared("result", makers.text(3), WHOLE),
    ),
    "training": (
        Declared("topic", span=WHOLE),
        Declared("held_on", makers.near_day),
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
        Declared("village_id", makers.village),
        Declared("inspected_on", makers.near_day),
        Declared("adviser_id", makers.adviser),
        Declared("unit"),
        Declared("methods", makers.ticks(InspectionMethod), WHOLE),
        Declared("other_method", span=WHOLE),
        Declared("findings", makers.text(5), WHOLE),
        Declared("problems", makers.text(4), WHOLE),
        Declared("advice", makers.text(4), WHOLE),
        Declared("inspector_signed_on", makers.near_day),
        Declared("adviser_signed_on", makers.near_day),
        Declared("village_signed_on", makers.near_day),
        Declared("put_right_on", makers.near_day, hint="有存在问题的，改好那天"),
    ),
    "follow_up_visit": (
        Declared("village_id", makers.village),
        Declared("visited_on", makers.near_day),
        Declared("adviser_id", makers.adviser),
        Declared("visitor"),
        Declared("respondent"),
        Declared("respondent_role", hint="如 村民、村委会主任"),
        Declared("respondent_phone", makers.phone),
        Declared("method", makers.choice(FollowUpMethod)),
        Declared("service", span=WHOLE),
        Declared("satisfaction", makers.choice(Satisfaction), WHOLE),
        Declared("findings", makers.text(5), WHOLE),
        Declared("opinions", makers.text(4), WHOLE),
        Declared("outcome", makers.text(4), WHOLE),
        Declared("signed_on", makers.near_day, hint="填了就是已签字"),
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
