"""附件: the list of a record's files, and the one under the cursor beside it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal

from lvgw_desktop.domain.attachable import PDF
from lvgw_desktop.domain.attachment import Attachment, AttachmentKind
from lvgw_desktop.services.attachments import AddedAttachments, AttachmentLine, content
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.attachments.adding import Adding
from lvgw_desktop.ui.attachments.bar import AttachmentBar
from lvgw_desktop.ui.attachments.brought import Brought
from lvgw_desktop.ui.attachments.columns import COLUMNS
from lvgw_desktop.ui.attachments.intake import Intake
from lvgw_desktop.ui.attachments.opening import OpenedCopies, hand_over
from lvgw_desktop.ui.attachments.subject import TOPIC, Subject
from lvgw_desktop.ui.scanning.picture_card import PictureCard
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.choose_file import choose_folder, choose_several
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.messages import tell
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.states import EmptyState
from lvgw_desktop.ui.shared.tab_page import Page

LIST = "attachments.list"
_TOPICS = frozenset({TOPIC, "scans"})
_OPEN, _SAVE = Hint("Enter", "打开"), Hint("Ctrl+S", "另存")
_BACK, _HELP = Hint("Esc", "返回"), Hint("F1", "帮助")
_HINTS = (
    Hint("Ctrl+O", "选文件"),
    Hint("Ctrl+V", "粘贴"),
    _OPEN,
    Hint("1—5", "类别"),
    Hint("Ctrl+N", "改名"),
    _SAVE,
    Hint("Del", "移除"),
    _BACK,
    _HELP,
)
_HINTS_WHEN_CLOSED = (_OPEN, _SAVE, _BACK, _HELP)
_HOW = "把文件拖到这里，或按 Ctrl+O 选文件，按 Ctrl+V 粘贴文件或图片。"
_FIRST_PAGE = "PDF 在这里只看第 1 页，看全部按 Enter 打开。"
_COPY = "打开的是副本，在里面改了不会存回来。"
_NO_PROGRAM = "这台电脑没有打开这种文件的程序。请另存，拷到能打开的电脑上看。"
_SCAN = "扫描件归“扫描签回”管，这里只能看、打开和另存。"
_CLOSED = "作废的日志，附件只能看、打开和另存。"
_NOTHING_TO_PASTE = "剪贴板里没有文件，也没有图片。请先复制，再按 Ctrl+V。"
_NAME = EditorField("name", "名称", lambda: LineEditor(placeholder="如 讲座提纲"))


class AttachmentPage(Page):
    """`said(sentence, Undo | None)` after each change."""

    help_part = "attachments"

    said = Signal(str, object)

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        subject: Subject,
        opened: OpenedCopies,
    ) -> None:
        hints = _HINTS_WHEN_CLOSED if subject.closed else _HINTS
        super().__init__("附件", subject.title, hints=hints)
        self._attachments, self._operations = use_cases.attachments, operations
        self._subject, self._opened = subject, opened
        self._newest = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # while the list is empty
        self.table = RecordTable(COLUMNS, key=lambda one: one.attachment.uuid, name="附件")
        self.bar = AttachmentBar(closed=subject.closed)
        self.name_bar = AskBar(_NAME, "改名", "先不改")
        self.picture = PictureCard(
            operations, self._attachments.view, name="附件", nothing="选一个附件，在这里看"
        )
        self.empty = EmptyState("file-text", "还没有附件。", "" if subject.closed else _HOW)
        self.adding = Adding(operations, self._attachments, self)
        self._lay_out()
        self._connect()
        if not subject.closed:
            self._take_in()
        self.load()

    def start(self) -> None:
        """Put the cursor into the list."""
        (self.table if self.empty.isHidden() else self).setFocus()

    def load(self) -> None:
        """Ask for the list."""
        attachments, uuid = self._attachments, self._subject.record_uuid
        self._operations.run(lambda: attachments.of_record(uuid), then=self._show, key=LIST)

    def choose_files(self) -> None:
        """选文件…."""
        self.add(Brought(choose_several(self, "选要附的文件")))

    def add(self, brought: Brought) -> None:
        """Add what was chosen, dropped or pasted."""
        if brought:
            self.adding.add(self._subject, brought)
        else:
            self.start()

    def current(self) -> Attachment | None:
        """Return the attachment under the cursor."""
        line: AttachmentLine | None = self.table.current()
        return line.attachment if line else None

    def open_current(self) -> None:
        """Open the attachment with the system's program."""
        if one := self.current():
            attachments, folder = self._attachments, self._opened.folder
            self._operations.run(
                lambda: attachments.copy_out(one, folder()), then=self._hand_over, urgent=True
            )

    def rename(self) -> None:
        """Ask for another name; the ending stays."""
        one = self.current()
        if one is None or not self._may_change(one):
            self._say_why_not()
            return
        self.bar.hide()
        self.name_bar.ask("改名", Path(one.name).stem, lambda typed: self._rename(one, typed))

    def save_chosen(self) -> None:
        """Write the chosen attachments into a folder."""
        chosen = self._chosen()
        if chosen and (folder := choose_folder(self, "存到哪个文件夹")):
            self._operations.run(
                lambda: self._attachments.save_copies(chosen, folder),
                then=lambda files: self.said.emit(_saved_words(files), None),
            )

    def remove_chosen(self) -> None:
        """Take the chosen attachments away; the toast brings them back."""
        chosen = [one for one in self._chosen() if self._may_change(one)]
        if not chosen:
            self._say_why_not()
            return
        words = f"“{chosen[0].name}”" if len(chosen) == 1 else f" {len(chosen)} 个附件"
        self._change(
            lambda: self._attachments.remove(one.id or 0 for one in chosen), f"已移除{words}。"
        )

    def _chosen(self) -> list[Attachment]:
        return [line.attachment for line in self.table.selected()]

    def _may_change(self, one: Attachment) -> bool:
        return not self._subject.closed and one.kind is not AttachmentKind.SCAN

    def _say_why_not(self) -> None:
        if self.current() is not None:
            self.said.emit(_CLOSED if self._subject.closed else _SCAN, None)

    def _rename(self, one: Attachment, typed: str) -> None:
        self._change(
            lambda: (self._attachments.rename(one.id or 0, typed),),
            "名称已改。",
            done=self.name_bar.leave,
            decline=self.name_bar.decline,
        )

    def _set_kind(self, kind: AttachmentKind) -> None:
        one = self.current()
        if one is not None and one.kind is not kind and self._may_change(one):
            self._change(lambda: (self._attachments.set_kind(one.id or 0, kind),), "类别已改。")

    def _change(
        self,
        work: Callable[[], tuple[Attachment, ...]],
        sentence: str,
        *,
        done: Callable[[], object] = lambda: None,
        decline: Callable[[str], object] | None = None,
    ) -> None:
        """Do a change that returns what it changed as it was; say so and offer it back."""
        attachments = self._attachments

        def finish(before: tuple[Attachment, ...]) -> None:
            done()
            self.start()
            self.said.emit(sentence, lambda: attachments.put_back(before))

        self._operations.run(
            work,
            then=finish,
            refused=decline and (lambda refusal: decline(refusal.sentence)),
            changed=(TOPIC,),
            urgent=True,
        )

    def _show(self, lines: tuple[AttachmentLine, ...]) -> None:
        at_work = self._is_at_work()
        self.empty.setVisible(not lines)
        for part in (self.table, self.picture):
            part.setVisible(bool(lines))
        self.table.show_rows(lines)
        self._choose_newest()
        if not at_work:
            self.start()

    def _is_at_work(self) -> bool:
        """Tell whether the cursor is in the name or the picture."""
        here = self.focusWidget()
        return here is not None and any(
            part.isAncestorOf(here) for part in (self.name_bar, self.picture)
        )

    def _heed_added(self, added: AddedAttachments) -> None:
        self._newest = added.added[-1].uuid
        self._choose_newest()

    def _choose_newest(self) -> None:
        """Put the cursor on what was added last, as soon as it is in the list."""
        if self._newest and self.table.choose(self._newest):
            self._newest = ""

    def _follow(self, line: AttachmentLine | None) -> None:
        self.name_bar.hide()
        self.bar.follow(line)
        one = line.attachment if line else None
        remark = _FIRST_PAGE if one and one.media_type == PDF else ""
        self.picture.follow(content(one) if one else None, one.name if one else "", remark)

    def _hand_over(self, copy: Path) -> None:
        if hand_over(copy):
            self.said.emit(_COPY, None)
        else:
            tell(self, _NO_PROGRAM)

    def _bring(self, brought: Brought) -> None:
        if brought:
            self.add(brought)
        else:
            self.said.emit(_NOTHING_TO_PASTE, None)

    def _close_name_bar(self) -> None:
        self.bar.follow(self.table.current())
        self.start()

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self.load()

    def _lay_out(self) -> None:
        card = TableCard()
        card.body.put(self.empty, 1)
        card.body.put(self.table, 1)
        card.body.put(self.bar)
        card.body.put(self.name_bar)
        panes = row(spacing=12)
        panes.put(card, 5)
        panes.put(self.picture, 4)
        self.body.addLayout(panes, 1)
        self.empty.hide()

    def _take_in(self) -> None:
        """Let files come in, unless the record is closed."""
        self.action_row.put(
            Button("选文件…", Kind.PRIMARY, icon="plus", key="Ctrl+O", clicked=self.choose_files)
        )
        self.intake = Intake(self)
        self.intake.brought.connect(self._bring)
        on_keys(self, {"Ctrl+O": self.choose_files, "Ctrl+N": self.rename})

    def _connect(self) -> None:
        self.table.current_changed.connect(self._follow)
        self.table.opened.connect(lambda _line: self.open_current())
        self.table.delete_asked.connect(lambda _line: self.remove_chosen())
        self.table.typed.connect(self.bar.heed_typed)
        bar = self.bar
        bar.kind_chosen.connect(self._set_kind)
        bar.open_asked.connect(self.open_current)
        bar.rename_asked.connect(self.rename)
        bar.save_asked.connect(self.save_chosen)
        bar.remove_asked.connect(self.remove_chosen)
        self.name_bar.closed.connect(self._close_name_bar)
        self.adding.said.connect(self.said)
        self.adding.added.connect(self._heed_added)
        self._operations.changed.connect(self._heed_change)
        on_keys(
            self,
            {"Ctrl+S": self.save_chosen, "Ctrl+R": self.picture.turn, "F5": self.load},
        )


def _saved_words(files: tuple[Path, ...]) -> str:
    folder = files[0].parent.name
    if len(files) == 1:
        return f"已存到“{folder}”：{files[0].name}"
    return f"已存到“{folder}”，{len(files)} 个文件。"
