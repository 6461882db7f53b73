"""名册入库: one row after another becomes villages, firms, advisers and appointments."""

from collections.abc import Iterable

from lvgw_desktop.domain.appointment import Appointment, appointment_problems
from lvgw_desktop.domain.firm import Firm, FirmKind
from lvgw_desktop.domain.legal_adviser import AdviserKind, LegalAdviser, adviser_problems
from lvgw_desktop.domain.refusal import Problem, Refusal, Severity, errors_of
from lvgw_desktop.domain.village import Village, kind_of_name, short_name, village_problems
from lvgw_desktop.exchange.roster import RosterKind, RosterRow
from lvgw_desktop.services.found_villages import VillagesByName, in_use
from lvgw_desktop.services.import_outcome import RowOutcome, RowResult
from lvgw_desktop.services.sounding_alike import sounding_alike
from lvgw_desktop.storage.store import Store

MADE = {
    "village": "村(居)",
    "firm": "所在机构",
    "legal_adviser": "法律顾问",
    "appointment": "聘任",
}


class RosterEntry:
    """Enters rows into an open store and counts what is new."""

    def __init__(self, store: Store, kind: RosterKind) -> None:
        self._store = store
        self._kind = kind
        self._villages = VillagesByName(store.villages.all(include_retired=True))
        self._firms = {firm.name: firm for firm in store.firms.all()}
        self._advisers = list(store.advisers.all(include_retired=True))
        self.added: dict[str, list[int]] = {table: [] for table in MADE}
        """The ids of the records that are new, by table."""

    @property
    def made(self) -> dict[str, int]:
        """Return how many records of each kind are new."""
        return {words: len(self.added[table]) for table, words in MADE.items()}

    def enter(self, rows: Iterable[RosterRow]) -> tuple[RowOutcome, ...]:
        """Enter all rows and say what became of each."""
        return tuple(map(self._enter_row, rows))

    def _enter_row(self, row: RosterRow) -> RowOutcome:
        problems = (*row.problems, *self._row_problems(row))
        if errors_of(problems):
            return RowOutcome(row, RowResult.LEFT_OUT, problems)
        before = self.made
        try:
            problems = (*problems, *self._entered(row))
        except Refusal as refusal:
            field = refusal.problems[0].field if refusal.problems else "village"
            return RowOutcome(row, RowResult.LEFT_OUT, (Problem(field, refusal.sentence),))
        if self.made == before:
            return RowOutcome(row, RowResult.KNOWN)
        return RowOutcome(row, RowResult.CHECKED if problems else RowResult.TAKEN, problems)

    def _row_problems(self, row: RosterRow) -> Iterable[Problem]:
        needed = {"village": row.village, "adviser": row.adviser, "starts_on": row.starts_on}
        words = {"village": "村(居)", "adviser": "法律顾问", "starts_on": "聘期起"}
        asked_already = {problem.field for problem in row.problems}
        for field in self._kind.value:
            only_village = self._kind is RosterKind.ROSTER and not row.adviser
            if only_village and field != "village":
                continue
            if not needed[field] and not asked_already & {field, "period"}:
                yield Problem(field, f"没有{words[field]}，请补上。")
        if row.starts_on and row.ends_on and row.ends_on < row.starts_on:
            yield Problem("ends_on", "聘期止早于聘期起，请改日期。")

    def _entered(self, row: RosterRow) -> tuple[Problem, ...]:
        """Enter one row; what exists is taken as it is, never changed.

        Whatever refuses the row does so before anything of it is added.
        """
        problems: list[Problem] = []
        with_village = bool(row.village) and self._kind is not RosterKind.ADVISERS
        with_adviser = bool(row.adviser) and self._kind is not RosterKind.VILLAGES
        village = self._known_village(row) if with_village else None
        adviser = self._known_adviser(row) if with_adviser else None
        if with_village and village is None:
            village = self._add_village(row, problems)
        if with_adviser and adviser is None:
            adviser = self._add_adviser(row, problems)
        if village and adviser and row.starts_on:
            self._appoint(row, village, adviser, problems)
        return tuple(problems)

    def _known_village(self, row: RosterRow) -> Village | None:
        found = self._villages.find(row.village, row.street)
        if not found and self._kind is RosterKind.APPOINTMENTS:
            raise _refused("village", f"名册里没有“{row.village}”，请先导入村(居)。")
        if found and found.retired_on:
            raise _refused("village", f"“{row.village}”已停用，请先在村(居)里恢复它再导入。")
        return found

    def _add_village(self, row: RosterRow, problems: list[Problem]) -> Village:
        village = _village_of(row)
        problems += village_problems(village)
        problems += sounding_alike("village", village.name, self._villages.everyday_names)
        added = self._store.villages.add(village)
        self._villages.add(added)
        self._note("village", added)
        return added

    def _known_adviser(self, row: RosterRow) -> LegalAdviser | None:
        found = in_use([one for one in self._advisers if self._is_same(one, row)])
        if len(found) > 1:
            sentence = f"有 {len(found)} 位顾问都叫“{row.adviser}”，请写上执业证号。"
            raise _refused("adviser", sentence)
        if not found and self._kind is RosterKind.APPOINTMENTS:
            raise _refused("adviser", f"名册里没有顾问“{row.adviser}”，请先导入顾问。")
        if found and found[0].retired_on:
            raise _refused("adviser", f"顾问“{row.adviser}”已离任，请先在法律顾问里恢复再导入。")
        return found[0] if found else None

    def _add_adviser(self, row: RosterRow, problems: list[Problem]) -> LegalAdviser:
        firm = self._firm(row.firm)
        adviser = LegalAdviser(
            name=row.adviser,
            kind=_adviser_kind(row),
            firm_id=firm.id if firm else None,
            licence_no=row.licence_no,
            phone=row.phone,
        )
        problems += adviser_problems(adviser)
        problems += sounding_alike("adviser", adviser.name, (one.name for one in self._advisers))
        added = self._store.advisers.add(adviser)
        self._advisers.append(added)
        self._note("legal_adviser", added)
        return added

    def _is_same(self, adviser: LegalAdviser, row: RosterRow) -> bool:
        """Tell a known adviser from a homonym: the licence decides, else the firm."""
        if adviser.name != row.adviser:
            return False
        if adviser.licence_no and row.licence_no:
            return adviser.licence_no == row.licence_no
        firm = self._firms.get(row.firm)
        return not row.firm or adviser.firm_id is None or bool(firm and adviser.firm_id == firm.id)

    def _firm(self, name: str) -> Firm | None:
        if not name:
            return None
        if name not in self._firms:
            is_office = "法律服务所" in name
            kind = FirmKind.LEGAL_SERVICE_OFFICE if is_office else FirmKind.LAW_FIRM
            self._firms[name] = self._store.firms.add(Firm(name=name, kind=kind))
            self._note("firm", self._firms[name])
        return self._firms[name]

    def _appoint(
        self, row: RosterRow, village: Village, adviser: LegalAdviser, problems: list[Problem]
    ) -> None:
        assert row.starts_on is not None
        others = self._store.appointments.of_village(village.id or 0)
        if any(_is_the_same(one, adviser, row) for one in others):
            return
        firm = self._firm(row.firm)
        appointment = Appointment(
            village_id=village.id or 0,
            adviser_id=adviser.id or 0,
            firm_id=firm.id if firm else adviser.firm_id,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
        )
        problems += appointment_problems(appointment, others)
        self._note("appointment", self._store.appointments.add(appointment))

    def _note(self, table: str, added: Village | Firm | LegalAdviser | Appointment) -> None:
        assert added.id is not None
        self.added[table].append(added.id)


def _village_of(row: RosterRow) -> Village:
    name = short_name(row.village)
    return Village(
        name=name,
        kind=kind_of_name(row.village),
        street=row.street,
        committee_name=row.village if row.village != name else "",
        area_code=row.area_code,
    )


def _adviser_kind(row: RosterRow) -> AdviserKind:
    said = row.kind or row.firm
    worker = "工作者" in said or "服务所" in said or "法律服务" in said
    return AdviserKind.LEGAL_WORKER if worker else AdviserKind.LAWYER


def _is_the_same(one: Appointment, adviser: LegalAdviser, row: RosterRow) -> bool:
    return one.adviser_id == adviser.id and one.starts_on == row.starts_on


def _refused(field: str, sentence: str) -> Refusal:
    return Refusal(sentence, (Problem(field, sentence, Severity.ERROR),))
