"""印哪些: the choice between filled and empty sheets, and between some and all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.printing.jobs import Offer
from lvgw_desktop.ui.printing.settings_card import LABEL_WIDTH
from lvgw_desktop.ui.shared.editors import ChoiceEditor
from lvgw_desktop.ui.shared.labelled_editor import LabelledEditor
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.segmented import Segmented


class OfferChoice(QWidget):
    """Two lines at most, and what the chosen job asks for itself; `chosen(PrintJob)`.

    The first offer stands from the beginning. A line with one choice is left out.
    """

    chosen = Signal(object)

    def __init__(self, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._offers = offers
        self._lines: dict[str, QWidget] = {}
        self._amounts: dict[str, Segmented[Offer]] = {}
        kinds = list(dict.fromkeys(offer.kind for offer in offers))
        self._kinds = Segmented([(kind, kind) for kind in kinds], kinds[0], name="印哪些")
        inside = column()
        if len(kinds) > 1:
            inside.put(_line("印哪些", self._kinds))
        for kind in kinds:
            self._put_amounts(kind, [offer for offer in offers if offer.kind == kind])
            inside.put(self._lines[kind])
        self.setLayout(inside)
        self._kinds.changed.connect(lambda _kind: self._tell())
        self._show_lines()

    def offer(self) -> Offer:
        """Return the chosen offer."""
        offer = self._amounts[str(self._kinds.value())].value()
        assert offer
        return offer

    def _put_amounts(self, kind: str, offers: Sequence[Offer]) -> None:
        choice = Segmented([(offer, offer.words) for offer in offers], offers[0], name="哪几份")
        choice.changed.connect(lambda _offer: self._tell())
        self._amounts[kind] = choice
        self._lines[kind] = _line("哪几份", choice)

    def _tell(self) -> None:
        self._show_lines()
        self.chosen.emit(self.offer().job)

    def _show_lines(self) -> None:
        """Show the line of the chosen kind where it offers a choice."""
        chosen = self.offer().kind
        for kind, line in self._lines.items():
            several = sum(offer.kind == kind for offer in self._offers) > 1
            line.setVisible(kind == chosen and several)


def _line(words: str, choice: "Segmented[str] | Segmented[Offer]") -> QWidget:
    return LabelledEditor(words, ChoiceEditor(choice), label_width=LABEL_WIDTH)
