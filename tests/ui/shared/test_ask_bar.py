"""A question under a list costs nothing until it is put; each time its answer is typed anew."""

from PySide6.QtCore import Qt

from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.editor import EditorField
from tests.ui.typing import press, type_text


def test_it_is_laid_out_when_it_is_first_asked(themed, qtbot):
    bar, answers = AskBar(EditorField("name", "名称"), "改名", "先不改"), []
    qtbot.addWidget(bar)
    assert bar.children() == []

    for name in ("张庄社区", "兴梁社区"):
        bar.ask("叫什么？", "", answers.append)
        type_text(bar, name)
        press(bar, Qt.Key.Key_Return)

    assert answers == ["张庄社区", "兴梁社区"]
