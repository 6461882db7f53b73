"""卷内的纸: a log's sheet or a stretch of ledger pages as one paper of a volume."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from lvgw_desktop.domain.filing import Paper
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.issued_row import IssuedRow, RowKind
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.volume_words import ledger_title, log_title
from lvgw_desktop.forms.document_json import from_json
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.sheets import LEDGER, SHEET
from lvgw_desktop.storage.store import Store

FORM_WORDS = {LEDGER: "工作台账", SHEET: "工作日志"}


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


def stretch_paper(
    form: IssuedForm, rows: Sequence[IssuedRow], advisers: Mapping[str, str]
) -> Paper:
    """Return ledger pages printed in one go; they bear the day of the last service they list.

    `advisers` names the adviser of each log by the log's uuid.
    """
    days = [row.printed.served_on for row in rows if row.kind is RowKind.SERVICE]
    names = dict.fromkeys(advisers.get(row.log_uuid, "") for row in rows)
    return Paper(
        record_uuid=form.uuid,
        form_id=form.form_id,
        doc_no=form.serial,
        author="、".join(filter(None, names)),
        title=ledger_title(day.month for day in days),
        dated=max(days, default=form.issued_at.date()),
        pages=page_count(form),
        sums_up=True,
    )


def printed_stretches(
    store: Store, record_uuid: str, year: int
) -> Iterator[tuple[IssuedForm, tuple[IssuedRow, ...]]]:
    """Yield the printed pages of a village's year, stretch by stretch, with their rows."""
    rows = store.issued_rows.of_ledger(record_uuid, year)
    for uuid, stretch in groupby(rows, key=lambda row: row.issued_form_uuid):
        form = store.issued_forms.by_uuid(uuid)
        if form:
            yield form, tuple(stretch)


def advisers_by_log(logs: Iterable[ServiceLog], names: Names) -> Mapping[str, str]:
    """Return the adviser's name of each log by the log's uuid."""
    return {log.uuid: names.adviser(log.adviser_id) for log in logs}


def page_count(form: IssuedForm) -> int:
    """Return how many pages a printed form has."""
    return form.page_count or len(from_json(form.pages).pages)
