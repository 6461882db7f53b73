"""收台账: who owes a month's ledger, what has come in and when, and what to write to the others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.hand_in import HandIn, HandInMedium
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.wording import month_day_words, near_day_words
from lvgw_desktop.services.closed_months import calendar_in, closed_months_in
from lvgw_desktop.services.dated_policy import dated_policy_in
from lvgw_desktop.services.months import ledger_due
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class HandInLine:
    """One ledger that is owed: an adviser's, or with a `village_id` a village's own.

    `logs` is how many logs of the month it should tell of, as far as they are entered.
    """

    adviser_id: int
    adviser: str
    village_id: int | None = None
    villages: tuple[str, ...]
    logs: int
    due: date
    hand_in: HandIn | None = None

    @property
    def key(self) -> tuple[str, int]:
        """Tell the line from all others of its month."""
        side = ("adviser", self.adviser_id)
        return side if self.village_id is None else ("village", self.village_id)

    @property
    def whose(self) -> str:
        """Return 周明远, or 兴梁社区: whose ledger it is."""
        return self.adviser if self.village_id is None else self.villages[0]

    @property
    def state_words(self) -> str:
        """Return 24日交, 26日交，晚1天 or 未交."""
        return self.hand_in.day_words(self.due) if self.hand_in else "未交"


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthHandIns:
    """The ledgers of one month, those received and those still owed."""

    month: StatisticalMonth
    due: date
    today: date
    office: str
    lines: tuple[HandInLine, ...]

    @property
    def missing(self) -> tuple[HandInLine, ...]:
        """Return what has not come in."""
        return tuple(one for one in self.lines if one.hand_in is None)

    @property
    def state_words(self) -> str:
        """Return 已收 2 / 3."""
        return f"已收 {len(self.lines) - len(self.missing)} / {len(self.lines)}"

    def reminder(self, line: HandInLine) -> str:
        """Return the message for one who has not handed in."""
        until = month_day_words(self.due)
        name = f"{self.month.number}月的工作台账"
        if self.today <= self.due:
            told = f"{name}还没有收到，请在 {until}前交到所里"
        else:
            told = f"{name}应在 {until}前交，现在还没有收到，请尽快交到所里"
        return f"{line.whose}您好：{told}。{self.office}"


@dataclass(frozen=True, slots=True)
class HandInService:
    """Use cases of the hand-in register."""

    workplace: Workplace

    def of_month(self, month: StatisticalMonth) -> MonthHandIns:
        """Return what is owed and received of a month.

        Owed is a ledger by every adviser with an appointment in one of its days, and by every
        village of such an appointment where the office has the villages hand in as well. What
        somebody else handed in is listed too.
        """
        with self.workplace.reading() as store:
            due = ledger_due(month, dated_policy_in(store, self.workplace.pack.policy))
            return MonthHandIns(
                month=month,
                due=due,
                today=self.workplace.today,
                office=store.office.get().name,
                lines=tuple(_lines(store, month, due)),
            )

    def register(
        self,
        month: StatisticalMonth,
        lines: Sequence[HandInLine],
        handed_in_on: date | None = None,
        medium: HandInMedium = HandInMedium.PAPER,
    ) -> tuple[HandIn, ...]:
        """Write down that ledgers came in, by default today on paper; all or none.

        One that is down already gets the day and the medium said now.
        """
        day = handed_in_on or self.workplace.today
        if day > self.workplace.today:
            raise Refusal("收到的日期不能晚于今天，请改日期。")
        with self.workplace.changing() as store:
            return tuple(
                _registered(
                    store,
                    HandIn(
                        month=month.code,
                        adviser_id=line.adviser_id,
                        village_id=line.village_id,
                        handed_in_on=day,
                        medium=medium,
                    ),
                )
                for line in lines
            )

    def withdraw(self, hand_in: HandIn, reason: str) -> HandIn:
        """Take an entry back that was wrong; it stays in the file with the reason."""
        if not reason.strip():
            raise Refusal("请写明为什么撤回，会记在留痕里。")
        with self.workplace.changing() as store:
            kept = store.hand_ins.get(hand_in.id or 0)
            withdrawn = replace(kept, void_reason=reason.strip())
            return store.hand_ins.change(withdrawn, reason=reason.strip())


def side_of(one: HandIn) -> tuple[str, int]:
    """Tell whose ledger it is: a village's stays its own when its adviser changes."""
    return ("village", one.village_id) if one.village_id else ("adviser", one.adviser_id)


def standing_of(store: Store, wanted: HandIn) -> HandIn | None:
    """Return what is down already for the same side of the same month."""
    of_month = store.hand_ins.of_month(wanted.month)
    return next((one for one in of_month if side_of(one) == side_of(wanted)), None)


def registered_words(line: HandInLine, hand_in: HandIn, today: date) -> str:
    """Return what was just written down, as the toast says it."""
    day = near_day_words(hand_in.handed_in_on, today)
    return f"{line.whose}的台账已登记：{day}收到，{hand_in.medium.words}。"


def _registered(store: Store, new: HandIn) -> HandIn:
    known = standing_of(store, new)
    if known is None:
        return store.hand_ins.add(new)
    said_now = replace(known, handed_in_on=new.handed_in_on, medium=new.medium)
    return store.hand_ins.change(said_now)


def _villages_hand_in(store: Store, month: StatisticalMonth) -> bool:
    """Tell whether villages owe a ledger too; of a closed month as it was when it was closed."""
    office, close = store.office.get(), closed_months_in(store).of_month(month)
    if close is None:
        return office.village_hands_in
    closing = store.audit.history(close.uuid)[0]
    cards = [one.after for one in store.audit.history(office.uuid) if one.id < closing.id]
    return bool(cards[-1].get("village_hands_in"))


def _lines(store: Store, month: StatisticalMonth, due: date) -> Iterator[HandInLine]:
    names = names_in(store)
    first, last = calendar_in(store).days(month)
    terms = store.appointments.valid_within(first, last)
    logs = store.hand_ins.logs_of(first, last)
    came = {side_of(one): one for one in store.hand_ins.of_month(month.code)}
    lines = list(_of_advisers(terms, names, logs, due))
    if _villages_hand_in(store, month):
        lines += _of_villages(terms, names, logs, due)
    for line in lines:
        yield replace(line, hand_in=came.pop(line.key, None))
    yield from (_beside(one, names, due) for one in came.values())


def _of_advisers(
    terms: Sequence[Appointment], names: Names, logs: Mapping[tuple[int, int], int], due: date
) -> Iterator[HandInLine]:
    villages: dict[int, dict[int, str]] = defaultdict(dict)
    for term in sorted(terms, key=lambda one: (one.adviser_id, one.village_id)):
        villages[term.adviser_id][term.village_id] = names.village(term.village_id)
    for adviser_id, served in villages.items():
        yield HandInLine(
            adviser_id=adviser_id,
            adviser=names.adviser(adviser_id),
            villages=tuple(served.values()),
            logs=sum(number for (who, _where), number in logs.items() if who == adviser_id),
            due=due,
        )


def _of_villages(
    terms: Sequence[Appointment], names: Names, logs: Mapping[tuple[int, int], int], due: date
) -> Iterator[HandInLine]:
    """Return the villages' own ledgers; of two advisers in a month the later one is named."""
    advisers = {term.village_id: term.adviser_id for term in reversed(terms)}
    for village_id, adviser_id in sorted(advisers.items()):
        yield HandInLine(
            adviser_id=adviser_id,
            adviser=names.adviser(adviser_id),
            village_id=village_id,
            villages=(names.village(village_id),),
            logs=sum(number for (_who, where), number in logs.items() if where == village_id),
            due=due,
        )


def _beside(one: HandIn, names: Names, due: date) -> HandInLine:
    """Return the line of a ledger that nobody owes any more, as when a term was shortened."""
    villages = (names.village(one.village_id),) if one.village_id else ()
    return HandInLine(
        adviser_id=one.adviser_id,
        adviser=names.adviser(one.adviser_id),
        village_id=one.village_id,
        villages=villages,
        logs=0,
        due=due,
        hand_in=one,
    )
