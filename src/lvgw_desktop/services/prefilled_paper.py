"""预填表的纸: which sheets can still be keyed in, and how far the paper of one has come."""

from lvgw_desktop.domain.attachment import AttachmentKind, missing_pages
from lvgw_desktop.domain.paper import printed, signed_back
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.storage.store import Store


def sheet_named(store: Store, uuid: str) -> PrefilledSheet:
    """Return the sheet of that name, whatever became of it. Raises LookupError if there is none."""
    sheet = store.prefilled_sheets.by_uuid(uuid)
    if sheet is None:
        raise LookupError(f"no pre-filled sheet {uuid}")
    return sheet


def sheet_outside(store: Store, uuid: str) -> PrefilledSheet:
    """Return the sheet of that name. Raises Refusal if it is given up or keyed in already."""
    sheet = sheet_named(store, uuid)
    if sheet.void_reason:
        raise Refusal(f"{sheet.serial} 号已作废：{sheet.void_reason}。请核对编号。")
    if store.service_logs.by_uuid(uuid):
        raise Refusal(f"{sheet.serial} 号已经录过了，请打开那一条修改。")
    return sheet


def with_its_paper(store: Store, log: ServiceLog) -> ServiceLog:
    """Return the log of a pre-filled sheet in the state of its paper.

    The sheet is 已打印, and 已签回 once every page of it is scanned or its original handed in.
    """
    if log.paper_state is PaperState.SIGNED:
        return log
    return signed_back(log) if _is_scanned(store, log) else printed(log)


def _is_scanned(store: Store, log: ServiceLog) -> bool:
    printing = store.issued_forms.by_serial(log.serial)
    if printing is None:
        return False
    scans = store.attachments.of_record(log.uuid, AttachmentKind.SCAN)
    return not missing_pages(scans, printing.page_count, printing.check_code)
