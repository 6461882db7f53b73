"""撤销: what a toast's 撤销 does, whoever asked; its page may be gone by then."""

from collections.abc import Callable, Iterable

from lvgw_desktop.ui.shared.operations import Operations, Task

Undo = Callable[[], str]
"""Takes something back; returns a sentence about what it had to leave, "" mostly."""
Back = Callable[[], Task]
"""Begins to take something back off the UI thread."""
Say = Callable[[str, Back | None], object]


def undoing(operations: Operations, undo: Undo, changed: Iterable[str]) -> Back:
    """Return a call that runs an undo off the UI thread; `changed` topics."""
    return lambda: operations.run(undo, changed=changed, urgent=True, said=str, is_undo=True)


def saying(
    operations: Operations, say: Say, changed: Iterable[str]
) -> Callable[[str, Undo | None], object]:
    """Return what hears `said(sentence, Undo | None)` of a page, and says it with the way back."""
    return lambda sentence, undo: say(sentence, undo and undoing(operations, undo, changed))
