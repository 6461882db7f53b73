"""A child does what may go wrong: it is waited for, held to limits, and gone afterwards."""

import os
import sys

import pytest

from lvgw_desktop import child
from lvgw_desktop.child import ChildFailed, lines_of_child

FOREVER = "import os, time\nprint(os.getpid(), flush=True)\ntime.sleep(600)"
QUIET = "import os, time\nos.close(1)\ntime.sleep(600)"


class Stopped(Exception):  # noqa: N818  a wish, not an error
    """Nobody wants the work any more."""


def given_a_program(monkeypatch, script):
    monkeypatch.setattr(child, "_program", lambda: [sys.executable, "-c", script])


def lines(seconds=60.0, tick=lambda: None):
    return [line.decode().strip() for line in lines_of_child(["甲.xlsx"], seconds, tick)]


def test_its_lines_come_in_order(monkeypatch):
    given_a_program(monkeypatch, "import sys\nprint(*sys.argv[1:], 1, 2, sep='\\n')")
    assert lines() == [child.CHILD, "甲.xlsx", "1", "2"]


@pytest.mark.skipif(sys.platform == "win32", reason="asks for a process by signal 0")
def test_it_is_gone_when_nobody_wants_it_any_more(monkeypatch):
    given_a_program(monkeypatch, FOREVER)
    seen = []

    def stop_at_the_second_look():
        if seen:
            raise Stopped

    printed = lines_of_child([], 60, stop_at_the_second_look)
    seen.append(next(printed))
    with pytest.raises(Stopped):
        next(printed)
    with pytest.raises(ProcessLookupError):
        os.kill(int(seen[0]), 0)


@pytest.mark.skipif(sys.platform == "win32", reason="asks for a process by signal 0")
def test_it_is_gone_when_the_reader_goes(monkeypatch):
    given_a_program(monkeypatch, FOREVER)
    printed = lines_of_child([], 60, lambda: None)
    number = int(next(printed))
    printed.close()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_it_has_only_so_much_time(monkeypatch):
    given_a_program(monkeypatch, FOREVER)
    with pytest.raises(ChildFailed) as failed:
        lines(seconds=0)
    assert failed.value.late


@pytest.mark.parametrize("end", ["raise SystemExit(3)", "import os; os.abort()", "1 / 0"])
def test_a_bad_end_is_told_after_the_lines(monkeypatch, end):
    given_a_program(monkeypatch, f"print('甲', flush=True)\n{end}")
    printed = lines_of_child([], 60, lambda: None)
    assert next(printed).decode().strip() == "甲"
    with pytest.raises(ChildFailed) as failed:
        next(printed)
    assert not failed.value.late


def test_the_log_has_the_last_words_of_a_bad_end(monkeypatch, caplog):
    given_a_program(monkeypatch, "raise ValueError('no such sheet')")
    with pytest.raises(ChildFailed):
        lines()
    assert "ended with 1: ValueError: no such sheet" in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="not tried on Windows")
def test_it_has_only_so_much_memory(monkeypatch, caplog):
    script = "from lvgw_desktop.child import limit_memory\nlimit_memory(1 << 28)\nbytes(1 << 29)"
    given_a_program(monkeypatch, script)
    with pytest.raises(ChildFailed):
        lines()
    assert "MemoryError" in caplog.text


def test_the_frozen_window_starts_the_command_beside_it(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "lvgw-desktop.exe"))
    assert child._program() == [str(tmp_path / "lvgw.exe")]


def test_it_reads_what_it_is_given(monkeypatch):
    given_a_program(monkeypatch, "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read())")
    given = "兴梁社区\n".encode() * 50_000
    assert b"".join(lines_of_child([], 60, lambda: None, given)) == given


@pytest.mark.skipif(sys.platform == "win32", reason="asks for a process by signal 0")
def test_one_that_stays_after_its_last_line_is_too_late(monkeypatch):
    given_a_program(monkeypatch, f"import os\nprint(os.getpid(), flush=True)\n{QUIET}")
    printed = lines_of_child([], 1, lambda: None)
    number = int(next(printed))
    with pytest.raises(ChildFailed) as failed:
        next(printed)
    assert failed.value.late
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_one_that_stays_after_its_last_line_can_be_stopped(monkeypatch):
    given_a_program(monkeypatch, QUIET)
    looks = []

    def stop_at_the_fifth_look():
        looks.append(1)
        if len(looks) == 5:
            raise Stopped

    with pytest.raises(Stopped):
        lines(tick=stop_at_the_fifth_look)
