"""改前改后: the fields of a change side by side, each word whole."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.history_changes import FieldChange
from lvgw_desktop.services.value_words import Words
from lvgw_desktop.ui.shared.labels import Label, rule
from lvgw_desktop.ui.shared.layouts import Box, column, keep_size, row
from lvgw_desktop.ui.shared.masked_text import Mask

NAME_WIDTH = 112
EMPTY = "(空)"


def field_table(changes: Iterable[FieldChange], before: str, after: str, mask: Mask) -> QWidget:
    """Return the fields under two headings; an empty heading leaves its side out.

    Telephones and licence numbers are covered by the mask.
    """
    lines = column(_line("", [Label(words, "hint") for words in (before, after) if words]))
    for one in changes:
        sides = ((before, one.before), (after, one.after))
        said = [_said(words, mask) for heading, words in sides if heading]
        lines.put(rule())
        lines.put(_line(one.name, said))
    table = QWidget()
    table.setLayout(lines)
    return table


def _line(name: str, said: Sequence[Label]) -> Box:
    label = Label(name, "body2", wrap=True)
    keep_size(label, width=NAME_WIDTH)
    line = row(label, spacing=12)
    for one in (label, *said):
        one.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    for one in said:
        line.put(one, 1)
    return line


def _said(words: Words, mask: Mask) -> Label:
    label = Label(words.masked or EMPTY, "body" if words.full else "hint", wrap=True)
    if words.full != words.masked:
        mask.add(label, words.masked, lambda: words.full)
    return label
