"""村(居): the tab with the list by street and the card of the chosen village."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.importing import RosterKind
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.villages import VillageCard, VillageLine
from lvgw_desktop.ui.appointing.renew_page import RenewPage
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_save
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import TickBox
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.list_page import ListPage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.reason_page import reason_page
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.states import EmptyState
from lvgw_desktop.ui.shared.tab_page import TabPage
from lvgw_desktop.ui.villages.appointing import Appointing
from lvgw_desktop.ui.villages.card import CardActs, show_village
from lvgw_desktop.ui.villages.columns import COLUMNS, list_rows
from lvgw_desktop.ui.villages.editor import NEW, village_page

HINTS = (
    Hint("F2", "记一次服务"),
    Hint("Enter", "修改"),
    Hint("↑↓", "换村"),
    Hint("Ctrl+F", "查找"),
    Hint("Ctrl+E", "导出"),
    Hint("F1", "帮助"),
)
TOPICS = ("villages", "advisers", "appointments", "service_logs")
EMPTY = "还没有村(居)。可以导入名册，也可以一个一个新增。"


class VillagesTab(TabPage):
    """The list, the card and the pages opened over them.

    Signals: `new_log_asked(village id, adviser id | None)`, `logs_asked(LogFilter)`,
    `import_asked(name of the roster kind)`.
    """

    new_log_asked = Signal(object, object)
    logs_asked = Signal(object)
    import_asked = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(
            operations, topics=("villages", "advisers", "appointments", "service_logs")
        )
        self.use_cases = use_cases
        self.card: VillageCard | None = None
        self._lines: tuple[VillageLine, ...] = ()
        self._wanted: int | None = None
        self._with_retired = TickBox("含停用")
        self.table = RecordTable(COLUMNS, key=lambda line: line.village.id, name="村(居)名单")
        self.list = self._list_page()
        self.set_first(self.list)
        self._appointing = Appointing(use_cases, operations, self.open_saving)
        self._connect()

    def refresh(self) -> None:
        """Read the list again; the chosen village's card follows."""
        with_retired = self._with_retired.isChecked()
        self.operations.run(
            lambda: self.use_cases.villages.lines(include_retired=with_retired),
            then=self._show_lines,
            key="villages.lines",
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the list, so that ↑↓ change the card at once."""
        super().showEvent(event)
        self.page().start()

    def choose(self, village_id: int) -> None:
        """Move to a village, as when another tab leads here."""
        self._wanted = village_id
        self.list.search.clear()
        if self.table.choose(village_id):
            self._wanted = None

    def add(self) -> None:
        """Open the empty editor."""
        self._edit(village_page(NEW, self.use_cases.villages, self.operations, self._vocabulary))

    def edit(self) -> None:
        """Open the editor of the chosen village."""
        if self.card:
            village = self.card.village
            page = village_page(village, self.use_cases.villages, self.operations, self._vocabulary)
            self._edit(page)

    def new_log(self) -> None:
        """Ask for a new log of the chosen village and its present adviser."""
        if self.card and not self.card.village.retired_on:
            current = self.card.current
            adviser_id = current.appointment.adviser_id if current else None
            self.new_log_asked.emit(self.card.village.id, adviser_id)

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
                    save_words="停用",
                )
            )

    def bring_back(self) -> None:
        """Put the village back into the list."""
        if self.card:
            village_id = self.card.village.id or 0
            self.operations.run(
                lambda: self.use_cases.villages.bring_back(village_id),
                then=lambda village: self.say(f"{village.name}已恢复在册。"),
                changed=("villages",),
                urgent=True,
            )

    def export(self) -> None:
        """Write the list to a workbook."""
        target = choose_to_save(self, "导出村(居)名册", "村(居)名册.xlsx", EXCEL)
        with_retired = self._with_retired.isChecked()
        if target:
            self.operations.run(
                lambda: self.use_cases.villages.export(target, include_retired=with_retired),
                then=lambda path: self.say(f"已存到 {path}。"),
                label="正在导出名册…",
            )

    def note_look(self) -> None:
        """Record that the contacts' numbers were shown."""
        if self.card:
            village_id = self.card.village.id or 0
            self.operations.run(lambda: self.use_cases.villages.note_look(village_id))

    def open_saving(self, page: EditorPage | RenewPage) -> None:
        """Open a page that closes itself once it has saved."""
        page.saved.connect(lambda _result: self.close_page(page))
        self.open_page(page)

    @property
    def _vocabulary(self) -> Vocabulary:
        return self.use_cases.workplace.pack.vocabulary

    def _edit(self, page: EditorPage) -> None:
        page.saved.connect(lambda village: self.choose(village.id))
        self.open_saving(page)

    def _show_lines(self, lines: tuple[VillageLine, ...]) -> None:
        self._lines = lines
        self._show_found()

    def _show_found(self) -> None:
        word = self.list.search.text().strip()
        rows = list_rows(self._lines, word)
        not_found = f"没有找到“{word}”。可以试：少打几个字母、换成汉字。"
        self.list.show_rows(rows, not_found if self._lines else EMPTY)
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None
        self._show_current(self.table.current())

    def _show_current(self, line: VillageLine | None) -> None:
        if line is None:
            self.card = None
            self.list.card.show_empty(self._empty())
            return
        village_id = line.village.id or 0
        self.operations.run(
            lambda: self.use_cases.villages.card(village_id),
            then=self._show_card,
            key="villages.card",
        )

    def _show_card(self, card: VillageCard) -> None:
        self.card = card
        acts = CardActs(
            new_log=self.new_log,
            edit=self.edit,
            retire=self.retire,
            bring_back=self.bring_back,
            looked=self.note_look,
            appoint=self._appointing.acts(card),
            open_logs=self.logs_asked.emit,
        )
        today = self.use_cases.workplace.today
        show_village(self.list.card, card, today, self._vocabulary, acts)

    def _empty(self) -> EmptyState:
        buttons = [] if self._lines else [self._import_button(Kind.PRIMARY)]
        title = "没有找到" if self._lines else "还没有村(居)"
        sentence = "换一个词再找，或按 Esc 清空查找。" if self._lines else "导入名册，一次建好。"
        return EmptyState("buildings", title, sentence, buttons)

    def _list_page(self) -> ListPage:
        add = Button("新增", icon="plus", clicked=self.add)
        export = Button("导出", icon="table", small=True, clicked=self.export)
        below = (
            row(self._with_retired, STRETCH),
            row(self._import_button(), export, STRETCH),
        )
        search = "村名或首字母 zz"
        return ListPage("村(居)", self.table, search=search, add=add, below=below, hints=HINTS)

    def _import_button(self, kind: Kind = Kind.PLAIN) -> Button:
        def ask() -> None:
            self.import_asked.emit(RosterKind.ROSTER.name)

        return Button("导入名册…", kind, icon="upload-simple", small=True, clicked=ask)

    def _connect(self) -> None:
        self.table.opened.connect(lambda _line: self.edit())
        self.table.current_changed.connect(self._show_current)
        self.list.search.searched.connect(lambda _word: self._show_found())
        self._with_retired.toggled.connect(lambda _on: self.refresh())
        on_keys(self.list, {"F2": self.new_log, "Ctrl+E": self.export, "F5": self.refresh})
