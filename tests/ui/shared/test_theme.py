"""Text sizes, colours, icons, and a page of everything on which no word is cut."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from lvgw_desktop import ui
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from lvgw_desktop.ui.shared.tokens import TABLES, Scheme
from lvgw_desktop.ui.tabs import TABS
from tests.ui.conftest import RESOURCES, assert_nothing_clipped, clipped
from tests.ui.shared.gallery import parts_page, tables_page

UI = Path(ui.__file__).parent
TYPE_TABLE = {
    12: (12, 15, 18),
    13: (13, 16, 20),
    14: (14, 18, 21),
    15: (15, 19, 22),
    20: (20, 25, 30),
    28: (28, 35, 42),
}


@pytest.mark.parametrize(("number", "text_size"), list(enumerate(TextSize)))
def test_the_type_table(themed, number, text_size):
    theme.change(Appearance(text_size))
    assert {n: theme.px(n) for n in TYPE_TABLE} == {
        n: sizes[number] for n, sizes in TYPE_TABLE.items()
    }


def test_gaps_grow_more_slowly_than_text(themed):
    theme.change(Appearance(TextSize.LARGE))
    assert (theme.px(10), theme.gap(10)) == (15, 12)


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_style_sheet_is_filled_in_completely(themed, scheme):
    theme.change(Appearance(scheme=scheme))
    sheet = QApplication.instance().styleSheet()
    assert not re.search(r"@\w*@", sheet.split("*/", 1)[1])


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("tokens", TABLES.values(), ids=lambda tokens: tokens.bg)
def test_every_text_stands_out_from_its_ground(tokens):
    pairs = [
        (ink, ground)
        for ink in (tokens.ink, tokens.ink2, tokens.ink3)
        for ground in (tokens.card, tokens.bg, tokens.soft, tokens.mute, tokens.sel)
    ]
    pairs += [(tokens.pri, tokens.pri_bg), (tokens.on_pri, tokens.pri), (tokens.ok, tokens.ok_bg)]
    pairs += [
        (tokens.warn, tokens.warn_bg),
        (tokens.seal, tokens.seal_bg),
        (tokens.ink, tokens.pin),
    ]
    pairs += [
        (tokens.ink, tokens.pin),
        (tokens.head_ink, tokens.head),
        (tokens.toast_ink, tokens.toast),
    ]
    for ink, ground in pairs:
        light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)


def test_the_bundled_font_is_used(themed):
    assert QFontInfo(themed.font()).family() == "LVGW Hei"


def test_every_icon_can_be_drawn(themed):
    for path in (RESOURCES / "icons").glob("*.svg"):
        picture = themed.icons.pixmap(path.stem, "#1F4F8B", 16).toImage()
        assert any(picture.pixelColor(x, y).alpha() for x in range(16) for y in range(16)), path


def test_nothing_lies_unused():
    source = "".join(path.read_text("utf-8") for path in UI.rglob("*.py"))
    of_tabs = {f"{tab.words.icon}-fill" for tab in TABS}
    icons = {path.stem for path in (RESOURCES / "icons").glob("*.svg")} - of_tabs
    style = (RESOURCES / "style.qss").read_text("utf-8")
    styled = set(re.findall(r'(?:role|kind)="(\w+)"|#(\w+)', style))
    names = icons | {role or name for role, name in styled if not name.startswith("qt_")}
    assert [name for name in sorted(names) if f'"{name}"' not in source] == []


def test_an_icon_takes_its_colour(themed):
    picture = themed.icons.pixmap("check-circle-fill", "#226B46", 16).toImage()
    assert picture.pixelColor(3, 8).name() == "#226b46"


def test_a_change_of_text_size_reaches_what_is_open(themed, qtbot):
    button = Button("新记一次服务", key="F2")
    qtbot.addWidget(button)
    before = button.sizeHint()
    theme.change(Appearance(TextSize.LARGE))
    assert button.sizeHint().width() > before.width() * 1.3


@pytest.mark.parametrize("build", [parts_page, tables_page])
def test_no_word_is_cut(sized, qtbot, build):
    page = build()
    qtbot.addWidget(page)
    page.resize(1366, 620)
    page.show()
    qtbot.waitExposed(page)
    assert_nothing_clipped(page)


def test_a_cut_word_would_be_noticed(themed, qtbot):
    page = parts_page()
    qtbot.addWidget(page)
    page.show()
    page.findChild(Button).setFixedWidth(20)
    assert clipped(page)
