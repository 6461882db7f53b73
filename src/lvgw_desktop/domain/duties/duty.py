"""尽责的一格: one duty of one village, adviser or office in one period, and how far it is met."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.period import Period


class DutyState(Enum):
    """How far a duty is met; the value is its word on the board."""

    DONE = "已完成"
    PLANNED = "已约好日期"
    LACKING = "还差"
    NOT_NEEDED = "不需要"


class Doer(Enum):
    """Who has to do it."""

    ADVISER = auto()
    OFFICE = auto()
    VILLAGE = auto()


class Records(Enum):
    """Where the records of a cell are kept."""

    LOGS = auto()
    PLANS = auto()
    LECTURES = auto()
    TRAININGS = auto()
    INSPECTIONS = auto()
    ASSESSMENTS = auto()
    HAND_INS = auto()
    REPORTS = auto()
    SUMMARY = auto()
    TERMS = auto()
    VILLAGE_CARD = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """Which records a cell rests on, and how to open them.

    They lie between the two days. `days` are those of the records that speak for the cell; where
    single logs speak against it, `log_uuids` names them.
    """

    records: Records
    first_day: date
    last_day: date
    village_id: int | None = None
    adviser_id: int | None = None
    days: tuple[date, ...] = ()
    log_uuids: tuple[str, ...] = ()

    @property
    def log_filter(self) -> LogFilter:
        """Return what opens the logs in their list."""
        return LogFilter(
            first_day=self.first_day,
            last_day=self.last_day,
            village_id=self.village_id,
            adviser_id=self.adviser_id,
        )


CellKey = tuple[str, Period, str, int | None]


@dataclass(frozen=True, kw_only=True, slots=True)
class DutyCell:
    """One duty of a village or an adviser, or with neither of the office, in one period.

    `adviser_id` is who serves the village at the end of the period, or today. `number` of `wanted`
    are there; `day` is when it was met or, if planned, will be; `by` is the last day for it, None
    where the plan names none. `lacks` says what is missing, without saying where.
    """

    rule_id: str
    period: Period
    village_id: int | None = None
    adviser_id: int | None = None
    state: DutyState
    number: int = 0
    wanted: int = 1
    day: date | None = None
    by: date | None = None
    doer: Doer = Doer.OFFICE
    lacks: str = ""
    evidence: Evidence = field(repr=False)

    @property
    def key(self) -> CellKey:
        """Tell the cell from all others, whoever comes to serve its village."""
        if self.village_id is not None:
            return self.rule_id, self.period, "village", self.village_id
        return self.rule_id, self.period, "adviser", self.adviser_id

    @property
    def met_late(self) -> bool:
        """Tell whether it was met, but after its day."""
        return self.is_done and bool(self.day and self.by and self.day > self.by)

    @property
    def is_done(self) -> bool:
        """Tell whether it was met."""
        return self.state is DutyState.DONE

    @property
    def is_lacking(self) -> bool:
        """Tell whether it is neither met nor planned."""
        return self.state is DutyState.LACKING


def state_of(number: int, wanted: int, *, owed: bool = True, planned: bool = False) -> DutyState:
    """Return the state of a counted duty; what was done without being owed is done."""
    if not wanted:
        return DutyState.NOT_NEEDED
    if number >= wanted:
        return DutyState.DONE
    if not owed:
        return DutyState.NOT_NEEDED
    return DutyState.PLANNED if planned else DutyState.LACKING
