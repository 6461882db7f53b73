"""工作台账: one ledger at a time, the next and the one before with PgDn and PgUp."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal

from lvgw_desktop.domain.calendar_year import calendar_year
from lvgw_desktop.domain.ledger_continuation import LedgerEntry
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.ledgers import LedgerOfLogs
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.ledgers.ledger_page import LedgerPage
from lvgw_desktop.ui.ledgers.shelf import Grouping, Shelf, Wanted, take_down
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_save
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page, TabPage

TOPICS = ("service_logs", "villages", "advisers", "firms", "office", "volumes")
_NOT_BACK = frozenset({PaperState.TO_PRINT, PaperState.PRINTED})


class LedgersTab(TabPage):
    """Asks the window for what lies elsewhere.

    `ledger_print_asked(LedgerOfLogs, first page)`; `log_asked(id)`;
    `logs_asked(LogFilter)`; `new_log_asked(village id, adviser id)`, one of them None;
    `correct_asked(uuid)` for the log of a closed row, `withdraw_asked(uuid)` to take back what was
    corrected in it last.
    """

    ledger_print_asked = Signal(object, int)
    log_asked = Signal(int)
    logs_asked = Signal(object)
    new_log_asked = Signal(object, object)
    correct_asked = Signal(str)
    withdraw_asked = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(operations, TOPICS)
        self._use_cases = use_cases
        self._today = use_cases.workplace.today
        self._wanted = Wanted(Grouping.VILLAGE, None, self._today.year)
        self._shelf: Shelf | None = None
        self.ledgers = LedgerPage(use_cases.ledgers.layout())
        self.set_first(self.ledgers)
        self._connect()

    def refresh(self) -> None:
        """Take the wanted ledger from the shelf again."""
        wanted = self._wanted
        label = f"正在打开 {wanted.year} 年台账…"
        self.operations.run(
            lambda: take_down(self._use_cases, wanted),
            then=self._show,
            label=label,
            key="ledgers.shelf",
        )

    def show_volume(self, grouping: Grouping, key: int | None, year: int) -> None:
        """Show the ledger of a village or an adviser and year."""
        self._wanted = Wanted(grouping, key, year)
        self.refresh()

    def close_page(self, page: Page) -> None:
        """Take a page away; a print page may have made pages official, printed or not."""
        super().close_page(page)
        self.refresh()

    def toggle_side(self) -> None:
        """Show or fold the state of the volume."""
        self.ledgers.sides.toggle()

    def state(self) -> dict[str, Any]:
        """Remember which ledger was open."""
        return {"grouping": self._wanted.grouping.name, "key": self._wanted.key}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Open the same ledger again, of the present year."""
        if state.get("grouping") in Grouping.__members__:
            grouping, key = Grouping[state["grouping"]], state.get("key")
            self._wanted = Wanted(grouping, key if isinstance(key, int) else None, self._today.year)

    def _connect(self) -> None:
        page = self.ledgers
        page.key_asked.connect(lambda key: self._want(replace(self._wanted, key=key)))
        page.year_asked.connect(lambda year: self._want(replace(self._wanted, year=year)))
        page.grouping_asked.connect(
            lambda grouping: self._want(replace(self._wanted, grouping=grouping, key=None))
        )
        page.strip.month_asked.connect(self._show_month)
        page.paper.table.opened.connect(self._open)
        page.side.log_asked.connect(self.log_asked)
        page.side.not_back_asked.connect(self._ask_not_back)
        page.side.corrections.withdraw_asked.connect(self.withdraw_asked)
        page.side.corrections.printed_asked.connect(page.printing.asked)
        page.new_log_asked.connect(self._ask_new_log)
        page.printing.asked.connect(self._print)
        page.export_button.clicked.connect(self._export)
        on_keys(
            page,
            {
                "F2": self._ask_new_log,
                "F7": self._correct,
                "Del": self._withdraw,
                "F8": self._print_new,
                "Ctrl+P": self._print_new,
                "Ctrl+E": self._export,
                "F12": self._file,
                "F5": self.refresh,
                "PgUp": lambda: self._step(-1),
                "PgDown": lambda: self._step(1),
            },
        )

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self.refresh()
        self.ledgers.start()

    def _show(self, shelf: Shelf) -> None:
        table = self.ledgers.paper.table
        current = None if shelf.begins_anew(self._shelf) else table.current()
        self._shelf, self._wanted = shelf, shelf.wanted
        this_year = shelf.wanted.year == self._today.year
        self.ledgers.show_shelf(shelf, self._today.month if this_year else 0)
        if current is None or not table.choose(current.row.seq):
            table.choose_first_new()

    def _step(self, by: int) -> None:
        if self._shelf and (wanted := self._shelf.beside(self._wanted, by)):
            self._want(wanted)

    def _volume(self) -> LedgerOfLogs | None:
        """Return what is shown, None while there is nothing in it."""
        volume = self._shelf.volume if self._shelf else None
        return volume if volume and volume.ledger.rows else None

    def _show_month(self, month: int) -> None:
        if self.ledgers.paper.table.show_month(month):
            self.ledgers.paper.table.setFocus()
        else:
            self.say(f"{month} 月还没有日志。")

    def _open(self, entry: LedgerEntry) -> None:
        if volume := self._volume():
            self.log_asked.emit(volume.log_ids[entry.log_uuid])

    def _correct(self) -> None:
        if entry := self.ledgers.paper.table.current():
            self.correct_asked.emit(entry.log_uuid)

    def _withdraw(self) -> None:
        if entry := self.ledgers.paper.table.current():
            self.withdraw_asked.emit(entry.log_uuid)

    def _ask_not_back(self) -> None:
        key = self._wanted.ledger_key
        first, last = calendar_year(key.year)
        asked = LogFilter(
            first_day=first,
            last_day=last,
            village_id=key.village_id,
            adviser_id=key.adviser_id,
            states=_NOT_BACK,
        )
        self.logs_asked.emit(asked)

    def _ask_new_log(self) -> None:
        key = self._wanted.ledger_key
        self.new_log_asked.emit(key.village_id, key.adviser_id)

    def _print_new(self) -> None:
        if self._volume() and (why_not := self.ledgers.printing.ask_new()):
            self.say(why_not)

    def _print(self, first_page: int) -> None:
        self.ledger_print_asked.emit(self._volume(), first_page)

    def _file(self) -> None:
        if self._shelf and self._shelf.state and (why_not := self.ledgers.side.volume.ask_filing()):
            self.say(why_not)

    def _export(self) -> None:
        volume = self._volume()
        if volume is None:
            return
        ledger = volume.ledger
        name = self._use_cases.ledgers.file_name(ledger)
        if file := choose_to_save(self, "导出台账", name, EXCEL):
            self.operations.run(
                lambda: self._use_cases.ledgers.export(ledger, file),
                then=lambda saved: self.say(f"已存到 {saved}，重新打开核对过，内容一致。"),
                label="正在导出台账…",
            )
