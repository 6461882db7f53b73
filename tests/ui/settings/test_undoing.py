"""撤销设置: each change of a setting is said, and taken back by Ctrl+Z."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.theme import TextSize
from lvgw_desktop.ui.shared.tokens import Scheme
from tests.ui.main_windows import shown_window
from tests.ui.parts import rows_of
from tests.ui.typing import CTRL, press

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


def section(window, which):
    window.errands.settings.show(which)
    return window.tab().page().section()


def test_a_text_size_chosen_by_key_is_taken_back(window, practice):
    press(window, K.Key_Plus, with_=CTRL)
    size = theme.current().appearance.text_size
    assert size is not TextSize.STANDARD
    assert window.toast.words() == f"字号已改成“{size.words}”。"
    press(window, K.Key_Z, with_=CTRL)
    assert theme.current().appearance.text_size is TextSize.STANDARD
    assert practice.preferences.text_scale() == TextSize.STANDARD.value
    assert window.toast.words() == f"已撤销：字号已改成“{size.words}”。"


def test_the_largest_size_made_larger_says_nothing(window):
    for _step in TextSize:
        press(window, K.Key_Plus, with_=CTRL)
    window.toast.hide()
    press(window, K.Key_Plus, with_=CTRL)
    assert window.toast.isHidden()


def test_a_scheme_is_taken_back(window, practice):
    looks = section(window, Section.APPEARANCE)
    looks._schemes.set_value(Scheme.DARK)
    looks._schemes.changed.emit(Scheme.DARK)
    assert theme.current().appearance.scheme is Scheme.DARK
    press(window, K.Key_Z, with_=CTRL)
    assert theme.current().appearance.scheme is Scheme.LIGHT
    assert practice.preferences.get("scheme", "") == Scheme.LIGHT.value


def test_an_offset_is_taken_back(window, practice):
    practice.preferences.set_printer_offset("激光", PrinterOffset(1.0, 0.5))
    offset = section(window, Section.OFFSET)
    offset.printer.set_candidates([Choice("激光", "激光")])
    offset.printer.set_value("激光")
    offset.reset()
    assert practice.preferences.printer_offset("激光") == PrinterOffset()
    press(window, K.Key_Z, with_=CTRL)
    assert practice.preferences.printer_offset("激光") == PrinterOffset(1.0, 0.5)
    assert offset._present.text() == PrinterOffset(1.0, 0.5).words


def test_a_wording_is_taken_back(window, practice):
    forms = section(window, Section.FORMS)
    table = forms.wording.table
    with_choices = next(line for line in rows_of(forms.table) if practice.forms.choices(line.id))
    forms.table.choose(with_choices.id)
    used = [one for one in rows_of(table) if getattr(one, "is_used", False)]
    other = next(one for one in rows_of(table) if getattr(one, "is_used", None) is False)
    forms.wording.chosen.emit(other)
    assert [one for one in rows_of(table) if getattr(one, "is_used", False)] != used
    press(window, K.Key_Z, with_=CTRL)
    assert [one for one in rows_of(table) if getattr(one, "is_used", False)] == used
