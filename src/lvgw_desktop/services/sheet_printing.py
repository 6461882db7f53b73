"""打印工作日志: sheets to look at, sheets made official, empty sheets."""

from collections.abc import Iterable, Sequence

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.forms.capacity import Capacity, flow_capacity
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.services.previews import Preview, pdf_of, preview_of, remarks_on, sheet_label
from lvgw_desktop.services.sheets import SHEET, filled, laid_out
from lvgw_desktop.services.sheets_of_logs import sheets_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import PRINTED


def preview_sheets(workplace: Workplace, log_ids: Sequence[int]) -> Preview:
    """Return the sheets of logs as they would print: what has not changed since, as it was."""
    with workplace.reading() as store:
        logs = store.service_logs.of_ids(log_ids)
        every = sheets_in(store, workplace.pack)
        sheets = [every.of(log) for log in logs]
    forms = [
        sheet.as_it_would_print(sheet_label(sheet.log, every.names), sheet.log.id)
        for sheet in sheets
    ]
    remarks = (words for sheet in sheets for words in sheet.remarks(_number_words(sheet.log)))
    return preview_of(forms, workplace.pack, (*remarks_on(logs), *remarks))


def issue_sheets(workplace: Workplace, log_ids: Sequence[int]) -> bytes:
    """Make the sheets official and return them as PDF. Void logs are refused."""
    with workplace.changing() as store:
        logs = store.service_logs.of_ids(log_ids)
        _refuse_void(logs)
        numbered = map(store.service_logs.numbered, logs)
        sheets = list(map(sheets_in(store, workplace.pack).of, numbered))
        documents = [sheet.official_pages(workplace, store) for sheet in sheets]
        again = sum(sheet.unchanged is not None for sheet in sheets)
        reprints = f"，其中重印 {again} 份" if again else ""
        store.audit.note(PRINTED, f"工作日志 {len(logs)} 份{reprints}")
    return pdf_of(documents, workplace.pack.fonts)


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
        sheet = sheets_in(store, pack).of(log)
    return flow_capacity(form, sheet.words, pack.fonts)


def _number_words(log: ServiceLog) -> str:
    return f"{log.short_number} 号"


def _refuse_void(logs: Iterable[ServiceLog]) -> None:
    for log in logs:
        if log.paper_state is PaperState.VOID:
            raise Refusal(f"{log.serial} 号已作废，不能再印。请去掉它再打印。")
