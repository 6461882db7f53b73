"""Starting must stay quick: what is heavy is loaded when it is first used."""

import subprocess
import sys

import pytest

HEAVY = {
    *("reportlab", "pypdfium2", "PIL", "zxingcpp"),
    *("xlsxwriter", "openpyxl", "python_calamine", "docx"),
}
PAPER = {"lvgw_desktop.forms.layout", "lvgw_desktop.forms.fill", "lvgw_desktop.exchange.sheet"}
"""What lays out paper and workbooks: fifty modules of our own."""


def modules_after(code):
    script = f"{code}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return set(done.stdout.decode().split())


@pytest.mark.parametrize("module", ["bootstrap", "ui.application", "cli"])
def test_no_heavy_library_is_loaded_at_start(module):
    assert not HEAVY & modules_after(f"import lvgw_desktop.{module}")


def test_the_window_starts_without_what_lays_out_paper():
    window = "import lvgw_desktop.bootstrap, lvgw_desktop.ui.session, lvgw_desktop.ui.home.tab"
    assert not PAPER & modules_after(window)


def test_the_command_starts_without_qt():
    assert "PySide6" not in modules_after("import lvgw_desktop.bootstrap, lvgw_desktop.cli")
