"""查: asks the services for what was typed, the nearest first, the rest as it comes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.search_hit import SearchGroup, SearchHit
from lvgw_desktop.services.search import SearchService
from lvgw_desktop.ui.search.actions import Action
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Progress

PEOPLE, LOGS, OTHERS, ASSESSMENTS, ATTACHMENTS, PHRASES, RECENT = 3, 6, 3, 3, 3, 2, 3
"""So many of each are listed."""
_REST = frozenset(
    {SearchGroup.OTHER, SearchGroup.ASSESSMENT, SearchGroup.ATTACHMENT, SearchGroup.PHRASE}
)
_KEY = "search"


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """What is known so far; `log_count` is None until all logs are counted."""

    typed: str
    hits: tuple[SearchHit, ...] = ()
    actions: tuple[Action, ...] = ()
    log_count: int | None = None
    complete: bool = False
    """Whether nothing more comes."""


class LookUp(QObject):
    """`found(Found)` as often as more is known; what was typed since stops the older question."""

    found = Signal(object)

    def __init__(
        self,
        search: SearchService,
        actions_for: Callable[[str], tuple[Action, ...]],
        operations: Operations,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._search, self._actions_for, self._operations = search, actions_for, operations

    def look_up(self, typed: str) -> None:
        """Look for what was typed; an empty text asks for what was used last."""
        if typed:
            self._run(lambda progress: self._first(typed, progress), self._go_on)
        else:
            self._run(self._recent, self.found.emit)

    def stop(self) -> None:
        """Ask no more."""
        self._operations.drop(_KEY)

    def _recent(self) -> Found:
        hits = self._search.recent(RECENT)
        return Found(typed="", hits=hits, actions=self._actions_for(""), complete=True)

    def _first(self, typed: str, progress: Progress) -> Found:
        people = self._search.people(typed, PEOPLE, progress.cancelled)
        logs = self._search.logs(typed, LOGS, interrupted=progress.cancelled)
        count = len(logs) if len(logs) < LOGS else None
        actions = self._actions_for(typed)
        return Found(typed=typed, hits=(*people, *logs), actions=actions, log_count=count)

    def _go_on(self, found: Found) -> None:
        """Show the first answers; ask for what else there is, then for the number of all logs."""
        self.found.emit(found)
        self._run(lambda progress: self._with_rest(found, progress), self._count)

    def _with_rest(self, found: Found, progress: Progress) -> Found:
        search, typed, interrupted = self._search, found.typed, progress.cancelled
        rest = (
            *search.others(typed, OTHERS, interrupted),
            *search.assessments(typed, ASSESSMENTS, interrupted),
            *search.attachments(typed, ATTACHMENTS, interrupted),
            *search.phrases(typed, PHRASES, interrupted),
        )
        complete = found.log_count is not None
        return replace(found, hits=(*found.hits, *rest), complete=complete)

    def _count(self, found: Found) -> None:
        if found.complete or found.hits[-1].group in _REST:
            self.found.emit(found)
        if not found.complete:
            self._run(lambda progress: self._counted(found, progress), self.found.emit)

    def _counted(self, found: Found, progress: Progress) -> Found:
        count = self._search.count_logs(found.typed, progress.cancelled)
        return replace(found, log_count=count, complete=True)

    def _run(self, work: Callable[..., Found], then: Callable[[Found], object]) -> None:
        self._operations.run(work, then=then, key=_KEY, urgent=True)


def has_logs(found: Found) -> bool:
    """Tell whether a log was found."""
    return any(hit.group is SearchGroup.LOG for hit in found.hits)
