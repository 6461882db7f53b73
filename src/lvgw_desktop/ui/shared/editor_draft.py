"""编辑的草稿: what is typed into any record's editor is kept, and taken up when it opens again."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.drafts import DraftPlace, DraftService
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.draft_dropping import drop_draft
from lvgw_desktop.ui.shared.draft_keeper import DraftKeeper
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Progress
from lvgw_desktop.ui.shared.states import Banner

Result = TypeVar("Result")
CHANGED = ("drafts",)


@dataclass(frozen=True, slots=True)
class DraftDesk:
    """Where a page keeps its draft, and under which title lists name it."""

    drafts: DraftService
    place: DraftPlace
    title: str


class Typed(Protocol):
    """What is typed into: a RecordEditor, or a page with fields of its own."""

    @property
    def changed(self) -> SignalInstance:
        """Return the signal of every change."""

    @property
    def boxes(self) -> Mapping[str, FieldBox]:
        """Return the fields whose leaving keeps the text at once."""

    def typed_changes(self) -> dict[str, Any]:
        """Return what was typed and not saved, as JSON values."""

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put back what `typed_changes` gave."""

    def start_over(self) -> None:
        """Show what was shown first."""

    def start(self) -> None:
        """Put the cursor where work begins."""


class EditorDraft(QObject):
    """Keeps what is typed in one place of a window, and puts back what was typed before.

    `banner` then says so, for the page to put over the editor; `dropped(sentence, undo)` when that
    text was thrown away there.
    """

    dropped = Signal(str, object)

    def __init__(
        self, desk: DraftDesk, editor: Typed, operations: Operations, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._editor, self._operations = desk, editor, operations
        self.banner = _TakenUpBanner()
        self.banner.afresh_asked.connect(self._start_afresh)
        self._keeper = DraftKeeper(operations, desk.drafts, desk.place.editor, self._read, self)

    def begin(self) -> None:
        """Keep from now on what is typed, and look for what was typed before; once only."""
        if self._keeper.uuid:
            return
        self.begin_anew()
        self._editor.changed.connect(self._keeper.heed_change)
        for box in self._editor.boxes.values():
            box.left.connect(lambda _field: self._keeper.keep())
        desk = self._desk
        self._operations.run(lambda: desk.drafts.at(desk.place), then=self._take_up)

    def begin_anew(self) -> None:
        """Keep what is typed from now on as another draft: the last one is saved."""
        self.banner.hide()
        self._keeper.begin()

    def is_failing(self) -> bool:
        """Tell whether the last keeping was refused, as by a full disk."""
        return self._keeper.is_failing()

    def leave(self, stay: Callable[[Refusal], object]) -> bool:
        """Keep what was typed while the page goes; a draft that holds nothing goes too.

        Tells whether the page may go; `stay(refusal)` fetches it back if the text cannot be kept.
        """
        if self._editor.typed_changes():
            self._keeper.keep_last(stay)
        elif self._keeper.has_draft() or not self.banner.isHidden():
            self._operations.run(self.saving(lambda: None), changed=CHANGED)
        return not self.is_failing()

    def saving(self, save: Callable[..., Result]) -> Callable[..., Result]:
        """Return the save with the end of the draft behind it."""
        keeper, drafts = self._keeper, self._desk.drafts

        @wraps(save)
        def work(**progress: Progress) -> Result:
            keeper.end()
            saved = save(**progress)
            drafts.finish(keeper.uuid)
            return saved

        return work

    def resume(self) -> None:
        """Go on after a save that was declined."""
        self._keeper.resume()

    def _start_afresh(self, draft: Draft) -> None:
        """Write what was typed to the last letter, then begin without it."""
        self._operations.run(
            self._keeper.ending(),
            then=lambda _done: self._drop(draft),
            refused=self._heed_refusal,
        )

    def _drop(self, draft: Draft) -> None:
        """Lay the draft into the 回收站 and show the record as it is."""
        drop_draft(draft, self._desk.drafts, self._operations, self.dropped.emit)
        self._editor.start_over()
        self.begin_anew()
        self._editor.start()

    def _heed_refusal(self, refusal: Refusal) -> None:
        self.resume()
        self._operations.refused.emit(refusal)

    def _take_up(self, draft: Draft | None) -> None:
        if draft is None or self._editor.typed_changes():
            return
        self._editor.retype(json.loads(draft.payload)["typed"])
        self._keeper.begin(draft.uuid)
        self.banner.show_draft(draft)

    def _read(self) -> tuple[str, str]:
        place = self._desk.place
        held = {"record": place.record, "page": place.page, "typed": self._editor.typed_changes()}
        return self._desk.title, json.dumps(held, ensure_ascii=False, sort_keys=True)


class _TakenUpBanner(Banner):
    """Says that the fields go on where a draft ended; hidden until one does.

    `afresh_asked(Draft)` for 从头写.
    """

    afresh_asked = Signal(object)

    def __init__(self) -> None:
        afresh = Button("从头写", small=True, clicked=lambda: self.afresh_asked.emit(self._draft))
        super().__init__("", afresh, closed=False, icon="pencil-simple")
        self._draft: Draft | None = None
        self.hide()

    def show_draft(self, draft: Draft) -> None:
        """Say of when the text is."""
        self._draft = draft
        day = month_day_words(draft.saved_at.date())
        self.sentence.setText(f"接着上次没写完的，存于 {day} {draft.saved_at:%H:%M}。")
        self.show()
