"""印哪些: the choice between filled and empty sheets, and between some and all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.printing.jobs import Offer, PrintJob
from lvgw_desktop.ui.printing.prefill_options import PrefillOptions
from lvgw_desktop.ui.printing.prefilled_job import PrefilledSheets, PrefillWish
from lvgw_desktop.ui.printing.settings_card import LABEL_WIDTH
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editors import ChoiceEditor, FieldEditor
from lvgw_desktop.ui.shared.labelled_editor import LabelledEditor
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor
from lvgw_desktop.ui.shared.segmented import Segmented

MOST_SIDE_BY_SIDE = 2


class OfferChoice(QWidget):
    """The line of kinds, and below it what the chosen kind asks; `chosen(PrintJob)`.

    The first offer stands from the beginning. A line with one choice is left out.
    """

    chosen = Signal(object)

    def __init__(self, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._kinds_of = _by_kind(offers)
        first = next(iter(self._kinds_of))
        self._kinds = Segmented([(kind, kind) for kind in self._kinds_of], first, name="印哪些")
        self._choices = {kind: _KindChoice(some) for kind, some in self._kinds_of.items()}
        inside = column()
        if len(self._kinds_of) > 1:
            inside.put(_line("印哪些", ChoiceEditor(self._kinds)))
        for choice in self._choices.values():
            inside.put(choice)
            choice.chosen.connect(self.chosen)
        self.setLayout(inside)
        self._kinds.changed.connect(self._choose_kind)
        self._show_choice(first)

    def job(self) -> PrintJob:
        """Return what is chosen."""
        return self._choices[str(self._kinds.value())].job

    def _choose_kind(self, kind: str) -> None:
        self._show_choice(kind)
        self.chosen.emit(self.job())

    def _show_choice(self, chosen: str) -> None:
        for kind, choice in self._choices.items():
            choice.setVisible(kind == chosen and choice.asks)


class _KindChoice(QWidget):
    """What one kind asks: which of its offers, or what to fill in; `asks` if there is anything."""

    chosen = Signal(object)

    def __init__(self, offers: Sequence[Offer]) -> None:
        super().__init__()
        self.job = offers[0].job
        self.asks = len(offers) > 1 or isinstance(self.job, PrefilledSheets)
        inside = column()
        if len(offers) > MOST_SIDE_BY_SIDE:
            inside.put(self._picker(offers))
        elif len(offers) > 1:
            inside.put(self._segments(offers))
        if isinstance(self.job, PrefilledSheets):
            options = PrefillOptions(self.job.use_cases, self.job.wish)
            options.changed.connect(self._wish)
            inside.put(options)
        self.setLayout(inside)

    def _segments(self, offers: Sequence[Offer]) -> QWidget:
        asks = offers[0].asks
        amounts = Segmented([(one.job, one.words) for one in offers], self.job, name=asks)
        amounts.changed.connect(self._choose)
        return _line(asks, ChoiceEditor(amounts))

    def _picker(self, offers: Sequence[Offer]) -> QWidget:
        picker = Picker()
        picker.setAccessibleName(offers[0].asks)
        picker.set_candidates([Choice(number, one.words) for number, one in enumerate(offers)])
        picker.set_value(0)

        def choose(choice: Choice | None) -> None:
            if choice is not None:
                self._choose(offers[int(str(choice.key))].job)

        picker.chosen.connect(choose)
        return _line(offers[0].asks, PickerEditor(picker))

    def _choose(self, job: PrintJob) -> None:
        self.job = job
        self.chosen.emit(job)

    def _wish(self, wish: PrefillWish) -> None:
        assert isinstance(self.job, PrefilledSheets)
        self._choose(PrefilledSheets(self.job.use_cases, wish))


def _by_kind(offers: Sequence[Offer]) -> dict[str, list[Offer]]:
    kinds: dict[str, list[Offer]] = {}
    for offer in offers:
        kinds.setdefault(offer.kind, []).append(offer)
    return kinds


def _line(words: str, editor: FieldEditor) -> QWidget:
    return LabelledEditor(words, editor, label_width=LABEL_WIDTH)
