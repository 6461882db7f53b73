"""空与错: what a place shows when it is empty, failed, closed or only for practice."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.tokens import Tone


class EmptyState(QWidget):
    """An icon, a sentence and one or two buttons for the next step."""

    def __init__(
        self, icon: str, title: str, sentence: str, buttons: Sequence[Button] = ()
    ) -> None:
        super().__init__()
        heading = Label(title, "heading")
        words = Label(sentence, "body2")
        for each in (heading, words):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.heading, self.sentence = heading, words
        self.setLayout(
            column(
                STRETCH,
                row(STRETCH, IconLabel(icon, edge=32), STRETCH),
                heading,
                words,
                row(STRETCH, *buttons, STRETCH),
                STRETCH,
            )
        )


class ErrorCard(QFrame):
    """What did not work, what it means for the data, and what to do."""

    def __init__(
        self,
        title: str,
        sentence: str,
        *,
        again: Callable[[], object] | None = None,
        save_report: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        again_button = Button("再试一次", Kind.PRIMARY, small=True, clicked=again)
        report = Button("存错误报告", Kind.TEXT, small=True, clicked=save_report)
        words = column(
            Label(title, "bold"),
            Label(sentence, "body2", wrap=True),
            row(again_button, STRETCH, report),
            spacing=6,
        )
        icon = IconLabel("warning-octagon", Tone.SEAL, 22)
        line = row(icon, spacing=12, margins=(14, 12, 14, 12))
        line.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.setLayout(line)
        # Only now: a widget shown before it has a parent would flash up as a window.
        again_button.setVisible(again is not None)
        report.setVisible(save_report is not None)


class Banner(QFrame):
    """A line over an editor: closed (seal), or a notice to look at (warn)."""

    def __init__(
        self, sentence: str, *buttons: Button, closed: bool = True, icon: str = ""
    ) -> None:
        super().__init__()
        self.setProperty("kind", "closed" if closed else "notice")
        tone = Tone.SEAL if closed else Tone.WARN
        self.sentence = Label(sentence, wrap=True, tone=tone)
        line = row(
            IconLabel(icon or ("lock" if closed else "magnifying-glass"), tone, 17),
            spacing=10,
            margins=(14, 6, 8, 6),
        )
        line.put(self.sentence, 1)
        for button in buttons:
            line.put(button)
        self.setLayout(line)


class PracticeBand(QWidget):
    """练习所: the striped band under the tabs."""

    WORDS = "练习所 — 这里的内容不会上报"

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.WORDS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Take one low line."""
        return QSize(0, theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw stripes, and the words on a plain ground."""
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(look.tokens.warn_bg))
        painter.fillRect(self.rect(), _stripes(look.tokens.warn_line))
        font = look.font(14, bold=True)
        painter.setFont(font)
        words = painter.fontMetrics().boundingRect(
            self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.WORDS
        )
        painter.fillRect(words.adjusted(-14, -4, 14, 4), QColor(look.tokens.warn_bg))
        painter.setPen(QColor(look.tokens.warn))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.WORDS)


def _stripes(colour: str) -> QBrush:
    return QBrush(QColor(colour), Qt.BrushStyle.BDiagPattern)
