"""事实行: a grey word at the left, what is known at the right, line by line in a card."""

from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, Item, keep_size, row
from lvgw_desktop.ui.shared.tokens import Tone

WORD_WIDTH = 78


def fact(word: str, *items: Item | str) -> Box:
    """Return one line; texts become labels that wrap."""
    label = Label(word, "body2")
    keep_size(label, width=WORD_WIDTH)
    line = row(label, spacing=8)
    for item in items:
        if isinstance(item, str) and item != STRETCH:
            line.put(Label(item, wrap=True), 1)
        else:
            line.put(item)
    return line


def remark(icon: str, words: str, tone: Tone | None = None) -> Box:
    """Return one sentence behind its icon."""
    line = row(IconLabel(icon, tone or Tone.PRI), spacing=8)
    line.put(Label(words, wrap=True, tone=tone), 1)
    return line
