"""办纸质状态: moving logs in one transaction, and taking back what has not moved on since."""

from collections.abc import Callable, Iterable, Sequence

from lvgw_desktop.domain.paper_move import PaperMove, numbers_words
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.storage.store import Store


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
