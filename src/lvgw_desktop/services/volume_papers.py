"""卷内的纸: a log's sheet, another record's form or a stretch of ledger pages as one paper."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from lvgw_desktop.domain.filing import Layer, Paper
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.issued_row import RowKind
from lvgw_desktop.domain.ledger_continuation import LedgerEntry
from lvgw_desktop.domain.other_kind import BOUND_KINDS, OtherKind
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.volume_words import ledger_title, log_title, other_title
from lvgw_desktop.forms.document_json import from_json
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.sheets import LEDGER, SHEET
from lvgw_desktop.storage.store import Store

FORM_WORDS = {
    LEDGER: "工作台账",
    SHEET: "工作日志",
    **{kind.form_id: kind.form_title for kind in BOUND_KINDS},
}


def sheet_paper(log: ServiceLog, pages: int, names: Names) -> Paper:
    """Return a log's sheet as a paper; it bears the day of the service."""
    return Paper(
        record_uuid=log.uuid,
        form_id=SHEET,
        doc_no=log.serial or log.source_no,
        author=names.adviser(log.adviser_id),
        title=log_title(log),
        dated=log.served_on,
        pages=pages,
    )


def other_paper(
    kind: OtherKind,
    record: Any,  # noqa: ANN401  a record of the kind
    pages: int,
    names: Names,
    logs: Mapping[str, ServiceLog],
) -> Paper:
    """Return another record's form as a paper; it bears the day of the record.

    It lies behind the sheet of its log where that is of the same day; `logs` are those of the
    volume by their uuids.
    """
    day = getattr(record, kind.day)
    log = logs.get(getattr(record, "log_uuid", ""))
    behind = (log.serial or log.source_no) if log and log.served_on == day else ""
    author = getattr(record, kind.author)
    return Paper(
        record_uuid=record.uuid,
        form_id=kind.form_id,
        doc_no=record.serial,
        author=author if isinstance(author, str) else names.adviser(author),
        title=other_title(kind, record),
        dated=day,
        pages=pages,
        layer=Layer.SHEET if behind else Layer.RECORD,
        behind=behind,
    )


def stretch_paper(
    entries: Iterable[LedgerEntry],
    advisers: Mapping[str, str],
    *,
    record_uuid: str,
    doc_no: str,
    printed_on: date,
    pages: int,
) -> Paper:
    """Return ledger pages printed in one go; they bear the day of the last service they list.

    `advisers` names the adviser of each log by the log's uuid.
    """
    listed = tuple(entries)
    days = [one.row.served_on for one in listed if one.kind is RowKind.SERVICE]
    names = dict.fromkeys(advisers.get(one.log_uuid, "") for one in listed)
    return Paper(
        record_uuid=record_uuid,
        form_id=LEDGER,
        doc_no=doc_no,
        author="、".join(filter(None, names)),
        title=ledger_title(day.month for day in days),
        dated=max(days, default=printed_on),
        pages=pages,
        layer=Layer.LEDGER,
    )


def printed_stretches(
    store: Store, record_uuid: str, year: int, advisers: Mapping[str, str]
) -> Iterator[Paper]:
    """Yield the printed pages of a village's year, stretch by stretch."""
    rows = store.issued_rows.of_ledger(record_uuid, year)
    for uuid, stretch in groupby(rows, key=lambda row: row.issued_form_uuid):
        form = store.issued_forms.by_uuid(uuid)
        if form:
            yield stretch_paper(
                (
                    LedgerEntry(row=one.printed, kind=one.kind, log_uuid=one.log_uuid)
                    for one in stretch
                ),
                advisers,
                record_uuid=uuid,
                doc_no=form.serial,
                printed_on=form.issued_at.date(),
                pages=page_count(form),
            )


def advisers_by_log(logs: Iterable[ServiceLog], names: Names) -> Mapping[str, str]:
    """Return the adviser's name of each log by the log's uuid."""
    return {log.uuid: names.adviser(log.adviser_id) for log in logs}


def printings_of(store: Store, log: ServiceLog) -> tuple[IssuedForm, ...]:
    """Return the printings of a log's sheet, the last first; a handwritten sheet has none.

    What was printed before the log was typed is a pre-filled sheet, written by hand.
    """
    found = store.issued_forms.printings(log.serial) if log.serial else ()
    of_log = (form for form in reversed(found) if form.record_uuid == log.uuid)
    return tuple(
        form for form in of_log if log.recorded_on is None or form.issued_at >= log.recorded_on
    )


def page_count(form: IssuedForm) -> int:
    """Return how many pages a printed form has."""
    return form.page_count or len(from_json(form.pages).pages)
