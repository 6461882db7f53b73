"""案卷: what is filed in the volume of the village and year, and what can be done with it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.volume_piece import Piece
from lvgw_desktop.domain.volume_words import volume_words
from lvgw_desktop.services.volumes import VolumeState
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import Label, restyle
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.word_link import WordLink

_PIECES = (Piece.COVER, Piece.CONTENTS, Piece.SPINE)


class VolumeCard(QWidget):
    """Part of the side of a village's ledger. Its signals tell the VolumeKey.

    `piece_asked(VolumeKey, Piece)` is for one of the outer sheets, `all_asked(year)` for the
    volumes of all villages.
    """

    file_asked = Signal(object)
    whole_asked = Signal(object)
    piece_asked = Signal(object, object)
    properties_asked = Signal(object)
    all_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._key = VolumeKey(0, 0)
        self._name = Label("", "body2")
        self._filed = Label()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("归档")
        self.file = Button(
            "归档到卷…", icon="archive", key="F12", small=True, clicked=self.ask_filing
        )
        whole = Button("打印整卷", icon="printer", small=True, clicked=self._ask_whole)
        pieces = row(*map(self._piece_button, _PIECES), STRETCH, spacing=6)
        links = row(
            WordLink("卷的资料…", clicked=self._ask_properties),
            STRETCH,
            WordLink("全所各卷存成 PDF…", clicked=self._ask_all),
        )
        lines = column(row(self._name, STRETCH, self._filed), self._bar, spacing=8)
        for line in (row(whole, self.file, STRETCH, spacing=6), pieces, links):
            lines.addLayout(line)
        self.setLayout(lines)

    def show_state(self, state: VolumeState) -> None:
        """Show how much of the year is filed."""
        self._key = VolumeKey(state.volume.village_id, state.volume.year)
        self._name.setText(volume_words(state.volume))
        self._filed.setText(f"{state.items} 件 · 1—{state.pages} 页" if state.items else "还没归档")
        waiting = state.to_file + state.not_back
        self._bar.setRange(0, max(state.items + waiting, 1))
        self._bar.setValue(state.items)
        self._bar.setProperty("tone", "" if waiting else "ok")
        restyle(self._bar)
        if state.to_file:
            self.file.enable()
        else:
            self.file.disable("签回的日志、办完的其他记录和印好的台账都归过档了。")

    def ask_filing(self) -> str:
        """归档到卷… what is back; returns why not, if nothing is."""
        if self.file.isEnabled():
            self.file_asked.emit(self._key)
            return ""
        return self.file.toolTip()

    def _ask_whole(self) -> None:
        self.whole_asked.emit(self._key)

    def _ask_piece(self, piece: Piece) -> None:
        self.piece_asked.emit(self._key, piece)

    def _ask_properties(self) -> None:
        self.properties_asked.emit(self._key)

    def _ask_all(self) -> None:
        self.all_asked.emit(self._key.year)

    def _piece_button(self, piece: Piece) -> Button:
        return Button(piece.value, small=True, clicked=partial(self._ask_piece, piece))
