"""五有一满意: what is met at every village of the office, with the reason of each mark [HN]."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lvgw_desktop.domain.appointment import Appointment, by_village, serving_since
from lvgw_desktop.domain.checklist_table import (
    ChecklistRow,
    ChecklistTable,
    checklist_row,
    checklist_total,
)
from lvgw_desktop.domain.village import ChecklistItem, ChecklistMark, Village, in_street_order
from lvgw_desktop.domain.village_checks import KeptLogs, full_checklist
from lvgw_desktop.exchange.table_export import export_table
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED
from lvgw_desktop.storage.store import Store

FORM = "village_checklist"
TITLE = "五有一满意"

Checklists = Mapping[int, tuple[ChecklistMark, ...]]
"""By the village's id."""


@dataclass(frozen=True, slots=True)
class ChecklistService:
    """Use cases of the table of all villages; a single one is told by its card."""

    workplace: Workplace

    def table(self) -> ChecklistTable:
        """Return the table as it stands today."""
        today = self.workplace.today
        with self.workplace.reading() as store:
            names, office = names_in(store), store.office.get()
            serving = by_village(store.appointments.valid_on(today))
            villages = in_street_order(store.villages.all())
            checklists = checklists_in(store, villages, today)
        word = self.workplace.pack.vocabulary.word
        advisers = {key: names.adviser(one.adviser_id) for key, one in serving.items()}
        rows = tuple(
            checklist_row(seq, one, advisers.get(key, ""), checklists[key], word)
            for seq, one in enumerate(villages, 1)
            for key in [one.id or 0]
        )
        return ChecklistTable(
            as_of=today, office_name=office.full_name, rows=rows, total=checklist_total(rows)
        )

    def export(self, target: Path) -> Path:
        """Write the table as a workbook; returns where it lies."""
        table, word = self.table(), self.workplace.pack.vocabulary.word
        head = ("序号", "村(居)", "法律顾问", *map(word, ChecklistItem), "说明")
        rows = [_cells(one) for one in (*table.rows, table.total)]
        written = export_table(target, TITLE, head, rows)
        self.workplace.note(EXPORTED, f"五有一满意 {len(table.rows)} 行")
        return written

    def preview(self) -> Preview:
        """Return the table as it prints."""
        sheet = PlainSheet({"checklist": self.table()}, TITLE)
        return preview_plain(self.workplace, FORM, [sheet])


def checklists_in(store: Store, villages: Iterable[Village], today: date) -> Checklists:
    """Return all six marks of each village, as they stand today."""
    calendar = calendar_in(store)
    month = calendar.month_of(today)
    first, last = calendar.year(month.year)
    kept = store.kept_logs.by_village(first, last, signed_before=calendar.first_day(month))
    terms = _by_village(store.appointments.all())
    return {
        key: full_checklist(one, serving_since(terms[key], today), kept.get(key, KeptLogs()))
        for one in villages
        for key in [one.id or 0]
    }


def _cells(row: ChecklistRow) -> tuple[str | int | None, ...]:
    said = map(row.said_of, ChecklistItem)
    return row.seq, row.village_name, row.adviser_name, *said, row.remark


def _by_village(appointments: Iterable[Appointment]) -> Mapping[int, list[Appointment]]:
    found = defaultdict[int, list[Appointment]](list)
    for one in appointments:
        found[one.village_id].append(one)
    return found
