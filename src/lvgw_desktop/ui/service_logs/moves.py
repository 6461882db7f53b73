"""登记签回和作废: moving ticked logs on, with the words that say so and the way back."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.occasion import read_day
from lvgw_desktop.domain.paper_move import PaperMove
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.wording import month_day_words, weekday_words
from lvgw_desktop.services.paper_moves import PaperMoveService
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor, ShorthandEditor
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.undoing import Back, undoing

_CHANGED = ("service_logs",)


class Moves(QObject):
    """The two bars ask for the date and for the reason.

    `moved(sentence, undo)` after each move.
    """

    moved = Signal(str, object)

    def __init__(self, operations: Operations, service: PaperMoveService, parent: QObject) -> None:
        super().__init__(parent)
        self._operations, self._service = operations, service
        workplace = service.workplace
        day = EditorField("signed_on", "签回日期", lambda: _past_day(workplace))
        reason = EditorField("void_reason", "原因", _reason)
        self.sign_bar = AskBar(day, "登记签回", "先不登记")
        self.void_bar = AskBar(reason, "作废", "先不作废", danger=True)

    def ask_sign_back(self, log_ids: Sequence[int], serial: str) -> None:
        """Ask when the sheets came back (F9)."""
        self.sign_bar.ask(
            f"登记签回：{_which(log_ids, serial)}",
            "今",
            lambda day: self._sign_back(log_ids, day),
        )

    def ask_void(self, log_ids: Sequence[int], serial: str) -> None:
        """Ask why the logs are void (Del)."""
        self.void_bar.ask(
            f"作废{_which(log_ids, serial)}，编号保留",
            "",
            lambda reason: self._void(log_ids, serial, reason),
        )

    def _sign_back(self, log_ids: Sequence[int], day: date | None) -> None:
        self._move(
            lambda: self._service.sign_back(log_ids, day),
            self.sign_bar,
            f"{len(log_ids)} 份已登记签回。",
        )

    def _void(self, log_ids: Sequence[int], serial: str, reason: str) -> None:
        which = _which(log_ids, serial)
        self._move(
            lambda: self._service.void(log_ids, reason),
            self.void_bar,
            f"{which.strip()}已作废，编号保留。",
        )

    def _move(self, work: Callable[[], tuple[PaperMove, ...]], bar: AskBar, sentence: str) -> None:
        def tell(moves: tuple[PaperMove, ...]) -> None:
            bar.leave()
            self.moved.emit(sentence, self._undoing(moves))

        self._operations.run(
            work,
            then=tell,
            refused=lambda refusal: bar.decline(refusal.sentence),
            changed=_CHANGED,
            urgent=True,
        )

    def _undoing(self, moves: tuple[PaperMove, ...]) -> Back:
        return undoing(
            self._operations,
            lambda: self._service.put_back(moves),
            _CHANGED,
        )


def _which(log_ids: Sequence[int], serial: str) -> str:
    return f" {short_serial(serial)} 号" if len(log_ids) == 1 else f" {len(log_ids)} 份"


def _past_day(workplace: Workplace) -> ShorthandEditor:
    return ShorthandEditor(lambda text: _understood(text, workplace), placeholder="如 18、今、-1")


def _reason() -> LineEditor:
    return LineEditor(placeholder="如 重复录入、打印废了")


def _understood(text: str, workplace: Workplace) -> tuple[date, str]:
    day = read_day(text, workplace.today)
    if day > workplace.today:
        raise Refusal(f"{month_day_words(day)}还没到，请改日期。")
    return day, f"= {month_day_words(day)} {weekday_words(day)}"
