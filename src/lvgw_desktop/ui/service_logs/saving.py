"""保存: one save at a time; the text stays until the service says that it is on the disk."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.phrases import FIELD_WORDS
from lvgw_desktop.services.service_logs import ServiceLogService
from lvgw_desktop.ui.shared.draft_keeper import DraftKeeper
from lvgw_desktop.ui.shared.operations import Operations


class Saving(QObject):
    """`busy(True)` while a save is under way; `declined(Refusal)` if it was refused."""

    busy = Signal(bool)
    declined = Signal(object)

    def __init__(
        self,
        operations: Operations,
        service: ServiceLogService,
        keeper: DraftKeeper,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._operations, self._service, self._keeper = operations, service, keeper
        self._busy = False
        operations.crashed.connect(self._heed_crash)

    def is_busy(self) -> bool:
        """Tell whether a save is under way."""
        return self._busy

    def save(
        self,
        read: Callable[[], ServiceLog],
        base: ServiceLog | None,
        then: Callable[[ServiceLog], object],
        untouched: Sequence[str],
    ) -> None:
        """Save what is read, if it can be, and drop its draft in the same transaction.

        The toast names the fields that are `untouched`: phrases filled in and nothing else.
        """
        if self._busy:
            return
        try:
            log = read()
        except Refusal as refusal:
            self.declined.emit(refusal)
        else:
            self._save(log, base, then, untouched)

    def _save(
        self,
        log: ServiceLog,
        base: ServiceLog | None,
        then: Callable[[ServiceLog], object],
        untouched: Sequence[str],
    ) -> None:
        self._set_busy(busy=True)
        service, keeper = self._service, self._keeper
        draft = keeper.uuid

        def record() -> ServiceLog:
            keeper.end()
            if log.uuid and log.id is None:
                return service.record_prefilled(log, draft)
            return service.record(log, draft=draft, base=base)

        def finish(saved: ServiceLog) -> None:
            self._set_busy(busy=False)
            then(saved)

        self._operations.run(
            record,
            then=finish,
            refused=self._heed_refusal,
            changed=("service_logs", "drafts", "prefilled"),
            urgent=True,
            said=lambda saved: _saved_words(saved, untouched),
        )

    def _heed_refusal(self, refusal: Refusal) -> None:
        self._set_busy(busy=False)
        self._keeper.resume()
        self.declined.emit(refusal)

    def _heed_crash(self, _error: object) -> None:
        if self._busy:
            self._set_busy(busy=False)
            self._keeper.resume()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy.emit(busy)


def _saved_words(log: ServiceLog, untouched: Sequence[str]) -> str:
    said = f"已保存 {short_serial(log.serial)} 号"
    fields = "、".join(FIELD_WORDS[name] for name in untouched)
    return f"{said}。{fields}全是填入的常用语，请核对。" if fields else said
