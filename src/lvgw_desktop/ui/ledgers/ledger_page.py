"""台账的版面: choosers and month strip on top, the ledger on its paper, its state at the right."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget

from lvgw_desktop.services.ledger_layouts import LedgerLayout
from lvgw_desktop.services.ledgers import LedgerOfLogs
from lvgw_desktop.ui.ledgers.ledger_paper import LedgerPaper
from lvgw_desktop.ui.ledgers.month_strip import MonthStrip
from lvgw_desktop.ui.ledgers.print_buttons import NO_LOGS, PrintButtons
from lvgw_desktop.ui.ledgers.shelf import Grouping, Shelf
from lvgw_desktop.ui.ledgers.volume_side import VolumeSide
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import keep_size
from lvgw_desktop.ui.shared.picker import Picker
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.side_by_side import SideBySide
from lvgw_desktop.ui.shared.states import EmptyState
from lvgw_desktop.ui.shared.tab_page import Page

SIDE = 320
HINTS = (
    Hint("F8", "打印新页"),
    Hint("F7", "更正"),
    Hint("Del", "撤回更正"),
    Hint("Enter", "打开日志"),
    Hint("PgUp/PgDn", "换一卷"),
    Hint("Ctrl+E", "导出"),
    Hint("Ctrl+C", "复制"),
    Hint("F11", "侧栏"),
    Hint("F1", "帮助"),
)
EMPTY_HINTS = (Hint("F2", "新记服务"), Hint("PgUp/PgDn", "换一卷"), Hint("F1", "帮助"))


class LedgerPage(Page):
    """Shows one shelf; the choosers' signals say what else is wanted."""

    help_part = "ledger"

    key_asked = Signal(object)
    year_asked = Signal(object)
    grouping_asked = Signal(object)
    new_log_asked = Signal()

    def __init__(self, layout: LedgerLayout) -> None:
        self.export_button = Button("导出 Excel")
        self.printing = PrintButtons()
        buttons = (self.export_button, self.printing.new)
        super().__init__("工作台账", actions=buttons, hints=HINTS)
        self.subtitle.hide()
        self.who, self.years = Picker(), Picker()
        self.who.setAccessibleName("村(居)或顾问")
        self.years.setAccessibleName("年度")
        keep_size(self.who, width=188)
        keep_size(self.years, width=112)
        choices = [(one, one.value) for one in Grouping]
        self.grouping = Segmented(choices, Grouping.VILLAGE, name="按什么成卷")
        for chooser in (self.who, self.years, self.grouping):
            self.after_title.put(chooser)
        self.strip, self.paper, self.side = MonthStrip(), LedgerPaper(layout), VolumeSide()
        new_log = Button("新记一次服务", icon="plus", key="F2", clicked=self.new_log_asked.emit)
        self.nothing = EmptyState("notebook", "", "", (new_log,))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.paper)
        self.stack.addWidget(self.nothing)
        self.sides = SideBySide(self.stack, self.side, width=SIDE)
        self.put(self.strip)
        self.put(self.sides, 1)
        self.put(self.printing.foot)
        _pass_on(self.who, self.key_asked)
        _pass_on(self.years, self.year_asked)
        self.grouping.changed.connect(self.grouping_asked)

    def start(self) -> None:
        """Put the cursor into the ledger."""
        (self.who if self.stack.currentWidget() is self.nothing else self.paper.table).setFocus()

    def show_shelf(self, shelf: Shelf, present_month: int) -> None:
        """Show choosers, strip, ledger and its state."""
        wanted, volume = shelf.wanted, shelf.volume
        self.who.set_candidates(shelf.choices)
        self.who.set_value(wanted.key)
        self.years.set_candidates([Choice(year, f"{year} 年度") for year in shelf.years])
        self.years.set_value(wanted.year)
        self.grouping.set_value(wanted.grouping)
        rows = volume.ledger.rows if volume else ()
        if volume:
            self.strip.show_counts(volume.logs_by_month, present_month, volume.closed_months)
        else:
            self.strip.show_counts((0,) * 12, present_month)
        self.printing.show_ledger(volume)
        self.stack.setCurrentWidget(self.paper if rows else self.nothing)
        self.sides.offer(bool(rows))
        self.set_hints(HINTS if rows else EMPTY_HINTS)
        self.export_button.enable() if rows else self.export_button.disable(NO_LOGS)
        if volume and rows:
            self._show_volume(volume, shelf)
        else:
            self._show_nothing(volume, wanted.year)

    def _show_volume(self, volume: LedgerOfLogs, shelf: Shelf) -> None:
        ledger = volume.ledger
        whose = f"{ledger.title_name} {ledger.year}"
        self.paper.show_ledger(volume)
        kind = "按顾问" if shelf.state is None else "一村一卷"
        self.side.show_volume(volume, f"{kind} · {whose}", shelf.state)

    def _show_nothing(self, volume: LedgerOfLogs | None, year: int) -> None:
        if volume is None:
            self.nothing.heading.setText("还没有村(居)和顾问")
            self.nothing.sentence.setText("请先在“村(居)”里添加，或导入名册。")
            return
        self.nothing.heading.setText(f"{volume.ledger.title_name} {year} 年还没有日志")
        self.nothing.sentence.setText("顾问交来手写日志后，按 F2 录入；台账会自动生成。")


def _pass_on(picker: Picker, asked: SignalInstance) -> None:
    """Tell the key of what was chosen; a text that is no choice asks for nothing."""

    def tell(choice: Choice | None) -> None:
        if choice:
            asked.emit(choice.key)

    picker.chosen.connect(tell)
