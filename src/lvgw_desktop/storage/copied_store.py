"""副本的库: a store on a copy of the open file, for work that would keep saves waiting."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from lvgw_desktop.disk import os_error_sentence
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.connection import connect_for_checking, sql_connection
from lvgw_desktop.storage.database import Database, Now
from lvgw_desktop.storage.error_sentences import told_in_chinese
from lvgw_desktop.storage.snapshot import Progress
from lvgw_desktop.storage.store import Store
from lvgw_desktop.storage.transaction import Transaction
from lvgw_desktop.storage.working_copy import copy_place

_NO_COPY = "本机硬盘上放不下一份临时的副本，或读写出错，没有做成。请腾出一些地方再试。"


@contextmanager
def copied_store(database: Database, now: Now, report: Progress) -> Iterator[Store]:
    """Open a store, for reading only, on the file as it is now; the copy is thrown away.

    `report(done, total)` is told while it is copied; what it raises stops that.
    Raises Refusal where there is no place for the copy.
    """
    try:
        with copy_place(database.path) as copy:
            _copy(database, copy, report)
            with closing(connect_for_checking(copy)) as raw, told_in_chinese(reading=True):
                sql = sql_connection(raw)
                try:
                    yield Store(Transaction(sql, now))
                finally:
                    sql.close()
    except OSError as error:
        raise Refusal(os_error_sentence(error, database.path)) from error


def _copy(database: Database, target: Path, report: Progress) -> None:
    try:
        database.snapshot(target, report)
    except Refusal as refusal:
        raise Refusal(_NO_COPY) from refusal
