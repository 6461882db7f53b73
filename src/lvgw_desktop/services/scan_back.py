"""扫描签回: scans find their logs by the code on each page; what does not is decided by hand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.attachment import Attachment, AttachmentKind
from lvgw_desktop.domain.content import Content, content_of
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.scan_page import ScanPage
from lvgw_desktop.domain.serial import completed_serial
from lvgw_desktop.scanning.page_view import PageView, page_view
from lvgw_desktop.scanning.pillow import DamagedPicture
from lvgw_desktop.services.scan_deciding import Decision, ScanDesk
from lvgw_desktop.services.scan_entry import ScanEntry
from lvgw_desktop.services.scan_outcome import ScanOutcome, joined
from lvgw_desktop.services.scan_pile import Keep, Pile, Stopped, read_pile, scans_in
from lvgw_desktop.services.workplace import Workplace

__all__ = ["Decision", "PageView", "ScanBackService", "ScanOutcome"]

Told = Callable[[int, int, str], None]
"""Told of each page: files done, of how many, and in words where the work is."""


def _silent(_done: int, _total: int, _words: str) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class ScanBackService:
    """Use cases of scan-back. The logs of whole sheets become 已签回, as by hand."""

    workplace: Workplace

    def files(self, chosen: Sequence[Path]) -> tuple[Path, ...]:
        """Return the scans among files and folders. Raises Refusal for a folder without any."""
        found: list[Path] = []
        for path in chosen:
            scans = scans_in(path) if path.is_dir() else (path,)
            if not scans:
                raise Refusal(f"“{path.name}”里没有 PDF、TIFF、JPEG 或 PNG 文件，请换一个文件夹。")
            found.extend(scans)
        return tuple(found)

    def try_out(self, sources: Sequence[Path], told: Told = _silent) -> ScanOutcome:
        """Return what a run would do; nothing is written."""
        piles = list(self._piles(sources, content_of, told, _never))
        with self.workplace.trying() as store:
            entry = ScanEntry(store, self.workplace.now())
            outcomes = [entry.enter(pile) for pile in piles]
        return joined(outcomes, tried=True)

    def run(
        self,
        sources: Sequence[Path],
        told: Told = _silent,
        stopped: Callable[[], bool] = _never,
    ) -> ScanOutcome:
        """Attach every page that tells whose it is; one transaction for each file.

        Stopped, it leaves out the file under way and returns what became of those before it.
        """
        outcomes: list[ScanOutcome] = []
        keep = self.workplace.database.contents.keep
        try:
            for pile in self._piles(sources, keep, told, stopped):
                with self.workplace.changing() as store:
                    outcomes.append(ScanEntry(store, self.workplace.now()).enter(pile))
        except Stopped:
            return joined(outcomes, stopped=True)
        return joined(outcomes)

    def waiting(self) -> tuple[ScanPage, ...]:
        """Return the pages that a person has to look at."""
        with self.workplace.reading() as store:
            return store.scan_pages.waiting()

    def count_waiting(self) -> int:
        """Return how many they are."""
        with self.workplace.reading() as store:
            return store.scan_pages.count_waiting()

    def attach(self, scan_page_id: int, serial: str, page: int = 1) -> Decision:
        """Attach a waiting page to the sheet of a number (137 is this year's), in its place.

        A scan that was there for that page is replaced. Raises Refusal for an unknown number.
        """
        with self.workplace.changing() as store:
            whole = completed_serial(serial, store.office.get().prefix, self.workplace.today.year)
            return ScanDesk(store, self.workplace.now()).attach(scan_page_id, whole, page)

    def put_aside(self, scan_page_id: int, reason: str) -> Decision:
        """Decide that a waiting page belongs to nothing here; its picture stays."""
        with self.workplace.changing() as store:
            return ScanDesk(store, self.workplace.now()).put_aside(scan_page_id, reason)

    def undo(self, decision: Decision) -> str:
        """Take a decision back: the page waits again; returns what had to stay, mostly ""."""
        with self.workplace.changing() as store:
            return ScanDesk(store, self.workplace.now()).undo(decision)

    def scans_of(self, record_uuid: str) -> tuple[Attachment, ...]:
        """Return the scanned pages of a record, in their order."""
        with self.workplace.reading() as store:
            return store.attachments.of_record(record_uuid, AttachmentKind.SCAN)

    def view(self, content: Content) -> PageView:
        """Return a page's picture, upright. Raises Refusal if it is lost."""
        try:
            return page_view(self.workplace.database.contents.read(content))
        except DamagedPicture as damaged:
            raise Refusal(damaged.sentence) from damaged

    def _piles(
        self, sources: Sequence[Path], keep: Keep, told: Told, stopped: Callable[[], bool]
    ) -> Iterator[Pile]:
        for done, source in enumerate(sources):

            def hear(number: int, source: Path = source, done: int = done) -> None:
                if stopped():
                    raise Stopped
                told(done, len(sources), f"{source.name}，第 {number} 页")

            yield read_pile(source, keep, self._is_known, hear)

    def _is_known(self, content: Content) -> bool:
        with self.workplace.reading() as store:
            return ScanEntry(store, self.workplace.now()).is_known(content)
