"""存草稿: what is typed is kept two seconds after the last key, and every five while typing.

While typing goes on the next keep begins half a second early, so that with the writing of it
nothing on the screen is ever more than five seconds ahead of the disk.
"""

from collections.abc import Callable
from threading import Lock
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.drafts import DraftService
from lvgw_desktop.ui.shared.operations import Operations

REST_MS, TYPING_MS = 2_000, 4_500

Read = Callable[[], tuple[str, str]]
"""Gives title and payload of what the editor holds now."""


class DraftKeeper(QObject):
    """Keeps one editor's text under `uuid`; `kept(Draft)` once it is on the disk.

    A keep that was queued before the save must not bring the draft back after it: `end` is
    called in the save's own work and waits for a keep under way; later ones write nothing.
    """

    kept = Signal(object)

    def __init__(
        self,
        operations: Operations,
        drafts: DraftService,
        editor: str,
        read: Read,
        parent: QObject | None,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self._operations, self._drafts = operations, drafts
        self._editor, self._read = editor, read
        self._read_only = read_only
        self.uuid, self._known = "", ""
        self._has_draft = self._failing = False
        self._door = _Door()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        for timer in (self._rest, self._typing):
            timer.timeout.connect(self.keep)
        operations.crashed.connect(self._distrust)

    def begin(self, draft: str = "") -> None:
        """Start with a text that needs no keeping: an empty form, a saved log, a taken-up draft."""
        self._stop()
        self._door = _Door()
        self.uuid = draft or str(uuid4())
        self._has_draft = self._failing = False
        self._known = self._read()[1]

    def heed_change(self) -> None:
        """Note that something was typed."""
        self._rest.start()
        if not self._typing.isActive():
            self._typing.start()

    def is_ahead(self) -> bool:
        """Tell whether the editor holds something that is not kept yet."""
        return not self._read_only and self._read()[1] != self._known

    def has_draft(self) -> bool:
        """Tell whether a draft was written since the start."""
        return self._has_draft

    def is_failing(self) -> bool:
        """Tell whether the last keep was refused: the text is on the screen alone."""
        return self._failing

    def keep(self) -> None:
        """Keep what changed, off the UI thread."""
        self._stop()
        if self.is_ahead():
            self._operations.run(
                self._keeping(), then=self._tell, refused=self._decline, key=self._key()
            )

    def keep_anyway(self) -> None:
        """Keep even an empty form: attachments go with its draft."""
        self._distrust()
        self.keep()

    def keep_last(self, refused: Callable[[Refusal], object]) -> None:
        """Keep the text while the editor goes; the screens hear of it."""

        def decline(refusal: Refusal) -> None:
            self._fail()
            refused(refusal)

        self._stop()
        self._operations.drop(self._key())
        self._operations.run(self._keeping(), refused=decline, changed=("drafts",))

    def ending(self) -> Callable[[], None]:
        """Return the work that writes what the editor holds, and nothing after it."""
        self._stop()
        keep, door = self._keeping(), self._door

        def end() -> None:
            keep()
            door.close()

        return end

    def end(self) -> None:
        """Write nothing from now on; called by the save, on its thread."""
        self._door.close()

    def resume(self) -> None:
        """Go on after a save that was declined."""
        self._door = _Door()
        self._known = ""
        self.heed_change()

    def _keeping(self) -> Callable[[], Draft | None]:
        title, payload = self._read()
        uuid, drafts, editor, door = self.uuid, self._drafts, self._editor, self._door
        number = door.draw_number()
        self._known = payload

        def keep() -> Draft | None:
            with door.held:
                if not door.lets_in(number):
                    return None
                return drafts.keep(uuid, editor, title, payload)

        return keep

    def _key(self) -> str:
        return f"draft {self.uuid}"

    def _tell(self, draft: Draft | None) -> None:
        if draft:
            self._has_draft, self._failing = True, False
            self.kept.emit(draft)

    def _decline(self, refusal: Refusal) -> None:
        self._fail()
        self._operations.refused.emit(refusal)

    def _fail(self) -> None:
        self._failing = True
        self._distrust()

    def _distrust(self, _error: object = None) -> None:
        """Take nothing as kept: the next keep writes again."""
        self._known = ""

    def _stop(self) -> None:
        self._rest.stop()
        self._typing.stop()


class _Door:
    """Lets one keep in at a time and none that is older than the last; the save closes it."""

    def __init__(self) -> None:
        self.held = Lock()
        self._drawn = self._last = 0
        self._closed = False

    def draw_number(self) -> int:
        self._drawn += 1
        return self._drawn

    def lets_in(self, number: int) -> bool:
        newer = number > self._last and not self._closed
        self._last = max(self._last, number)
        return newer

    def close(self) -> None:
        with self.held:
            self._closed = True
