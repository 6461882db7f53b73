"""装哪些: what a record of each table must meet to go into a package of a range.

Of some villages only what is about them goes: no month of the office as a whole, no ledger that
tells of other villages too. Of some months, printed ledgers whose logs all go.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Table,
    cast,
    false,
    func,
    or_,
    select,
    tuple_,
    union,
)

from lvgw_desktop.domain.office_package import PackageRange
from lvgw_desktop.domain.other_kind import BY_NAME, OTHER_KINDS
from lvgw_desktop.storage.schema import METADATA
from lvgw_desktop.storage.schema.entry import phrase
from lvgw_desktop.storage.schema.logs import service_log
from lvgw_desktop.storage.schema.month import (
    correction,
    hand_in,
    monthly_close,
    sent_report,
    settled_finding,
)
from lvgw_desktop.storage.schema.paper import (
    attachment,
    issued_form,
    issued_row,
    ledger_volume,
    prefilled_sheet,
    scan_page,
    volume_item,
)
from lvgw_desktop.storage.schema.roster import (
    appointment,
    firm,
    judicial_office,
    legal_adviser,
    village,
)
from lvgw_desktop.storage.schema.year import (
    assessment,
    fee_decision,
    fee_standard,
    handover,
    local_score_item,
    planned_service,
    recommendation,
    rule_setting,
    year_text,
)

Met = Iterator[ColumnElement[bool]]
_RECORDS = (service_log, *(METADATA.tables[kind.name] for kind in OTHER_KINDS))
_BESIDE = (prefilled_sheet, issued_form, judicial_office, village)
"""What else attachments are about."""
_ROSTER = (firm, legal_adviser, village, appointment)
_OF_MONTHS = (hand_in, settled_finding, monthly_close, sent_report)
_OF_ALL = (
    *(judicial_office, phrase, scan_page, planned_service, rule_setting, assessment),
    *(local_score_item, fee_standard, fee_decision, year_text, recommendation, handover),
)
"""They go with everything only."""
_NAMING = {
    "adviser_id": (
        *(one for one in (appointment, *_RECORDS) if "adviser_id" in one.c),
        prefilled_sheet,
    ),
    "firm_id": (appointment, service_log, legal_adviser, prefilled_sheet),
    "village_id": (),
}
"""Where advisers and firms are named; villages that are not wanted only in corrections."""
_CORRECTED = (correction.c.was, correction.c.becomes)


class PackageConditions:
    """The conditions of one range; `of(table)` yields those of a table, none for all of it."""

    def __init__(self, wanted: PackageRange) -> None:
        self._wanted = wanted

    def of(self, table: Table) -> Iterable[ColumnElement[bool]]:
        """Yield what the rows of a table must meet."""
        if table is attachment:
            yield attachment.c.record_uuid.in_(self._uuids((*_RECORDS, *_BESIDE)))
        elif not self._wanted.is_whole:
            yield from self._of_range[table](table)

    @cached_property
    def _of_range(self) -> Mapping[Table, Callable[[Table], Met]]:
        return {
            **dict.fromkeys(_RECORDS, self._of_records),
            **dict.fromkeys(_ROSTER, self._of_roster),
            **dict.fromkeys(_OF_MONTHS, self._of_months),
            **dict.fromkeys(_OF_ALL, lambda _table: iter([false()])),
            prefilled_sheet: self._of_sheets,
            issued_row: self._of_ledger_rows,
            issued_form: self._of_forms,
            ledger_volume: self._of_volumes,
            volume_item: self._of_filed,
            correction: self._of_corrections,
        }

    def _of_records(self, table: Table) -> Met:
        kind = BY_NAME.get(table.name)
        day = table.c[kind.day if kind else "served_on"]
        if self._wanted.first_day:
            yield day >= self._wanted.first_day.isoformat()
        if self._wanted.last_day:
            yield day <= self._wanted.last_day.isoformat()
        yield from self._of_villages(table)

    def _of_villages(self, table: Table) -> Met:
        """Narrow to the villages; what belongs to none, as a training, is then left out."""
        if self._wanted.village_ids:
            column = table.c.get("village_id")
            yield false() if column is None else self._is_wanted(column)

    def _of_roster(self, table: Table) -> Met:
        if not self._wanted.village_ids:
            return
        if table is appointment:
            yield self._is_wanted(appointment.c.village_id)
        elif table is village:
            yield or_(self._is_wanted(village.c.id), self._is_named(village, "village_id"))
        else:
            yield self._is_named(table, "firm_id" if table is firm else "adviser_id")

    def _of_months(self, table: Table) -> Met:
        if self._wanted.village_ids:
            yield false()
        yield from self._between(table.c.month)

    def _of_sheets(self, _table: Table) -> Met:
        code = func.printf("%04d-%02d", prefilled_sheet.c.year, prefilled_sheet.c.month)
        yield from self._between(code)
        yield from self._of_villages(prefilled_sheet)

    def _of_ledger_rows(self, _table: Table) -> Met:
        """Take the ledgers whose logs all go: a part of one could not be printed on."""
        row = issued_row.alias()
        stays = row.c.log_uuid.not_in(self._uuids([service_log]))
        parted = select(row.c.record_uuid, row.c.year).where(stays)
        yield tuple_(issued_row.c.record_uuid, issued_row.c.year).not_in(parted)

    def _of_forms(self, _table: Table) -> Met:
        pages = select(issued_row.c.issued_form_uuid).where(*self.of(issued_row))
        about = issued_form.c.record_uuid.in_(self._uuids((*_RECORDS, prefilled_sheet)))
        yield or_(about, issued_form.c.uuid.in_(pages))

    def _of_volumes(self, _table: Table) -> Met:
        yield from self._of_villages(ledger_volume)
        if self._wanted.first_day:
            yield ledger_volume.c.year >= self._wanted.first_day.year
        if self._wanted.last_day:
            yield ledger_volume.c.year <= self._wanted.last_day.year

    def _of_filed(self, _table: Table) -> Met:
        volumes = select(ledger_volume.c.id).where(*self.of(ledger_volume))
        yield volume_item.c.volume_id.in_(volumes)
        yield volume_item.c.record_uuid.in_(self._uuids((*_RECORDS, issued_form)))

    def _of_corrections(self, _table: Table) -> Met:
        yield correction.c.log_uuid.in_(self._uuids([service_log]))

    def _between(self, month: ColumnElement[str]) -> Met:
        if self._wanted.first_month:
            yield month >= self._wanted.first_month
        if self._wanted.last_month:
            yield month <= self._wanted.last_month

    def _is_named(self, table: Table, column: str) -> ColumnElement[bool]:
        return or_(*(table.c.id.in_(named) for named in self._named(column)))

    def _named(self, column: str) -> Iterator[Select[Any]]:
        """Select whom the records that go in name in this column, corrections too."""
        for table in _NAMING[column]:
            yield select(table.c[column]).where(*self.of(table))
        for value in _CORRECTED:
            of_column = (correction.c.field == column, *self.of(correction))
            yield select(cast(value, Integer)).where(*of_column)

    def _uuids(self, tables: Iterable[Table]) -> Any:  # noqa: ANN401  SQLAlchemy's own kind of select
        return union(*(select(table.c.uuid).where(*self.of(table)) for table in tables))

    def _is_wanted(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        return column.in_(sorted(self._wanted.village_ids))
