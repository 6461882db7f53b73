"""打开的编辑页: editors are opened over the list as soon as the names are there."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.attachments.subject import TOPIC as ATTACHMENTS
from lvgw_desktop.ui.service_logs.editor import LogEditor
from lvgw_desktop.ui.service_logs.log_draft import LogDraft
from lvgw_desktop.ui.service_logs.sheet import Sheet, sheet_on
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.tab_page import Page, TabPage
from lvgw_desktop.ui.shared.undoing import saying

PLACE = "logs.place"

Then = Callable[[LogEditor], object]


class Editors(QObject):
    """`print_asked([id])`, `attachments_asked(Subject)` and `history_asked(uuid)` from any editor.

    `phrases_asked` for the phrase book, `other_asked(id)` for another log, `sheet_asked(uuid)` for
    a pre-filled sheet, `correct_asked(uuid)` for a log of a closed month. `pinned` are the fields
    that the editor closed last left for the next one.
    """

    print_asked = Signal(list)
    attachments_asked = Signal(object)
    history_asked = Signal(str)
    phrases_asked = Signal()
    other_asked = Signal(int)
    sheet_asked = Signal(str)
    correct_asked = Signal(str)

    def __init__(self, tab: TabPage, use_cases: UseCases) -> None:
        super().__init__(tab)
        self._tab, self._operations, self._use_cases = tab, tab.operations, use_cases
        self._candidates: Candidates | None = None
        self._waiting: Callable[[], None] | None = None
        self.pinned: dict[str, Any] = {}

    def offer(self, candidates: Candidates) -> None:
        """Offer these names from now on, and open what waited for them."""
        self._candidates = candidates
        waiting, self._waiting = self._waiting, None
        if waiting:
            waiting()

    def is_closed(self, log: ServiceLog) -> bool:
        """Tell whether the month of a log is closed, as far as the names tell by now."""
        return bool(self._candidates and self._candidates.roster.closed_months.of_log(log))

    def open(self, sheet: Sheet, then: Then = LogEditor.start) -> None:
        """Open the editor, at once or as soon as the names are loaded.

        A log or a draft that is open below is gone back to: two editors of one would undo each
        other's saves, or save one draft twice.
        """
        if not self._tab.come_back_to(lambda page: _holds(page, sheet)):
            self._open(sheet, then)

    def open_prefilled(self, sheet: PrefilledSheet, draft: LogDraft | None) -> None:
        """Open the editor of a sheet, or go back to it if it is open below."""
        self.open(sheet_on(sheet, draft), lambda editor: editor.panes.ask_day())

    def _open(self, sheet: Sheet, then: Then) -> None:
        if self._candidates is None:
            self._waiting = lambda: self.open(sheet, then)
            return
        editor = LogEditor(
            self._use_cases, self._operations, self._candidates, sheet, self._bring_back
        )
        self._connect(editor, self._candidates)
        self._tab.open_page(editor)
        then(editor)
        if sheet.base:
            self._ask_place(editor, sheet.base)

    def _connect(self, editor: LogEditor, candidates: Candidates) -> None:
        editor.saved.connect(candidates.heed_saved)
        editor.phrases_asked.connect(self.phrases_asked)
        editor.other_asked.connect(self.other_asked)
        editor.sheet_asked.connect(self.sheet_asked)
        editor.correct_asked.connect(self.correct_asked)
        editor.print_asked.connect(self.print_asked)
        editor.attachments_asked.connect(self.attachments_asked)
        editor.attached.connect(saying(self._operations, self._tab.say, (ATTACHMENTS,)))
        editor.done.connect(lambda: self._tab.close_page(editor))
        editor.history_asked.connect(lambda: self._leave_for_history(editor))

    def _leave_for_history(self, editor: LogEditor) -> None:
        """Go from the editor to the history: a restored log must not lie under what is typed."""
        if editor.base and self._tab.go_back():
            self.history_asked.emit(editor.base.uuid)

    def _ask_place(self, editor: LogEditor, log: ServiceLog) -> None:
        """Say over the editor of a filed log where its paper lies."""

        def show(place: str) -> None:
            if place:
                editor.set_title(editor.title.text(), f"纸在 {place}")

        volumes = self._use_cases.volumes
        self._operations.run(lambda: volumes.place_of(log.uuid), then=show, key=PLACE)

    def _bring_back(self, sheet: Sheet, refusal: Refusal) -> None:
        """Open a text again that could not be kept as a draft; nothing typed is lost."""
        self._open(sheet, lambda editor: editor.show_trouble(refusal.sentence))


def _holds(page: Page, sheet: Sheet) -> bool:
    """Tell whether a page is the editor of the sheet's log or draft."""
    if not isinstance(page, LogEditor):
        return False
    if page.base and sheet.base:
        return page.base.uuid == sheet.base.uuid
    return page.keeper.uuid == sheet.draft
