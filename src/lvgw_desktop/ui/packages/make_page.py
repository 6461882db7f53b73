"""做数据包: which months and villages, a password if wanted, and then the file and its code."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget

from lvgw_desktop.domain.office_package import PACKAGE_ENDING
from lvgw_desktop.domain.recovery_code import RecoveryCode
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.packages import PackageMade, PackageWish
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.packages.code_card import CodeCard
from lvgw_desktop.ui.packages.package_work import PackageWork
from lvgw_desktop.ui.shared.asking_view import AskingView
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.choose_file import choose_to_save
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.facts import remark
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labelled_editor import LabelledEditor
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter, on_keys
from lvgw_desktop.ui.shared.tab_page import Page

_ASIDE = 430
PACKAGES = f"数据包 (*{PACKAGE_ENDING})"
_SUBTITLE = "加密带到另一台电脑，这里的数据不变"
_RANGE = "都不填、不勾就是全部，换电脑、换人接手用。"
_PARTS = (
    "只要几个月：日志、台账登记、封账、上报的文件",
    "只要几个村：日志、卷和台账，全所的事不带",
    "草稿、存下的筛选、界面设置和历史不带",
)
_PASSWORD = "可以不设。设了密码，没有恢复码也能打开，至少 8 个字。"  # noqa: S105  a hint
_HINTS = (
    Hint("Tab", "下一格"),
    Hint("空格", "勾村(居)"),
    Hint("Ctrl+Enter", "做数据包"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_DONE_HINTS = (Hint("F8", "打印恢复码"), Hint("Esc", "返回"), Hint("F1", "帮助"))
COLUMNS = (
    Column("name", "村(居)", text=lambda one: one.name),
    Column("street", "街道(乡镇)", 150, text=lambda one: one.street, hide_rank=1),
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the page begins with."""

    villages: Sequence[Village]
    file_name: str
    code: RecoveryCode | None


class MakePage(Page):
    """Asks, makes and shows; `print_asked` for the sheet with the code."""

    help_part = "packages"
    print_asked = Signal()

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__("做数据包", _SUBTITLE, hints=_HINTS)
        self._use_cases = use_cases
        self._work = PackageWork(use_cases, operations, self)
        self._file_name = ""
        self.first = LabelledEditor(
            "从哪个月", LineEditor(placeholder="2026-01", latin=True, width=140)
        )
        self.last = LabelledEditor(
            "到哪个月", LineEditor(placeholder="2026-11", latin=True, width=140)
        )
        self.password = LabelledEditor("另设密码", LineEditor(width=290))
        self.password.set_hint(_PASSWORD)
        self.villages = RecordTable(
            COLUMNS, key=lambda one: one.id, checkable=True, name="带哪些村(居)"
        )
        self._opens = Label("", "body2", wrap=True)
        self._make = Button(
            "做数据包…", Kind.PRIMARY, icon="lock", key="Ctrl+Enter", clicked=self.make
        )
        asking = self._asking()
        self.notice = asking.notice
        self._views = QStackedWidget()
        self._views.addWidget(asking)
        self.put(self._views, 1)
        self._connect()
        operations.run(self._known, then=self._show)

    def start(self) -> None:
        """Put the cursor on the first month, or on what was made."""
        (self.first.editor.widget if self._views.count() == 1 else self._views).setFocus()

    def back(self) -> bool:
        """Stay while a package is made: Esc stops that first."""
        return not self._work.is_under_way()

    def make(self) -> None:
        """Ask where to, and make it; what cannot be read is said beside the button."""
        if self._work.is_under_way() or self._views.count() > 1:
            return
        self.notice.setText("")
        try:
            wish = self._wish()
        except Refusal as refusal:
            self.notice.setText(refusal.sentence)
            return
        if target := choose_to_save(self, "做数据包", self._file_name, PACKAGES):
            self.make_at(target, wish)

    def make_at(self, target: Path, wish: PackageWish) -> None:
        """Make it there."""
        ending = "" if target.suffix == PACKAGE_ENDING else PACKAGE_ENDING
        self._make.disable("正在做")
        self._work.make(target.with_name(target.name + ending), wish)

    def _wish(self) -> PackageWish:
        first, last = (one.value().strip() for one in (self.first, self.last))
        return PackageWish(
            first=read_month(first) if first else None,
            last=read_month(last) if last else None,
            village_ids=tuple(one for one in self.villages.ticked() if isinstance(one, int)),
            password=self.password.value(),
        )

    def _known(self) -> _Known:
        packages = self._use_cases.packages
        villages = tuple(self._use_cases.pickers.names().villages.values())
        return _Known(villages, packages.file_name(), packages.recovery_code())

    def _show(self, known: _Known) -> None:
        self._file_name = known.file_name
        self.villages.show_rows(known.villages)
        if known.code:
            number = self._use_cases.packages.name_of(known.code)
            self._opens.setText(f"用本所的恢复码(编号 {number})打开，做好后可以再打印一张。")
        else:
            self._opens.setText("第一次做数据包会新做一个恢复码，做好后请打印或抄下来。")

    def _show_made(self, made: PackageMade) -> None:
        head = made.head
        lost = f"有 {head.lost} 个附件在这台电脑上已经找不到，没有带上。" if head.lost else ""
        said = f"已存到 {made.file}，重新打开核对过：{head.counts_words}。{lost}"
        folder = QUrl.fromLocalFile(str(made.file.parent))
        opening = Button(
            "打开文件夹", icon="folder", clicked=lambda: QDesktopServices.openUrl(folder)
        )
        leave = Button("完成", Kind.PRIMARY, icon="check", clicked=self.back_asked.emit)
        code = CodeCard(made.code, self._use_cases.packages.name_of(made.code))
        code.print_asked.connect(self.print_asked)
        card = Card("数据包做好了", Label(said, "body", wrap=True), row(leave, opening, STRETCH))
        done = scrolled(ScrolledContent(column(card, code, STRETCH)))
        self._views.addWidget(done)
        self._views.setCurrentWidget(done)
        self._views.setFocusProxy(leave)
        self.set_title("做数据包", f"里面是 {head.office} 的 {head.range_words}")
        self.set_hints(_DONE_HINTS)
        on_keys(self, {"F8": self.print_asked.emit})
        leave.setFocus()

    def _decline(self, refusal: Refusal) -> None:
        self.notice.setText(f"没有做成：{refusal.sentence}")

    def _connect(self) -> None:
        self._work.made.connect(self._show_made)
        self._work.declined.connect(self._decline)
        self._work.rested.connect(self._make.enable)
        on_ctrl_enter(self, self.make)

    def _asking(self) -> AskingView:
        months = Card("带哪个月的", self.first, self.last, Label(_RANGE, "body2", wrap=True))
        opening = Card("怎么打开", self._opens, self.password)
        parts = Card("带什么", *(remark("info", words) for words in _PARTS), spacing=8)
        cancel = Button("取消", key="Esc", clicked=self.back_asked.emit)
        return AskingView(
            TableCard(self.villages),
            (months, opening, parts),
            width=_ASIDE,
            at_right=(cancel, self._make),
        )
