"""法律顾问: the tab with the list of advisers and the card of the chosen one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.advisers import AdviserCard, AdviserLine
from lvgw_desktop.services.importing import RosterKind
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.advisers.appointing import Appointing
from lvgw_desktop.ui.advisers.card import CardActs, show_adviser
from lvgw_desktop.ui.advisers.columns import columns, list_rows
from lvgw_desktop.ui.advisers.editor import NEW, adviser_page
from lvgw_desktop.ui.advisers.firms_page import FirmsPage, firm_page
from lvgw_desktop.ui.appointing.renew_page import RenewPage
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_save
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.list_page import ListPage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.reason_page import reason_page
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.states import EmptyState
from lvgw_desktop.ui.shared.tab_page import TabPage

HINTS = (
    Hint("Enter", "修改"),
    Hint("↑↓", "换人"),
    Hint("F2", "记一次服务"),
    Hint("Ctrl+F", "查找"),
    Hint("Ctrl+E", "导出"),
    Hint("F1", "帮助"),
)
TOPICS = ("advisers", "firms", "villages", "appointments", "service_logs")
EMPTY = "还没有法律顾问。可以导入名册，也可以一个一个新增。"


class AdvisersTab(TabPage):
    """The list, the card and the pages opened over them.

    Signals: `new_log_asked(village id | None, adviser id)`, `logs_asked(LogFilter)`,
    `import_asked(name of the roster kind)`.
    """

    new_log_asked = Signal(object, object)
    logs_asked = Signal(object)
    import_asked = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(operations, TOPICS)
        self.use_cases = use_cases
        self.card: AdviserCard | None = None
        self._lines: tuple[AdviserLine, ...] = ()
        self._wanted: int | None = None
        most = use_cases.advisers.most_villages()
        self.table = RecordTable(
            columns(most), key=lambda line: line.adviser.id, name="法律顾问名单", row_height=50
        )
        self.list = self._list_page()
        self.set_first(self.list)
        self._appointing = Appointing(use_cases, operations, self.open_saving)
        self._connect()

    def refresh(self) -> None:
        """Read the list again; the chosen adviser's card follows."""
        self.operations.run(
            self.use_cases.advisers.lines, then=self._show_lines, key="advisers.lines"
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the list, so that ↑↓ change the card at once."""
        super().showEvent(event)
        self.page().start()

    def choose(self, adviser_id: int) -> None:
        """Move to an adviser, as when another tab leads here."""
        self._wanted = adviser_id
        self.list.search.clear()
        if self.table.choose(adviser_id):
            self._wanted = None

    def add(self) -> None:
        """Open the empty editor."""
        self._edit(NEW, None)

    def edit(self) -> None:
        """Open the editor of the chosen adviser."""
        if self.card:
            self._edit(self.card.adviser, self.card.firm)

    def new_log(self) -> None:
        """Ask for a new log of the chosen adviser; of the village too if there is just one."""
        if self.card and not self.card.adviser.retired_on:
            served = [one.appointment.village_id for one in self.card.current]
            self.new_log_asked.emit(served[0] if len(served) == 1 else None, self.card.adviser.id)

    def retire(self) -> None:
        """Ask why the adviser leaves, and do it; refused while villages are served."""
        if self.card:
            adviser = self.card.adviser
            self.open_saving(
                reason_page(
                    "离任",
                    f"{adviser.name}从今天起离任，以前的记录都保留",
                    self.operations,
                    save=lambda reason: self.use_cases.advisers.retire(adviser.id or 0, reason),
                    changed=("advisers",),
                    save_words="离任",
                )
            )

    def bring_back(self) -> None:
        """Put the adviser back in office."""
        if self.card:
            adviser_id = self.card.adviser.id or 0
            self.operations.run(
                lambda: self.use_cases.advisers.bring_back(adviser_id),
                then=lambda adviser: self.say(f"{adviser.name}已恢复在任。"),
                changed=("advisers",),
                urgent=True,
            )

    def open_firms(self) -> None:
        """Open the list of firms."""
        page = FirmsPage(self.use_cases.firms, self.operations, self._vocabulary)
        page.edit_asked.connect(self._edit_firm)
        page.said.connect(self.said)
        self.open_page(page)

    def export(self) -> None:
        """Write the list to a workbook."""
        target = choose_to_save(self, "导出法律顾问名册", "法律顾问名册.xlsx", EXCEL)
        if target:
            self.operations.run(
                lambda: self.use_cases.advisers.export(target),
                then=lambda path: self.say(f"已存到 {path}。"),
                label="正在导出名册…",
            )

    def note_look(self) -> None:
        """Record that the adviser's numbers were shown."""
        if self.card:
            adviser_id = self.card.adviser.id or 0
            self.operations.run(lambda: self.use_cases.advisers.note_look(adviser_id))

    def open_saving(self, page: EditorPage | RenewPage) -> None:
        """Open a page that closes itself once it has saved."""
        page.saved.connect(lambda _result: self.close_page(page))
        self.open_page(page)

    @property
    def _vocabulary(self) -> Vocabulary:
        return self.use_cases.workplace.pack.vocabulary

    def _edit(self, adviser: LegalAdviser, firm: Firm | None) -> None:
        self.operations.run(
            self.use_cases.firms.all,
            then=lambda firms: self._open_editor(adviser, firm, firms),
            key="advisers.firms",
        )

    def _open_editor(
        self, adviser: LegalAdviser, firm: Firm | None, firms: tuple[Firm, ...]
    ) -> None:
        known = firms if firm is None or firm in firms else (*firms, firm)
        page = adviser_page(
            adviser, known, self.use_cases.advisers, self.operations, self._vocabulary
        )
        page.saved.connect(lambda saved: self.choose(saved.id))
        self.open_saving(page)

    def _edit_firm(self, firm: Firm) -> None:
        page = firm_page(firm, self.use_cases.firms, self.operations, self._vocabulary)
        self.open_saving(page)

    def _show_lines(self, lines: tuple[AdviserLine, ...]) -> None:
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

    def _show_current(self, line: AdviserLine | None) -> None:
        if line is None:
            self.card = None
            self.list.card.show_empty(self._empty())
            return
        adviser_id = line.adviser.id or 0
        self.operations.run(
            lambda: self.use_cases.advisers.card(adviser_id),
            then=self._show_card,
            key="advisers.card",
        )

    def _show_card(self, card: AdviserCard) -> None:
        self.card = card
        acts = CardActs(
            edit=self.edit,
            retire=self.retire,
            bring_back=self.bring_back,
            looked=self.note_look,
            add_village=lambda: self._appointing.add_village(card),
            renew=lambda: self._appointing.renew(card),
            change_term=lambda served: self._appointing.change_term(card, served),
            open_logs=self.logs_asked.emit,
        )
        today = self.use_cases.workplace.today
        show_adviser(self.list.card, card, today, self._vocabulary, acts)

    def _empty(self) -> EmptyState:
        buttons = [] if self._lines else [self._import_button(Kind.PRIMARY)]
        title = "没有找到" if self._lines else "还没有法律顾问"
        sentence = "换一个词再找，或按 Esc 清空查找。" if self._lines else "导入名册，一次建好。"
        return EmptyState("users-three", title, sentence, buttons)

    def _list_page(self) -> ListPage:
        add = Button("新增", icon="plus", clicked=self.add)
        firms = Button("所在机构…", icon="scales", small=True, clicked=self.open_firms)
        export = Button("导出", icon="table", small=True, clicked=self.export)
        below = (row(firms, STRETCH), row(self._import_button(), export, STRETCH))
        search = "姓名或首字母 wht"
        return ListPage("法律顾问", self.table, search=search, add=add, below=below, hints=HINTS)

    def _import_button(self, kind: Kind = Kind.PLAIN) -> Button:
        def ask() -> None:
            self.import_asked.emit(RosterKind.ROSTER.name)

        return Button("导入名册…", kind, icon="upload-simple", small=True, clicked=ask)

    def _connect(self) -> None:
        self.table.opened.connect(lambda _line: self.edit())
        self.table.current_changed.connect(self._show_current)
        self.list.search.searched.connect(lambda _word: self._show_found())
        on_keys(self.list, {"F2": self.new_log, "Ctrl+E": self.export, "F5": self.refresh})
