"""核对: problems beside the fields once they are left, and remarks in the side card."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

from lvgw_desktop.domain.log_problems import log_problems
from lvgw_desktop.domain.refusal import Problem, Refusal, Severity
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.log_checks import LogCheckService
from lvgw_desktop.ui.service_logs.check_card import CheckCard
from lvgw_desktop.ui.service_logs.log_form import LogForm
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Progress

AFTER_MS = 200
KEY = "editor.remarks"
UNTOUCHED = "这里全是填入的常用语，还没有改过。请核对是不是这一次的情况。"
_BESIDE = frozenset({"client_phone", "signer_phone", "served_on"})
_SHOWN = frozenset({Severity.ERROR, Severity.CHECK})


class Remarks(QObject):
    """What is missing is said of fields that were left, never of those still to come."""

    def __init__(
        self,
        operations: Operations,
        service: LogCheckService,
        form: LogForm,
        card: CheckCard,
        read: Callable[[], ServiceLog],
    ) -> None:
        """`read` returns the record as it would be saved; Refusal while it cannot be."""
        super().__init__(form)
        self._operations, self._service = operations, service
        self._form, self._card, self._read = form, card, read
        self._touched: set[str] = set()
        self._wait = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._wait.timeout.connect(self.ask)

    def begin(self) -> None:
        """Forget the record before."""
        self._touched.clear()
        self._card.begin()

    def heed_change(self) -> None:
        """Ask again once typing rests."""
        self._wait.start()

    def heed_leaving(self, field: str, drawn: ServiceLog) -> None:
        """Mark what is odd about the field that was left."""
        self._touched.add(field)
        box = self._form.boxes.get(field)
        if box and not box.problem() and box.value():
            box.set_problem(next(iter(self._beside(field, drawn)), None))
        self._wait.start()

    def ask(self) -> None:
        """Ask the service about the record, if there is one yet."""
        try:
            log = self._read()
        except Refusal:
            self._card.show_remarks(())
            return
        service = self._service

        def check(progress: Progress) -> tuple[Problem, ...]:
            return service.remarks(log, progress.cancelled)

        self._operations.run(check, then=self._show, key=KEY)

    def stop(self) -> None:
        """Ask no more."""
        self._wait.stop()
        self._operations.drop(KEY)

    def _beside(self, field: str, drawn: ServiceLog) -> Iterable[Problem]:
        """Yield what is said beside a field rather than in the card."""
        if field in self._form.fields.read().untouched():
            yield Problem(field, UNTOUCHED, Severity.CHECK)
        if field in _BESIDE:
            place = self._service.workplace
            found = log_problems(drawn, place.today, place.pack.vocabulary)
            yield from (one for one in found if one.field == field and one.severity in _SHOWN)

    def _show(self, remarks: tuple[Problem, ...]) -> None:
        problems = (box.problem() for box in self._form.boxes.values())
        beside = {problem.sentence for problem in problems if problem}
        self._card.show_remarks(
            one
            for one in remarks
            if one.sentence not in beside
            and (one.severity is Severity.CHECK or one.field in self._touched)
        )
