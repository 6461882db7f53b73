"""改附件: names, kinds and removals, each said and offered back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.attachment import Attachment, AttachmentKind
from lvgw_desktop.services.attachments import AttachmentService
from lvgw_desktop.ui.attachments.subject import TOPIC
from lvgw_desktop.ui.attachments.table import AttachmentTable
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.operations import Operations

_SCAN = "扫描件归“扫描签回”管，这里只能看、打开和另存。"
_CLOSED = "作废的，附件只能看、打开和另存。"
_NAME = EditorField("name", "名称", lambda: LineEditor(placeholder="如 讲座提纲"))


class Changing(QObject):
    """`name_bar` asks for another name.

    `said(sentence, None)` why nothing is done, `changed` when something was; `renaming` when the
    question comes up. Nothing of a `closed` record is changed, and no scan.
    """

    said = Signal(str, object)
    changed = Signal()
    renaming = Signal()

    def __init__(
        self,
        table: AttachmentTable,
        attachments: AttachmentService,
        operations: Operations,
        *,
        closed: bool,
    ) -> None:
        super().__init__(table)
        self._table, self._closed = table, closed
        self._attachments, self._operations = attachments, operations
        self.name_bar = AskBar(_NAME, "改名", "先不改")

    def rename(self) -> None:
        """Ask for another name; the ending stays."""
        one = self._table.attachment()
        if one is None or not self._may_change(one):
            self._say_why_not()
            return
        self.renaming.emit()
        self.name_bar.ask("改名", Path(one.name).stem, lambda typed: self._rename(one, typed))

    def set_kind(self, kind: AttachmentKind) -> None:
        """Give the attachment under the cursor another kind."""
        one = self._table.attachment()
        if one is not None and one.kind is not kind and self._may_change(one):
            self._change(lambda: (self._attachments.set_kind(one.id or 0, kind),), "类别已改。")

    def remove(self) -> None:
        """Take the selected attachments away; the toast brings them back."""
        chosen = [one for one in self._table.attachments() if self._may_change(one)]
        if not chosen:
            self._say_why_not()
            return
        words = f"“{chosen[0].name}”" if len(chosen) == 1 else f" {len(chosen)} 个附件"
        self._change(
            lambda: self._attachments.remove(one.id or 0 for one in chosen), f"已移除{words}。"
        )

    def _may_change(self, one: Attachment) -> bool:
        return not self._closed and one.kind is not AttachmentKind.SCAN

    def _say_why_not(self) -> None:
        if self._table.attachment() is not None:
            self.said.emit(_CLOSED if self._closed else _SCAN, None)

    def _rename(self, one: Attachment, typed: str) -> None:
        self._change(
            lambda: (self._attachments.rename(one.id or 0, typed),),
            "名称已改。",
            done=self.name_bar.leave,
            decline=self.name_bar.decline,
        )

    def _change(
        self,
        work: Callable[[], tuple[Attachment, ...]],
        sentence: str,
        *,
        done: Callable[[], object] = lambda: None,
        decline: Callable[[str], object] | None = None,
    ) -> None:
        """Do a change; say so and offer it back."""

        def finish(_before: tuple[Attachment, ...]) -> None:
            done()
            self.changed.emit()

        self._operations.run(
            work,
            then=finish,
            refused=decline and (lambda refusal: decline(refusal.sentence)),
            changed=(TOPIC,),
            urgent=True,
            said=lambda _before: sentence,
        )
