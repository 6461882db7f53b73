"""检查材料的范围: a half-year or a year, of one village, one adviser or all."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.inspection_pack import PackWish
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editors import TickBox
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, keep_size, row
from lvgw_desktop.ui.shared.picker import FilterPicker
from lvgw_desktop.ui.shared.segmented import Segmented

_KINDS = {PeriodKind.HALF: "半年", PeriodKind.YEAR: "年"}


class ScopeBar(QWidget):
    """`changed` when another pack is wished for."""

    changed = Signal()

    def __init__(self, names: Names, wish: PackWish) -> None:
        super().__init__()
        self.period = wish.period
        self.kinds = Segmented(list(_KINDS.items()), wish.period.kind, name="时段")
        self._words = Label(wish.period.words, "heading")
        self.village = FilterPicker("全部村(居)", _choices(names.villages))
        self.adviser = FilterPicker("全部顾问", _choices(names.advisers))
        self.village.set_value(wish.village_id)
        self.adviser.set_value(wish.adviser_id)
        self.without_phones = TickBox("遮住群众电话")
        self.without_phones.setChecked(wish.without_phones)
        self._lay_out()
        self.kinds.changed.connect(self.take_kind)
        for picker in (self.village, self.adviser):
            picker.chosen.connect(lambda _choice: self.changed.emit())
        self.without_phones.toggled.connect(lambda _on: self.changed.emit())

    def wish(self) -> PackWish:
        """Return which pack it is."""
        village, adviser = self.village.value(), self.adviser.value()
        return PackWish(
            period=self.period,
            village_id=village if isinstance(village, int) else None,
            adviser_id=adviser if isinstance(adviser, int) else None,
            without_phones=self.without_phones.isChecked(),
        )

    def take_kind(self, kind: PeriodKind) -> None:
        """Show the year that the half-year lies in, or the year's last half."""
        self.kinds.set_value(kind)
        self._show(self.period.as_kind(kind))

    def step(self, onward: bool) -> None:  # noqa: FBT001  the one thing to say
        """Show the half-year or year after this one, or before it."""
        self._show(self.period.next if onward else self.period.previous)

    def _show(self, period: Period) -> None:
        self.period = period
        self._words.setText(period.words)
        self.changed.emit()

    def _lay_out(self) -> None:
        before = Button("上一期", icon="caret-left", clicked=partial(self.step, onward=False))
        after = Button("下一期", icon="arrow-right", clicked=partial(self.step, onward=True))
        keep_size(self._words, min_width=118)
        for picker in (self.village, self.adviser):
            keep_size(picker, width=150)
        parts = (self.kinds, before, self._words, after, STRETCH)
        self.setLayout(row(*parts, self.without_phones, self.village, self.adviser, spacing=10))


def _choices(known: Mapping[int, Village | LegalAdviser]) -> list[Choice]:
    """Return villages or advisers, those that are 停用 last."""
    return [
        Choice(key, one.name, search=finder(one.name))
        for key, one in sorted(known.items(), key=lambda item: item[1].retired_on is not None)
    ]
