"""印整卷和各页: the bound volume of a village and year, or cover, contents, notes, spine alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.volume_piece import Piece
from lvgw_desktop.services.previews import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import Offer, PrintJob


@dataclass(frozen=True)
class WholeVolume(PrintJob):
    """打印整卷: sheets that were never printed become official with it."""

    use_cases: UseCases
    key: VolumeKey
    scans: bool = False

    title = "打印整卷"

    @property
    def file_name(self) -> str:
        """Propose 一村一卷_龙兴街道兴梁社区_2026年度.pdf."""
        return self.use_cases.volume_printing.file_name(self.key)

    def preview(self) -> Preview:
        """Return the volume as it would print."""
        return self.use_cases.volume_printing.preview(self.key, scans=self.scans)

    def issue(self, sheets: Sequence[PreviewSheet]) -> bytes:
        """Make the volume official and return the chosen sheets of it."""
        firsts = [sheet.first_page for sheet in sheets]
        printing = self.use_cases.volume_printing
        return printing.issue_sheets(self.key, firsts, scans=self.scans)

    def note_printed(self, sheets: Sequence[PreviewSheet]) -> Callable[[], None] | None:
        """Set sheets that waited to be printed to 已打印."""
        waiting = [sheet.log_id for sheet in sheets if sheet.log_id is not None]
        if not waiting:
            return None
        before = self.use_cases.printing.mark_printed(waiting)
        return lambda: self.use_cases.service_logs.put_back(before)

    def done_words(self, _sheets: int) -> str:
        """Say what comes next."""
        return "整卷已印好。签回的归档以后，页号就定下来了。"


@dataclass(frozen=True)
class VolumePiece(PrintJob):
    """封面、卷内目录、备考表、脊背签, each alone; nothing is issued for it."""

    use_cases: UseCases
    key: VolumeKey
    piece: Piece

    @property
    def title(self) -> str:
        """Return 打印封面."""
        return f"打印{self.piece.value}"

    @property
    def file_name(self) -> str:
        """Propose 封面_一村一卷_龙兴街道兴梁社区_2026年度.pdf."""
        return f"{self.piece.value}_{self.use_cases.volume_printing.file_name(self.key)}"

    def preview(self) -> Preview:
        """Return it as it prints."""
        return self.use_cases.volume_printing.preview_piece(self.key, self.piece)

    def issue(self, _sheets: Sequence[PreviewSheet]) -> bytes:
        """Return it as PDF."""
        return self.use_cases.volume_printing.print_piece(self.key, self.piece)

    def done_words(self, _sheets: int) -> str:
        """Say what was printed."""
        return f"{self.piece.value}已印好。"


def offers_of_volume(use_cases: UseCases, key: VolumeKey) -> tuple[Offer, ...]:
    """Offer the whole volume with signed sheets as printed, or as they were scanned."""
    return (
        Offer("用打印的页", "", WholeVolume(use_cases, key)),
        Offer("用扫描的页", "", WholeVolume(use_cases, key, scans=True)),
    )


def offers_of_pieces(use_cases: UseCases, key: VolumeKey, first: Piece) -> tuple[Offer, ...]:
    """Offer the sheets around the papers, the one asked for first."""
    pieces = sorted(Piece, key=lambda piece: piece is not first)
    return tuple(Offer(one.value, "", VolumePiece(use_cases, key, one)) for one in pieces)
