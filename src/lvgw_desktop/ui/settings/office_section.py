"""设置 · 本所: the office's own card."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui import office_fields as fields
from lvgw_desktop.ui.shared.buttons import Button, Kind, history_button
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.editor import RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk, EditorDraft
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.locking import Locking
from lvgw_desktop.ui.shared.messages import may_go_unsaved
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.saving import Saving
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter, on_keys

EDITOR = "office"
FIELDS = (
    fields.NAME,
    fields.DISTRICT,
    fields.STREETS,
    fields.CLERK,
    fields.HEAD,
    fields.PHONE,
    fields.SUPERVISION_PHONE,
    fields.DISTRICT_PHONE,
    fields.FONDS_NO,
    fields.PREFIX,
    fields.REGION_CODE,
    fields.MONTH_RULE,
    fields.VILLAGE_HANDS_IN,
)
KEPT = (
    "改编号字头只影响以后的新编号，已经给出的不变。\n"
    "改统计月，已封账的月不变，接着的一个月从它的后一天算起，每一天都只算一次。"
)


class OfficeSection(QWidget):
    """`back_asked` on Esc; `stay_asked` if the text could not be kept; `history_asked(uuid)`.

    `dropped(sentence, undo)` when a draft of the card was thrown away.

    `practice_asked` and `office_asked` change the office file.
    """

    history_asked = Signal(str)
    back_asked = Signal()
    stay_asked = Signal()
    dropped = Signal(str, object)
    practice_asked = Signal()
    office_asked = Signal()

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        self._use_cases, self._operations = use_cases, operations
        self._office = use_cases.office.get()
        self.editor: RecordEditor[JudicialOffice] = RecordEditor(
            FIELDS, self._build, across=fields.ACROSS, label_at="top"
        )
        self.editor.show_record(self._office)
        desk = DraftDesk(use_cases.drafts, DraftPlace(EDITOR), "本所资料")
        self._draft = EditorDraft(desk, self.editor, operations, self)
        self._draft.begin()
        self._draft.dropped.connect(self.dropped)
        self._saving = Saving(operations, self._draft.resume, self)
        self._saving.busy.connect(Locking(self, self.editor).lock)
        self._saving.declined.connect(self._show_refusal)
        self._explain_month()
        self.editor["month_rule"].changed.connect(self._explain_month)
        self.editor.save_asked.connect(self.save)
        self.editor.back_asked.connect(self.back_asked)
        operations.changed.connect(self._heed_change)
        save = Button("保存", Kind.PRIMARY, key="Ctrl+Enter", clicked=self.save)
        foot = row()
        foot.put(Label(KEPT, "hint", wrap=True), 1)
        foot.put(save)
        card = Card(
            "本所",
            self._draft.banner,
            self.editor,
            foot,
            aside=history_button(self.show_history),
            spacing=12,
        )
        on_keys(self, {"Ctrl+H": self.show_history})
        on_ctrl_enter(card, self.save)
        content = ScrolledContent(column(card, self._other_office(), STRETCH))
        self.setLayout(column(scrolled(content)))

    def save(self) -> None:
        """Save the card; a problem goes beside its field."""
        office = self.editor.record()
        self._saving.run(
            self._draft.saving(lambda: self._use_cases.office.change(office)),
            self._tell_saved,
            ("office",),
            lambda _office: "本所资料已保存。",
        )

    def may_leave(self) -> bool:
        """Keep what was typed and not saved as a draft, or ask about it if that cannot be."""
        if self._saving.is_busy():
            return False
        if not self._draft.is_failing():
            return self._draft.leave(self._stay)
        return not self.editor.is_changed() or may_go_unsaved(self, self.save)

    def show_history(self) -> None:
        """Ask for what happened to the card (Ctrl+H)."""
        self.history_asked.emit(self._office.uuid)

    def _heed_change(self, topics: frozenset[str]) -> None:
        """Follow the card when it was put back elsewhere, unless something is being typed."""
        if "office" in topics and not self.editor.is_changed():
            self._operations.run(self._use_cases.office.get, then=self._show, key="settings.office")

    def _show(self, office: JudicialOffice) -> None:
        self._office = office
        self.editor.show_record(office)

    def _show_refusal(self, refusal: Refusal) -> None:
        self.editor.show_problems(refusal.problems)
        if not refusal.problems:
            self._operations.refused.emit(refusal)

    def _stay(self, refusal: Refusal) -> None:
        self._operations.refused.emit(refusal)
        self.stay_asked.emit()

    def _build(self, values: dict[str, Any]) -> JudicialOffice:
        return replace(self._office, **{**values, "prefix": values["prefix"].upper()})

    def _tell_saved(self, office: JudicialOffice) -> None:
        self._show(office)
        self._draft.begin_anew()

    def _explain_month(self) -> None:
        box = self.editor["month_rule"]
        box.set_hint(fields.month_rule_hint(box.value()))

    def _other_office(self) -> Card:
        """Offer the way to the 练习所, and back."""
        if self._office.practice:
            words, button = (
                "现在打开的是练习所，里面都是编的。",
                Button("回到本所", icon="house", clicked=self.office_asked.emit),
            )
        else:
            words, button = (
                "练习所里都是编的村(居)、顾问和记录，随便点、随便改，不影响正式数据。",
                Button("打开练习所", icon="play", clicked=self.practice_asked.emit),
            )
        line = row(spacing=12)
        line.put(Label(words, "body2", wrap=True), 1)
        line.put(button)
        return Card("练习", line)
