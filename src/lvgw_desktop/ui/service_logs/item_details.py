"""事项详情: the few fields under a kind of service that says more than how many; none is a must."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from lvgw_desktop.domain.item_detail import DetailType, ItemDetail, read_money
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor

_COLUMNS = 2
_UNDER_TICK = 26
"""px; the fields begin where the words of the tick begin."""


class ItemDetails(QWidget):
    """The fields of one kind, two in a row; `details()` holds what is filled in."""

    changed = Signal()

    def __init__(self, declared: tuple[ItemDetail, ...], vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self.editors = {one: _editor(one) for one in declared}
        self._others: Mapping[str, str] = {}
        self._grid = QGridLayout(self)
        for number, (detail, editor) in enumerate(self.editors.items()):
            editor.line.setAccessibleName(detail.title)
            editor.changed.connect(self.changed)
            self._grid.addWidget(editor.widget, *divmod(number, _COLUMNS))
        theme.current().changed.connect(self._space)
        self._space()

    def details(self) -> dict[str, str]:
        """Return what is filled in, and what the fields cannot show of an old log."""
        filled = {one.name: editor.value() for one, editor in self.editors.items()}
        return {**{name: said for name, said in filled.items() if said}, **self._others}

    def show_details(self, details: Mapping[str, str]) -> None:
        """Show what an item says; nobody is told."""
        names = {one.name for one in self.editors}
        self._others = {name: said for name, said in details.items() if name not in names}
        for detail, editor in self.editors.items():
            said = details.get(detail.name)
            if isinstance(editor, PickerEditor):
                editor.picker.set_candidates(self._choices(detail, said))
            editor.set_value(said)

    def own_problem(self) -> str:
        """Return what is wrong with one of the fields, "" if all is well."""
        return next(filter(None, (one.own_problem() for one in self.editors.values())), "")

    def _choices(self, detail: ItemDetail, said: str | None) -> list[Choice]:
        """Return the words of a list, and a code of an old log that is none of them."""
        words = dict(self._vocabulary.list_of(detail.words))
        if said and said not in words:
            words[said] = said
        return [Choice(code, word, search=finder(word)) for code, word in words.items()]

    def _space(self) -> None:
        gap = theme.gap(4)
        self._grid.setContentsMargins(theme.px(_UNDER_TICK), 0, 0, gap)
        self._grid.setSpacing(gap)


class _MoneyEditor(LineEditor):
    """元 in figures: 3000, 3,000元 and 1.2万 are understood."""

    def __init__(self, title: str) -> None:
        super().__init__(placeholder=f"{title}(元)")

    def value(self) -> str:
        """Return yuan in figures, "" for nothing."""
        return read_money(self.line.text()) or ""

    def own_problem(self) -> str:
        """Say that an amount is wanted."""
        typed = self.line.text().strip()
        return (
            f"金额“{typed}”看不懂。请写数字，如 3000 或 1.2万。"
            if typed and not self.value()
            else ""
        )


def _editor(detail: ItemDetail) -> LineEditor:
    if detail.type is DetailType.CODE:
        return PickerEditor(Picker(placeholder=detail.title))
    if detail.type is DetailType.MONEY:
        return _MoneyEditor(detail.title)
    return LineEditor(placeholder=detail.title)
