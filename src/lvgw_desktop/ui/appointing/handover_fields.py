"""交接的几格: what there is to hand over, each with a tick once it was."""

from lvgw_desktop.domain.handover import HandoverPart
from lvgw_desktop.ui.shared.compound import CompoundEditor
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import FieldEditor, LineEditor, TextEditor, TickEditor
from lvgw_desktop.ui.shared.layouts import keep_size, row

PARTS = ("open_matters", "wechat_group", "files", "board")
"""The fields of a handover, in the order of the sheet."""
_TICK = 76


class HandoverPartEditor(CompoundEditor):
    """A text, and a tick for 已交."""

    def __init__(self, text: FieldEditor, name: str) -> None:
        self._done, self._text = TickEditor("已交"), text
        self._done.widget.setAccessibleName(f"{name} 已交")
        text.widget.setAccessibleName(name)
        keep_size(self._done.widget, min_width=_TICK)
        line = row()
        line.put(text.widget, 1)
        line.put(self._done.widget)
        super().__init__((text, self._done), line)

    def value(self) -> HandoverPart:
        """Return the part."""
        return HandoverPart(text=self._text.value(), done=self._done.value())

    def set_value(self, value: HandoverPart | None) -> None:
        """Show a part."""
        part = value or HandoverPart()
        self._text.set_value(part.text)
        self._done.set_value(part.done)


def handover_fields() -> list[EditorField]:
    """Return the fields of the four parts, under their names in the record."""
    return [
        EditorField(
            "open_matters",
            "没办结的事",
            lambda: HandoverPartEditor(TextEditor(lines=4), "没办结的事"),
            span=2,
        ),
        _line("wechat_group", "微信群"),
        _line("files", "资料"),
        _line("board", "公示牌"),
    ]


def _line(name: str, words: str) -> EditorField:
    return EditorField(name, words, lambda: HandoverPartEditor(LineEditor(), words), span=2)
