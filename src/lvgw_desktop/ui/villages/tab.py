"""村(居): the tab with the list by street and the card of the chosen village."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.villages import VillageCard, VillageLine
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.columns import Group
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import TickBox
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.reason_page import reason_page
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.roster_tab import RosterTab, RosterWords
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.villages.appointing import Appointing
from lvgw_desktop.ui.villages.card import CardActs, show_village
from lvgw_desktop.ui.villages.columns import COLUMNS, list_rows
from lvgw_desktop.ui.villages.editor import NEW, village_page

RETIRE = "停用"
TOPICS = ("villages", "advisers", "appointments", "service_logs", "other_records")
HINTS = (
    Hint("F2", "记一次服务"),
    Hint("Enter", "修改"),
    Hint("↑↓", "换村"),
    Hint("F8", "打印日志"),
    Hint("Ctrl+H", "历史"),
    Hint("Ctrl+F", "查找"),
    Hint("Ctrl+E", "导出"),
    Hint("F1", "帮助"),
)
WORDS = RosterWords(
    title="村(居)",
    icon="buildings",
    search="村名或拼音 zz",
    empty="还没有村(居)。可以导入名册，也可以一个一个新增。",
    hints=HINTS,
)


class VillagesTab(RosterTab[VillageLine, VillageCard]):
    """The villages by street, retired ones only if asked for.

    `print_asked(Village)` for its logs; `boards_asked(village ids)`, or None for all boards.
    """

    print_asked = Signal(object)
    boards_asked = Signal(object)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(operations, TOPICS, WORDS)
        self.use_cases = use_cases
        self._with_retired = TickBox("含停用")
        self._with_retired.toggled.connect(lambda _on: self.refresh())
        self._appointing = Appointing(use_cases, operations, self.open_saving)
        table = RecordTable(COLUMNS, key=lambda line: line.village.id, name="村(居)名单")
        boards = Button(
            "全部公示牌", icon="printer", small=True, clicked=lambda: self.boards_asked.emit(None)
        )
        self.put_list(table, row(self._with_retired, boards, spacing=12))
        on_keys(self.list, {"F8": self.print_logs, "Ctrl+P": self.print_logs})

    def refresh(self) -> None:
        """Read the list again; the chosen village's card follows."""
        with_retired = self._with_retired.isChecked()
        self.operations.run(
            lambda: self.use_cases.villages.lines(include_retired=with_retired),
            then=self.show_lines,
            key="villages.lines",
        )

    def add(self) -> None:
        """Open the empty editor."""
        self._edit(village_page(NEW, self.use_cases, self.operations))

    def edit(self) -> None:
        """Open the editor of the chosen village."""
        if self.card:
            village = self.card.village
            self._edit(village_page(village, self.use_cases, self.operations))

    def new_log(self) -> None:
        """Ask for a new log of the chosen village and its present adviser."""
        if self.card and not self.card.village.retired_on:
            current = self.card.current
            adviser_id = current.appointment.adviser_id if current else None
            self.new_log_asked.emit(self.card.village.id, adviser_id)

    def print_logs(self) -> None:
        """Ask for the print page with the chosen village's logs."""
        if self.card:
            self.print_asked.emit(self.card.village)

    def print_board(self) -> None:
        """Ask for the print page with the chosen village's board."""
        if self.card:
            self.boards_asked.emit((self.card.village.id,))

    def show_history(self) -> None:
        """Ask for what happened to the chosen village."""
        if self.card:
            self.history_asked.emit(self.card.village.uuid)

    def retire(self) -> None:
        """Ask why the village is taken out of the list, and do it."""
        if self.card:
            village = self.card.village
            self.open_saving(
                reason_page(
                    "停用村(居)",
                    f"{village.name_with_street}从今天起不再列入名单，以前的记录和台账都保留",
                    self.operations,
                    save=lambda reason: self.use_cases.villages.retire(village.id or 0, reason),
                    changed=("villages",),
                    save_words=RETIRE,
                    draft=self._appointing.desk(village, RETIRE),
                    said=lambda _retired: f"{village.name}已停用，以前的记录和台账不变。",
                )
            )

    def bring_back(self) -> None:
        """Put the village back into the list."""
        if self.card:
            village_id = self.card.village.id or 0
            self.operations.run(
                lambda: self.use_cases.villages.bring_back(village_id),
                said=lambda village: f"{village.name}已恢复在册。",
                changed=("villages",),
                urgent=True,
            )

    def exporter_to(self, target: Path) -> Callable[[], Path]:
        """Write the villages that the list shows."""
        with_retired = self._with_retired.isChecked()
        return lambda: self.use_cases.villages.export(target, include_retired=with_retired)

    def note_look(self) -> None:
        """Record that the contacts' numbers were shown."""
        if self.card:
            village_id = self.card.village.id or 0
            self.operations.run(lambda: self.use_cases.villages.note_look(village_id))

    def rows_of(self, lines: tuple[VillageLine, ...], word: str) -> Sequence[VillageLine | Group]:
        """Find villages, by street."""
        return list_rows(lines, word)

    def reader_of(self, line: VillageLine) -> Callable[[], VillageCard]:
        """Read the card of a village."""
        village_id = line.village.id or 0
        return lambda: self.use_cases.villages.card(village_id)

    def card_named(self, uuid: str) -> VillageCard:
        """Read the card of the village of that name."""
        return self.use_cases.villages.card(self.use_cases.villages.by_uuid(uuid).id or 0)

    def pages_over(self, card: VillageCard) -> Mapping[str, Callable[[], object]]:
        """Return its editor, 停用, and the pages of its appointment."""
        return {"": self.edit, RETIRE: self.retire, **self._appointing.acts(card)}

    def show_card(self, card: VillageCard) -> None:
        """Show the cards of a village."""
        acts = CardActs(
            new_log=self.new_log,
            edit=self.edit,
            history=self.show_history,
            retire=self.retire,
            bring_back=self.bring_back,
            looked=self.note_look,
            print_logs=self.print_logs,
            print_board=self.print_board,
            appoint=self._appointing.acts(card),
            open_logs=self.logs_asked.emit,
            open_others=self.others_asked.emit,
        )
        today = self.use_cases.workplace.today
        show_village(self.list.card, card, today, self._vocabulary, acts)

    @property
    def _vocabulary(self) -> Vocabulary:
        return self.use_cases.workplace.pack.vocabulary

    def _edit(self, page: EditorPage) -> None:
        page.saved.connect(lambda village: self.choose(village.id))
        self.open_saving(page)
