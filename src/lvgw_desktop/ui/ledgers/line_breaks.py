"""断行: where a cell's text breaks, kept, since a long ledger is painted again and again."""

from PySide6.QtGui import QFont, QTextLayout, QTextOption


class LineBreaks:
    """The lines of texts in one font; Chinese breaks as Qt's word wrap breaks it (禁则)."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._known: dict[tuple[str, int], tuple[str, ...]] = {}
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def lines(self, text: str, width: int) -> tuple[str, ...]:
        """Return the lines of a text in a column of so many px."""
        if not text:
            return ()
        key = (text, width)
        if key not in self._known:
            self._known[key] = tuple(
                line for paragraph in text.split("\n") for line in self._broken(paragraph, width)
            )
        return self._known[key]

    def _broken(self, text: str, width: int) -> list[str]:
        layout = QTextLayout(text, self.font)
        layout.setTextOption(self._option)
        layout.beginLayout()
        found = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            start = line.textStart()
            found.append(text[start : start + line.textLength()].strip())
        layout.endLayout()
        return found or [""]
