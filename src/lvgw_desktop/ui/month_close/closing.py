"""办封账: closes a month and takes a close back, each with its page for the reason."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.month_close.close_words import left_words
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.operations import Operations, Task
from lvgw_desktop.ui.shared.progress import Cancelled, Progress
from lvgw_desktop.ui.shared.reason_page import reason_page

CHANGED = ("month_close", "service_logs", "backups")
EDITOR = "month_close"
"""Under which name the drafts of its reasons are kept."""
CLOSE, REOPEN = "封账", "撤销封账"
_BACKING_UP = "正在备份，备份好了就封账…"


class Closing(QObject):
    """`page_made(EditorPage)` where a reason is asked; `done(MonthlyClose)`.

    `declined(sentence)` where a month was not closed that needed no reason.
    """

    page_made = Signal(object)
    done = Signal(object)
    declined = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._use_cases, self._operations = use_cases, operations
        self._task: Task | None = None

    def close(self, checked: MonthCheck) -> None:
        """Make the backup, then close; cancelled, the month stays open."""
        if self._operations.is_under_way(self._task):
            return
        self._task = self._operations.run(
            lambda progress: self._closed(checked, "", progress),
            then=self.done.emit,
            refused=lambda refusal: self.declined.emit(refusal.sentence),
            changed=CHANGED,
            label=_BACKING_UP,
            cancellable=True,
            soon=True,
        )

    def ask_reason(self, checked: MonthCheck) -> None:
        """Ask why the month is closed with findings left."""
        subtitle = f"{left_words(checked)}写明为什么现在就封，会和封账记在一起"
        title = f"{checked.month.words}{CLOSE}"

        def save(why: str, progress: Progress) -> MonthlyClose:
            return self._closed(checked, why, progress)

        page = self._page(checked, CLOSE, title, subtitle, save, _BACKING_UP)
        page.saved.connect(self.done)
        self.page_made.emit(page)

    def ask_reopening(self, checked: MonthCheck) -> None:
        """Ask why a close is taken back."""
        service, month = self._use_cases.month_close, checked.month
        title = f"{REOPEN}：{month.words}"
        subtitle = "撤销以后又能改；谁、什么时候、为什么，都会留痕"
        page = self._page(checked, REOPEN, title, subtitle, lambda why: service.reopen(month, why))
        page.saved.connect(self.done)
        self.page_made.emit(page)

    def pages(self, checked: MonthCheck) -> dict[str, Callable[[MonthCheck], None]]:
        """Return what opens each page for a reason that can be asked of a month now."""
        if checked.close:
            return {REOPEN: self.ask_reopening}
        return {CLOSE: self.ask_reason}

    def _page(
        self,
        checked: MonthCheck,
        deed: str,
        title: str,
        subtitle: str,
        save: Callable[..., MonthlyClose],
        label: str = "",
    ) -> EditorPage:
        place = DraftPlace(EDITOR, checked.month.code, deed)
        return reason_page(
            title,
            subtitle,
            self._operations,
            save=save,
            changed=CHANGED,
            save_words=deed,
            draft=DraftDesk(self._use_cases.drafts, place, title),
            label=label,
        )

    def _closed(self, checked: MonthCheck, why: str, progress: Progress) -> MonthlyClose:
        try:
            return self._use_cases.month_close.close(checked, why, progress.report)
        except Cancelled as cancelled:
            raise Refusal(f"已取消备份，{checked.month.words}没有封账。") from cancelled
