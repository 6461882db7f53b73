"""保存日志: a log is saved and its draft goes in the same transaction."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.phrases import FIELD_WORDS
from lvgw_desktop.services.service_logs import ServiceLogService
from lvgw_desktop.ui.shared.draft_keeper import DraftKeeper
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.saving import Saving

_CHANGED = ("service_logs", "drafts", "prefilled")


class LogSaving(Saving):
    """Saves what one editor reads; what it cannot read is declined too."""

    def __init__(
        self,
        operations: Operations,
        service: ServiceLogService,
        keeper: DraftKeeper,
        parent: QObject,
    ) -> None:
        super().__init__(operations, keeper.resume, parent)
        self._service, self._keeper = service, keeper

    def save(
        self,
        read: Callable[[], ServiceLog],
        base: ServiceLog | None,
        then: Callable[[ServiceLog], object],
        untouched: Sequence[str],
        *,
        late: bool,
    ) -> None:
        """Save what is read, if it can be; `base` is the log as the editor began with it.

        `late`: as 补报, where its month is closed.

        The toast names the fields that are `untouched`: phrases filled in and nothing else.
        """
        if self.is_busy():
            return
        try:
            log = read()
        except Refusal as refusal:
            self.declined.emit(refusal)
        else:
            work = self._recording(log, base, late=late)
            self.run(work, then, _CHANGED, lambda saved: _saved_words(saved, untouched))

    def _recording(
        self, log: ServiceLog, base: ServiceLog | None, *, late: bool
    ) -> Callable[[], ServiceLog]:
        service, keeper = self._service, self._keeper
        draft = keeper.uuid

        def record() -> ServiceLog:
            keeper.end()
            if log.uuid and log.id is None:
                return service.record_prefilled(log, draft, late=late)
            return service.record(log, draft=draft, base=base, late=late)

        return record


def _saved_words(log: ServiceLog, untouched: Sequence[str]) -> str:
    said = f"已保存 {short_serial(log.serial)} 号"
    fields = "、".join(FIELD_WORDS[name] for name in untouched)
    return f"{said}。{fields}全是填入的常用语，请核对。" if fields else said
