"""核对旧日志的行: whose log a row is, what looks odd about it, and whether it is there already."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import fields, replace
from datetime import date, datetime
from operator import attrgetter
from typing import TYPE_CHECKING

from lvgw_desktop.domain.closed_months import late_entry_words
from lvgw_desktop.domain.day_checks import long_day_remark
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.log_problems import appointment_remark, log_problems
from lvgw_desktop.domain.refusal import Problem, Refusal, Severity, errors_of
from lvgw_desktop.domain.service_log import LogSource, PaperState, ServiceLog, hours_of
from lvgw_desktop.exchange.log_row import LogRow
from lvgw_desktop.services.closed_months import closed_months_in
from lvgw_desktop.services.dated_policy import dated_policy_in
from lvgw_desktop.services.import_outcome import RowOutcome, RowResult, place_words
from lvgw_desktop.services.known_services import KnownServices, told_by
from lvgw_desktop.services.named_in_roster import NamedInRoster
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.forms.pack import FormPack

_UNSAID = {LogSource.IMPORTED: PaperState.SIGNED, LogSource.FILL_IN: PaperState.TO_PRINT}
"""An old sheet of which nothing is said was signed by hand; of what is filled in none is there."""
_SAID_IN = {
    "served_on": ("spells", "begins_at", "ends_at", "hours", "minutes"),
    "client_name": ("client", "client_name", "client_description"),
    "items": ("consultation", "mediation", "publicity", "training", "other", "kind", "quantity"),
}
"""Field → the columns that say it, where these bear other names."""
_TAKEN_OVER = tuple(
    one.name
    for one in fields(ServiceLog)
    if one.name in {*LogRow._fields} - {"hours", "paper_state"}
)
_values_of = attrgetter(*_TAKEN_OVER)


class LogJudging:
    """Judges one row after another; what it needs of the office is read once, before the first."""

    def __init__(
        self,
        store: Store,
        pack: "FormPack",
        now: datetime,
        rows: Sequence[LogRow],
        source: LogSource = LogSource.IMPORTED,
        whose: LegalAdviser | None = None,
    ) -> None:
        self._vocabulary, self._now, self._source = pack.vocabulary, now, source
        self._policy = dated_policy_in(store, pack.policy)
        self._roster = NamedInRoster(store, whose)
        self._closed = closed_months_in(store)
        self._has_sheets = len({row.sheet for row in rows}) > 1
        self._known = KnownServices(store, self._places(rows), (row.source_no for row in rows))

    def judged(self, row: LogRow) -> tuple[RowOutcome, ServiceLog | None]:
        """Return what becomes of a row, with its log if it is taken."""
        problems = [*row.problems, *_left_out(row)]
        if errors_of(problems) or row.served_on is None:
            return RowOutcome(row, RowResult.LEFT_OUT, tuple(problems)), None
        try:
            log = self._log(row, row.served_on, problems)
        except Refusal as refusal:
            found = (*problems, *refusal.problems)
            return RowOutcome(row, RowResult.LEFT_OUT, found), None
        return self._beside_the_known(row, log, problems)

    def _beside_the_known(
        self, row: LogRow, log: ServiceLog, problems: list[Problem]
    ) -> tuple[RowOutcome, ServiceLog | None]:
        told = told_by(log)
        if where := self._known.where(told, log.source_no):
            return RowOutcome(row, RowResult.KNOWN, said=f"已有，跳过：{where}"), None
        found = log_problems(log, self._now.date(), self._vocabulary)
        problems += (one for one in found if _can_be_said(row, one))
        longest_day = self._policy.on(log.served_on).limit("long_day")
        problems += long_day_remark(log, (), longest_day, row.adviser)
        if errors_of(problems):
            return RowOutcome(row, RowResult.LEFT_OUT, tuple(problems)), None
        problems += self._known.near(told, log.source_no)
        log = self._in_its_month(log, problems)
        self._known.add(told, self._place(row))
        result = RowResult.CHECKED if problems else RowResult.TAKEN
        return RowOutcome(row, result, tuple(problems)), log

    def _log(self, row: LogRow, served_on: date, problems: list[Problem]) -> ServiceLog:
        """Return the log that a row tells; raises Refusal for a place or a person not known."""
        village = self._roster.village(row)
        adviser, remarks = self._roster.adviser(row, village, served_on)
        village_id, adviser_id = village.id or 0, adviser.id or 0
        values = dict(zip(_TAKEN_OVER, _values_of(row), strict=True))
        log = ServiceLog(
            **values,
            village_id=village_id,
            adviser_id=adviser_id,
            firm_id=self._roster.advisers.firm_id(adviser, village_id, served_on),
            hours=hours_of(row.spells) if row.hours is None else row.hours,
            paper_state=self._paper_state(row),
            source=self._source,
            recorded_on=self._now,
        )
        terms = self._roster.advisers.terms(adviser_id, village_id)
        problems += (*remarks, *appointment_remark(log, terms, adviser.name, village.name))
        return log

    def _paper_state(self, row: LogRow) -> PaperState:
        """Return where the sheet is; one that was filed has no place in a volume here."""
        if row.paper_state is PaperState.FILED:
            return PaperState.SIGNED
        return row.paper_state or _UNSAID[self._source]

    def _in_its_month(self, log: ServiceLog, problems: list[Problem]) -> ServiceLog:
        """Return the log as 补报 where its month is closed, and say so."""
        close, today = self._closed.of_day(log.served_on), self._now.date()
        if close is None:
            return log
        month = self._closed.open_month(today)
        words = late_entry_words(close, month, today)
        problems.append(Problem("served_on", words, Severity.CHECK))
        return replace(log, late_month=month.code)

    def _places(self, rows: Sequence[LogRow]) -> set[tuple[int, date]]:
        """Return the villages and days of the rows, as far as they are known."""
        places = set()
        for row in rows:
            with suppress(Refusal):
                village = self._roster.village(row)
                if row.served_on:
                    places.add((village.id or 0, row.served_on))
        return places

    def _place(self, row: LogRow) -> str:
        return place_words(row, has_sheets=self._has_sheets)


def _left_out(row: LogRow) -> list[Problem]:
    """Return why a row cannot be a log, whatever else it says."""
    asked = {problem.field for problem in errors_of(row.problems)}
    found = []
    if row.served_on is None and "served_on" not in asked:
        found.append(Problem("served_on", "没有日期，请补上。"))
    if not row.village and "village" not in asked:
        found.append(Problem("village", "没有村(居)，请补上。"))
    if row.paper_state is PaperState.VOID:
        found.append(Problem("paper_state", "写着作废的不导入。"))
    return found


def _can_be_said(row: LogRow, problem: Problem) -> bool:
    """Tell whether the workbook has a cell for what is missing; what it never asks is no remark."""
    if problem.severity is not Severity.MISSING:
        return True
    return any(column in row.columns for column in _SAID_IN.get(problem.field, (problem.field,)))
