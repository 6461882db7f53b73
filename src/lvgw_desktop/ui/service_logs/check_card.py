"""请核对: remarks on the log being written, in neutral words, with 无误 beside them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.ui.shared.buttons import link
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.tokens import Tone

MOST = 3


class CheckCard(Card):
    """Shows the first remarks; what was called 无误 stays away while the editor is open.

    `counted` says how many there are; `other_asked(id)` for the record one is compared with.
    """

    counted = Signal(str)
    other_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__("请核对", kind="cardWarn", spacing=6)
        self.title.set_tone(Tone.WARN)
        self.head.insertWidget(0, IconLabel("magnifying-glass", Tone.WARN))
        self._lines = [_Line(self.other_asked.emit) for _each in range(MOST)]
        self._settle = link("确认无误", self._settle_all)
        self._shown: tuple[Problem, ...] = ()
        self._settled: set[str] = set()
        for line in self._lines:
            self.body.put(line)
        self.body.put(row(self._settle, STRETCH))
        self.hide()

    def begin(self) -> None:
        """Forget what was settled, for another record."""
        self._settled.clear()
        self.show_remarks(())

    def show_remarks(self, remarks: Iterable[Problem]) -> None:
        """Show what to look at, then what is still missing."""
        unsettled = (one for one in remarks if one.sentence not in self._settled)
        self._shown = tuple(sorted(unsettled, key=lambda one: one.severity is not Severity.CHECK))
        for line, remark in zip(self._lines, self._shown, strict=False):
            line.show_remark(remark)
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(self._shown))
        to_check = self._number(Severity.CHECK)
        self._settle.setVisible(to_check > 0)
        self.title.setText(self.words())
        self.setVisible(bool(self._shown))
        self.counted.emit(self.words())

    def words(self) -> str:
        """Return 请核对 1 项，还缺 2 项."""
        counts = (("请核对", Severity.CHECK), ("还缺", Severity.MISSING))
        return "，".join(
            f"{words} {number} 项" for words, kind in counts if (number := self._number(kind))
        )

    def _number(self, severity: Severity) -> int:
        return sum(remark.severity is severity for remark in self._shown)

    def _settle_all(self) -> None:
        checks = {one.sentence for one in self._shown if one.severity is Severity.CHECK}
        self._settled |= checks
        self.show_remarks(self._shown)


class _Line(QWidget):
    """One remark; 对照查看 opens the record it is compared with."""

    def __init__(self, open_other: Callable[[int], object]) -> None:
        super().__init__()
        self._other = 0
        self._words = Label("", "side", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._open = link("对照查看", lambda: open_other(self._other))
        line = row(spacing=6)
        line.put(self._words, 1)
        line.put(self._open)
        line.setAlignment(self._open, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def show_remark(self, remark: Problem) -> None:
        """Show what it says."""
        self._words.setText(remark.sentence)
        self._other = remark.other_id or 0
        self._open.setVisible(bool(self._other))

    def text(self) -> str:
        """Return what it says."""
        return self._words.text()
