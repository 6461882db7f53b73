"""培训、检查登记: a year's list of either on paper, made from 其他记录."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.calendar_year import calendar_year
from lvgw_desktop.domain.inspection import Inspection
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import INSPECTION, TRAINING, OtherKind
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.year_registers import (
    InspectionRegister,
    TrainingRegister,
    inspection_row,
    training_row,
    whole_year_row,
)
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

REGISTERS = {TRAINING.name: "培训登记表", INSPECTION.name: "检查登记表"}
"""The kinds that have a register, by their names, and what it is called."""
_FORMS = {
    TRAINING.name: ("training_register", "trainings"),
    INSPECTION.name: ("inspection_register", "checks"),
}


@dataclass(frozen=True, slots=True)
class YearRegisterService:
    """Use cases of the registers."""

    workplace: Workplace

    def preview(self, kind: OtherKind, year: int) -> Preview:
        """Return the register of a kind as it prints. Raises Refusal for an empty year."""
        form_id, root = _FORMS[kind.name]
        with self.workplace.reading() as store:
            office = store.office.get()
            register = self._made(kind)(store, year)
        if not register.rows:
            raise Refusal(f"{year} 年还没有{kind.title}的记录。请先登记，再打印登记表。")
        sheet = PlainSheet({root: register, "office": office}, f"{REGISTERS[kind.name]} {year}年")
        return preview_plain(self.workplace, form_id, [sheet])

    def trainings(self, store: Store, year: int) -> TrainingRegister:
        """Return the year's trainings with who of the advisers came."""
        names, held = names_in(store), _of_year(store, TRAINING, year)
        terms = store.appointments.valid_within(*calendar_year(year))
        today = self.workplace.today
        rows = [
            training_row(seq, one, _advisers(terms, names, one.held_on), today)
            for seq, one in enumerate(held, start=1)
        ]
        if held:
            rows.append(whole_year_row(held, _advisers(terms, names)))
        return TrainingRegister(year=year, rows=tuple(rows))

    def inspections(self, store: Store, year: int) -> InspectionRegister:
        """Return the year's inspections with what came of them."""
        names = names_in(store)
        held = enumerate(_of_year(store, INSPECTION, year), start=1)
        rows = (
            inspection_row(
                seq,
                one,
                names.village(one.village_id),
                names.adviser(one.adviser_id),
                self._methods(one),
            )
            for seq, one in held
        )
        return InspectionRegister(year=year, rows=tuple(rows))

    def _methods(self, one: Inspection) -> str:
        """Return 实地检查、台账检查, and what another one was."""
        words = map(self.workplace.pack.vocabulary.word, one.methods)
        return "、".join(filter(None, (*words, one.other_method)))

    def _made(
        self, kind: OtherKind
    ) -> Callable[[Store, int], TrainingRegister | InspectionRegister]:
        return self.trainings if kind is TRAINING else self.inspections


def _of_year(store: Store, kind: OtherKind, year: int) -> list[Any]:
    """Return the records of a kind that count, the first day first."""
    collection = store.other_records(kind)
    return list(reversed(collection.of_ids(collection.ids(OtherFilter(year=year)))))


def _advisers(
    terms: Iterable[Appointment], names: Names, day: date | None = None
) -> dict[int, str]:
    """Return who was appointed on a day, or at all in the year, by id."""
    ours = {one.adviser_id for one in terms if day is None or one.covers(day)}
    return {key: names.adviser(key) for key in sorted(ours)}
