"""The generated office: whole, the same each time, and written as clerks write."""

import sqlite3
from contextlib import closing
from datetime import date, datetime

import pytest

from benchmarks.big_office import fill
from benchmarks.big_office.bundles import Plan
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.serial import log_serial
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.verification import verify_file

LOGS = 600


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("office") / "office.db"
    fill(path, LOGS, first_day=date(2025, 12, 1))
    return path


def texts(path):
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute("SELECT uuid, client_name, content, result FROM service_log").fetchall()


def test_every_log_agrees_with_the_audit_trail(path):
    report = verify_file(path)
    assert report.ok
    assert report.logs == LOGS


def test_the_next_log_gets_the_next_number_of_its_year(path):
    with closing(Database.open(path, lambda: datetime(2026, 11, 20, 9))) as database:
        with database.open_store() as store:
            last = store.log_list.page(LogFilter(), 0, 1)[0]
        with database.change_store() as store:
            added = store.service_logs.add(
                type(last)(village_id=1, adviser_id=1, served_on=date(2026, 11, 20))
            )
        number = int(last.serial.rpartition("-")[2])
        assert added.serial == log_serial("LX", 2026, number + 1)


def test_the_same_office_comes_out_each_time(path, tmp_path):
    fill(tmp_path / "again.db", LOGS, first_day=date(2025, 12, 1))
    assert texts(tmp_path / "again.db") == texts(path)[:LOGS]


def test_texts_are_as_different_as_those_of_clerks(path):
    written = texts(path)[:LOGS]
    contents = [row[2] for row in written]
    assert len(set(contents)) > 0.95 * LOGS
    assert min(map(len, contents)) < 30
    assert 300 < max(map(len, contents)) <= 600
    assert sum("绿化苗" in content for content in contents) == 1
    assert any("%" in content for content in contents)
    assert any("_" in content for content in contents)
    assert len({row[1] for row in written}) > LOGS // 2


def test_a_bundle_does_not_depend_on_those_before_it():
    plan = Plan(12_000, date(2025, 1, 1), date(2026, 11, 20))
    bundle = plan.bundle(5_000)
    place = bundle.log_names.index("serial")
    serials = [row[place] for row in bundle.logs]
    years = {serial.split("-")[1] for serial in serials}
    assert years == {"2025", "2026"}
    assert "LX-2026-0001" in serials
    assert plan.counters()["log LX 2026"] + plan.counters()["log LX 2025"] == plan.logs
