"""撤销: what a toast's 撤销 does, whoever asked; its page may be gone by then."""

from collections.abc import Callable, Iterable

from lvgw_desktop.ui.shared.operations import Operations

Undo = Callable[[], str]
"""Takes something back; returns a sentence about what it had to leave, "" mostly."""


def undoing(
    operations: Operations, undo: Undo, say: Callable[[str], object], changed: Iterable[str]
) -> Callable[[], object]:
    """Return a call that runs an undo off the UI thread and says what it left; `changed` topics."""

    def tell(left: str) -> None:
        if left:
            say(left)

    return lambda: operations.run(
        undo, then=tell, changed=changed, urgent=True, said=str, is_undo=True
    )
