"""认扫描页: what a person decides about a page that found no log by itself, and taking it back."""

from dataclasses import dataclass, replace
from datetime import datetime

from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.paper_move import PaperMove
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.scan_page import ScanPage
from lvgw_desktop.services.paper_moves import left_words, take_back
from lvgw_desktop.services.scan_entry import ScanEntry
from lvgw_desktop.services.scan_matching import match_number
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """One decision. `page` is as it waited; `signed` tells of its log, if it moved."""

    sentence: str
    page: ScanPage
    added: Attachment | None = None
    replaced: tuple[Attachment, ...] = ()
    signed: PaperMove | None = None


class ScanDesk:
    """Decides in one transaction."""

    def __init__(self, store: Store, now: datetime) -> None:
        self._store = store
        self._now = now

    def attach(self, scan_page_id: int, serial: str, number: int) -> Decision:
        """Attach a waiting page to a sheet, in the place of a scan it may have of that page."""
        page = self._waiting(scan_page_id)
        match = match_number(serial, number, self._store)
        entry = ScanEntry(self._store, self._now)
        replaced = tuple(scan for scan in entry.scans(match) if scan.page == number)
        for scan in replaced:
            self._store.attachments.remove(scan, self._now, "换图")
        added = entry.attach(match, Content(page.content_hash, page.media_type))
        self._settle(replace(page, record_uuid=match.record_uuid), "手工认出")
        signed = None if entry.missing(match) else entry.sign(match)
        to_key_in = "，还没录入" if match.waits_for_entry else ""
        back = "，已登记签回" if signed else to_key_in
        sentence = f"已附到 {serial} 第 {number} 页{back}。"
        return Decision(sentence=sentence, page=page, added=added, replaced=replaced, signed=signed)

    def put_aside(self, scan_page_id: int, reason: str) -> Decision:
        """Settle a waiting page without a record. Raises Refusal for no reason."""
        if not reason.strip():
            raise Refusal("放一边要写明原因，请填一句。")
        page = self._waiting(scan_page_id)
        self._settle(page, reason.strip())
        return Decision(sentence="已放一边，图还留着。", page=page)

    def undo(self, decision: Decision) -> str:
        """Write back what a decision changed.

        Returns a sentence if the log's state has changed since and stays, "" mostly.
        """
        attachments = self._store.attachments
        if decision.added:
            attachments.remove(decision.added, self._now, "撤销")
        for scan in decision.replaced:
            attachments.change(scan, reason="撤销")
        self._store.scan_pages.change(decision.page, reason="撤销")
        moves = [decision.signed] if decision.signed else []
        return left_words(take_back(self._store, moves))

    def _waiting(self, scan_page_id: int) -> ScanPage:
        page = self._store.scan_pages.get(scan_page_id)
        if page.settled_on is not None:
            raise Refusal("这一页已经办过了，请刷新再看。")
        return page

    def _settle(self, page: ScanPage, reason: str) -> None:
        self._store.scan_pages.change(replace(page, settled_on=self._now), reason=reason)
