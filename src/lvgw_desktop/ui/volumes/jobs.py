"""印整卷和各页: the bound volume of a village and year, or cover, contents, notes, spine alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.volume_piece import Piece
from lvgw_desktop.services.previews import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import Noted, Offer, PrintJob
from lvgw_desktop.ui.printing.log_jobs import log_ids, undo_marking, void_words


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
        printing = self.use_cases.volume_printing
        return printing.issue_sheets(self.key, sheets, scans=self.scans)

    def note_printed(self, sheets: Sequence[PreviewSheet]) -> Noted:
        """Set sheets that waited to be printed to 已打印."""
        marked = self.use_cases.printing.mark_printed(log_ids(sheets))
        sentence = self.done_words(len(sheets)) + void_words(marked)
        return Noted(sentence, undo_marking(self.use_cases, marked))

    def done_words(self, _sheets: int) -> str:
        """Say what comes next."""
        return "整卷已印好。签回的归档以后，页号就定下来了。"


@dataclass(frozen=True)
class VolumePieces(PrintJob):
    """封面、卷内目录、备考表、脊背签: one of them or all; nothing is issued for them."""

    use_cases: UseCases
    key: VolumeKey
    pieces: tuple[Piece, ...]

    @property
    def title(self) -> str:
        """Return 打印封面."""
        return f"打印{self._names()}"

    @property
    def file_name(self) -> str:
        """Propose 封面_一村一卷_龙兴街道兴梁社区_2026年度.pdf."""
        return f"{self._names()}_{self.use_cases.volume_printing.file_name(self.key)}"

    def preview(self) -> Preview:
        """Return them as they print."""
        return self.use_cases.volume_printing.preview_pieces(self.key, self.pieces)

    def issue(self, sheets: Sequence[PreviewSheet]) -> bytes:
        """Return the chosen ones as PDF."""
        chosen = [Piece(sheet.label) for sheet in sheets]
        return self.use_cases.volume_printing.print_pieces(self.key, chosen)

    def done_words(self, _sheets: int) -> str:
        """Say what was printed."""
        return f"{self._names()}已印好。"

    def _names(self) -> str:
        return "、".join(piece.value for piece in self.pieces)


def offers_of_volume(use_cases: UseCases, key: VolumeKey) -> tuple[Offer, ...]:
    """Offer the whole volume with signed sheets as printed, or as they were scanned."""
    return (
        Offer("用打印的页", "", WholeVolume(use_cases, key)),
        Offer("用扫描的页", "", WholeVolume(use_cases, key, scans=True)),
    )


def offers_of_pieces(use_cases: UseCases, key: VolumeKey, piece: Piece) -> tuple[Offer, ...]:
    """Offer the sheet asked for, and all sheets around the papers together."""
    return (
        Offer(piece.value, "", VolumePieces(use_cases, key, (piece,))),
        Offer("四样都印", "", VolumePieces(use_cases, key, tuple(Piece))),
    )
