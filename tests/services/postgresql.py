"""A PostgreSQL server of a test's own, and the address of an empty database in it."""

import importlib.util
import os
import pwd
import shutil
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

from lvgw_desktop.domain.measure import LOG_MEASURES


def _programs():
    """The folder of initdb and pg_ctl, which Debian keeps off the path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    return next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)


_PROGRAMS = _programs()
_AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def missing():
    """What there is not, in words; "" where a server can be started and asked."""
    if importlib.util.find_spec("psycopg") is None:
        return "needs psycopg, the extra postgresql"
    if _PROGRAMS is None or not (_PROGRAMS / "initdb").exists():
        return "needs a PostgreSQL server: Debian's package postgresql"
    return ""


@contextmanager
def running_server():
    """The address of a server in a folder and at a port that nobody else has."""
    folder = Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
    if _AS_ROOT:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"
    _run("initdb", "-D", data, "-U", "district", "-A", "trust", "-E", "UTF8", folder=folder)
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    start = ("-D", data, "-l", folder / "log", "-o", options, "-w", "start")
    _run("pg_ctl", *start, folder=folder)
    yield f"postgresql://district@127.0.0.1:{port}/postgres"
    _run("pg_ctl", "-D", data, "-m", "immediate", "stop", folder=folder)
    shutil.rmtree(folder)


def empty_database(server):
    """The address of a database of the server that is empty."""
    with _connected(server, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS bureau")
        connection.execute("CREATE DATABASE bureau")
    return server.removesuffix("postgres") + "bureau"


def asked(address, question):
    """The rows that a database answers with."""
    with _connected(address) as connection:
        answer = connection.execute(question)
        return answer.fetchall() if answer.description else []


def sums_on(address):
    """By office, each measure's sum as the database says."""
    columns = ", ".join(f"sum(counted_{one.name})" for one in LOG_MEASURES)
    rows = asked(
        address,
        f"SELECT office, {columns} FROM merged_log JOIN merged_file USING (content_hash)"
        " WHERE merged_log.stands = 1 GROUP BY office",
    )
    return {
        office: {one.name: figure / 100 for one, figure in zip(LOG_MEASURES, sums, strict=True)}
        for office, *sums in rows
    }


def _connected(address, **given):
    import psycopg

    return psycopg.connect(address, **given)


def _run(program, *words, folder):
    """Run a program of the server, which declines to be run by root."""
    given = [str(_PROGRAMS / program), *map(str, words)]
    whose = {"user": "postgres", "group": "postgres"} if _AS_ROOT else {}
    subprocess.run(given, check=True, capture_output=True, cwd=folder, timeout=60, **whose)
