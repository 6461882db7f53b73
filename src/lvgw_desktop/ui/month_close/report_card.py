"""月报 Excel: what the workbook will be called, what is in it, and where it went."""

from pathlib import Path

from PySide6.QtCore import Signal

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.month_export import masked_file_name
from lvgw_desktop.services.month_review import MonthReview
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.saved_file import SavedFile
from lvgw_desktop.ui.shared.segmented import Segmented

BREAK = "\u200b"
"""Lets a long name break after its underscores."""


class ReportCard(Card):
    """`by_village()` and `masked()` tell how it is wanted; `show_exported` where the file lies.

    `export_asked` when it is to be written.
    """

    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__("月报 Excel")
        self._file = Label("", wrap=True)
        self._sheets = Label("", "side", wrap=True)
        self.ledgers = Segmented([(False, "按顾问"), (True, "按村(居)")], False, name="台账")
        self.ledgers.changed.connect(lambda _value: self._show_sheets())
        self.clients = Segmented([(False, "写明"), (True, "隐去")], False, name="服务对象")
        self.clients.changed.connect(lambda _value: self._show_file())
        self._review: MonthReview | None = None
        self._exported: StatisticalMonth | None = None
        self._done = SavedFile()
        self.export_button = Button(
            "导出 Excel",
            Kind.PRIMARY,
            icon="table",
            key="Ctrl+E",
            clicked=self.export_asked.emit,
        )
        clients = Label("服务对象", "body2")
        choice = row(Label("台账", "body2"), self.ledgers, clients, self.clients, STRETCH)
        button = row(self.export_button, STRETCH)
        for item in (self._file, self._sheets, choice, button, self._done):
            self.body.put(item)

    def by_village(self) -> bool:
        """Tell whether the ledgers are wanted one per village."""
        return self.ledgers.value() is True

    def masked(self) -> bool:
        """Tell whether the clients are left out."""
        return self.clients.value() is True

    def show_review(self, review: MonthReview) -> None:
        """Show what will be exported of a month."""
        self._review = review
        self._show_file()
        self._show_sheets()
        if self._exported != review.figures.month:
            self._done.hide()

    def show_exported(self, file: Path, month: StatisticalMonth) -> None:
        """Say where the workbook of a month lies now."""
        self._exported = month
        self._done.show_saved(file, f"已存到 {file}，重新打开核对过，数字一致。")

    def sentence(self) -> str:
        """Return what was said of the last export."""
        return self._done.sentence()

    def _show_file(self) -> None:
        if self._review is None:
            return
        plain = self._review.file_name
        name = masked_file_name(plain) if self.masked() else plain
        self._file.setText(name.replace("_", f"_{BREAK}"))
        self._file.setAccessibleName(name)

    def _show_sheets(self) -> None:
        if self._review is None:
            return
        number = self._review.villages if self.by_village() else self._review.advisers
        logs = self._review.logs
        self._sheets.setText(f"里面有统计表 1 张、台账 {number} 张、附表 4 张，{logs} 条日志")
