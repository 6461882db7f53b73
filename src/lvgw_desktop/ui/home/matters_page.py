"""全部待办: everything there is to do, the nearest day first; Enter does it or leads there."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from lvgw_desktop.domain.wording import near_day_words, weekday_words
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.home.duty_matters import all_matters
from lvgw_desktop.ui.home.following_page import FollowingPage
from lvgw_desktop.ui.home.matters import Matter
from lvgw_desktop.ui.shared.badge import Mark
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.states import EmptyState
from lvgw_desktop.ui.shared.tokens import Tone

TITLE = "全部待办"
HINTS = (Hint("Enter", "去办"), Hint("Ctrl+C", "复制"), Hint("Esc", "返回"), Hint("F1", "帮助"))


class MattersPage(FollowingPage):
    """`asked(Matter)` on Enter, or by the one button that says what it does."""

    asked = Signal(object)

    def __init__(self, matters: Sequence[Matter], today: date) -> None:
        self.button = Button("", Kind.PRIMARY, key="Enter", clicked=self._ask)
        super().__init__(TITLE, actions=(self.button,), hints=HINTS)
        self.table = RecordTable(_columns(today), key=_key, name=TITLE)
        self.table.opened.connect(self.asked)
        self.table.current_changed.connect(self._show_button)
        self._card = TableCard(self.table)
        self._nothing = EmptyState("check-circle", "没有要办的事", "新的服务按 F2 记下。")
        self.put(self._card, 1)
        self.put(self._nothing, 1)
        self._show_matters(matters)

    def start(self) -> None:
        """Put the cursor into the list."""
        (self.table if self.table.current() else self).setFocus()

    def follow(self, overview: HomeOverview) -> None:
        """Show what there is to do now."""
        self._show_matters(all_matters(overview))

    def _show_matters(self, matters: Sequence[Matter]) -> None:
        self.subtitle.setText(f"共 {len(matters)} 件")
        self.table.show_rows(matters)
        self._card.setVisible(bool(matters))
        self._nothing.setVisible(not matters)

    def _ask(self) -> None:
        if matter := self.table.current():
            self.asked.emit(matter)

    def _show_button(self, matter: Matter | None) -> None:
        self.button.setVisible(matter is not None)
        if matter:
            self.button.set_words(matter.button)


def _key(matter: Matter) -> tuple[str, date | None]:
    return matter.title, matter.by


def _columns(today: date) -> tuple[Column, ...]:
    return (
        Column(
            "title",
            "什么事",
            text=lambda one: one.title,
            second=lambda one: one.second,
            mark=lambda one: Mark(one.icon, Tone.MUTE),
        ),
        Column("by", "期限", 190, text=lambda one: _by_words(one.by, today)),
        Column("deed", "怎么办", 150, text=lambda one: one.button),
    )


def _by_words(by: date | None, today: date) -> str:
    return f"{near_day_words(by, today)} {weekday_words(by)}" if by else "不限日期"
