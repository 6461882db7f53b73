"""法律顾问: the tab with the list of advisers and the card of the chosen one."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.services.advisers import AdviserCard, AdviserLine
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.advisers.appointing import Appointing
from lvgw_desktop.ui.advisers.card import CardActs, show_adviser
from lvgw_desktop.ui.advisers.columns import COLUMNS, list_rows
from lvgw_desktop.ui.advisers.editor import NEW, adviser_page
from lvgw_desktop.ui.advisers.firms_page import EDITOR as FIRM
from lvgw_desktop.ui.advisers.firms_page import NEW as NEW_FIRM
from lvgw_desktop.ui.advisers.firms_page import FirmsPage, firm_page
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import column, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.reason_page import reason_page
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.roster_tab import RosterActs, RosterReading, RosterTab, RosterWords
from lvgw_desktop.ui.shared.shortcuts import on_keys

RETIRE = "离任"
TOPICS = ("advisers", "firms", "villages", "appointments", "service_logs", "other_records")
HINTS = (
    Hint("Enter", "修改"),
    Hint("↑↓", "换人"),
    Hint("F2", "记一次服务"),
    Hint("F8", "打印名册"),
    Hint("Ctrl+H", "历史"),
    Hint("Ctrl+F", "查找"),
    Hint("Ctrl+E", "导出"),
    Hint("F1", "帮助"),
)
WORDS = RosterWords(
    title="法律顾问",
    icon="users-three",
    search="姓名或拼音 wht",
    empty="还没有法律顾问。可以导入名册，也可以一个一个新增。",
    hints=HINTS,
)


class AdvisersTab(RosterTab[AdviserLine, AdviserCard]):
    """The advisers with what they serve, and the firms behind them.

    `register_asked` for 打印名册, `publication_asked` for 公示名单,
    `recommendations_asked` for 推荐名单, `pack_asked(id)` for 检查材料.
    """

    register_asked = Signal()
    pack_asked = Signal(int)
    publication_asked = Signal()
    recommendations_asked = Signal()

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(operations, TOPICS, WORDS)
        self.use_cases = use_cases
        self._vocabulary = use_cases.workplace.pack.vocabulary
        self._appointing = Appointing(use_cases, operations, self.open_saving)
        table = RecordTable(
            COLUMNS, key=lambda line: line.adviser.id, name="法律顾问名单", row_height=50
        )
        firms = Button("所在机构…", icon="scales", small=True, clicked=self.open_firms)
        register = Button(
            "打印名册", icon="printer", key="F8", small=True, clicked=self.register_asked.emit
        )
        public = Button("公示名单…", small=True, clicked=self.publication_asked.emit)
        wanted = Button("推荐名单…", small=True, clicked=self.recommendations_asked.emit)
        reading = RosterReading(
            found=list_rows,
            card=lambda line: use_cases.advisers.card(line.adviser.id or 0),
            card_named=self._card_named,
            write=use_cases.advisers.export,
        )
        acts = RosterActs(
            add=lambda: self._edit(NEW, None),
            edit=lambda card: self._edit(card.adviser, card.firm),
            ask_log=self._ask_log,
            ask_history=lambda card: self.history_asked.emit(card.adviser.uuid),
            show=self._show_card,
            pages_over=self._pages_over,
        )
        self.put_list(
            table,
            column(row(firms, register, spacing=8), row(public, wanted, spacing=8), spacing=8),
            reading,
            acts,
        )
        on_keys(self.list, dict.fromkeys(("F8", "Ctrl+P"), self.register_asked.emit))

    def refresh(self) -> None:
        """Read the list again; the chosen adviser's card follows."""
        self.operations.run(
            self.use_cases.advisers.lines, then=self.show_lines, key="advisers.lines"
        )

    def open_firms(self, firm_id: int | None = None) -> None:
        """Open the list of firms, at one of them."""
        page = FirmsPage(self.use_cases.firms, self.operations, self._vocabulary, firm_id)
        page.edit_asked.connect(self._edit_firm)
        page.history_asked.connect(self.history_asked)
        self.open_page(page)

    def take_up_draft(self, draft: Draft) -> None:
        """Open the page that a draft was typed on, of an adviser or a firm."""
        if draft.editor != FIRM:
            super().take_up_draft(draft)
            return
        uuid = place_of(draft).record
        firms = self.use_cases.firms
        self.operations.run(lambda: firms.by_uuid(uuid) if uuid else NEW_FIRM, then=self._edit_firm)

    def _ask_log(self, card: AdviserCard) -> None:
        """Ask for a new log of an adviser; of the village too if there is just one."""
        if not card.adviser.retired_on:
            served = [one.appointment.village_id for one in card.current]
            self.new_log_asked.emit(served[0] if len(served) == 1 else None, card.adviser.id)

    def _retire(self, adviser: LegalAdviser) -> None:
        """Ask why the adviser leaves, and do it; refused while villages are served."""
        self.open_saving(
            reason_page(
                "离任",
                f"{adviser.name}从今天起离任，以前的记录都保留",
                self.operations,
                save=lambda reason: self.use_cases.advisers.retire(adviser.id or 0, reason),
                changed=("advisers",),
                save_words=RETIRE,
                draft=self._appointing.desk(adviser, RETIRE, f"{RETIRE} {adviser.name}"),
                said=lambda _retired: f"{adviser.name}已离任，以前的记录不变。",
            )
        )

    def _bring_back(self, adviser_id: int) -> None:
        self.operations.run(
            lambda: self.use_cases.advisers.bring_back(adviser_id),
            said=lambda adviser: f"{adviser.name}已恢复在任。",
            changed=("advisers",),
            urgent=True,
        )

    def _note_look(self, adviser_id: int) -> None:
        """Record that the adviser's numbers were shown."""
        self.operations.run(lambda: self.use_cases.advisers.note_look(adviser_id))

    def _card_named(self, uuid: str) -> AdviserCard:
        advisers = self.use_cases.advisers
        return advisers.card(advisers.by_uuid(uuid).id or 0)

    def _pages_over(self, card: AdviserCard) -> Mapping[str, Callable[[], object]]:
        """Return the editor, 离任, and the pages of the appointments."""
        own = {
            "": lambda: self._edit(card.adviser, card.firm),
            RETIRE: lambda: self._retire(card.adviser),
        }
        return {**own, **self._appointing.acts(card)}

    def _show_card(self, card: AdviserCard) -> None:
        adviser = card.adviser
        adviser_id = adviser.id or 0
        acts = CardActs(
            edit=lambda: self._edit(adviser, card.firm),
            history=lambda: self.history_asked.emit(adviser.uuid),
            pack=lambda: self.pack_asked.emit(adviser_id),
            retire=lambda: self._retire(adviser),
            bring_back=lambda: self._bring_back(adviser_id),
            looked=lambda: self._note_look(adviser_id),
            add_village=lambda: self._appointing.add_village(card),
            renew=lambda: self._appointing.renew(card),
            change_term=lambda served: self._appointing.change_term(card, served),
            open_logs=self.logs_asked.emit,
            open_others=self.others_asked.emit,
        )
        today = self.use_cases.workplace.today
        show_adviser(self.list.card, card, today, self._vocabulary, acts)

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
        page = adviser_page(adviser, known, self.use_cases, self.operations)
        page.saved.connect(lambda saved: self.choose(saved.id))
        self.open_saving(page)

    def _edit_firm(self, firm: Firm) -> None:
        page = firm_page(firm, self.use_cases, self.operations)
        self.open_saving(page)
