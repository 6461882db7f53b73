"""上报: the cards of what goes to the district, one below the other in two columns."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.ui.month_close.package_card import PackageCard
from lvgw_desktop.ui.month_close.report_card import ReportCard
from lvgw_desktop.ui.month_close.step import MonthStep
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.card_columns import CardColumns
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.scrolled import scrolled

_SHEET = "有编号的统计表，印出来签字盖章。"
_TEMPLATE = "区局有自己的表的，把数填进它的 Excel。"
_MERGE = "区局用：各所报来的月报 Excel 合成一份。"


class ReportStep(MonthStep):
    """`sheet_asked` for 打印统计表, `template_asked` for 区局模板, `merge_asked` for 合并各所月报.

    `report` holds the workbook, `package` everything together and what was sent before.
    """

    sheet_asked = Signal()
    template_asked = Signal()
    merge_asked = Signal()

    title = "上报"
    hints = (Hint("Ctrl+T", "区局模板"), Hint("Ctrl+Shift+E", "上报包"))

    def __init__(self) -> None:
        super().__init__()
        self.report, self.package = ReportCard(), PackageCard()
        left: list[QWidget] = [self.report, self.package, QWidget()]
        cards = self._sheet_card(), self._template_card(), self._merge_card()
        right: list[QWidget] = [*cards, QWidget()]
        self.setLayout(column(scrolled(CardColumns(left, right))))

    def show_check(self, checked: MonthCheck) -> None:
        """Show what there is to report of a month."""
        self.report.show_review(checked.review)
        self.package.show_month(checked.month)

    def state_words(self, checked: MonthCheck) -> str:
        """Return until when: 11月30日前."""
        due = checked.month.report_due
        return f"{due.month}月{due.day}日前"

    def is_done(self, _checked: MonthCheck) -> bool:
        """Tell that there may always be more to hand out."""
        return False

    def start(self) -> bool:
        """Put the cursor on the workbook's button."""
        self.report.export_button.setFocus()
        return True

    def _sheet_card(self) -> Card:
        button = Button("打印统计表", icon="printer", small=True, clicked=self.sheet_asked.emit)
        return Card("统计表", Label(_SHEET, "side", wrap=True), row(button, STRETCH))

    def _template_card(self) -> Card:
        ask = self.template_asked.emit
        button = Button("区局模板 Excel", icon="table", key="Ctrl+T", small=True, clicked=ask)
        return Card("区局模板", Label(_TEMPLATE, "side", wrap=True), row(button, STRETCH))

    def _merge_card(self) -> Card:
        button = Button("合并各所月报…", icon="table", small=True, clicked=self.merge_asked.emit)
        return Card("区局合并", Label(_MERGE, "side", wrap=True), row(button, STRETCH))
