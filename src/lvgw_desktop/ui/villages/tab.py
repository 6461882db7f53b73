"""村(居): the tab with the list by street and the card of the chosen village."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Signal

from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.villages import VillageCard, VillageLine
from lvgw_desktop.ui.attachments.subject import Subject
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.editors import TickBox
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import column, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.reason_page import reason_page
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.roster_tab import RosterActs, RosterReading, RosterTab, RosterWords
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.villages.appointing import Appointing
from lvgw_desktop.ui.villages.appointments_card import CONTRACT, TermActs
from lvgw_desktop.ui.villages.board_card import HUNG, BoardActs
from lvgw_desktop.ui.villages.board_page import board_page
from lvgw_desktop.ui.villages.card import CardActs, show_village
from lvgw_desktop.ui.villages.columns import COLUMNS, list_rows
from lvgw_desktop.ui.villages.editor import NEW, village_page

RETIRE = "停用"
TOPICS = ("villages", "advisers", "appointments", "handovers", "service_logs", "other_records")
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

    `print_asked(Village)` for its logs; `boards_asked(village ids)`, or None for all boards;
    `publication_asked` for 公示名单, `checklists_asked` for 五有一满意 of all villages;
    `attachments_asked(Subject)` for a village's photos and contracts; `pack_asked(id)` for
    检查材料; `handover_asked(Handover)` to print it.
    """

    print_asked = Signal(object)
    boards_asked = Signal(object)
    publication_asked = Signal()
    checklists_asked = Signal()
    attachments_asked = Signal(object)
    handover_asked = Signal(object)
    pack_asked = Signal(int)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(operations, TOPICS, WORDS)
        self.use_cases = use_cases
        self._vocabulary = use_cases.workplace.pack.vocabulary
        self._include_retired = False
        retired = TickBox("含停用")
        retired.toggled.connect(self._show_retired)
        self._appointing = Appointing(use_cases, operations, self.open_saving)
        table = RecordTable(COLUMNS, key=lambda line: line.village.id, name="村(居)名单")
        boards = Button(
            "全部公示牌", icon="printer", small=True, clicked=lambda: self.boards_asked.emit(None)
        )
        public = Button("公示名单…", small=True, clicked=self.publication_asked.emit)
        checks = Button("五有一满意…", small=True, clicked=self.checklists_asked.emit)
        reading = RosterReading(
            found=list_rows,
            card=lambda line: use_cases.villages.card(line.village.id or 0),
            card_named=self._card_named,
            write=self._write,
        )
        acts = RosterActs(
            add=lambda: self._edit(NEW),
            edit=lambda card: self._edit(card.village),
            ask_log=self._ask_log,
            ask_history=lambda card: self.history_asked.emit(card.village.uuid),
            show=self._show_card,
            pages_over=self._pages_over,
        )
        self.put_list(
            table,
            column(row(retired, boards, spacing=12), row(public, checks, spacing=8), spacing=8),
            reading,
            acts,
        )
        on_keys(self.list, dict.fromkeys(("F8", "Ctrl+P"), self._ask_print))

    def refresh(self) -> None:
        """Read the list again; the chosen village's card follows."""
        include_retired = self._include_retired
        self.operations.run(
            lambda: self.use_cases.villages.lines(include_retired=include_retired),
            then=self.show_lines,
            key="villages.lines",
        )

    def _show_retired(self, on: bool) -> None:  # noqa: FBT001  a tick's state
        self._include_retired = on
        self.refresh()

    def _ask_print(self) -> None:
        self.with_card(lambda card: self.print_asked.emit(card.village))

    def _ask_log(self, card: VillageCard) -> None:
        """Ask for a new log of a village and its present adviser."""
        if not card.village.retired_on:
            adviser_id = card.current.appointment.adviser_id if card.current else None
            self.new_log_asked.emit(card.village.id, adviser_id)

    def _retire(self, card: VillageCard) -> None:
        """Ask why the village is taken out of the list, and do it."""
        village = card.village
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

    def _bring_back(self, village_id: int) -> None:
        self.operations.run(
            lambda: self.use_cases.villages.bring_back(village_id),
            said=lambda village: f"{village.name}已恢复在册。",
            changed=("villages",),
            urgent=True,
        )

    def _note_look(self, village_id: int) -> None:
        """Record that the contacts' numbers were shown."""
        self.operations.run(lambda: self.use_cases.villages.note_look(village_id))

    def _write(self, target: Path) -> Path:
        return self.use_cases.villages.export(target, include_retired=self._include_retired)

    def _card_named(self, uuid: str) -> VillageCard:
        villages = self.use_cases.villages
        return villages.card(villages.by_uuid(uuid).id or 0)

    def _pages_over(self, card: VillageCard) -> Mapping[str, Callable[[], object]]:
        """Return its editor, 停用, and the pages of its appointment."""
        own = {"": lambda: self._edit(card.village), RETIRE: lambda: self._retire(card)}
        board = {HUNG: lambda: self._hang_board(card)} if card.current else {}
        return {**own, **board, **self._appointing.pages_over(card)}

    def _show_card(self, card: VillageCard) -> None:
        village = card.village
        village_id = village.id or 0
        acts = CardActs(
            new_log=lambda: self._ask_log(card),
            edit=lambda: self._edit(village),
            history=lambda: self.history_asked.emit(village.uuid),
            pack=lambda: self.pack_asked.emit(village_id),
            retire=lambda: self._retire(card),
            bring_back=lambda: self._bring_back(village_id),
            looked=lambda: self._note_look(village_id),
            print_logs=lambda: self.print_asked.emit(village),
            board=self._board_acts(card),
            terms=TermActs(
                links={**self._appointing.acts(card), CONTRACT: lambda: self._show_contract(card)},
                hand_over=lambda line: self._appointing.hand_over(village, line),
                print_handover=lambda line: self.handover_asked.emit(line.handover),
            ),
            open_logs=self.logs_asked.emit,
            open_others=self.others_asked.emit,
        )
        today = self.use_cases.workplace.today
        show_village(self.list.card, card, today, self._vocabulary, acts)

    def _show_contract(self, card: VillageCard) -> None:
        if served := card.current:
            title = f"{card.village.name_with_street} {served.adviser} 聘任"
            subject = Subject(record_uuid=served.appointment.uuid, title=title)
            self.attachments_asked.emit(subject)

    def _board_acts(self, card: VillageCard) -> BoardActs:
        village = card.village
        return BoardActs(
            print_board=lambda: self.boards_asked.emit((village.id,)),
            hung=lambda: self._hang_board(card),
            photos=lambda: self.attachments_asked.emit(
                Subject(record_uuid=village.uuid, title=village.name_with_street)
            ),
        )

    def _hang_board(self, card: VillageCard) -> None:
        if served := card.current:
            village = card.village
            desk = self._appointing.desk(village, HUNG)
            boards = self.use_cases.boards
            self.open_saving(
                board_page(served, village.name_with_street, boards, self.operations, desk)
            )

    def _edit(self, village: Village) -> None:
        page = village_page(village, self.use_cases, self.operations)
        page.saved.connect(lambda saved: self.choose(saved.id))
        self.open_saving(page)
