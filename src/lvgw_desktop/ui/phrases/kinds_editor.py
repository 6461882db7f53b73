"""服务种类: which kinds of service a phrase fits, as ticks; arrows move, Space ticks."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from lvgw_desktop.domain.vocabulary import ServiceKind
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.editors import FieldEditor, TickBox

ACROSS = 3
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -ACROSS,
    Qt.Key.Key_Down: ACROSS,
}


class KindsEditor(FieldEditor):
    """`value()` is the codes ticked, in the order of the vocabulary; none means every kind."""

    def __init__(self, kinds: Iterable[ServiceKind]) -> None:
        self._ticks = {kind.code: TickBox(kind.short) for kind in kinds}
        super().__init__(_Grid(list(self._ticks.values())))
        for tick in self._ticks.values():
            tick.clicked.connect(self.changed)

    def value(self) -> tuple[str, ...]:
        """Return the codes of the kinds ticked."""
        return tuple(code for code, tick in self._ticks.items() if tick.isChecked())

    def set_value(self, value: Iterable[str] | None) -> None:
        """Tick these kinds."""
        chosen = frozenset(value or ())
        for code, tick in self._ticks.items():
            tick.setChecked(code in chosen)

    def take_focus(self) -> None:
        """Go to the first kind ticked, or the first of all."""
        ticks = list(self._ticks.values())
        first = next((tick for tick in ticks if tick.isChecked()), ticks[0])
        first.setFocus(Qt.FocusReason.TabFocusReason)


class _Grid(QWidget):
    """The ticks in rows."""

    def __init__(self, ticks: Sequence[TickBox]) -> None:
        super().__init__()
        self._ticks = ticks
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for number, tick in enumerate(ticks):
            self._rows.addWidget(tick, number // ACROSS, number % ACROSS)
        theme.current().changed.connect(self._space)
        self._space()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the ticks."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        here = next((n for n, tick in enumerate(self._ticks) if tick.hasFocus()), -1)
        if step and 0 <= here + step < len(self._ticks):
            self._ticks[here + step].setFocus(Qt.FocusReason.TabFocusReason)
        elif not step:
            super().keyPressEvent(event)

    def _space(self) -> None:
        self._rows.setHorizontalSpacing(theme.gap(12))
        self._rows.setVerticalSpacing(theme.gap(2))
