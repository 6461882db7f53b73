"""闸口: one at a time through the one connection, saves before everything else."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class Turnstile:
    """Lets callers in one by one, in the order they came, urgent ones first."""

    def __init__(self) -> None:
        self._change = threading.Condition()
        self._urgent: deque[object] = deque()
        self._patient: deque[object] = deque()
        self._inside: int | None = None

    @contextmanager
    def turn(self, *, urgent: bool = False) -> Iterator[None]:
        """Hold the turn during the block."""
        self.enter(urgent=urgent)
        try:
            yield
        finally:
            self.leave()

    def enter(self, *, urgent: bool = False) -> None:
        """Wait for the turn. Raises RuntimeError in a thread that has it already."""
        ticket = object()
        queue = self._urgent if urgent else self._patient
        with self._change:
            if self._inside == threading.get_ident():
                raise RuntimeError("a store is already open in this thread")
            queue.append(ticket)
            try:
                self._change.wait_for(lambda: self._is_next(ticket))
            finally:
                queue.remove(ticket)
            self._inside = threading.get_ident()

    def leave(self) -> None:
        """Give the turn to the next."""
        with self._change:
            self._inside = None
            self._change.notify_all()

    def _is_next(self, ticket: object) -> bool:
        if self._inside is not None:
            return False
        waiting = self._urgent or self._patient
        return waiting[0] is ticket
