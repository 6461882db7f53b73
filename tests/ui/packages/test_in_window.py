"""数据包 in the whole window: from the settings to making, reading and the printed code."""

import pytest

from lvgw_desktop.services.packages import PackageWish
from lvgw_desktop.ui.settings.sections import Section
from tests.ui.main_windows import shown_window
from ui.parts import buttons, push


@pytest.fixture
def backups(practice, operations, qtbot, tmp_path):
    """The window at 备份与恢复 of an office that made a package before."""
    practice.packages.make(tmp_path / "包.lvgwbao", PackageWish())
    window = shown_window(qtbot, practice, operations)
    window.errands.settings.show(Section.BACKUPS)
    return window


@pytest.mark.parametrize(
    ("words", "title"),
    [("做数据包…", "做数据包"), ("读数据包…", "读数据包"), ("打印恢复码", "打印恢复码")],
)
def test_each_button_leads_to_its_page(backups, words, title):
    push(backups, words)
    assert backups.tab().page().title.text() == title


def test_there_is_no_code_before_the_first_package(practice, operations, qtbot):
    window = shown_window(qtbot, practice, operations)
    window.errands.settings.show(Section.BACKUPS)
    (code,) = (one for one in buttons(window) if one.text() == "打印恢复码")
    assert not code.isEnabled()
