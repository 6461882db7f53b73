"""上报包: everything for the district together, and what was sent before."""

from PySide6.QtCore import Signal

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.report_packages import ReportPackage
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.saved_file import SavedFile

_WHAT = (
    "月报 Excel、盖章用的统计表 PDF、填好的区局模板和回执，放进一个文件夹，再压缩一份。"
    "台账、服务对象怎么写，照上面选的。报出去的每个文件留一份，以后可以和现在的比。"
)


class PackageCard(Card):
    """`package_asked` for 上报包, `sent_asked` for what was sent; `show_packed` where it lies."""

    package_asked = Signal()
    sent_asked = Signal()

    def __init__(self) -> None:
        super().__init__("上报包", Label(_WHAT, "side", wrap=True))
        self.make_button = Button(
            "上报包…",
            icon="archive",
            key="Ctrl+Shift+E",
            small=True,
            clicked=self.package_asked.emit,
        )
        self.sent_button = Button(
            "看以前上报的",
            icon="clock-counter-clockwise",
            key="Ctrl+H",
            small=True,
            clicked=self.sent_asked.emit,
        )
        self._done = SavedFile()
        self._packed: StatisticalMonth | None = None
        buttons = row(self.make_button, self.sent_button, STRETCH)
        for item in (buttons, self._done):
            self.body.put(item)

    def show_month(self, month: StatisticalMonth) -> None:
        """Show another month: what was said of the one before goes."""
        if self._packed != month:
            self._done.hide()

    def show_packed(self, package: ReportPackage, month: StatisticalMonth) -> None:
        """Say where the package of a month lies now."""
        self._packed = month
        number = len(package.files)
        self._done.show_saved(
            package.packed, f"{number} 个文件已存到 {package.folder}，压缩包在它旁边。"
        )

    def sentence(self) -> str:
        """Return what was said of the last package."""
        return self._done.sentence()
