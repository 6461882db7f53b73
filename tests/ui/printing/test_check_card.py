"""The checks before printing, in words."""

from lvgw_desktop.forms.missing import MissingCharacter
from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.ui.printing.check_card import checks_of, offset_words


def preview(*, pages=1, missing=(), remarks=()):
    sheet = PreviewSheet(log_id=1, label="0201 兴梁社区", first_page=0, pages=pages)
    return Preview(pdf=b"", sheets=(sheet,), missing=missing, remarks=remarks)


def words(shown):
    return [check.words for check in checks_of(shown)]


def test_a_good_sheet_has_nothing_to_look_at():
    assert words(preview()) == ["字体齐全，没有缺字", "1 份都在一页之内"]
    assert all(check.good for check in checks_of(preview()))


def test_a_missing_character_is_named_with_its_code_point():
    odd = MissingCharacter("\U000f0000", True, 1, "赵某")
    [first, *_rest] = checks_of(preview(missing=(odd,)))
    assert "U+F0000" in first.words
    assert not first.good


def test_a_long_sheet_tells_its_pages():
    assert "0201 会印成 2 页" in words(preview(pages=2))


def test_many_remarks_are_shortened_and_counted():
    shown = words(preview(remarks=tuple(f"{number:04d} 号没写联系电话" for number in range(9))))
    assert shown[-1] == "还有 6 条同样的情况"
    assert len(shown) == 6


def test_the_offset_is_signed():
    assert offset_words(PrinterOffset(1, -0.5)) == "左右 +1.0 毫米，上下 −0.5 毫米"
