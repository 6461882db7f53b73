"""区局模板: what can be written into the district's workbook, choosing it, and filling it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.district_template import (
    DistrictTemplateService,
    FilledTemplate,
    TemplateLook,
    TemplateValues,
)
from lvgw_desktop.ui.month_close.template_card import TemplateCard
from lvgw_desktop.ui.month_close.template_list import TemplateList
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_open, choose_to_save
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.side_by_side import SideBySide
from lvgw_desktop.ui.shared.tab_page import Page

SIDE = 400
STARTER = "区局模板(空白).xlsx"
HINTS = (
    Hint("Enter", "复制记号"),
    Hint("Ctrl+O", "选模板"),
    Hint("Ctrl+E", "填好"),
    Hint("Ctrl+S", "存空白模板"),
    Hint("F11", "侧栏"),
    Hint("Esc", "返回"),
)
HOW = (
    "选中一个记号，按 Enter 复制，到 WPS 里选中格子，按 Ctrl+V。",
    "格子里可以还有别的字，如“{{月份}}月报”；字体、格式照格子的。",
    "每个村(居)、每名顾问、每条台账占一行的，在那一行里写上 {{#村(居)}} 这样的记号。",
    "有多少填多少行，都是那一行的样子；下面的行、合并的格子、打印区域、求和公式自己往下走。",
)


class TemplatePage(Page):
    """`said(str)` for the toast; `mistakes_found(name, mistakes)` of a template not taken."""

    help_part = "template"

    said = Signal(str)
    mistakes_found = Signal(str, object)

    def __init__(
        self,
        templates: DistrictTemplateService,
        operations: Operations,
        month: StatisticalMonth,
        values: TemplateValues,
        *,
        masked: bool = False,
    ) -> None:
        self._templates, self._operations, self._month = templates, operations, month
        self._masked = masked
        self._starter = Button("存一份空白模板", icon="download-simple", key="Ctrl+S")
        self._choose = Button("选模板…", icon="folder", key="Ctrl+O")
        self._fill = Button("填好，存成 Excel", Kind.PRIMARY, icon="table", key="Ctrl+E")
        actions = (self._starter, self._choose, self._fill)
        about = f"{month.words}，隐去服务对象" if masked else month.words
        super().__init__("区局模板 Excel", about, actions=actions, hints=HINTS)
        self.words, self.card = TemplateList(values), TemplateCard()
        how = Card("怎么写", *(Label(words, "body2", wrap=True) for words in HOW))
        side = QWidget()
        side.setLayout(column(self.card, how, STRETCH, spacing=10))
        self.sides = SideBySide(self.words, side, width=SIDE)
        self.put(self.sides, 1)
        self._connect()
        self._show_kept()

    def start(self) -> None:
        """Put the cursor into the list."""
        self.words.table.setFocus()

    def _connect(self) -> None:
        self.words.chosen.connect(self._copy)
        self._starter.clicked.connect(self._save_starter)
        self._choose.clicked.connect(self._choose_template)
        self._fill.clicked.connect(self._fill_template)
        on_keys(
            self,
            {
                "Ctrl+S": self._save_starter,
                "Ctrl+O": self._choose_template,
                "Ctrl+E": self._fill_template,
            },
        )

    def _copy(self, mark: str) -> None:
        QApplication.clipboard().setText(mark)
        self.said.emit(f"已复制 {mark}，到 WPS 里选中格子，按 Ctrl+V。")

    def _show_kept(self) -> None:
        """Show the kept template, then what is seen in it: that takes a second."""
        self._operations.run(self._templates.kept, then=self._take_kept, key="template.kept")

    def _take_kept(self, kept: Attachment | None) -> None:
        self.card.show_kept(kept)
        if kept is None:
            self._fill.disable("请先选模板。")
            return
        self._fill.enable()
        self._operations.run(
            lambda: self._templates.look(self._month),
            then=self.card.show_look,
            key="template.look",
        )

    def _choose_template(self) -> None:
        file = choose_to_open(self, "选区局的模板", EXCEL)
        if file:
            self._operations.run(
                lambda: self._templates.keep(file, self._month),
                then=lambda look: self._take_look(file.name, look),
                label="正在看模板…",
            )

    def _take_look(self, name: str, look: TemplateLook) -> None:
        if look.mistakes:
            self.mistakes_found.emit(name, look.mistakes)
        else:
            self.said.emit(f"已换上“{name}”，以后每个月都用它。{look.loss_sentence}")
            self._show_kept()

    def _save_starter(self) -> None:
        file = choose_to_save(self, "空白模板存到哪里", STARTER, EXCEL)
        if file:
            self._operations.run(
                lambda: self._templates.starter(file, self._month), then=self._tell_started
            )

    def _tell_started(self, file: Path) -> None:
        self.card.tell_started(file)
        self._tell_folded()

    def _fill_template(self) -> None:
        if not self._fill.isEnabled():
            return
        name = self._templates.file_name(self._month, masked=self._masked)
        file = choose_to_save(self, "填好的表存到哪里", name, EXCEL)
        if file:
            self._operations.run(
                lambda: self._templates.fill(self._month, file, masked=self._masked),
                then=self._tell_filled,
                label=f"正在填 {self._month.number} 月的模板…",
            )

    def _tell_filled(self, filled: FilledTemplate) -> None:
        self.card.tell_filled(filled.file)
        self._tell_folded()

    def _tell_folded(self) -> None:
        """Say it in the toast where the card is out of sight."""
        if self.sides.is_folded():
            self.said.emit(self.card.saved.sentence())
