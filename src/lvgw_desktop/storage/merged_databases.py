"""合并库在哪里: a temporary SQLite file, or a bureau's PostgreSQL."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Engine, create_engine, event, func, insert, select
from sqlalchemy.exc import ArgumentError, OperationalError

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.merged import MergedStore
from lvgw_desktop.storage.merged_schema import METADATA, VERSION, merged_schema

_NO_ADDRESS = "看不懂数据库地址，请写成 postgresql://用户:密码@主机/库名。"
_NO_DRIVER = (
    "写入数据库要用的连接组件(psycopg)这台电脑上没有装。"
    "请在程序的源码文件夹里运行 pip install .[postgresql] 装上，再试。"
)
_NOT_IN_PROGRAM = (
    "这个安装好的程序里没有写入数据库要用的连接组件(psycopg)，"
    "请用源码装的程序(pip install .[postgresql])写入；只合成 Excel 不用它。"
)
_NO_SERVER = "连不上 PostgreSQL 服务器，什么也没有写。请核对地址、用户和密码，再试。"
_NEWER = "这个数据库是用更新的版本建的，什么也没有写。请先升级本程序。"


def why_no_server() -> str:
    """Return why this program cannot write into a server, and what to do; "" if it can."""
    if find_spec("psycopg"):
        return ""
    return _NOT_IN_PROGRAM if getattr(sys, "frozen", False) else _NO_DRIVER


@contextmanager
def scratch_store() -> Iterator[MergedStore]:
    """Open an empty database in a temporary file that goes when the block is left."""
    with TemporaryDirectory(prefix="lvgw-merge-") as folder:
        engine = create_engine(f"sqlite:///{(Path(folder) / 'merge.db').as_posix()}")
        event.listen(engine, "connect", _as_scratch)
        with _opened(engine) as store:
            yield store


@contextmanager
def server_store(address: str) -> Iterator[MergedStore]:
    """Open the tables in a PostgreSQL database, made where there are none; raises Refusal.

    Leaving the block commits everything at once.
    """
    try:
        with _opened(_server(address)) as store:
            yield store
    except OperationalError as cause:
        raise Refusal(_NO_SERVER) from cause


def reach_server(address: str) -> None:
    """Raise Refusal unless there is such a server, and the database lets one in."""
    engine = _server(address)
    try:
        engine.connect().close()
    except OperationalError as cause:
        raise Refusal(_NO_SERVER) from cause
    finally:
        engine.dispose()


def _server(address: str) -> Engine:
    given = _with_driver(address)
    if why := why_no_server():
        raise Refusal(why)
    try:
        return create_engine(given, hide_parameters=True)
    except (ArgumentError, ValueError) as cause:
        raise Refusal(_NO_ADDRESS) from cause


def _with_driver(address: str) -> str:
    scheme, sign, rest = address.partition("://")
    if not sign or scheme not in {"postgresql", "postgres"}:
        raise Refusal(_NO_ADDRESS)
    return f"postgresql+psycopg://{rest}"


@contextmanager
def _opened(engine: Engine) -> Iterator[MergedStore]:
    try:
        with engine.begin() as sql:
            METADATA.create_all(sql)
            version = sql.scalar(select(func.max(merged_schema.c.version)))
            if version is None:
                sql.execute(insert(merged_schema), {"version": VERSION})
            elif version > VERSION:
                raise Refusal(_NEWER)
            yield MergedStore(sql)
    finally:
        engine.dispose()


def _as_scratch(raw: Any, _record: object) -> None:  # noqa: ANN401  the driver's connection
    """Nothing in it has to outlive a power cut."""
    for pragma in ("journal_mode=off", "synchronous=off", "cache_size=-32000", "temp_store=file"):
        raw.execute(f"PRAGMA {pragma}")
