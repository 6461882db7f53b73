"""公示名单: what the public is told of the advisers, to be printed, saved or put on a website."""

from pathlib import Path

from PySide6.QtCore import Signal

from lvgw_desktop.domain.adviser_publication import (
    AdviserPublication,
    PublicationRow,
    PublishedPhone,
)
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.publication import PublicationService, remarks_on
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_save
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.copy_rows import copy_table
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.tokens import Tone

TOPICS = frozenset({"villages", "advisers", "firms", "appointments", "office"})
SUBTITLE = "给网站、公示栏用；不含照片，不含服务对象的任何信息"
PHONES = (
    (PublishedPhone.FULL, "全号"),
    (PublishedPhone.MASKED, "遮住中间"),
    (PublishedPhone.OFFICE, "本所电话"),
    (PublishedPhone.NONE, "不公开"),
)
HINTS = (
    Hint("F8", "打印"),
    Hint("Ctrl+E", "导出 Excel"),
    Hint("Ctrl+T", "复制成表格"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


class PublicationPage(Page):
    """`print_asked` to print the list; `said(sentence)` once it was copied or saved."""

    help_part = "publication"

    print_asked = Signal()
    said = Signal(str)

    def __init__(
        self, service: PublicationService, operations: Operations, vocabulary: Vocabulary
    ) -> None:
        super().__init__("公示名单", SUBTITLE, hints=HINTS)
        self._service, self._operations = service, operations
        self.phone = Segmented(PHONES, name="公示的联系电话")
        self.table = RecordTable(_columns(vocabulary), key=lambda one: one.seq, name="公示名单")
        self.remarks = Label("", "side", tone=Tone.WARN, wrap=True)
        self._lay_out()
        self.phone.changed.connect(self._choose_phone)
        operations.changed.connect(self._heed_change)
        on_keys(
            self,
            {
                "F8": self.print_asked.emit,
                "Ctrl+P": self.print_asked.emit,
                "Ctrl+E": self.export,
                "Ctrl+T": self.copy,
            },
        )
        self.load()

    def start(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def load(self) -> None:
        """Ask for the list as it is published now."""
        service = self._service
        self._operations.run(
            lambda: (service.publication(), service.phone()),
            then=lambda found: self._show(*found),
            key="publication",
        )

    def copy(self) -> None:
        """Put the whole list on the clipboard: as a table, or as text where there is none."""

        def put(rows: tuple[tuple[str, ...], ...]) -> None:
            copy_table(rows)
            self.said.emit("公示名单已复制，在网站的编辑框里粘贴就是一张表。")

        self._operations.run(self._service.table, then=put, key="publication.copy")

    def export(self) -> None:
        """Ask where to, and write the list there."""
        target = choose_to_save(self, "导出公示名单", "法律顾问公示名单.xlsx", EXCEL)
        if target:
            self._write(target)

    def _write(self, target: Path) -> None:
        self._operations.run(
            lambda: self._service.export(target),
            then=lambda path: self.said.emit(f"已存到 {path}。"),
            label="正在导出公示名单…",
        )

    def _choose_phone(self, phone: PublishedPhone) -> None:
        self._operations.run(
            lambda: self._service.choose_phone(phone), then=lambda _none: self.load(), urgent=True
        )

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & TOPICS:
            self.load()

    def _show(self, publication: AdviserPublication, phone: PublishedPhone) -> None:
        self.phone.set_value(phone)
        remarks = remarks_on(publication, phone)
        self.remarks.setText("\n".join(remarks))
        self.remarks.setVisible(bool(remarks))
        self.table.show_rows(publication.rows)

    def _lay_out(self) -> None:
        self.action_row.put(Button("复制成表格", icon="copy", key="Ctrl+T", clicked=self.copy))
        self.action_row.put(Button("导出 Excel", icon="table", key="Ctrl+E", clicked=self.export))
        self.action_row.put(
            Button("打印", Kind.PRIMARY, icon="printer", key="F8", clicked=self.print_asked.emit)
        )
        self.put(row(Label("联系电话", "label"), self.phone, STRETCH, spacing=10))
        self.put(self.remarks)
        self.put(TableCard(self.table), 1)


def _columns(vocabulary: Vocabulary) -> tuple[Column, ...]:
    def firm(one: PublicationRow) -> str:
        return one.firm_name or "还没有登记"

    return (
        Column("village_name", "村(居)", 230, text=lambda one: one.village_name),
        Column(
            "adviser_name",
            "法律顾问",
            175,
            text=lambda one: one.adviser_name,
            second=lambda one: vocabulary.word(one.adviser_kind),
        ),
        Column("firm_name", "执业机构", 0, text=firm, second=lambda one: one.licence_no),
        Column("phone", "联系电话", 160, text=lambda one: one.phone),
        Column("visit_plan", "到村时间", 300, text=lambda one: one.visit_plan, hide_rank=1),
    )
