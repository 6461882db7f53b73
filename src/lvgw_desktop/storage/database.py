"""数据文件: one open office file, one connection, one lock; the door to every store."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from lvgw_desktop import disk
from lvgw_desktop.domain.measure import MEASURES, Measure
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.connection import connect, sql_connection
from lvgw_desktop.storage.content_store import BACKUPS, ContentStore
from lvgw_desktop.storage.error_sentences import ReadingInterrupted, told_in_chinese
from lvgw_desktop.storage.file_header import SIDE_FILES
from lvgw_desktop.storage.migrating import migrate
from lvgw_desktop.storage.opening import open_file
from lvgw_desktop.storage.snapshot import Progress, copy_pages, telling
from lvgw_desktop.storage.store import Store
from lvgw_desktop.storage.transaction import Transaction
from lvgw_desktop.storage.turnstile import Turnstile

Now = Callable[[], datetime]
Interrupted = Callable[[], bool]
"""Asked during a reading whether nobody waits for it any more, as a newer question came."""

_STEPS_BETWEEN_QUESTIONS = 5_000
"""Instructions of SQLite's machine: some tenths of a millisecond."""


class Database:
    """One office file, open in this program alone; may be used from any thread."""

    def __init__(
        self, path: Path, lock: disk.InstanceLock, raw: sqlite3.Connection, now: Now
    ) -> None:
        self.path = path
        self.contents = ContentStore.beside(path)
        """附件: the files that the records name."""
        self._lock = lock
        self._raw = raw
        self._sql = sql_connection(raw)
        self._now = now
        self.measures: tuple[Measure, ...] = MEASURES
        """What the figures count; a form pack's own kinds may feed them otherwise."""
        self._turnstile = Turnstile()

    @classmethod
    def create(cls, path: Path, office: JudicialOffice, now: Now) -> "Database":
        """Make a new office file and open it; raises Refusal if a file is there already."""
        if path.exists():
            raise Refusal(f"“{path.name}”已经在那里了，不会覆盖它。请打开它，或换一个文件名。")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Refusal(disk.os_error_sentence(error, path.parent)) from error
        disk.write_safely(path, lambda target: _begin_file(target, office, now))
        return cls.open(path, now)

    @classmethod
    def open(cls, path: Path, now: Now, backups: Path | None = None) -> "Database":
        """Open an office file; an older one is upgraded after a verified backup into `backups`.

        Raises Refusal for a file that is missing, empty, foreign, newer than the program,
        damaged, or open in another window.
        """
        lock = disk.InstanceLock(path)
        lock.take()
        try:
            with told_in_chinese():
                raw = open_file(path, backups or path.parent / BACKUPS, now)
            return cls(path, lock, raw, now)
        except BaseException:
            lock.give_back()
            raise

    @contextmanager
    def open_store(
        self, *, urgent: bool = False, interrupted: Interrupted | None = None
    ) -> Iterator[Store]:
        """Open the store for reading; raises ReadingInterrupted soon after `interrupted` says so.

        Nothing written here is kept. Raises RuntimeError if something was: SQLite's own
        `query_only` would say so sooner, but switching it makes every statement be compiled anew.
        """
        with self._turnstile.turn(urgent=urgent), told_in_chinese(reading=True):
            self._raw.execute("BEGIN")
            changes = self._raw.total_changes
            try:
                with self._heeding(interrupted), self._store() as store:
                    yield store
                if self._raw.total_changes != changes:
                    raise RuntimeError("a store open for reading was written to")
            finally:
                self._roll_back()

    @contextmanager
    def change_store(self, *, operator: str = "", urgent: bool = True) -> Iterator[Store]:
        """Open the store for changes, all kept or none; saved for good when the block is left.

        What is not urgent lets saves go first.
        """
        with self._turnstile.turn(urgent=urgent), told_in_chinese():
            try:
                self._raw.execute("BEGIN IMMEDIATE")
                with self._store(operator) as store:
                    yield store
                self._raw.execute("COMMIT")
            finally:
                self._roll_back()

    def snapshot(
        self,
        target: Path,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Copy the whole file while it stays usable; raises Cancelled when told to stop."""
        tell = telling(progress, cancelled)

        def between_steps(done: int, total: int) -> None:
            self._turnstile.leave()
            try:
                tell(done, total)
            finally:
                self._turnstile.enter()

        with self._turnstile.turn(), told_in_chinese():
            copy_pages(self._raw, target, between_steps)

    def close(self) -> None:
        """Close the file and let others open it."""
        with self._turnstile.turn(urgent=True):
            with suppress(sqlite3.Error):
                self._sql.close()
            self._raw.close()
            self._lock.give_back()

    @contextmanager
    def _heeding(self, interrupted: Interrupted | None) -> Iterator[None]:
        """Let SQLite ask in between whether the answer is still wanted; never during a save."""
        if interrupted is None:
            yield
            return
        if interrupted():
            raise ReadingInterrupted
        self._raw.set_progress_handler(interrupted, _STEPS_BETWEEN_QUESTIONS)
        try:
            yield
        finally:
            self._raw.set_progress_handler(None, 0)

    @contextmanager
    def _store(self, operator: str = "") -> Iterator[Store]:
        transaction = Transaction(self._sql, self._now, operator)
        try:
            yield Store(transaction, self.measures)
        finally:
            transaction.end()

    def _roll_back(self) -> None:
        """Undo what was not committed; after a full disk SQLite may have done so itself."""
        if self._raw.in_transaction:
            self._raw.rollback()


def _begin_file(target: Path, office: JudicialOffice, now: Now) -> None:
    target.touch(exist_ok=False)
    with told_in_chinese():
        raw = connect(target)
        try:
            migrate(raw)
            sql = sql_connection(raw)
            raw.execute("BEGIN IMMEDIATE")
            Store(Transaction(sql, now)).office.begin(office)
            raw.execute("COMMIT")
        finally:
            raw.close()
            for ending in SIDE_FILES:
                target.with_name(target.name + ending).unlink(missing_ok=True)
