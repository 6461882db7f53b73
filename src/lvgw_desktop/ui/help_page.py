"""帮助: the one page of help, offline, in the colours and the text size of the window."""

from pathlib import Path

from PySide6.QtWidgets import QTextBrowser

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import STRETCH, keep_size, row
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (
    Hint("↑↓", "上下看"),
    Hint("PgUp/PgDn", "翻页"),
    Hint("Home", "回到目录"),
    Hint("Tab", "选下一处链接"),
    Hint("Enter", "到那里"),
    Hint("Esc", "返回"),
)
MOST_WIDTH = 940  # about 60 characters a line
STYLE = """
    body { color: @ink@; } p, li, td, th { font-size: @body@px; line-height: 112%; }
    h1 { font-size: x-large; } h2 { font-size: large; color: @pri@; }
    table { border-color: @line@; border-style: solid; border-collapse: collapse; }
    th { background: @soft@; text-align: left; } td, th { padding: @pad@px; }
    b, a { color: @pri@; } a { text-decoration: none; }
"""


class HelpPage(Page):
    """Shows the help; the window's F1 opens it over what is there.

    `part` is the anchor of the part it opens at, "" its beginning. Pictures lie beside the file.
    """

    def __init__(self, file: Path, part: str = "") -> None:
        super().__init__("帮助", hints=HINTS)
        self._words, self._part = file.read_text(encoding="utf-8"), part
        self.browser = QTextBrowser()
        self.browser.setAccessibleName("帮助")
        self.browser.setSearchPaths([str(file.parent)])
        keep_size(self.browser, max_width=MOST_WIDTH)
        line = row(STRETCH)
        line.put(self.browser, 20)
        line.put(STRETCH)
        self.put(line, 1)
        self._follow()
        theme.current().changed.connect(self._follow)

    def start(self) -> None:
        """Let the arrow keys scroll; the first time from the part that was asked for."""
        self.browser.setFocus()
        if self._part:
            self.browser.scrollToAnchor(self._part)
            self._part = ""

    def _follow(self) -> None:
        """Take the colours and the size of the window, and stay at the same place."""
        look, bar = theme.current(), self.browser.verticalScrollBar()
        read = bar.value() / max(bar.maximum(), 1)
        values = {
            "body": look.px(15),
            "pad": look.gap(6),
            "ink": look.tokens.ink,
            "pri": look.tokens.pri,
            "line": look.tokens.line,
            "soft": look.tokens.soft,
        }
        style = STYLE
        for name, value in values.items():
            style = style.replace(f"@{name}@", str(value))
        document = self.browser.document()
        document.setDefaultStyleSheet(style)
        document.setDocumentMargin(look.gap(16))
        self.browser.setHtml(self._words)
        bar.setValue(round(read * bar.maximum()))
