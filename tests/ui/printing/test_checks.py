"""The checks before printing, in words."""

import pytest

from lvgw_desktop.services.missing_characters import MissingOnSheet
from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.ui.paper.printers import PrinterFacts
from lvgw_desktop.ui.printing.checks import (
    NOTHING_ON_BACKS,
    paper_words,
    printer_checks,
    sheet_checks,
)

ODD = MissingOnSheet(
    log_id=1,
    sheet="0201 兴梁社区",
    place="服务对象",
    char="\U000f0000",
    code_point="U+F0000",
    is_private=True,
)
A4, ACROSS, SIXTEENMO = (595.3, 841.9), (841.9, 595.3), (522, 737)


def preview(*, pages=1, missing=(), remarks=()):
    sheet = PreviewSheet(log_id=1, label="0201 兴梁社区", first_page=0, pages=pages)
    return Preview(pdf=b"", sheets=(sheet,), missing=missing, remarks=remarks)


def words(shown):
    return [check.words for check in sheet_checks(shown)]


def test_a_good_sheet_has_nothing_to_look_at():
    assert words(preview()) == ["字体齐全，没有缺字", "1 份都在一页之内"]
    assert all(check.good for check in sheet_checks(preview()))


def test_a_missing_character_is_named_with_its_code_point():
    [first, *_rest] = sheet_checks(preview(missing=(ODD,)))
    assert first.words == "0201 兴梁社区：「\U000f0000」(U+F0000) 服务对象"
    assert not first.good


def test_a_long_sheet_tells_its_pages():
    assert "0201 会印成 2 页" in words(preview(pages=2))


def test_many_remarks_are_shortened_and_counted():
    shown = words(preview(remarks=tuple(f"{number:04d} 号没写联系电话" for number in range(9))))
    assert shown[-1] == "还有 6 条同样的情况"
    assert len(shown) == 6


def test_the_offset_is_signed():
    assert PrinterOffset(1, -0.5).words == "左右 +1.0 毫米，上下 −0.5 毫米"


def test_a_printer_set_to_other_paper_is_told_what_to_do():
    printer = PrinterFacts(name="激光打印机", paper=SIXTEENMO)
    [check] = printer_checks(preview(), [A4, ACROSS], printer, both_sides=False)
    assert not check.good
    assert check.words.startswith("打印机现在设的是 16开 纸，这次要用 A4 纸。请装上 A4 纸")


def test_a_form_on_16k_wants_16k():
    printer = PrinterFacts(name="激光打印机", paper=A4)
    [check] = printer_checks(preview(), [SIXTEENMO], printer, both_sides=False)
    assert not check.good
    assert "这次要用 16开 纸" in check.words


@pytest.mark.parametrize("printer", [None, PrinterFacts(name="不说的打印机")])
def test_a_printer_that_tells_no_paper_is_believed(printer):
    assert printer_checks(preview(), [A4], printer, both_sides=False) == ()


def test_backs_that_stay_empty_are_told():
    printer = PrinterFacts(name="激光打印机", paper=A4)
    shown = [one.words for one in printer_checks(preview(), [A4], printer, both_sides=True)]
    assert shown == ["打印机设的是 A4 纸，正好", NOTHING_ON_BACKS]
    long = printer_checks(preview(pages=2), [A4, A4], printer, both_sides=True)
    assert NOTHING_ON_BACKS not in [one.words for one in long]


def test_the_paper_of_mixed_pages_is_named_once_each():
    assert paper_words([A4, ACROSS, A4]) == "A4 纵向、A4 横向"
