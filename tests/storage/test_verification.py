import os
import sqlite3

import pytest

from builders import a_log, an_issued_form
from lvgw_desktop.storage import row_check
from lvgw_desktop.storage.verification import verify_file, verify_open
from tests.storage.offices import add_logs, an_open_office


@pytest.fixture
def office_file(tmp_path):
    path = tmp_path / "office.db"
    database = an_open_office(path)
    tricky = '引号"、反斜杠\\、换行\n、制表\t、\x00\x07\x7f、𠮷䶮𬭎、\u2028'
    first, _ = add_logs(database, a_log(), a_log(content=tricky, items=()))
    with database.change_store() as store:
        store.issued_forms.add(an_issued_form(record_uuid=first.uuid))
        store.audit.note("LOOKED", "电话", first.uuid)
    add_logs(database, a_log(hours=None))
    database.close()
    return path


def tamper(path, *statements):
    """Change the file as someone with a database tool would: triggers out of the way."""
    raw = sqlite3.connect(path, isolation_level=None)
    triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        raw.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        assert raw.execute(statement).rowcount > 0, statement
    for _, sql in triggers:
        raw.execute(sql)
    raw.close()


def test_a_good_file_is_called_good(office_file):
    report = verify_file(office_file)
    assert report.ok, report
    assert report.sentence.startswith("核对无误：3 条日志，截至 2026年11月18日")
    assert (report.integrity, report.foreign_keys, report.chain, report.rows) == (True,) * 4
    assert len(report.audit_head) == 64
    assert sorted(path.name for path in office_file.parent.iterdir() if path.is_dir()) == []


def test_sqlite_and_python_spell_the_trail_alike(office_file, monkeypatch):
    """Else every row would be compared value by value, which is slow in a large office."""
    monkeypatch.setattr(row_check, "_same", lambda *_: pytest.fail("spelled differently"))
    assert verify_file(office_file).ok


def test_an_open_office_is_verified_while_it_stays_open(database):
    add_logs(database, a_log())
    assert verify_open(database, database.path).logs == 1
    add_logs(database, a_log())
    assert verify_open(database, database.path).logs == 2


def test_a_newer_or_foreign_file_is_named_for_what_it_is(office_file):
    raw = sqlite3.connect(office_file)
    raw.execute("PRAGMA user_version = 99")
    assert verify_file(office_file).sentence.startswith("“office.db”是较新版本")
    raw.execute("PRAGMA application_id = 5")
    raw.close()
    assert verify_file(office_file).sentence.startswith("“office.db”是别的程序的文件")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE service_log SET content = '另一段' WHERE id = 2",
        "UPDATE service_log SET hours = 0 WHERE id = 3",
        "UPDATE service_item SET quantity = 50 WHERE service_log_id = 1",
        "DELETE FROM service_item WHERE service_log_id = 1",
        "UPDATE village SET wechat_group = NULL WHERE id = 1",
        "UPDATE legal_adviser SET licence_no = '1' WHERE id = 1",
        "UPDATE judicial_office SET name = '别的司法所'",
        "UPDATE appointment SET ends_on = '2030-01-01' WHERE id = 1",
        "UPDATE issued_form SET texts = '{}' WHERE id = 1",
        "DELETE FROM issued_form WHERE id = 1",
    ],
)
def test_an_altered_record_is_found_and_named(office_file, statement):
    tamper(office_file, statement)
    report = verify_file(office_file)
    assert (report.ok, report.rows, report.chain) == (False, False, True)
    assert len(report.strange) == 1
    assert "被别的程序改过" in report.sentence


def test_a_removed_record_is_found(office_file):
    tamper(
        office_file,
        "DELETE FROM service_item WHERE service_log_id = 1",
        "DELETE FROM service_log WHERE id = 1",
    )
    report = verify_file(office_file)
    assert (report.rows, report.chain, len(report.strange)) == (False, True, 1)


def test_a_planted_record_is_found(office_file):
    columns = "name, kind, credit_code, head, phone, address, remark"
    tamper(office_file, f"INSERT INTO firm (uuid, {columns}) SELECT 'x', {columns} FROM firm")
    assert verify_file(office_file).strange == ("firm x",)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET operator = '刘芳' WHERE id = 4",
        "UPDATE audit SET at = '2020-01-01T00:00:00' WHERE id = 4",
        "UPDATE audit_values SET reason = '更正' WHERE audit_id = 4",
        "UPDATE audit_values SET \"after\" = replace(\"after\", '社区', '村') WHERE audit_id = 3",
        "DELETE FROM audit_values WHERE audit_id = 4",
    ],
)
def test_a_changed_trail_is_found(office_file, statement):
    tamper(office_file, statement)
    report = verify_file(office_file)
    assert (report.ok, report.chain) == (False, False)
    assert "留痕" in report.sentence


def test_a_row_taken_out_of_the_trail_is_found(office_file):
    tamper(
        office_file,
        "DELETE FROM audit_values WHERE audit_id = 4",
        "DELETE FROM audit WHERE id = 4",
    )
    assert not verify_file(office_file).chain


def test_a_cut_tail_is_found_even_with_its_records(office_file):
    last = "(SELECT max(id) FROM audit)"
    tamper(
        office_file,
        f"DELETE FROM audit_values WHERE audit_id = {last}",
        f"DELETE FROM audit WHERE id = {last}",
        "DELETE FROM service_item WHERE service_log_id = 3",
        "DELETE FROM service_log WHERE id = 3",
    )
    report = verify_file(office_file)
    assert (report.rows, report.chain) == (True, False)


def test_an_altered_record_with_a_forged_trail_entry_is_found(office_file):
    tamper(
        office_file,
        "UPDATE firm SET name = '另一家'",
        "UPDATE audit_values SET \"after\" = replace(\"after\", '河南砺衡律师事务所', '另一家') "
        "WHERE audit_id = 2",
    )
    assert not verify_file(office_file).chain


@pytest.mark.parametrize("place", [0.2, 0.4, 0.6, 0.8, 0.95])
def test_a_zeroed_page_is_found(office_file, place):
    content = bytearray(office_file.read_bytes())
    start = int(len(content) * place) // 4096 * 4096
    content[start : start + 4096] = bytes(4096)
    office_file.write_bytes(content)
    assert not verify_file(office_file).ok


def test_one_flipped_byte_in_any_kept_text_is_found(office_file):
    content = office_file.read_bytes()
    text = "当场答复".encode()
    places = [at for at in range(len(content)) if content.startswith(text, at)]
    assert len(places) >= 6
    for at in places:
        flipped = bytearray(content)
        flipped[at] ^= 1
        office_file.write_bytes(flipped)
        assert not verify_file(office_file).ok, at


def test_what_is_no_office_file_is_told_in_one_sentence(tmp_path, office_file):
    assert "找不到" in verify_file(tmp_path / "missing.db").sentence
    (tmp_path / "empty.db").touch()
    assert "空文件" in verify_file(tmp_path / "empty.db").sentence
    (tmp_path / "text.db").write_text("不是数据库" * 2000, encoding="utf-8")
    assert "不是工作台的数据文件" in verify_file(tmp_path / "text.db").sentence
    content = office_file.read_bytes()
    (tmp_path / "half.db").write_bytes(content[: len(content) // 2])
    assert not verify_file(tmp_path / "half.db").ok


def test_a_save_cut_short_is_rolled_back_in_the_copy_only(office_file):
    """What a kill leaves: the change is half in the file, the journal knows how to undo it."""
    content = office_file.read_bytes()
    raw = sqlite3.connect(office_file, isolation_level=None)
    raw.execute("PRAGMA cache_size=1")
    raw.execute("PRAGMA cache_spill=1")
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE service_log SET content = ?", ("咨询" * 20_000,))
    journal = office_file.with_name("office.db-journal")
    left = {path: path.read_bytes() for path in (office_file, journal)}
    raw.execute("ROLLBACK")
    raw.close()
    for path, bytes_left in left.items():
        path.write_bytes(bytes_left)
    assert left[office_file] != content
    assert verify_file(office_file).ok
    assert office_file.read_bytes() == left[office_file]


def test_what_a_killed_check_left_is_swept_away_a_day_later(office_file):
    old, fresh = (office_file.parent / f".checking-{name}" for name in ("old", "fresh"))
    for folder in (old, fresh):
        folder.mkdir()
        (folder / "copy.db").write_bytes(b"personal")
    os.utime(old, (0, 0))
    assert verify_file(office_file).ok
    assert (old.exists(), fresh.exists()) == (False, True)
