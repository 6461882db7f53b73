"""培训、检查登记表: what was held and looked at in a year, each on a line [plan §三(二)2, 4]."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from lvgw_desktop.domain.inspection import Inspection
from lvgw_desktop.domain.training import Training

_WHOLE_YEAR = "全年参加情况"


@dataclass(frozen=True, kw_only=True, slots=True)
class TrainingRegisterRow:
    """One training: `came` and `missed` name the advisers of that day; expected of attended.

    The last row sums up the year: `came` with how often, `missed` those who never came.
    """

    seq: str = ""
    held_on: date | None = None
    starts_at: time | None = None
    topic: str
    place: str = ""
    unit: str = ""
    lecturer: str = ""
    expected: int | None = None
    attended: int | None = None
    came: str = ""
    missed: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class TrainingRegister:
    """培训登记表 of a year."""

    year: int
    rows: tuple[TrainingRegisterRow, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class InspectionRegisterRow:
    """One inspection, and what came of it."""

    seq: str
    serial: str
    inspected_on: date
    village_name: str
    adviser_name: str
    methods: str = ""
    findings: str = ""
    problems: str = ""
    advice: str = ""
    put_right_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class InspectionRegister:
    """检查登记表 of a year."""

    year: int
    rows: tuple[InspectionRegisterRow, ...] = ()


def training_row(
    seq: int, training: Training, in_office: Mapping[int, str], today: date
) -> TrainingRegisterRow:
    """Return the row of a training; `in_office` names the advisers of that day by their ids.

    Of a day to come nobody is missed.
    """
    came = [name for key, name in in_office.items() if training.attended_by(key)]
    over = training.held_on <= today
    missed = [name for name in in_office.values() if over and name not in came]
    return TrainingRegisterRow(
        seq=str(seq),
        held_on=training.held_on,
        starts_at=training.starts_at,
        topic=training.topic,
        place=training.place,
        unit=training.unit,
        lecturer=training.lecturer,
        expected=training.expected,
        attended=training.attended,
        came="、".join(came),
        missed="、".join(missed),
    )


def whole_year_row(
    trainings: Sequence[Training], in_office: Mapping[int, str]
) -> TrainingRegisterRow:
    """Return the row that says how often each adviser of the year attended."""
    times = {key: sum(one.attended_by(key) for one in trainings) for key in in_office}
    return TrainingRegisterRow(
        topic=_WHOLE_YEAR,
        came="、".join(f"{in_office[key]}{number}次" for key, number in times.items() if number),
        missed="、".join(in_office[key] for key, number in times.items() if not number),
    )


def inspection_row(
    seq: int, inspection: Inspection, village_name: str, adviser_name: str, methods: str
) -> InspectionRegisterRow:
    """Return the row of an inspection; `methods` are those of its own in words."""
    return InspectionRegisterRow(
        seq=str(seq),
        serial=inspection.serial,
        inspected_on=inspection.inspected_on,
        village_name=village_name,
        adviser_name=adviser_name,
        methods=methods,
        findings=inspection.findings,
        problems=inspection.problems,
        advice=inspection.advice,
        put_right_on=inspection.put_right_on,
    )
