"""合并完毕: where the workbook lies, what was found, and who is missing."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.merging import MergeOutcome
from lvgw_desktop.ui.merging.columns import FINDINGS, coverage_columns
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import column, row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tokens import Tone

_FINDINGS_SHARE, _COVERAGE_SHARE = 3, 2


class OutcomeView(QWidget):
    """`leave_asked`: seen."""

    leave_asked = Signal()

    def __init__(self, outcome: MergeOutcome) -> None:
        super().__init__()
        self.findings = RecordTable(FINDINGS, key=id, name="发现的问题")
        self.findings.show_rows(outcome.findings)
        self.coverage = RecordTable(
            coverage_columns(outcome.coverage), key=lambda line: line[0], name="覆盖情况"
        )
        self.coverage.show_rows(tuple(outcome.coverage.lines()))
        self.first = self.findings if outcome.findings else self.coverage
        box = column(self._said(outcome))
        if outcome.findings:
            box.put(TableCard(self.findings), _FINDINGS_SHARE)
        box.put(TableCard(self.coverage), _COVERAGE_SHARE)
        self.setLayout(box)

    def _said(self, outcome: MergeOutcome) -> QWidget:
        folder = QUrl.fromLocalFile(str(outcome.written[0].parent))
        opening = Button(
            "打开文件夹", icon="folder", clicked=lambda: QDesktopServices.openUrl(folder)
        )
        leave = Button("完成", Kind.PRIMARY, icon="check", clicked=self.leave_asked.emit)
        line = row(IconLabel("check-circle", Tone.OK), spacing=8)
        line.put(Label(outcome.sentence, "body", wrap=True), 1)
        line.put(opening)
        line.put(leave)
        return Card("", line)
