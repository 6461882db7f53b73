"""附件: the list of a record's files, and the one under the cursor beside it."""

from PySide6.QtCore import Qt, Signal

from lvgw_desktop.domain.attachable import PDF
from lvgw_desktop.services.attachments import AddedAttachments, AttachmentLine, content
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.attachments.adding import Adding
from lvgw_desktop.ui.attachments.bar import AttachmentBar
from lvgw_desktop.ui.attachments.brought import Brought
from lvgw_desktop.ui.attachments.changing import Changing
from lvgw_desktop.ui.attachments.intake import Intake
from lvgw_desktop.ui.attachments.subject import TOPIC, Subject
from lvgw_desktop.ui.attachments.table import AttachmentTable
from lvgw_desktop.ui.attachments.taking_out import TakingOut
from lvgw_desktop.ui.scanning.picture_card import PictureCard
from lvgw_desktop.ui.shared.buttons import Button, Kind, bin_button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.choose_file import choose_several
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.opened_copies import OpenedCopies
from lvgw_desktop.ui.shared.operations import Operations
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
_NOTHING_TO_PASTE = "剪贴板里没有文件，也没有图片。请先复制，再按 Ctrl+V。"


class AttachmentPage(Page):
    """`said(sentence, Undo | None)` after each change; `bin_asked` for the 回收站."""

    help_part = "attachments"

    said = Signal(str, object)
    bin_asked = Signal()

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        subject: Subject,
        opened: OpenedCopies,
        wanted: str = "",
    ) -> None:
        """Begin at the attachment with this uuid."""
        hints = _HINTS_WHEN_CLOSED if subject.closed else _HINTS
        super().__init__("附件", subject.title, actions=[bin_button(self._ask_bin)], hints=hints)
        self._attachments, self._operations = use_cases.attachments, operations
        self._subject, self._wanted = subject, wanted
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # while the list is empty
        service = self._attachments
        self.table = AttachmentTable()
        self.bar = AttachmentBar(closed=subject.closed)
        self.picture = PictureCard(
            operations, service.view, name="附件", nothing="选一个附件，在这里看"
        )
        self.empty = EmptyState("file-text", "还没有附件。", "" if subject.closed else _HOW)
        self.adding = Adding(operations, service, self)
        self.changing = Changing(self.table, service, operations, closed=subject.closed)
        self._taking_out = TakingOut(self, self.table, service, operations, opened)
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
        self._add(Brought(choose_several(self, "选要附的文件")))

    def _ask_bin(self) -> None:
        self.bin_asked.emit()

    def _add(self, brought: Brought) -> None:
        if brought:
            self.adding.add(self._subject, brought)
        else:
            self.start()

    def _bring(self, brought: Brought) -> None:
        if brought:
            self._add(brought)
        else:
            self.said.emit(_NOTHING_TO_PASTE, None)

    def _show(self, lines: tuple[AttachmentLine, ...]) -> None:
        at_work = self._is_at_work()
        self.empty.setVisible(not lines)
        for part in (self.table, self.picture):
            part.setVisible(bool(lines))
        self.table.show_rows(lines)
        self._choose_wanted()
        if not at_work:
            self.start()

    def _is_at_work(self) -> bool:
        """Tell whether the cursor is in the name or the picture."""
        here = self.focusWidget()
        return here is not None and any(
            part.isAncestorOf(here) for part in (self.changing.name_bar, self.picture)
        )

    def _heed_added(self, added: AddedAttachments) -> None:
        self._wanted = added.added[-1].uuid
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        """Put the cursor on what is to be looked at, as soon as it is in the list."""
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = ""

    def _follow(self, line: AttachmentLine | None) -> None:
        self.changing.name_bar.hide()
        self.bar.follow(line)
        one = line.attachment if line else None
        remark = _FIRST_PAGE if one and one.media_type == PDF else ""
        self.picture.follow(content(one) if one else None, one.name if one else "", remark)

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
        card.body.put(self.changing.name_bar)
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
        on_keys(self, {"Ctrl+O": self.choose_files, "Ctrl+N": self.changing.rename})

    def _connect(self) -> None:
        table, bar, changing, taking_out = self.table, self.bar, self.changing, self._taking_out
        table.current_changed.connect(self._follow)
        table.opened.connect(lambda _line: taking_out.open())
        table.delete_asked.connect(lambda _line: changing.remove())
        table.typed.connect(bar.heed_typed)
        bar.kind_chosen.connect(changing.set_kind)
        bar.open_asked.connect(taking_out.open)
        bar.rename_asked.connect(changing.rename)
        bar.save_asked.connect(taking_out.save)
        bar.remove_asked.connect(changing.remove)
        changing.renaming.connect(bar.hide)
        changing.changed.connect(self.start)
        changing.name_bar.closed.connect(self._close_name_bar)
        changing.said.connect(self.said)
        taking_out.said.connect(lambda sentence: self.said.emit(sentence, None))
        self.adding.said.connect(self.said)
        self.adding.added.connect(self._heed_added)
        self._operations.changed.connect(self._heed_change)
        on_keys(
            self,
            {
                "Ctrl+S": taking_out.save,
                "Ctrl+T": self.picture.turn,
                "Ctrl+R": self.bin_asked.emit,
                "F5": self.load,
            },
        )
