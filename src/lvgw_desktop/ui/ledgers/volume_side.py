"""一村一卷: the state of the ledger shown, and which sheets are not back yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.ledgers import LedgerOfLogs
from lvgw_desktop.services.volumes import VolumeState
from lvgw_desktop.ui.ledgers.corrections_card import CorrectionsCard
from lvgw_desktop.ui.ledgers.volume_card import VolumeCard
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import IconLabel, Label, restyle, rule
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, column, row
from lvgw_desktop.ui.shared.tokens import Tone
from lvgw_desktop.ui.shared.word_link import WordLink

NAMED = 8


class VolumeSide(QWidget):
    """`log_asked(id)` for a sheet that is missing, `not_back_asked()` for all of them.

    `volume` stands there for the ledger of a village; an adviser's has none. `corrections` shows
    what was corrected last.
    """

    log_asked = Signal(int)
    not_back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._facts = Card("一村一卷")
        self._sheets, self._rows = Label(), Label()
        self._who = Label("", "hint", wrap=True)
        self.volume, self.corrections = VolumeCard(), CorrectionsCard()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        for item in (
            rule(),
            _fact("日志", self._sheets),
            self._bar,
            _fact("台账", self._rows),
            self._who,
            self.volume,
        ):
            self._facts.body.put(item)
        self._missing = Card("还缺什么", spacing=2)
        self._lines = tuple(_MissingSheet() for _number in range(NAMED))
        for line in self._lines:
            self._missing.body.put(line)
            line.asked.connect(self.log_asked)
        self._more = WordLink("", elided=True, clicked=self.not_back_asked.emit)
        self._missing.body.put(self._more)
        self._to_file = WordLink("", elided=True, clicked=self.volume.ask_filing)
        self._waiting = _beside_icon("archive", self._to_file)
        self._missing.body.put(self._waiting)
        self.setLayout(column(self._facts, self._missing, self.corrections, STRETCH))

    def show_volume(
        self, volume: LedgerOfLogs, heading: str, state: VolumeState | None = None
    ) -> None:
        """Show counts and what is missing; `state` is that of the village's volume."""
        total, missing = len(volume.logs), volume.not_back
        ledger = volume.ledger
        self._show_state(state)
        self.corrections.show_volume(volume)
        self._facts.title.setText(heading)
        self._sheets.setText(f"{total} 份，签回 {total - len(missing)} 份")
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(total - len(missing))
        self._bar.setProperty("tone", "" if missing else "ok")
        restyle(self._bar)
        self._bar.setAccessibleName("签回")
        self._rows.setText(f"{len(ledger.rows)} 行 · 到村 {volume.onsite_count} 次")
        names = (ledger.adviser_name, ledger.firm_name)
        self._who.setText(" · ".join(filter(None, names)))
        self._who.setVisible(any(names))
        self._missing.setVisible(bool(missing) or bool(state and state.to_file))
        for number, line in enumerate(self._lines):
            line.show_log(missing[number] if number < len(missing) else None)
        self._more.set_words(f"没签回的共 {len(missing)} 份，都列出来 ›")
        self._more.setVisible(len(missing) > NAMED)

    def _show_state(self, state: VolumeState | None) -> None:
        self.volume.setVisible(state is not None)
        self._waiting.setVisible(bool(state and state.to_file))
        if state:
            self.volume.show_state(state)
            self._to_file.set_words(f"回来了还没归档的 {state.to_file} 件，归档到卷 ›")


class _MissingSheet(QWidget):
    """One sheet that is not back; hidden while there is none."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._log_id = 0
        self._link = WordLink("", elided=True, clicked=lambda: self.asked.emit(self._log_id))
        self.setLayout(row(_beside_icon("circle-dashed", self._link)))

    def show_log(self, log: ServiceLog | None) -> None:
        """Show which sheet is missing."""
        self.setVisible(log is not None)
        if log is None:
            return
        self._log_id = log.id or 0
        state = "还没打印" if log.paper_state is PaperState.TO_PRINT else "未签回"
        number = f"{short_serial(log.serial)} 号日志" if log.serial else "日志"
        self._link.set_words(f"{number}({month_day_words(log.served_on)}){state}")


def _beside_icon(icon: str, link: WordLink) -> QWidget:
    line = row(IconLabel(icon, Tone.WARN, 16), spacing=4)
    line.put(link, 1)
    shown = QWidget()
    shown.setLayout(line)
    return shown


def _fact(word: str, value: Label) -> Box:
    return row(Label(word, "body2"), STRETCH, value)
