"""打印工作日志: sheets to look at, sheets made official, empty sheets."""

from collections.abc import Iterable, Iterator, Sequence

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.forms.capacity import Capacity, flow_capacity
from lvgw_desktop.forms.fill import filled_from_json
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.services.issuing import font_remark, frozen_pages, issue
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.previews import (
    LaidOut,
    Preview,
    pdf_of,
    preview_of,
    remarks_on,
    sheet_label,
)
from lvgw_desktop.services.sheets import SHEET, filled, laid_out
from lvgw_desktop.services.sheets_of_logs import SheetOfLog, sheets_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import PRINTED


def preview_sheets(workplace: Workplace, log_ids: Sequence[int]) -> Preview:
    """Return the sheets of logs as they would print: what has not changed since, as it was."""
    with workplace.reading() as store:
        logs = store.service_logs.of_ids(log_ids)
        every = sheets_in(store, workplace.pack)
        sheets = [every.of(log) for log in logs]
    forms = [_as_it_would_print(sheet, every.names) for sheet in sheets]
    remarks = (words for sheet in sheets for words in _paper_remarks(sheet))
    return preview_of(forms, workplace.pack, (*remarks_on(logs), *remarks))


def issue_sheets(workplace: Workplace, log_ids: Sequence[int]) -> bytes:
    """Make the sheets official and return them as PDF. Void logs are refused.

    A sheet whose words are as they were printed last is a 重印: its frozen lines are drawn and
    it keeps its check code. All others are laid out and frozen anew.
    """
    with workplace.changing() as store:
        logs = store.service_logs.of_ids(log_ids)
        _refuse_void(logs)
        every = sheets_in(store, workplace.pack)
        documents, again = [], 0
        for sheet in map(every.of, logs):
            if printed := sheet.unchanged:
                form = store.issued_forms.count_reprint(printed)
                documents.append(frozen_pages(form, workplace.pack))
                again += 1
            else:
                log = sheet.log
                issued = issue(workplace, store, sheet.words, log.serial, log.uuid)
                documents.append(issued.document)
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


def _as_it_would_print(sheet: SheetOfLog, names: Names) -> LaidOut:
    label = sheet_label(sheet.log, names)
    if printed := sheet.unchanged:
        words = filled_from_json(printed.texts)
        return LaidOut(frozen_pages(printed, sheet.pack), words, label, sheet.log.id)
    words = sheet.words
    return LaidOut(laid_out(sheet.pack, words), words, label, sheet.log.id)


def _paper_remarks(sheet: SheetOfLog) -> Iterator[str]:
    """Yield what to know of the paper that is there already."""
    number = short_serial(sheet.log.serial)
    if differing := sheet.differences:
        labels = "、".join(dict.fromkeys(one.label for one in differing))
        yield f"{number} 号与已打印的不一致：{labels}"
    elif sheet.unchanged and (remark := font_remark(sheet.unchanged, sheet.pack.fonts)):
        yield f"{number} 号{remark}"
    elif sheet.last and not sheet.unchanged:
        yield f"{number} 号印过，空着的后来填了：再印是另一份，编号不变，签回认新印的"


def _refuse_void(logs: Iterable[ServiceLog]) -> None:
    for log in logs:
        if log.paper_state is PaperState.VOID:
            raise Refusal(f"{log.serial} 号已作废，不能再印。请去掉它再打印。")
