"""可选可写: a line of free text that offers what was written before; nobody has to choose."""

from collections.abc import Sequence

from lvgw_desktop.ui.shared.choice_list import ChoiceList
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.offering_line import Offer, OfferingLine

_UNMARKED = -1


class SuggestionLine(OfferingLine):
    """`chosen(Choice)` once one is taken; its text then stands in the line.

    Nothing is marked while typing, so that Enter goes on with the text as it is; ↓ marks the first.
    """

    def __init__(self, *, placeholder: str = "", icon: str = "") -> None:
        super().__init__(lambda _typed: (), placeholder=placeholder, icon=icon)
        self.taken.connect(self._take)

    def set_suggestions(self, suggestions: Offer) -> None:
        """Offer what this function gives for a text."""
        self._offer = suggestions

    def _take(self, choice: Choice) -> None:
        self.setText(choice.text)
        self.close_list()
        self.chosen.emit(choice)

    def _make_list(self) -> ChoiceList:
        return ChoiceList(self.window(), "↑↓ 选择   Enter 填入   不选就接着写", two_lines=True)

    def _first_mark(self, _choices: Sequence[Choice], _typed: str) -> int:
        return _UNMARKED

    def _open_by_key(self) -> None:
        self.open_list(self.text())
        if self._list and self.is_open():
            self._list.move_to(0)


class SuggestionEditor(LineEditor):
    """Such a line as a field; `value()` is the text."""

    def __init__(self, line: SuggestionLine) -> None:
        super().__init__(line=line)
        self.suggestions = line
        line.chosen.connect(self.changed)
