"""办纸质状态: moving logs in one transaction, and taking back what has not moved on since."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.paper import signed_back, voided
from lvgw_desktop.domain.paper_move import PaperMove, numbers_words
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class PaperMoveService:
    """登记签回, 作废 and the way back; printing, filing and scans move logs by themselves."""

    workplace: Workplace

    def sign_back(self, log_ids: Sequence[int], signed_on: date | None) -> tuple[PaperMove, ...]:
        """Register sheets as 已签回; returns the moves, for undoing."""
        return self._move(log_ids, lambda log: signed_back(log, signed_on))

    def void(self, log_ids: Sequence[int], reason: str) -> tuple[PaperMove, ...]:
        """Void logs with a reason, serials kept; returns the moves, for undoing."""
        return self._move(log_ids, lambda log: voided(log, reason), reason)

    def put_back(self, moves: Sequence[PaperMove]) -> str:
        """Undo moves; logs whose paper state has changed since stay as they are.

        Returns a sentence about these, "" if there are none. Raises Refusal if there are no others.
        """
        with self.workplace.changing() as store:
            left = take_back(store, moves)
            if left and len(left) == len(moves):
                numbers = numbers_words(move.serial for move in left)
                raise Refusal(f"{numbers}的状态后来又变过，不能再撤销。请刷新列表再看。")
        return f"{left_words(left)}其余的已撤销。" if left else ""

    def _move(
        self,
        log_ids: Sequence[int],
        move: Callable[[ServiceLog], ServiceLog],
        reason: str = "",
    ) -> tuple[PaperMove, ...]:
        with self.workplace.changing() as store:
            return move_on(store, store.service_logs.of_ids(log_ids), move, reason)


def move_on(
    store: Store,
    logs: Iterable[ServiceLog],
    step: Callable[[ServiceLog], ServiceLog],
    reason: str = "",
) -> tuple[PaperMove, ...]:
    """Take each log one step on; those that the step leaves as they are do not count as moved."""
    moves = (PaperMove(log, step(log)) for log in logs)
    moved = tuple(move for move in moves if move.before != move.after)
    for move in moved:
        store.service_logs.change(move.after, reason=reason)
    return moved


def take_back(store: Store, moves: Iterable[PaperMove]) -> tuple[PaperMove, ...]:
    """Give logs their former paper state; returns the moves left alone, as others followed them."""
    left = []
    for move in moves:
        former = move.taken_back(store.service_logs.get(move.after.id or 0))
        if former is None:
            left.append(move)
        else:
            store.service_logs.change(former, reason="撤销")
    return tuple(left)


def left_words(left: Sequence[PaperMove]) -> str:
    """Return a sentence about the moves that were not taken back, "" where there are none."""
    if not left:
        return ""
    return f"{numbers_words(move.serial for move in left)}的状态后来又变过，没有改回去。"
