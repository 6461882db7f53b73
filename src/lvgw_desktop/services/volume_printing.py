"""打印整卷: the bound volume of a village and year as one PDF, whole or sheet by sheet."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from lvgw_desktop.disk import safe_name
from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.volume_piece import Piece
from lvgw_desktop.forms.render import render
from lvgw_desktop.services.missing_characters import MissingOnSheet
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.pdf_files import save_pdf
from lvgw_desktop.services.previews import (
    Preview,
    PreviewSheet,
    missing_in,
    preview_of,
    sheets_of,
)
from lvgw_desktop.services.volume_binding import Binder
from lvgw_desktop.services.volume_book import (
    BookSheet,
    bookmarks,
    piece_sheet,
    whole_book,
)
from lvgw_desktop.services.volume_defaults import opened_volume
from lvgw_desktop.services.volume_issuing import make_official
from lvgw_desktop.services.volume_records import VolumeRecords, volume_records
from lvgw_desktop.services.volume_years import villages_with_papers
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import PRINTED
from lvgw_desktop.storage.store import Store

_CHANGED = "这一卷刚变过，与看到的不一样了。请返回再打开，看过再打印。"
Told = Callable[[int, int, str], None]
"""Told of the work: steps done, of how many, and in words; it may raise to stop the work."""


def _silent(_done: int, _total: int, _words: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedVolume:
    """Where a volume lies as PDF, and what of it no font has."""

    key: VolumeKey
    file: Path
    missing: tuple[MissingOnSheet, ...]


@dataclass(frozen=True, slots=True)
class VolumePrintingService:
    """Use cases of printing volumes.

    A preview changes nothing. What is printed is official: of the sheets to print, those that never
    were printed and the ledger's new pages are issued on the way, and stay issued when the work is
    cancelled.
    """

    workplace: Workplace

    def preview(self, key: VolumeKey, *, scans: bool = False) -> Preview:
        """Return the whole volume as it would print. Raises Refusal for an empty one.

        `scans` shows signed sheets as they were scanned, here and below.
        """
        with self.workplace.reading() as store:
            records = volume_records(self.workplace, store, key)
        sheets = self._sheets(records, scans=scans)
        return preview_of([one.laid_out for one in sheets], self.workplace.pack)

    def issue(self, key: VolumeKey, *, scans: bool = False, told: Told = _silent) -> bytes:
        """Make the volume official and return it as one PDF with bookmarks."""
        return self._drawn(self._official(key, scans=scans), told)

    def issue_sheets(
        self, key: VolumeKey, wanted: Collection[PreviewSheet], *, scans: bool = False
    ) -> bytes:
        """Make those sheets official that were chosen in the volume's preview, and return them.

        Raises Refusal, and issues nothing, if one of them is not what it was there.
        """
        with self.workplace.changing() as store:
            seen = self._sheets(volume_records(self.workplace, store, key), scans=scans)
            places = {_place_of(one) for one in wanted}
            listed = enumerate(sheets_of(one.laid_out for one in seen))
            chosen = [number for number, one in listed if _place_of(one) in places]
            if len(chosen) < len(places):
                raise Refusal(_CHANGED)
            papers = {seen[one].record_uuid for one in chosen}
            make_official(self.workplace, store, key, papers)
            official = self._sheets(volume_records(self.workplace, store, key), scans=scans)
            sheets = [official[one] for one in chosen]
            _note(store, key, sheets)
        return self._drawn(sheets, _silent)

    def save(
        self, key: VolumeKey, target: Path, *, scans: bool = False, told: Told = _silent
    ) -> SavedVolume:
        """Make a volume official and write it as PDF."""
        sheets = self._official(key, scans=scans)
        file = save_pdf(self._drawn(sheets, told), target)
        missing = missing_in((one.laid_out for one in sheets), self.workplace.pack)
        return SavedVolume(key=key, file=file, missing=missing)

    def save_all(
        self, year: int, folder: Path, *, scans: bool = False, told: Told = _silent
    ) -> tuple[SavedVolume, ...]:
        """Write the volumes of all villages that have papers of that year, one PDF each.

        Raises Refusal if there are none. Stopped, the files that are written stay.
        """
        keys = self.all_of(year)
        if not keys:
            raise Refusal(f"{year} 年还没有可以成卷的文件。请先录入日志。")
        saved = []
        for done, key in enumerate(keys):
            told(done, len(keys), f"第 {done + 1} 卷，共 {len(keys)} 卷")
            saved.append(self.save(key, folder / self.file_name(key), scans=scans))
        told(len(keys), len(keys), "")
        return tuple(saved)

    def all_of(self, year: int) -> tuple[VolumeKey, ...]:
        """Return the volumes of a year that have papers, by their villages."""
        with self.workplace.reading() as store:
            villages = villages_with_papers(store, year)
            in_order = (key for key in names_in(store).villages if key in villages)
            return tuple(VolumeKey(village_id, year) for village_id in in_order)

    def preview_pieces(self, key: VolumeKey, pieces: Iterable[Piece]) -> Preview:
        """Return cover, contents, notes page or spine; nothing is issued for them."""
        with self.workplace.reading() as store:
            records = volume_records(self.workplace, store, key)
        sheets = self._pieces(records, pieces)
        return preview_of([one.laid_out for one in sheets], self.workplace.pack)

    def print_pieces(self, key: VolumeKey, pieces: Sequence[Piece]) -> bytes:
        """Return cover, contents, notes page or spine as PDF.

        The volume is made with that: the number on its cover is given to no other.
        """
        names = "、".join(piece.value for piece in pieces)
        with self.workplace.changing() as store:
            opened_volume(self.workplace, store, key.village_id, key.year)
            sheets = self._pieces(volume_records(self.workplace, store, key), pieces)
            store.audit.note(PRINTED, f"一村一卷 {key.year}年度{names}")
        return self._drawn(sheets, _silent)

    def file_name(self, key: VolumeKey) -> str:
        """Return 一村一卷_龙兴街道兴梁社区_2026年度.pdf: the same village name may occur twice."""
        with self.workplace.reading() as store:
            village = store.villages.get(key.village_id).full_name
        return safe_name(f"一村一卷_{village}_{key.year}年度") + ".pdf"

    def _official(self, key: VolumeKey, *, scans: bool) -> tuple[BookSheet, ...]:
        with self.workplace.changing() as store:
            make_official(self.workplace, store, key)
            sheets = self._sheets(volume_records(self.workplace, store, key), scans=scans)
            _note(store, key, sheets)
        return sheets

    def _sheets(self, records: VolumeRecords, *, scans: bool) -> tuple[BookSheet, ...]:
        binding = Binder(self.workplace, scans).bind(records)
        if not binding.papers:
            volume = binding.volume
            raise Refusal(f"{volume.village_short} {volume.year} 年还没有可以成卷的文件。")
        return tuple(whole_book(binding, self.workplace.pack))

    def _drawn(self, sheets: Sequence[BookSheet], told: Told) -> bytes:
        out, total = BytesIO(), len(sheets)
        render(
            (one.laid_out.document for one in sheets),
            self.workplace.pack.fonts,
            out,
            progress=lambda done: told(done, total, f"第 {done} 件，共 {total} 件"),
            bookmarks=bookmarks(sheets),
        )
        return out.getvalue()

    def _pieces(self, records: VolumeRecords, pieces: Iterable[Piece]) -> tuple[BookSheet, ...]:
        binding = Binder(self.workplace).bind(records)
        return tuple(piece_sheet(one, binding, self.workplace.pack) for one in pieces)


def _note(store: Store, key: VolumeKey, sheets: Sequence[BookSheet]) -> None:
    pages = sum(len(one.laid_out.document.pages) for one in sheets)
    store.audit.note(PRINTED, f"一村一卷 {key.year}年度，{pages} 页")


def _place_of(sheet: PreviewSheet) -> tuple[int, int, int | None]:
    """Return by what a sheet is known again: new ledger pages get a number when they are issued."""
    return sheet.first_page, sheet.pages, sheet.log_id
