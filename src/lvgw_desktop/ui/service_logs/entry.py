"""录入内容: what the log editor holds, before and after it is a record."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from typing import Any

from lvgw_desktop.domain.occasion import Occasion, read_occasion, shorthand
from lvgw_desktop.domain.phrase import nothing_beside
from lvgw_desktop.domain.prefilled_sheet import OpenDay, PrefilledSheet
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceLog, ServiceMethod

USUAL_CLIENT = "VILLAGER"
_COPIED = (
    "adviser_id",
    "village_id",
    "method",
    "client_category",
    "client_name",
    "client_description",
    "client_phone",
    "content",
    "result",
    "items",
    "major_matter",
    "signer_phone",
    "remark",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class LogEntry:
    """The editor's fields by their record names; `served_on` is the shorthand as typed."""

    adviser_id: int | None = None
    village_id: int | None = None
    adviser_typed: str = ""
    village_typed: str = ""
    """What was typed and named nobody yet, kept for the draft."""
    served_on: str = ""
    open_day: OpenDay | None = None
    """The month that a pre-filled sheet has in print: a day alone is of that month."""
    method: ServiceMethod = ServiceMethod.ON_SITE
    client_category: str = USUAL_CLIENT
    client_name: str = ""
    client_description: str = ""
    client_phone: str = ""
    content: str = ""
    result: str = ""
    items: tuple[ServiceItem, ...] = ()
    major_matter: bool = False
    hand_written: bool = False
    """手写原件已交: the signed sheet is there already."""
    signer_phone: str = ""
    remark: str = ""
    filled_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Field → the phrases in it that were filled in and not edited around since."""

    def occasion(self, today: date) -> Occasion:
        """Read 服务时间. Raises Refusal for what cannot be read."""
        return read_occasion(self.served_on, today, self.open_day)

    def untouched(self) -> tuple[str, ...]:
        """Return the fields that hold nothing but phrases as they were filled in."""
        given = self.filled_in.items()
        return tuple(name for name, texts in given if nothing_beside(getattr(self, name), texts))

    def characters(self) -> int:
        """Return how many characters the cell 服务内容及结果 holds, blanks left out."""
        return len("".join(f"{self.content}{self.result}".split()))


def entry_of(log: ServiceLog) -> LogEntry:
    """Return a log as the editor shows it."""
    occasion = Occasion(log.served_on, log.spells, log.hours)
    signed = log.paper_state in {PaperState.SIGNED, PaperState.FILED}
    return replace(_copied(log), served_on=shorthand(occasion), hand_written=signed)


def copy_of(log: ServiceLog, today: date) -> LogEntry:
    """Return a new entry like a log: date today, paper still to come (照此复制一条)."""
    return replace(_copied(log), served_on=shorthand(Occasion(today)))


def entry_on(sheet: PrefilledSheet) -> LogEntry:
    """Return a pre-filled sheet as the editor shows it: all but its day is there."""
    return LogEntry(
        adviser_id=sheet.adviser_id, village_id=sheet.village_id, open_day=sheet.served_on
    )


def log_of(entry: LogEntry, base: ServiceLog | None, today: date) -> ServiceLog:
    """Return the record of an entry, a changed `base` or a new one.

    Raises Refusal with a problem for each field that a record cannot do without.
    """
    problems = []
    if entry.adviser_id is None:
        problems.append(Problem("adviser_id", "请选法律顾问。"))
    if entry.village_id is None:
        problems.append(Problem("village_id", "请选村(居)。"))
    try:
        occasion = entry.occasion(today)
    except Refusal as refusal:
        occasion = Occasion(today)
        problems.append(Problem("served_on", refusal.sentence))
    if problems:
        raise Refusal(problems[0].sentence, problems)
    return _record(entry, base, occasion)


def drawn_log(entry: LogEntry, base: ServiceLog | None, today: date) -> ServiceLog:
    """Return a record good enough to lay out, whatever is still missing."""
    try:
        occasion = entry.occasion(today)
    except Refusal:
        occasion = Occasion(base.served_on if base else today)
    return _record(entry, base, occasion)


def _record(entry: LogEntry, base: ServiceLog | None, occasion: Occasion) -> ServiceLog:
    typed: dict[str, Any] = {name: getattr(entry, name) for name in _COPIED}
    typed |= {name: getattr(occasion, name) for name in ("served_on", "spells", "hours")}
    typed |= {"village_id": entry.village_id or 0, "adviser_id": entry.adviser_id or 0}
    if base is None:
        return ServiceLog(**typed, paper_state=_first_state(entry))
    if base.paper_state is PaperState.TO_PRINT:
        typed["paper_state"] = _first_state(entry)
    return replace(base, **typed)


def _first_state(entry: LogEntry) -> PaperState:
    return PaperState.SIGNED if entry.hand_written else PaperState.TO_PRINT


def _copied(log: ServiceLog) -> LogEntry:
    return LogEntry(**{name: getattr(log, name) for name in _COPIED})


def as_plain(entry: LogEntry) -> dict[str, Any]:
    """Return an entry as JSON values, for a draft."""
    return {**asdict(entry), "method": entry.method.name}


def from_plain(values: dict[str, Any]) -> LogEntry:
    """Return the entry of `as_plain`; names of other versions are left out."""
    names = (one.name for one in fields(LogEntry))
    known = {name: values[name] for name in names if name in values}
    known["method"] = ServiceMethod[values.get("method", ServiceMethod.ON_SITE.name)]
    known["open_day"] = OpenDay(**month) if (month := values.get("open_day")) else None
    filled_in: dict[str, list[str]] = values.get("filled_in", {})
    known["filled_in"] = {name: tuple(texts) for name, texts in filled_in.items()}
    known["items"] = tuple(ServiceItem(**item) for item in values.get("items", ()))
    return LogEntry(**known)
