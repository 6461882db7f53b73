"""登记扫描页: seen pages become attachments of their logs; whole sheets become 已签回."""

from dataclasses import replace
from datetime import datetime

from lvgw_desktop.domain.attachment import Attachment, AttachmentKind, missing_pages
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.paper import signed_back
from lvgw_desktop.domain.paper_move import PaperMove
from lvgw_desktop.domain.scan_code import read_scan_code
from lvgw_desktop.domain.scan_page import ScanFinding, ScanPage
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.paper_moves import move_on
from lvgw_desktop.services.scan_matching import ScanMatch, match_code
from lvgw_desktop.services.scan_outcome import PageOutcome, PageResult, ScanOutcome, SheetPages
from lvgw_desktop.services.scan_pile import Pile, SeenPage
from lvgw_desktop.services.scan_titles import ScanTitles
from lvgw_desktop.storage.store import Store

_WAITING_FOR_SIGNATURE = {PaperState.TO_PRINT, PaperState.PRINTED}


class ScanEntry:
    """Enters pages in one transaction."""

    def __init__(self, store: Store, now: datetime) -> None:
        self._store = store
        self._now = now
        self._office = store.office.get()
        self._titles = ScanTitles(store)

    def enter(self, pile: Pile) -> ScanOutcome:
        """Attach what tells whose it is, and keep the rest to be looked at."""
        outcomes = tuple(self._outcome(page) for page in pile.pages)
        newest = (one.match for one in outcomes if one.match and not one.match.is_older)
        matches = {match.record_uuid: match for match in newest}
        missing = {key: self.missing(match) for key, match in matches.items()}
        signed = (self.sign(match) for key, match in matches.items() if not missing[key])
        return ScanOutcome(
            pages=outcomes,
            signed=tuple(move for move in signed if move),
            sheets=tuple(
                SheetPages(key, matches[key].serial, pages) for key, pages in missing.items()
            ),
            refused=((pile.source_name, pile.refusal),) if pile.refusal else (),
        )

    def attach(self, match: ScanMatch, content: Content) -> Attachment:
        """Attach a picture to the record it shows."""
        return self._store.attachments.add(
            Attachment(
                record_uuid=match.record_uuid,
                kind=AttachmentKind.SCAN,
                content_hash=content.content_hash,
                media_type=content.media_type,
                name=f"{match.serial} 第{match.page}页",
                page=match.page,
                pages=match.pages,
                check_code=match.check_code,
                added_on=self._now,
            )
        )

    def scans(self, match: ScanMatch) -> tuple[Attachment, ...]:
        """Return the scans that the record of a match has."""
        return self._store.attachments.of_record(match.record_uuid, AttachmentKind.SCAN)

    def missing(self, match: ScanMatch) -> tuple[int, ...]:
        """Return the pages that the last printing of a sheet still lacks."""
        return missing_pages(self.scans(match), match.pages, match.newest)

    def sign(self, match: ScanMatch) -> PaperMove | None:
        """Register the log of a whole sheet as 已签回; returns the move, if there is one."""
        log = match.log and self._store.service_logs.get(match.log.id or 0)
        if log is None or log.paper_state not in _WAITING_FOR_SIGNATURE:
            return None
        [move] = move_on(self._store, [log], signed_back, "扫描签回")
        return move

    def _outcome(self, page: SeenPage) -> PageOutcome:
        if page.content is None:
            return _told(page, PageResult.BLANK if page.is_blank else PageResult.DAMAGED)
        if self.is_known(page.content):
            return _told(page, PageResult.KNOWN)
        match = match_code(page.payload, self._store, self._office)
        if isinstance(match, ScanFinding):
            return self._set_out(page, page.content, match)
        if self._has_picture(match):
            return self._set_out(page, page.content, ScanFinding.DUPLICATE)
        self.attach(match, page.content)
        self._settle(page.content, match)
        result = PageResult.OLDER if match.is_older else PageResult.ATTACHED
        return _told(page, result, match, self._titles.title(match))

    def is_known(self, content: Content) -> bool:
        """Tell whether this very picture came before and was dealt with.

        One that still waits is tried again: its sheet may have come, as by a restore, meanwhile.
        """
        before = self._store.scan_pages.with_content(content.content_hash)
        if before is not None and before.settled_on is not None:
            return True
        there = self._store.attachments.with_content(content.content_hash)
        return any(one.kind is AttachmentKind.SCAN for one in there)

    def _settle(self, content: Content, match: ScanMatch) -> None:
        """Let a picture that waited wait no more."""
        waiting = self._store.scan_pages.with_content(content.content_hash)
        if waiting is not None:
            settled = replace(waiting, record_uuid=match.record_uuid, settled_on=self._now)
            self._store.scan_pages.change(settled, reason="再扫认出")

    def _has_picture(self, match: ScanMatch) -> bool:
        return any(
            (scan.page, scan.check_code) in {(match.page, match.check_code), (match.page, "")}
            for scan in self.scans(match)
        )

    def _set_out(self, page: SeenPage, content: Content, finding: ScanFinding) -> PageOutcome:
        """Keep a page to be looked at; one that waits already does not wait twice."""
        if self._store.scan_pages.with_content(content.content_hash) is not None:
            return _told(page, PageResult.KNOWN)
        self._store.scan_pages.add(
            ScanPage(
                content_hash=content.content_hash,
                media_type=content.media_type,
                source_name=page.source_name,
                source_page=page.number,
                finding=finding,
                payload=page.payload or "",
                seen_on=self._now,
            )
        )
        code = read_scan_code(page.payload or "")
        return PageOutcome(
            source_name=page.source_name,
            number=page.number,
            result=PageResult.TO_LOOK_AT,
            content=content,
            finding=finding,
            title=code.serial if code else "",
        )


def _told(
    page: SeenPage, result: PageResult, match: ScanMatch | None = None, title: str = ""
) -> PageOutcome:
    return PageOutcome(
        source_name=page.source_name,
        number=page.number,
        result=result,
        content=page.content,
        match=match,
        title=title,
        damage=page.damage,
    )
