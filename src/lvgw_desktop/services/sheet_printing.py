"""打印工作日志: sheets to look at, sheets made official, empty sheets."""

from collections.abc import Iterable, Sequence

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.forms.capacity import Capacity, flow_capacity
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.services.issuing import issued_document
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.previews import LaidOut, Preview, pdf_of, preview_of, remarks_on
from lvgw_desktop.services.sheets import SHEET, filled, laid_out, sheet_roots
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import PRINTED


def preview_sheets(workplace: Workplace, log_ids: Sequence[int]) -> Preview:
    """Return the sheets of logs as they would print."""
    with workplace.reading() as store:
        logs = store.service_logs.of_ids(log_ids)
        names, office = names_in(store), store.office.get()
    pack = workplace.pack
    forms = []
    for log in logs:
        words = filled(pack, SHEET, sheet_roots(log, names, office))
        label = f"{short_serial(log.serial)} {names.village(log.village_id)}"
        forms.append(LaidOut(laid_out(pack, words), words, label, log.id))
    return preview_of(forms, pack, remarks_on(logs))


def issue_sheets(workplace: Workplace, log_ids: Sequence[int]) -> bytes:
    """Make the sheets official and return them as PDF. Void logs are refused."""
    pack = workplace.pack
    with workplace.changing() as store:
        logs = store.service_logs.of_ids(log_ids)
        _refuse_void(logs)
        names, office = names_in(store), store.office.get()
        documents = []
        for log in logs:
            words = filled(pack, SHEET, sheet_roots(log, names, office))
            documents.append(issued_document(workplace, store, words, log.serial, log.uuid))
        store.audit.note(PRINTED, f"工作日志 {len(logs)} 份")
    return pdf_of(documents, pack.fonts)


def blank_sheets(workplace: Workplace, count: int) -> bytes:
    """Return empty sheets for handwriting, as PDF."""
    pack = workplace.pack
    return pdf_of([laid_out(pack, filled(pack, SHEET, {}))] * count, pack.fonts)


def sheet_capacity(workplace: Workplace, log: ServiceLog) -> Capacity:
    """Return how many pages a log takes and about how many characters still fit."""
    pack = workplace.pack
    form = pack.definition(SHEET)
    assert isinstance(form, GridForm)
    with workplace.reading() as store:
        roots = sheet_roots(log, names_in(store), store.office.get())
    return flow_capacity(form, filled(pack, SHEET, roots), pack.fonts)


def _refuse_void(logs: Iterable[ServiceLog]) -> None:
    for log in logs:
        if log.paper_state is PaperState.VOID:
            raise Refusal(f"{log.serial} 号已作废，不能再印。请去掉它再打印。")
