"""帮助: the one page of help, offline, in the colours and the text size of the window."""

from pathlib import Path

from PySide6.QtWidgets import QTextBrowser

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import STRETCH, keep_size, row
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (Hint("↑↓", "上下看"), Hint("PgUp/PgDn", "翻页"), Hint("Esc", "返回"))
MOST_WIDTH = 940  # about 60 characters a line
STYLE = """
    body { color: @ink@; } p, li, td, th { font-size: @body@px; line-height: 112%; }
    h1 { font-size: x-large; } h2 { font-size: large; color: @pri@; }
    table { border-color: @line@; border-style: solid; border-collapse: collapse; }
    th { background: @soft@; text-align: left; } td, th { padding: @pad@px; }
    b { color: @pri@; }
"""


class HelpPage(Page):
    """Shows the help; the window's F1 opens it over what is there."""

    def __init__(self, file: Path) -> None:
        super().__init__("帮助", hints=HINTS)
        self._words = file.read_text(encoding="utf-8")
        self._browser = QTextBrowser()
        self._browser.setAccessibleName("帮助")
        keep_size(self._browser, max_width=MOST_WIDTH)
        line = row(STRETCH)
        line.put(self._browser, 20)
        line.put(STRETCH)
        self.put(line, 1)
        self._follow()
        theme.current().changed.connect(self._follow)

    def start(self) -> None:
        """Let the arrow keys scroll."""
        self._browser.setFocus()

    def _follow(self) -> None:
        look = theme.current()
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
        document = self._browser.document()
        document.setDefaultStyleSheet(style)
        document.setDocumentMargin(look.gap(16))
        self._browser.setHtml(self._words)
