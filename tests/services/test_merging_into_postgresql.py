"""Merging into a real PostgreSQL server that the test starts: the same tables, equal sums."""

import os
import pwd
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from benchmarks.office_workbooks import office_months
from lvgw_desktop.domain.measure import LOG_MEASURES
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.merging import MergeOrder, merge
from tests.services.test_merging import WORDS, recounted, silent, sums_in, write


def programs():
    """The folder of initdb and pg_ctl, which Debian keeps off the path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    return next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)


PROGRAMS = programs()
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
psycopg = pytest.importorskip("psycopg", reason="needs psycopg, the extra postgresql")

pytestmark = pytest.mark.skipif(
    PROGRAMS is None or not (PROGRAMS / "initdb").exists(),
    reason="needs a PostgreSQL server: Debian's package postgresql",
)


def run(program, *words, folder):
    """Run a program of the server, which declines to be run by root."""
    given = [str(PROGRAMS / program), *map(str, words)]
    whose = {"user": "postgres", "group": "postgres"} if AS_ROOT else {}
    subprocess.run(given, check=True, capture_output=True, cwd=folder, timeout=60, **whose)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The address of a server of its own, in a folder and at a port that nobody else has."""
    folder = Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
    if AS_ROOT:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"
    run("initdb", "-D", data, "-U", "district", "-A", "trust", "-E", "UTF8", folder=folder)
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    start = ("-D", data, "-l", folder / "log", "-o", options, "-w", "start")
    run("pg_ctl", *start, folder=folder)
    yield f"postgresql://district@127.0.0.1:{port}/postgres"
    run("pg_ctl", "-D", data, "-m", "immediate", "stop", folder=folder)
    shutil.rmtree(folder)


@pytest.fixture
def database(server):
    """An empty database of the server."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS bureau")
        connection.execute("CREATE DATABASE bureau")
    return server.removesuffix("postgres") + "bureau"


def merged(folder, tmp_path, address):
    order = MergeOrder(sources=[folder], target=tmp_path / "区局.xlsx", into=address)
    return merge(order, WORDS, silent)


def sums_on(address):
    columns = ", ".join(f"sum(counted_{one.name})" for one in LOG_MEASURES)
    asked = (
        f"SELECT office, {columns} FROM merged_log JOIN merged_file USING (content_hash)"
        " WHERE merged_log.stands = 1 GROUP BY office"
    )
    with psycopg.connect(address) as connection:
        return {
            office: {one.name: figure / 100 for one, figure in zip(LOG_MEASURES, sums, strict=True)}
            for office, *sums in connection.execute(asked)
        }


def rows_on(address, table):
    with psycopg.connect(address) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def without_total(sums):
    return {name: one for name, one in sums.items() if name != "合　计"}


def test_the_sums_on_the_server_are_those_of_the_workbook_and_of_a_recount(database, tmp_path):
    months = list(office_months(3, 2, 20))
    write(tmp_path / "各所", months)
    outcome = merged(tmp_path / "各所", tmp_path, database)
    wanted = recounted(months)
    assert sums_in(outcome.written[0]) == wanted
    assert sums_on(database) == without_total(wanted)


def test_merged_again_nothing_is_doubled_and_a_later_month_takes_the_place(database, tmp_path):
    first, second = office_months(1, 2, 10)
    write(tmp_path / "一月", [first])
    merged(tmp_path / "一月", tmp_path, database)
    merged(tmp_path / "一月", tmp_path, database)
    assert (rows_on(database, "merged_file"), rows_on(database, "merged_log")) == (1, 10)
    write(tmp_path / "二月", [second])
    merged(tmp_path / "二月", tmp_path, database)
    assert sums_on(database) == without_total(recounted([first, second]))


def test_what_newer_tables_hold_is_left_alone(database, tmp_path):
    write(tmp_path / "各所", office_months(1, 1, 2))
    merged(tmp_path / "各所", tmp_path, database)
    with psycopg.connect(database) as connection:
        connection.execute("UPDATE merged_schema SET version = 99")
    with pytest.raises(Refusal, match="更新的版本"):
        merged(tmp_path / "各所", tmp_path, database)


def test_a_server_that_is_not_there_is_told_and_nothing_is_written(server, tmp_path):
    write(tmp_path / "各所", office_months(1, 1, 2))
    with pytest.raises(Refusal, match="连不上"):
        merged(tmp_path / "各所", tmp_path, "postgresql://nobody@127.0.0.1:1/none")
    assert not (tmp_path / "区局.xlsx").exists()
