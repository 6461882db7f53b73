"""输入框: all kinds of field editors under one name."""

from lvgw_desktop.ui.shared.field_editor import FieldEditor
from lvgw_desktop.ui.shared.line_editors import (
    DerivedEditor,
    IconLine,
    LineEditor,
    NumberEditor,
    ShorthandEditor,
)
from lvgw_desktop.ui.shared.text_editor import TextArea, TextEditor
from lvgw_desktop.ui.shared.tick_editor import ChoiceEditor, TickBox, TickEditor

__all__ = [
    "ChoiceEditor",
    "DerivedEditor",
    "FieldEditor",
    "IconLine",
    "LineEditor",
    "NumberEditor",
    "ShorthandEditor",
    "TextArea",
    "TextEditor",
    "TickBox",
    "TickEditor",
]
