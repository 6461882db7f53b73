"""数量的一行: one kind of service with its tick, quantity and heads, and its details below."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.refusal import Problem
from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.domain.vocabulary import ServiceKind, Vocabulary
from lvgw_desktop.ui.service_logs.item_details import ItemDetails
from lvgw_desktop.ui.shared.editors import LineEditor, NumberEditor, TickBox
from lvgw_desktop.ui.shared.labels import Label

NUMBER_WIDTH = 52


class AmountLine(QObject):
    """Ticking writes 1 and shows the details; an empty or zero quantity is as good as unticked."""

    changed = Signal()

    def __init__(self, kind: ServiceKind, vocabulary: Vocabulary, parent: QObject) -> None:
        super().__init__(parent)
        self.kind = kind
        self.tick = TickBox(kind.short, weigh=True)
        self.quantity = NumberEditor(width=NUMBER_WIDTH)
        self.heads = NumberEditor(width=NUMBER_WIDTH)
        self.details = ItemDetails(vocabulary.details_of(kind.code), vocabulary)
        self._unit = Label(kind.unit, "label")
        self._heads_unit = Label(kind.heads_unit, "label")
        self._shown: ServiceItem | None = None
        self.tick.clicked.connect(self._heed_tick)
        self.tick.installEventFilter(self)
        self.quantity.line.setAccessibleName(f"{kind.short} {kind.unit}")
        self.heads.line.setAccessibleName(f"{kind.short} {kind.heads_unit}")
        self.quantity.changed.connect(self._heed_number)
        self.heads.changed.connect(self._heed_number)
        self.details.changed.connect(self.changed)

    def item(self) -> ServiceItem | None:
        """Return the item, None where nothing is counted; wording for the ledger is kept."""
        quantity = self.quantity.value()
        if not self.tick.isChecked() or not quantity:
            return None
        heads = self.heads.value() if self.kind.heads_unit else None
        shown = self._shown or ServiceItem(kind=self.kind.code)
        return replace(shown, quantity=quantity, heads=heads, details=self.details.details())

    def problem(self) -> Problem | None:
        """Return what stops a save: something that is no number."""
        if any(number.own_problem() for number in (self.quantity, self.heads)):
            return Problem("items", f"{self.kind.short}的数量要填整数，请改。")
        wrong = self.details.own_problem()
        return Problem("items", wrong) if wrong else None

    def show_item(self, item: ServiceItem | None) -> None:
        """Show an item or an empty row."""
        self._shown = item
        self.tick.setChecked(item is not None)
        self.quantity.set_value(item.quantity if item else None)
        self.heads.set_value(item.heads if item else None)
        self.details.show_details(item.details if item else {})

    def cells(self) -> tuple[QWidget, ...]:
        """Return the widgets of the row, left to right."""
        return (
            self.tick,
            self.quantity.widget,
            self._unit,
            self.heads.widget,
            self._heads_unit,
        )

    def widgets(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through."""
        return (self.tick, *(one.widget for one in self._editors()))

    def show_line(self, shown: bool) -> None:  # noqa: FBT001  a setter's one value
        """Show or hide the row; heads and details only where the kind has them."""
        for widget in self.cells():
            widget.setVisible(shown)
        if not self.kind.heads_unit:
            self.heads.widget.hide()
        self._show_details()

    def has_focus(self) -> bool:
        """Tell whether the keys go here."""
        return any(widget.hasFocus() for widget in self.widgets())

    def go_on(self) -> QWidget | None:
        """Move to the next field of the row; None at its end or where nothing is ticked."""
        widgets = self.widgets() if self.tick.isChecked() else ()
        here = next((place for place, one in enumerate(widgets) if one.hasFocus()), -1)
        if not 0 <= here < len(widgets) - 1:
            return None
        self._editors()[here].take_focus()
        return widgets[here + 1]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a digit typed on the tick begin the quantity."""
        if event.type() == QEvent.Type.KeyPress and watched is self.tick:
            assert isinstance(event, QKeyEvent)
            if event.text().isdecimal():
                self.quantity.take_focus()
                self.quantity.line.setText(event.text())
                self._heed_number()
                return True
        return super().eventFilter(watched, event)

    def _heed_tick(self) -> None:
        ticked = self.tick.isChecked()
        self.quantity.set_value(1 if ticked else None)
        if not ticked:
            self.heads.set_value(None)
            self.details.show_details({})
        self._show_details()
        self.changed.emit()

    def _heed_number(self) -> None:
        typed = [number.text().strip("0") for number in (self.quantity, self.heads)]
        if typed[1] and not self.tick.isChecked() and not typed[0]:
            self.quantity.set_value(1)
        self.tick.setChecked(any(typed))
        self._show_details()
        self.changed.emit()

    def _editors(self) -> tuple[LineEditor, ...]:
        heads = (self.heads,) if self.kind.heads_unit else ()
        return (self.quantity, *heads, *self.details.editors.values())

    def _show_details(self) -> None:
        shown = bool(self.details.editors) and self.tick.isChecked() and not self.tick.isHidden()
        self.details.setVisible(shown)
