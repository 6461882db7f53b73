"""后台操作: the one door to work off the UI thread; it hands back results and says what changed."""

import inspect
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui.shared.progress import Cancelled, Progress

Result = TypeVar("Result")
Work = Callable[..., Result]
WORKERS = 3


@dataclass(eq=False, slots=True)
class Task:
    """One run: what is done and who hears of its end."""

    work: Callable[..., Any]
    then: Callable[[Any], object] | None
    refused: Callable[[Refusal], object] | None
    changed: frozenset[str]
    label: str
    cancellable: bool
    key: str
    soon: bool = False
    progress: Progress = field(default_factory=Progress)
    stale: bool = False

    def outcome(self) -> object:
        """Do the work and return its result, or the exception that ended it."""
        try:
            if _takes_progress(self.work):
                return self.work(progress=self.progress)
            return self.work()
        except Exception as ended:  # noqa: BLE001  it is judged on the UI thread
            return _Ended(ended)


def _takes_progress(work: Callable[..., Any]) -> bool:
    try:
        return "progress" in inspect.signature(work).parameters
    except ValueError:  # some functions written in C do not tell
        return False


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """What a run has done: the sentence that says so, and how it is taken back.

    `step` is what `Operations.watch` gave, None if it cannot be taken back. `is_undo` tells that
    the run itself took something back.
    """

    sentence: str
    step: Any
    changed: frozenset[str]
    is_undo: bool


@dataclass(frozen=True, slots=True)
class _Ended:
    error: Exception


class Operations(QObject):
    """Runs work for the screens of one window.

    `changed` carries the topics a finished work has changed; a screen that cares asks its service
    again. `refused` and `crashed` carry what nobody else took; `started` and `finished` feed the
    progress card. `done` carries a Done for each run that has something to say.

    `watch` does such a work and returns its result with the step that it was; a window gives one
    that knows how to take it back.
    """

    changed = Signal(frozenset)
    refused = Signal(object)
    crashed = Signal(object)
    started = Signal(object)
    finished = Signal(object)
    done = Signal(object)
    _delivered = Signal(object, object)

    def __init__(self, parent: QObject | None = None, *, at_once: bool = False) -> None:
        """`at_once` does everything on the calling thread before `run` returns, for tests."""
        super().__init__(parent)
        self._at_once = at_once
        # Not QObject.thread(): PySide makes the UI thread's QThread a child of whoever asks for it,
        # and the collector can then delete it; the next event loop crashes.
        self._home = threading.get_ident()
        self.watch: Callable[[Work[Any]], tuple[Any, Any]] = lambda work: (work(), None)
        self._closed = False
        self._newest: dict[str, Task] = {}
        self._running: set[Task] = set()
        self._order = count()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(WORKERS)
        self._delivered.connect(self._deliver)

    def run(  # noqa: PLR0913  one door with named choices
        self,
        work: Work[Result],
        *,
        then: Callable[[Result], object] | None = None,
        refused: Callable[[Refusal], object] | None = None,
        changed: Iterable[str] = (),
        label: str = "",
        cancellable: bool = False,
        urgent: bool = False,
        key: str = "",
        said: Callable[[Result], str] | None = None,
        is_undo: bool = False,
        soon: bool = False,
    ) -> Task:
        """Do `work()` off the UI thread, then call `then(result)` on it.

        A work with a parameter named `progress` gets a Progress. A Refusal goes to `refused`, or to
        the window as a message; any other exception becomes the crash dialog. `changed` topics are
        emitted after success. `label` ("正在生成 9 卷 PDF…") is shown after 0.7 s, `soon` at once:
        nothing else can be done meanwhile. `urgent` (saves) jumps the queue. With a `key`, a newer
        run stops the older one and drops its answer. `said(result)` is the sentence for the
        window, which offers to take the work back; `is_undo` is for a work that takes something
        back itself.
        """
        if said:
            work, then = self._watched(work, then, said, frozenset(changed), is_undo=is_undo)
        task = Task(work, then, refused, frozenset(changed), label, cancellable, key, soon)
        if self._closed:
            return task  # a timer of a screen that goes has rung late
        if key:
            self._make_stale(self._newest.get(key))
            self._newest[key] = task
        self._running.add(task)
        if self._at_once:
            self._deliver(task, task.outcome())
            return task
        self.started.emit(task)
        self._pool.start(_Job(task, self._delivered), 1 if urgent else 0)
        return task

    def drop(self, key: str) -> None:
        """Forget the run of this key, as when its screen closes."""
        self._make_stale(self._newest.pop(key, None))

    def cancel(self, task: Task) -> None:
        """Ask a task to stop and stop waiting for it."""
        task.progress.cancel()
        self.finished.emit(task)

    def tell_changed(self, *topics: str) -> None:
        """Say that something changed without a run."""
        self.changed.emit(frozenset(topics))

    def idle(self) -> bool:
        """Tell whether nothing is under way."""
        return not self._running

    def is_under_way(self, task: Task | None) -> bool:
        """Tell whether a task still works and nobody has asked it to stop."""
        return task in self._running and task is not None and not task.progress.cancelled()

    def settle(self) -> None:
        """Stop what can be cancelled and wait for what is running (saves)."""
        for task in self._running:
            if task.cancellable or task.key:
                task.progress.cancel()
        self._pool.waitForDone()

    def close(self) -> None:
        """Settle; nothing is handed back or begun any more."""
        self._closed = True
        self.settle()
        self._delivered.disconnect(self._deliver)
        self._running.clear()

    def _watched(
        self,
        work: Work[Any],
        then: Callable[[Any], object] | None,
        said: Callable[[Any], str],
        changed: frozenset[str],
        *,
        is_undo: bool,
    ) -> tuple[Work[Any], Callable[[Any], object]]:
        """Return a work that is watched, and what tells of it behind `then`."""

        def tell(outcome: tuple[Any, Any]) -> None:
            result, step = outcome
            if then:
                then(result)
            done = Done(sentence=said(result), step=step, changed=changed, is_undo=is_undo)
            self.done.emit(done)

        return lambda: self.watch(work), tell

    def _make_stale(self, task: Task | None) -> None:
        if task in self._running and task is not None:
            task.stale = True
            task.progress.cancel()

    def _deliver(self, task: Task, outcome: object) -> None:
        assert threading.get_ident() == self._home
        if self._closed:
            return  # it was on its way already
        self._running.discard(task)
        if self._newest.get(task.key) is task:
            del self._newest[task.key]
        self.finished.emit(task)
        if isinstance(outcome, _Ended):
            self._tell_end(task, outcome.error)
            return
        # A save whose window moved on has still changed the data.
        if task.changed:
            self.changed.emit(task.changed)
        if task.then and not task.stale:
            task.then(outcome)

    def _tell_end(self, task: Task, error: Exception) -> None:
        if task.stale or isinstance(error, Cancelled):
            return
        if not isinstance(error, Refusal):
            self.crashed.emit(error)
        elif task.refused:
            task.refused(error)
        else:
            self.refused.emit(error)


class _Job(QRunnable):
    """A task on its way through the pool."""

    def __init__(self, task: Task, delivered: Any) -> None:  # noqa: ANN401  a bound signal has no public type
        super().__init__()
        self._task, self._delivered = task, delivered

    def run(self) -> None:
        """Work on the pool's thread and post the outcome to the UI thread."""
        outcome: object = None
        if not self._task.stale:
            outcome = self._task.outcome()
        with suppress(RuntimeError):  # the window may be gone by now
            self._delivered.emit(self._task, outcome)
