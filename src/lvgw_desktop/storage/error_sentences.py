"""出错说明: what SQLite reports, as a cause and a next step in plain Chinese."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.closed_months import LAST_FIRST, NEVER_CHANGES

_SENTENCES = {
    sqlite3.SQLITE_FULL: "磁盘满了，没有存上。请删掉一些不用的文件，再保存一次。",
    sqlite3.SQLITE_READONLY: "数据文件是只读的，没有存上。请在文件属性里去掉“只读”，再保存一次。",
    sqlite3.SQLITE_BUSY: "数据文件正被另一个程序占用，没有存上。请关掉那个程序，再试一次。",
    sqlite3.SQLITE_LOCKED: "数据文件正被另一个程序占用，没有存上。请关掉那个程序，再试一次。",
    sqlite3.SQLITE_IOERR: (
        "读写磁盘出错，这一次可能没有存上。请检查磁盘或 U 盘，"
        "重新打开工作台，看看这一条在不在，再接着记。"
    ),
    sqlite3.SQLITE_CANTOPEN: "打不开数据文件。请检查它所在的文件夹是否还在、能否写入。",
    sqlite3.SQLITE_PERM: "没有权限读写数据文件。请检查文件夹的权限，或换一个文件夹。",
    sqlite3.SQLITE_CORRUPT: "数据文件损坏了。请不要再保存，用最近的备份恢复。",
    sqlite3.SQLITE_NOTADB: "这个文件不是工作台的数据文件，或已经损坏。请用最近的备份恢复。",
    sqlite3.SQLITE_TOOBIG: "这段文字太长了，存不下。请分成几条记录。",
}


_HALF_A_CHARACTER = "文字里有一个残缺的字(只有半个编码)，存不下。请删掉它重新输入。"
_MONTH_IS_CLOSED = (
    "这个月已封账，不能改，也不能再往里记，这次没有存。要更正请打开那一条按 F7，在当月加一行更正。"
)
_CORRECTED_LATER = "这条日志后来又更正过。请先撤销后来的更正。"


class ReadingInterrupted(Exception):  # noqa: N818  a newer question came, nothing went wrong
    """A reading was interrupted because a newer one asks for the connection."""


@contextmanager
def told_in_chinese(*, reading: bool = False) -> Iterator[None]:
    """Turn what the disk and the file can do wrong into Refusal; mistakes of ours stay errors.

    Where nothing should be written, "read-only" is a mistake of ours too.
    """
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            _refuse(error.orig, reading=reading)
        raise
    except sqlite3.Error as error:
        _refuse(error, reading=reading)
        raise
    except UnicodeEncodeError as error:
        raise Refusal(_HALF_A_CHARACTER) from error


def _refuse(error: sqlite3.Error, *, reading: bool) -> None:
    """Raise what the error means to the user; return if it is a mistake of the program."""
    code = getattr(error, "sqlite_errorcode", None) or 0
    primary = code & 0xFF
    if reading and code == sqlite3.SQLITE_READONLY:
        return
    if primary == sqlite3.SQLITE_INTERRUPT:
        raise ReadingInterrupted from error
    if NEVER_CHANGES in str(error):
        raise Refusal(_MONTH_IS_CLOSED) from error
    if LAST_FIRST in str(error):
        raise Refusal(_CORRECTED_LATER) from error
    if primary in _SENTENCES:
        raise Refusal(_SENTENCES[primary]) from error
