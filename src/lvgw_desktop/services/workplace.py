"""本所: the open office file, its form pack, the clock and who works at it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from lvgw_desktop.forms.pack import FormPack
from lvgw_desktop.storage.database import Database, Interrupted
from lvgw_desktop.storage.store import Store

_WATCHING: ContextVar[list[range] | None] = ContextVar("watching", default=None)
"""What the work under way on this thread has written, where somebody wants to know."""


class _TriedOut(Exception):  # noqa: N818  not an error: it takes a trial back
    """Ends a trial, so that the transaction is rolled back."""


@dataclass
class Workplace:
    """What every use case works with; put together where an office file is opened."""

    database: Database
    pack: FormPack
    now: Callable[[], datetime]
    backups_folder: Path
    operator: str = ""

    @property
    def today(self) -> date:
        """Return today's date by the workplace's clock."""
        return self.now().date()

    def reading(self, interrupted: Interrupted | None = None) -> AbstractContextManager[Store]:
        """Open the store to read; see `Database.open_store`."""
        return self.database.open_store(interrupted=interrupted)

    @contextmanager
    def changing(self) -> Iterator[Store]:
        """Open the store for one transaction; leaving the block means it is on the disk."""
        watching = _WATCHING.get()
        with self.database.change_store(operator=self.operator) as store:
            first = store.audit.highest_number() + 1 if watching is not None else 0
            yield store
            written = range(first, store.audit.highest_number() + 1) if first else range(0)
        if watching is not None and written:
            watching.append(written)

    @contextmanager
    def watching(self) -> Iterator[list[range]]:
        """Tell which rows of the trail the changes inside the block write, by transaction."""
        written: list[range] = []
        token = _WATCHING.set(written)
        try:
            yield written
        finally:
            _WATCHING.reset(token)

    @contextmanager
    def trying(self) -> Iterator[Store]:
        """Open the store for changes that are taken back when the block is left."""
        with suppress(_TriedOut), self.changing() as store:
            yield store
            raise _TriedOut

    def note(self, action: str, what: str) -> None:
        """Write into the audit trail what changed no record, by count and without names."""
        with self.changing() as store:
            store.audit.note(action, what)
