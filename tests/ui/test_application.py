"""The program as it is started: its arguments, its own process, and the self-test."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from lvgw_desktop import bootstrap
from lvgw_desktop.ui.arguments import read_arguments
from lvgw_desktop.ui.qt_set_up import speak_chinese


def run_program(*arguments, data, **environment):
    return subprocess.run(
        [sys.executable, "-m", "lvgw_desktop", *map(str, arguments)],
        env=dict(os.environ, LVGW_DATA=str(data), QT_QPA_PLATFORM="offscreen", **environment),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_self_test_leaves_a_sheet_its_scan_and_a_workbook(tmp_path):
    done = run_program("--selftest", tmp_path / "自检", data=tmp_path / "data")
    assert done.returncode == 0, done.stderr
    written = {path.suffix for path in (tmp_path / "自检").iterdir()}
    assert {".pdf", ".xlsx", ".db", ".files"} <= written


def test_a_self_test_that_cannot_write_fails_with_its_reason(tmp_path):
    (tmp_path / "自检").write_text("in the way", encoding="utf-8")
    done = run_program("--selftest", tmp_path / "自检", data=tmp_path / "data")
    assert done.returncode == 1
    assert "自检没有通过" in done.stderr


def test_the_arguments_name_the_office_file(tmp_path):
    places = bootstrap.places()
    assert read_arguments([], places).file == places.office_file
    assert read_arguments(["--demo"], places).file == places.practice_file
    chosen = read_arguments(["--data", str(tmp_path / "所.db")], places)
    assert (chosen.file, chosen.practice) == (tmp_path / "所.db", False)


def test_a_wrong_argument_ends_with_the_usage(capsys):
    with pytest.raises(SystemExit) as ended:
        read_arguments(["--colour"], bootstrap.places())
    assert ended.value.code == 2


def test_qt_speaks_chinese(qapp):
    assert speak_chinese(qapp)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_every_file_the_window_needs_is_there():
    places = bootstrap.places()
    for path in (places.help_file, places.resources / "style.qss", *places.screen_fonts):
        assert Path(path).is_file()
    assert places.families


def test_what_the_window_opens_with_is_light():
    """Heavy libraries wait until they are needed: the window must be there at once."""
    heavy = ("reportlab", "xlsxwriter", "openpyxl", "python_calamine", "pypdfium2")
    program = (
        f"import sys, lvgw_desktop.ui.session; print([m for m in {heavy} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
