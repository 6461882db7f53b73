import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from builders import a_firm, a_log, an_office
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage import connection
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.error_sentences import ReadingInterrupted
from lvgw_desktop.storage.snapshot import Cancelled
from lvgw_desktop.storage.verification import verify_file
from tests.domain.refusals import sentence_of
from tests.storage.offices import EVERYTHING, Clock, add_logs, all_logs, an_open_office


@pytest.fixture
def closed(tmp_path):
    path = tmp_path / "office.db"
    database = an_open_office(path)
    add_logs(database, a_log())
    database.close()
    return path


def opening(path):
    def open_and_close():
        Database.open(path, Clock()).close()

    return sentence_of(open_and_close)


def test_what_was_saved_is_there_after_closing(closed):
    database = Database.open(closed, Clock())
    assert [log.serial for log in all_logs(database)] == ["LX-2026-0001"]
    database.close()
    assert {path.name for path in closed.parent.iterdir()} <= {
        "office.db",
        "office.db-journal",
        "office.db.lock",
    }


def test_a_folder_of_any_name_will_do(tmp_path):
    path = tmp_path / "张 三's#%[1]" / "本所?.db"
    an_open_office(path).close()
    assert opening(path) == ""


def test_an_existing_file_is_never_created_anew(closed):
    content = closed.read_bytes()
    assert "不会覆盖" in sentence_of(Database.create, closed, an_office(), Clock())
    assert closed.read_bytes() == content


def test_a_missing_file_is_never_created(tmp_path):
    assert "找不到" in opening(tmp_path / "office.db")
    assert not (tmp_path / "office.db").exists()


def test_an_empty_file_is_refused(tmp_path):
    (tmp_path / "office.db").touch()
    assert "空文件" in opening(tmp_path / "office.db")
    assert (tmp_path / "office.db").stat().st_size == 0


def test_a_file_of_another_program_is_refused_untouched(tmp_path):
    path = tmp_path / "office.db"
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE village (name)")
    raw.commit()
    raw.close()
    content = path.read_bytes()
    assert "别的程序" in opening(path)
    assert path.read_bytes() == content
    path.write_bytes(b"PK\x03\x04" + bytes(4096))
    assert "不是工作台的数据文件" in opening(path)


def test_a_foreign_trigger_never_runs(closed):
    raw = sqlite3.connect(closed)
    raw.execute(
        "CREATE TRIGGER hostile AFTER INSERT ON preference BEGIN UPDATE village SET name = ''; END"
    )
    raw.commit()
    raw.close()
    assert "被别的程序改过" in opening(closed)


def test_a_newer_file_asks_for_a_newer_program(closed):
    raw = sqlite3.connect(closed)
    raw.execute("PRAGMA user_version=99")
    raw.close()
    assert "较新版本" in opening(closed)


def test_a_file_that_was_not_copied_to_the_end_is_refused(closed):
    content = closed.read_bytes()
    closed.write_bytes(content[: len(content) // 2])
    assert "不完整" in opening(closed)


def test_a_second_window_is_refused_and_a_stale_lock_is_none(closed):
    first = Database.open(closed, Clock())
    assert "已经在另一个窗口" in opening(closed)
    first.close()
    assert (closed.parent / "office.db.lock").exists()
    assert opening(closed) == ""


def test_a_refused_opening_leaves_no_lock(closed):
    content = closed.read_bytes()
    closed.write_bytes(b"")
    assert opening(closed)
    closed.write_bytes(content)
    assert opening(closed) == ""


@pytest.mark.parametrize(
    "weakened", [("synchronous", 1), ("journal_mode", "wal"), ("foreign_keys", 0)]
)
def test_a_weaker_mode_is_refused(closed, monkeypatch, weakened):
    pragmas = tuple(weakened if one[0] == weakened[0] else one for one in connection.PRAGMAS)
    monkeypatch.setattr(connection, "PRAGMAS", pragmas)
    assert "不能安全保存" in opening(closed)


def test_what_a_reading_writes_is_not_kept_and_told(database):
    with pytest.raises(RuntimeError, match="written to"), database.open_store() as store:
        store.firms.add(a_firm(name="另一家律师事务所"))
    with database.open_store() as store:
        assert "另一家律师事务所" not in {firm.name for firm in store.firms.all()}
    with database.change_store() as store:
        store.firms.add(a_firm(name="另一家律师事务所"))


def test_another_tool_that_holds_the_file_is_told_in_words(database, monkeypatch):
    monkeypatch.setattr(connection, "_WAIT", 0)
    database._raw.execute("PRAGMA busy_timeout=0")
    other = sqlite3.connect(database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert "另一个程序占用" in sentence_of(add_logs, database, a_log())
    other.execute("ROLLBACK")
    other.close()
    add_logs(database, a_log())


def test_many_threads_save_and_read_through_one_door(database):
    def save_and_read(_):
        (added,) = add_logs(database, a_log())
        with database.open_store(urgent=True) as store:
            return store.service_logs.get(added.id).serial

    with ThreadPoolExecutor(8) as pool:
        serials = list(pool.map(save_and_read, range(60)))
    assert len(set(serials)) == 60
    with database.open_store() as store:
        assert store.log_list.count(EVERYTHING) == 60


def test_a_store_inside_a_store_is_a_mistake(database):
    with database.open_store(), pytest.raises(RuntimeError, match="already open"):
        add_logs(database, a_log())


def test_a_newer_question_interrupts_an_older_one_and_never_a_save(database):
    add_logs(database, a_log())
    begun, newer = threading.Event(), threading.Event()

    def slow_reading():
        with database.open_store(interrupted=newer.is_set) as store:
            begun.set()
            endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
            store._transaction.sql.exec_driver_sql(endless + "SELECT count(*) FROM n").scalar()

    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(slow_reading)
        begun.wait()
        newer.set()
        with pytest.raises(ReadingInterrupted):
            reading.result()
    with database.change_store() as store:
        store.service_logs.add(a_log())
    assert len(all_logs(database)) == 2


def test_a_question_that_is_out_of_date_when_its_turn_comes_is_not_asked(database):
    with pytest.raises(ReadingInterrupted), database.open_store(interrupted=lambda: True):
        pytest.fail("the store was opened")


def test_saves_pass_through_a_snapshot_and_are_in_it(database, tmp_path, monkeypatch):
    monkeypatch.setattr("lvgw_desktop.storage.snapshot._STEP_BYTES", 40_000)
    add_logs(database, *[a_log(content="咨询" * 400) for _ in range(40)])
    steps = []

    def save_once_more(done, total):
        if not steps:
            with ThreadPoolExecutor(1) as pool:
                pool.submit(add_logs, database, a_log(content="中途保存")).result()
        steps.append((done, total))

    database.snapshot(tmp_path / "copy.db", save_once_more)
    assert len(steps) > 3
    assert steps[-1][0] == steps[-1][1]
    report = verify_file(tmp_path / "copy.db")
    assert (report.ok, report.logs) == (True, 41)


def test_a_snapshot_can_be_cancelled_and_the_file_stays_usable(database, tmp_path):
    with pytest.raises(Cancelled):
        database.snapshot(tmp_path / "copy.db", cancelled=lambda: True)
    add_logs(database, a_log())


def test_a_block_that_raised_a_refusal_of_its_own_lets_it_through(database):
    sentence = "不办。"

    def refuse():
        with database.change_store():
            raise Refusal(sentence)

    assert sentence_of(refuse) == sentence
