import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop import logs

logger = logging.getLogger("lvgw_desktop.tests")


def refuse(record):
    raise ValueError(record)


@pytest.fixture(autouse=True)
def _closed_afterwards():
    yield
    logs.stop_logging()


def test_a_line_is_written_with_its_time(tmp_path):
    file = logs.start_logging(tmp_path / "new" / "logs")
    logger.info("backup verified: %d logs", 312)
    line = file.read_text(encoding="utf-8")
    assert line.endswith("INFO lvgw_desktop.tests backup verified: 312 logs\n")
    assert line[4] == "-", "the time is not masked like a telephone"


def test_names_and_telephones_in_a_traceback_are_masked(tmp_path):
    file = logs.start_logging(tmp_path)
    try:
        refuse({"client_name": "赵某某", "client_phone": "138-0375-0000"})
    except ValueError:
        logger.exception("save failed")
    text = file.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_names_and_telephones" in text, "the place in the code stays readable"
    assert "赵" not in text
    assert "0375" not in text


@given(
    st.text("赵钱孙𠮷䶮𬭎㛃𫖯", min_size=1),
    st.from_regex(r"[0-9]([- ]?[0-9]){6,17}", fullmatch=True),
)
def test_no_chinese_and_no_long_number_survives(name, number):
    line = logs.masked(f"record: {name} {number};")
    assert line == "record: … *******;"


def test_counts_years_and_months_stay_readable():
    assert logs.masked("2026-11 exported: 3000 rows") == "2026-11 exported: 3000 rows"


def test_old_files_are_thrown_away(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "FILE_BYTES", 2_000)
    logs.start_logging(tmp_path)
    for _ in range(500):
        logger.info("a line of the log that is long enough to turn the file over soon")
    files = list(tmp_path.iterdir())
    assert len(files) == 1 + logs.OLD_FILES
    assert all(file.stat().st_size <= 2_000 for file in files)


def test_a_second_start_moves_the_log(tmp_path):
    first = logs.start_logging(tmp_path / "first")
    second = logs.start_logging(tmp_path / "second")
    logger.info("after the move")
    assert first.read_text(encoding="utf-8") == ""
    assert second.read_text(encoding="utf-8").count("after the move") == 1


def test_an_unwritable_folder_does_not_stop_the_program(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    assert logs.start_logging(blocked / "logs") is None
    logger.info("nobody hears this")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, which Linux has")
def test_a_full_disk_loses_lines_but_raises_nothing(tmp_path, capfd):
    (tmp_path / logs.FILE_NAME).symlink_to("/dev/full")
    assert logs.start_logging(tmp_path) is not None
    logger.info("no room for this")
    logger.info("nor for this")
    assert capfd.readouterr().err == ""
