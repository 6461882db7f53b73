"""封账: what closing means, the backup before it, who closed and when, and 撤销封账."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.closed_months import closed_words
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.ui.month_close import close_words
from lvgw_desktop.ui.month_close.step import MonthStep
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import fact, remark
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Item, column, row
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled, show_in
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter
from lvgw_desktop.ui.shared.states import Banner
from lvgw_desktop.ui.shared.tokens import Tone

_WAIT = "正在对照以前的日志，对照完就能封账。"


class CloseStep(MonthStep):
    """`close_asked`, `reason_asked` to close with findings left, `back_asked` for 先去补.

    `reopen_asked` for 撤销封账.
    """

    close_asked = Signal()
    reason_asked = Signal()
    back_asked = Signal()
    reopen_asked = Signal()

    title = "封账"

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._checked: MonthCheck | None = None
        self._comparing = True
        self._main = Button("")
        self._area = scrolled()
        self.setLayout(column(self._area))
        on_ctrl_enter(self, lambda: self._checked and self.go_on(self._checked))

    def show_check(self, checked: MonthCheck) -> None:
        """Show what closing this month means, or that it is closed."""
        self._checked = checked
        self.hints = () if checked.close else (Hint("Ctrl+Enter", "封账"),)
        cards = self._closed(checked) if checked.close else (self._open(checked),)
        show_in(self._area, ScrolledContent(column(*cards, *self._past(checked), STRETCH)))
        self.show_comparing(going_on=self._comparing)

    def show_comparing(self, *, going_on: bool) -> None:
        """Let nobody close before everything is found."""
        self._comparing = going_on
        if going_on and self._checked and not self._checked.close:
            self._main.disable(_WAIT)
        else:
            self._main.enable()

    def state_words(self, checked: MonthCheck) -> str:
        """Return who closed it and when, or what closing means."""
        if checked.close is None:
            return "封账后只能更正"
        day = near_day_words(checked.close.closed_at.date(), self._workplace.today)
        return " ".join(filter(None, (day, checked.close.closed_by)))

    def is_done(self, checked: MonthCheck) -> bool:
        """Tell whether the month is closed."""
        return checked.close is not None

    def leads_on(self, checked: MonthCheck) -> bool:
        """Leave the way on to 封账, until it is done."""
        return self.is_done(checked)

    def go_on(self, checked: MonthCheck) -> bool:
        """Close first; what is asked for that is asked now."""
        if checked.close:
            return True
        if self._main.isEnabled():
            (self.reason_asked if checked.open_findings else self.close_asked).emit()
        return False

    def start(self) -> bool:
        """Put the cursor on the button that closes; a mere Enter opens no closed month again."""
        is_open = self._checked is not None and self._checked.close is None
        if is_open:
            self._main.setFocus()
        return is_open

    def _open(self, checked: MonthCheck) -> QWidget:
        left = bool(checked.open_findings)
        words = "写明原因后封账…" if left else "封账"
        self._main = Button(words, Kind.PRIMARY, icon="lock", key="Ctrl+Enter")
        self._main.clicked.connect(lambda _checked=False: self.go_on(checked))
        buttons: list[Item] = [self._main, STRETCH]
        if left:
            buttons.insert(1, Button("先去补", clicked=self.back_asked.emit))
        early = close_words.early_words(checked, self._workplace.today)
        return Card(
            f"{checked.month.words}封账",
            Label(close_words.meaning(checked), "bold", wrap=True),
            *((remark("clock", early, Tone.WARN),) if early else ()),
            row(*buttons),
            fact("不能再改", close_words.STAYS),
            fact("照样能办", close_words.GOES_ON),
            fact("备份", close_words.BACKUP),
            spacing=12,
        )

    def _closed(self, checked: MonthCheck) -> tuple[QWidget, ...]:
        close, today = checked.close, self._workplace.today
        assert close
        self._main = Button("撤销封账(写明原因)…", Kind.TEXT, clicked=self.reopen_asked.emit)
        says = f"{closed_words(close, today)}，{checked.month.number} 月的日志只能更正。"
        lines = [fact(word, words) for word, words in close_words.close_facts(close)]
        card = Card("封账时", *lines, fact("照样能办", close_words.GOES_ON), spacing=12)
        return Banner(says, self._main), card

    def _past(self, checked: MonthCheck) -> tuple[QWidget, ...]:
        taken_back = [one for one in checked.closes if not one.stands]
        if not taken_back:
            return ()
        words = (close_words.past_words(one, self._workplace.today) for one in taken_back)
        return (Card("撤销过的封账", *(Label(one, "body2", wrap=True) for one in words)),)
