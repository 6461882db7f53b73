"""以前上报的: every package that was made, the latest first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance

from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.services.sent_reports import SentPackage
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (
    Hint("Enter", "和现在比"),
    Hint("Ctrl+O", "打开"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


def made_words(package: SentPackage) -> str:
    """Return 2026年11月30日 10:05."""
    return f"{date_words(package.made_at.date())} {package.made_at:%H:%M}"


def _files(package: SentPackage) -> str:
    return "、".join(one.file_name for one in package.files)


COLUMNS = (
    Column("month", "月份", 110, text=lambda one: one.month.words),
    Column("made_at", "做成", 180, text=made_words),
    Column("made_by", "经办", 90, text=lambda one: one.made_by),
    Column("logs", "日志", 70, text=lambda one: str(one.workbook.rows), align=Align.RIGHT),
    Column("clients", "服务对象", 90, text=lambda one: "隐去" if one.masked else "写明"),
    Column("files", "文件", text=_files, hide_rank=1),
)


class SentPage(Page):
    """`compare_asked(SentPackage)`; `open_asked(SentPackage)` for its workbook."""

    help_part = "sent"

    compare_asked = Signal(object)
    open_asked = Signal(object)

    def __init__(self, packages: Sequence[SentPackage]) -> None:
        self._compare = Button("和现在比", Kind.PRIMARY, icon="eye", key="Enter")
        self._open = Button("打开 Excel", icon="table", key="Ctrl+O")
        told = f"共 {len(packages)} 次" if packages else "还没有做过上报包"
        super().__init__("以前上报的", told, actions=(self._open, self._compare), hints=HINTS)
        self.table = RecordTable(COLUMNS, key=lambda one: one.uuid, name="以前上报的")
        self.table.show_rows(packages)
        self.put(TableCard(self.table), 1)
        self.table.opened.connect(self.compare_asked)
        self._compare.clicked.connect(lambda: self._with_current(self.compare_asked))
        self._open.clicked.connect(self._ask_to_open)
        on_keys(self, {"Ctrl+O": self._ask_to_open})
        if not packages:
            for button in (self._compare, self._open):
                button.disable("还没有做过上报包。")

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def _ask_to_open(self) -> None:
        self._with_current(self.open_asked)

    def _with_current(self, asked: SignalInstance) -> None:
        package = self.table.current()
        if package is not None:
            asked.emit(package)
