"""设置 · 表样: the forms of the province, each empty to look at or print, and its wording."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.forms import FormLine, WordChoice
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.settings.blank_view import BlankView
from lvgw_desktop.ui.settings.own_files_card import OwnFilesCard
from lvgw_desktop.ui.settings.wording_card import Wording, WordingCard
from lvgw_desktop.ui.shared.badge import Mark
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import column, keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tokens import Tone
from lvgw_desktop.ui.shared.undoing import Back, undoing

TOPICS = ("forms",)
LIST_WIDTH = 284
CHANGED = Mark("pencil-simple", Tone.PRI, "本所改过")
UNUSABLE = Mark("warning-circle", Tone.SEAL, "不能用")
NEXT_TIME = "下次打印起用新的写法，已经印出的不变。"


def _state(line: FormLine) -> Mark | None:
    if line.problem:
        return UNUSABLE
    return CHANGED if line.is_changed else None


COLUMNS = (Column("title", "表样", text=lambda line: line.title, mark=_state),)


class FormsSection(QWidget):
    """`said(sentence, Back)` after a change; `blank_asked(FormLine)` to print a form empty."""

    said = Signal(str, object)
    blank_asked = Signal(object)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        self._forms, self._operations = use_cases.forms, operations
        self._chosen: dict[str, str] = {}
        self.table = RecordTable(
            COLUMNS, key=lambda line: line.id, operations=operations, name="表样"
        )
        self.wording = WordingCard(operations)
        self.view = BlankView(use_cases, operations)
        self.own_files = OwnFilesCard(use_cases.forms, operations)
        self._lay_out()
        operations.changed.connect(self._heed_change)
        self.table.current_changed.connect(self._show_form)
        self.table.opened.connect(self.blank_asked)
        self.view.print_asked.connect(self.blank_asked)
        self.wording.chosen.connect(self._choose)
        self.refresh()

    def refresh(self) -> None:
        """List the forms again."""
        self._operations.run(self._forms.lines, then=self.table.show_rows, key="settings.forms")

    def _lay_out(self) -> None:
        facts = self._forms.facts
        sources = "；".join(facts.sources)
        words = f"{facts.province}表样，{facts.edition} 版。依据：{sources}。"
        forms = TableCard(self.table)
        keep_size(forms, max_width=LIST_WIDTH)
        panes = row(spacing=12)
        for pane, share in ((forms, 3), (self.view, 2), (self.wording, 3)):
            panes.put(pane, share)
        inside = column(Label(words, "body2", wrap=True))
        inside.put(panes, 1)
        inside.put(self.own_files)
        self.setLayout(inside)

    def _show_form(self, line: FormLine | None) -> None:
        self.view.show_form(line)
        if line is None or line.problem:
            self.wording.show_choices(())
            return
        self._operations.run(
            lambda: self._forms.choices(line.id), then=self._show_choices, key="settings.wording"
        )

    def _show_choices(self, choices: tuple[WordChoice, ...]) -> None:
        self._chosen = {one.word: one.chosen for one in choices}
        self.wording.show_choices(choices)

    def _choose(self, wording: Wording) -> None:
        form_id, word = self.table.current().id, wording.word
        former = self._chosen[word]
        self._operations.run(
            lambda: self._forms.choose(form_id, word, wording.words),
            then=lambda _nothing: self.said.emit(NEXT_TIME, self._back_to(form_id, word, former)),
            refused=lambda refusal: self.wording.tell(refusal.sentence),
            changed=TOPICS,
            label="正在核对…",
        )

    def _back_to(self, form_id: str, word: str, former: str) -> Back:
        def undo() -> str:
            self._forms.choose(form_id, word, former)
            return ""

        return undoing(self._operations, undo, TOPICS)

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & {*TOPICS}:
            self._show_form(self.table.current())
            self.refresh()
