"""打印校准: what is read off the test page moves this printer, and no other."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.ui.paper.printers import PrinterFacts
from lvgw_desktop.ui.settings.offset_section import OffsetSection, read_offset
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.in_window import Asked
from tests.ui.paper.ink import dark_in_mm, printers_to
from tests.ui.parts import push, shown_words
from tests.ui.typing import CTRL, press, type_text

LASER, OTHER = PrinterFacts(name="激光打印机"), PrinterFacts(name="另一台")


@pytest.fixture
def paper(tmp_path):
    return tmp_path / "paper.pdf"


@pytest.fixture
def section(practice, operations, paper, qtbot):
    made = OffsetSection(practice, operations, printers_to(paper, LASER, OTHER))
    qtbot.addWidget(made)
    made.resize(1150, 560)
    made.show()
    return made


def read_off(section, right, down):
    section.editor["right"].take_focus()
    type_text(section, f"{right}\n{down}")
    press(section, Qt.Key.Key_Return, with_=CTRL)


def ruler_starts(paper):
    """Return how far the upright middle ruler lies from the left, the level one from the top."""
    upright = dark_in_mm(paper, (24, 152, 50, 160))
    across = dark_in_mm(paper, (112, 222, 122, 250))
    return upright[0], across[1]


def dashes(paper):
    """Return where the middle of the paper is marked beside each ruler."""
    down = dark_in_mm(paper, (22, 140, 34, 160))
    across = dark_in_mm(paper, (95, 222, 115, 239))
    return across[0], down[1]


def offset_of(practice, printer):
    return practice.preferences.printer_offset(printer.name)


def test_what_is_read_moves_this_printer_only(section, practice):
    read_off(section, "21.5", "19.5")
    assert offset_of(practice, LASER) == PrinterOffset(1.5, -0.5)
    assert offset_of(practice, OTHER) == PrinterOffset()
    assert "左右 +1.5 毫米，上下 −0.5 毫米" in shown_words(section)


def test_a_second_reading_corrects_the_first(section, practice):
    read_off(section, "21.5", "19.5")
    read_off(section, "19.5", "")
    assert offset_of(practice, LASER) == PrinterOffset(1.0, -0.5)


def test_another_printer_is_chosen_by_its_name(section, practice):
    section.printer.setFocus()
    press(section, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    read_off(section, "22", "22")
    assert offset_of(practice, LASER) == PrinterOffset()
    assert offset_of(practice, OTHER) == PrinterOffset(2, 2)


def test_the_offset_of_the_first_edition_is_kept_until_a_printer_has_its_own(section, practice):
    practice.preferences.remember("printer_offset", [1.0, 2.0])
    assert offset_of(practice, OTHER) == PrinterOffset(1, 2)
    read_off(section, "20.5", "20")
    assert offset_of(practice, LASER) == PrinterOffset(1.5, 2)
    assert offset_of(practice, OTHER) == PrinterOffset(1, 2)


def test_a_form_pushed_off_the_paper_is_refused(section, practice):
    said = Asked(section.said)
    read_off(section, "39", "20")
    read_off(section, "39", "20")
    assert offset_of(practice, LASER) == PrinterOffset(19, 0)
    assert said.last[0].startswith("移动超过 20 毫米")


def test_a_printer_goes_back_to_where_it_prints_by_itself(section, practice):
    read_off(section, "21.5", "19.5")
    push(section, "改回不移动")
    assert offset_of(practice, LASER) == PrinterOffset()


def test_the_page_is_printed_with_the_offset_and_read_again(section, practice, paper):
    push(section, "印一张校准页")
    assert ruler_starts(paper) == pytest.approx((36, 240), abs=0.2)
    read_off(section, "23", "18")
    push(section, "印一张校准页")
    assert ruler_starts(paper) == pytest.approx((39, 238), abs=0.2)


def test_the_dashed_lines_stand_where_a4_is_folded(section, paper):
    push(section, "印一张校准页")
    assert dashes(paper) == pytest.approx((210 / 2, 297 / 2), abs=0.2)


def test_without_a_printer_nothing_can_be_saved(practice, operations, paper, qtbot):
    section = OffsetSection(practice, operations, printers_to(paper))
    qtbot.addWidget(section)
    section.show()
    assert any(words.startswith("这台电脑没有装打印机") for words in shown_words(section))


def opened(practice, operations, paper, qtbot, *known):
    section = OffsetSection(practice, operations, printers_to(paper, *known))
    qtbot.addWidget(section)
    section.show()
    return section


def test_numbers_that_were_not_saved_come_back_with_their_printer(
    section, practice, operations, paper, qtbot
):
    section.printer.set_value(OTHER.name)
    section.printer.chosen.emit(OTHER)
    section.editor["right"].take_focus()
    type_text(section, "21.5")
    assert section.may_leave()
    assert [draft.title for draft in practice.drafts.all()] == ["打印校准"]

    again = opened(practice, operations, paper, qtbot, LASER, OTHER)
    assert again.printer.value() == OTHER.name
    assert again.editor["right"].value() == "21.5"
    press(again, Qt.Key.Key_Return, with_=CTRL)
    assert offset_of(practice, OTHER) == PrinterOffset(1.5, 0)
    assert offset_of(practice, LASER) == PrinterOffset()
    assert practice.drafts.all() == ()


def test_numbers_of_a_printer_that_is_gone_are_saved_for_no_other(
    section, practice, operations, paper, qtbot
):
    section.editor["right"].take_focus()
    type_text(section, "21.5")
    section.may_leave()
    again = opened(practice, operations, paper, qtbot, OTHER)
    said = Asked(again.said)
    assert again.editor["right"].value() == "21.5"
    again.save()
    assert said.last[0] == "请先选打印机，再保存。"
    assert offset_of(practice, OTHER) == PrinterOffset()


@pytest.mark.parametrize("known", [[LASER], []], ids=["printer", "none"])
def test_nothing_is_clipped(sized, practice, operations, paper, qtbot, known):
    section = OffsetSection(practice, operations, printers_to(paper, *known))
    qtbot.addWidget(section)
    section.resize(1050, 440)
    section.show()
    assert_nothing_clipped(section)


@pytest.mark.parametrize(
    ("typed", "offset"),
    [(("", "20"), (0, 0)), (("２１．５", "18。5"), (1.5, -1.5)), (("40", "0"), (20, -20))],
)
def test_millimetres_are_read_as_they_are_written(typed, offset):
    assert read_offset({"right": typed[0], "down": typed[1]}) == PrinterOffset(*offset)


@pytest.mark.parametrize("typed", ["一", "41", "1,5", "nan", "inf", "-1"])
def test_what_is_no_millimetre_is_refused_in_its_box(typed):
    with pytest.raises(Refusal) as refused:
        read_offset({"right": "20", "down": typed})
    assert [problem.field for problem in refused.value.problems] == ["down"]
