"""所在机构: the list of firms and its editor, opened from the advisers."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal

from lvgw_desktop.domain.firm import Firm, FirmKind, firm_problems
from lvgw_desktop.domain.phone import masked_phone
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.firms import FirmService
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.badge import TO_CHECK, Mark
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import ChoiceEditor, FieldEditor, LineEditor, TickBox
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

EDITOR = "firm"
NEW = Firm(name="")
CHANGED = ("firms", "advisers")
HINTS = (
    Hint("Enter", "修改"),
    Hint("↑↓", "换机构"),
    Hint("Ctrl+H", "历史"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


class FirmsPage(Page):
    """Signals: `edit_asked(Firm)`, also for a new one.

    `history_asked(uuid)` for what happened to a firm.
    """

    edit_asked = Signal(object)
    history_asked = Signal(str)

    def __init__(
        self,
        firms: FirmService,
        operations: Operations,
        vocabulary: Vocabulary,
        wanted: int | None = None,
    ) -> None:
        """Begin at the firm that is `wanted`, as soon as the list is there."""
        add = Button("新增机构", Kind.PRIMARY, icon="plus", clicked=self._add)
        change = Button("修改", icon="pencil-simple", key="Enter", clicked=self._edit)
        past = Button("历史", key="Ctrl+H", clicked=self._show_history)
        self._retire = Button("停用", clicked=self._retire_or_bring_back)
        self._with_retired = TickBox("含停用")
        super().__init__(
            "所在机构",
            "法律顾问执业的律师事务所和基层法律服务所",
            actions=(self._with_retired, change, past, self._retire, add),
            hints=HINTS,
        )
        self._firms, self._operations = firms, operations
        self.table = RecordTable(_columns(vocabulary), key=lambda firm: firm.id, name="所在机构")
        self.table.opened.connect(self.edit_asked)
        self.table.current_changed.connect(self._heed_current)
        self._with_retired.toggled.connect(lambda _on: self._refresh())
        self.put(TableCard(self.table), 1)
        on_keys(self, {"Ctrl+H": self._show_history})
        self._wanted = wanted
        operations.changed.connect(self._heed_change)
        self._refresh()

    def start(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def _heed_change(self, topics: frozenset[str]) -> None:
        if "firms" in topics:
            self._refresh()

    def _refresh(self) -> None:
        with_retired = self._with_retired.isChecked()
        self._operations.run(
            lambda: self._firms.all(include_retired=with_retired),
            then=self._show,
            key="firms.all",
        )

    def _show(self, firms: tuple[Firm, ...]) -> None:
        self.table.show_rows(firms)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and not self.table.choose(wanted):
            self._wanted = None if self._with_retired.isChecked() else wanted
            self._with_retired.setChecked(True)  # it is a retired one

    def _add(self) -> None:
        self.edit_asked.emit(NEW)

    def _edit(self) -> None:
        if firm := self.table.current():
            self.edit_asked.emit(firm)

    def _show_history(self) -> None:
        if firm := self.table.current():
            self.history_asked.emit(firm.uuid)

    def _heed_current(self, firm: Firm | None) -> None:
        self._retire.set_words("恢复" if firm and firm.retired_on else "停用")

    def _retire_or_bring_back(self) -> None:
        if firm := self.table.current():
            retired = firm.retired_on is not None
            act = self._firms.bring_back if retired else self._firms.retire
            words = "恢复使用" if retired else "停用，以前的记录不变"
            self._operations.run(
                lambda: act(firm),
                said=lambda changed: f"{changed.name}已{words}。",
                changed=CHANGED,
                urgent=True,
            )


def firm_page(firm: Firm, use_cases: UseCases, operations: Operations) -> EditorPage:
    """Return the page that adds or changes a firm."""
    title = "修改机构" if firm.id else "新增机构"

    def build(values: dict[str, Any]) -> Firm:
        return replace(firm, **values)

    page = EditorPage(
        title,
        RecordEditor(_fields(use_cases.workplace.pack.vocabulary), build, across=2),
        operations,
        save=use_cases.firms.save,
        changed=CHANGED,
        subtitle=firm.name,
        remarks=firm_problems,
        said=lambda saved: f"{saved.name}已保存。",
        draft=DraftDesk(
            use_cases.drafts, DraftPlace(EDITOR, firm.uuid), f"{title} {firm.name}".strip()
        ),
    )
    page.editor.show_record(firm)
    return page


def _columns(vocabulary: Vocabulary) -> tuple[Column, ...]:
    return (
        Column(
            "name",
            "名称",
            0,
            text=lambda firm: firm.name,
            second=lambda firm: _kind_and_state(firm, vocabulary),
        ),
        Column(
            "credit_code",
            "统一社会信用代码",
            280,
            text=lambda firm: firm.credit_code or "还没有登记",
            mark=_code_mark,
            second=_code_remark,
        ),
        Column("head", "负责人", 120, text=lambda firm: firm.head, hide_rank=2),
        Column("phone", "电话", 150, text=lambda firm: masked_phone(firm.phone)),
        Column("address", "地址", 220, text=lambda firm: firm.address, hide_rank=1),
    )


def _kind_and_state(firm: Firm, vocabulary: Vocabulary) -> str:
    state = f" · 停用 {firm.retired_on}" if firm.retired_on else ""
    return f"{vocabulary.word(firm.kind)}{state}"


def _code_mark(firm: Firm) -> Mark | None:
    return TO_CHECK if _code_remark(firm) else None


def _code_remark(firm: Firm) -> str:
    found = (one.sentence for one in firm_problems(firm) if one.field == "credit_code")
    return next(found, "")


def _fields(vocabulary: Vocabulary) -> list[EditorField]:
    return [
        EditorField("name", "名称", _line("全称，如 某某律师事务所"), required=True, span=2),
        EditorField("kind", "类别", lambda: _kind_editor(vocabulary)),
        EditorField("credit_code", "信用代码", _line("18 位，可不填", latin=True)),
        EditorField("head", "负责人"),
        EditorField("phone", "电话", _line("手机或座机", latin=True)),
        EditorField("address", "地址", span=2),
        EditorField("remark", "备注", span=2),
    ]


def _line(placeholder: str, *, latin: bool = False) -> Callable[[], FieldEditor]:
    return lambda: LineEditor(placeholder=placeholder, latin=latin)


def _kind_editor(vocabulary: Vocabulary) -> ChoiceEditor:
    choices = [(kind, vocabulary.word(kind)) for kind in FirmKind]
    return ChoiceEditor(Segmented(choices, name="类别"))
