"""导入完毕: what came in, what was left out, and where to go on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.import_outcome import ImportOutcome, RowResult
from lvgw_desktop.ui.importing.effect_card import effect_card
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import remark
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Item, column, keep_size, row
from lvgw_desktop.ui.shared.tokens import Tone


class DoneView(QWidget):
    """Signals: `leave_asked`, `report_asked`, `again_asked`."""

    leave_asked = Signal()
    report_asked = Signal()
    again_asked = Signal()

    def __init__(self, outcome: ImportOutcome) -> None:
        super().__init__()
        self.first = Button("看结果", Kind.PRIMARY, icon="check", clicked=self.leave_asked.emit)
        again = Button("再导入一份…", clicked=self.again_asked.emit)
        buttons = [self.first, again]
        lines: list[Item] = [remark("check-circle", outcome.sentence, Tone.OK)]
        left_out = outcome.count(RowResult.LEFT_OUT)
        if left_out:
            words = f"{left_out} 行没有导入。可以导出标红的原表，改好再导入，已有的会自动跳过。"
            lines.append(Label(words, "body2", wrap=True))
            report = Button("导出标红的原表", icon="table", clicked=self.report_asked.emit)
            buttons.append(report)
        said = Card("", *lines, row(*buttons, STRETCH), STRETCH, spacing=14)
        effect = effect_card(outcome)
        keep_size(effect, width=292)
        main = row(spacing=12)
        main.put(said, 1)
        main.put(effect)
        self.setLayout(column(main, STRETCH))
