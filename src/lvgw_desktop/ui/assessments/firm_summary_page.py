"""按机构汇总: a year of all advisers of a kind, for the yearly review; to print and to save."""

from pathlib import Path

from PySide6.QtCore import Signal

from lvgw_desktop.disk import safe_name
from lvgw_desktop.domain.firm_summary import PURPOSES, FirmSummary, FirmSummaryLine
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui.assessments.pair_desk import PairDesk
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_save
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.messages import tell
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.saved_file import SavedFile
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

NAME = "按机构汇总"
_HINTS = (
    Hint("1/2", "哪一种"),
    Hint("F8", "打印"),
    Hint("Ctrl+E", "导出 Excel"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


class FirmSummaryPage(Page):
    """`print_asked(year, kind)`."""

    help_part = "firm_summary"

    print_asked = Signal(int, object)

    def __init__(self, desk: PairDesk, year: int) -> None:
        give = Button("导出", key="Ctrl+E", clicked=self._choose_file)
        paper = Button("打印…", Kind.PRIMARY, icon="printer", key="F8", clicked=self._print)
        super().__init__(NAME, f"{year} 年", actions=(give, paper), hints=_HINTS)
        self._desk, self._year = desk, year
        kinds = [(kind, desk.vocabulary.word(kind)) for kind in AdviserKind]
        self.kind: Segmented[AdviserKind] = Segmented(kinds, AdviserKind.LAWYER, name="哪一种")
        self.purpose = Label(role="body2")
        self.table = RecordTable(_COLUMNS, key=lambda one: one.seq, name=NAME)
        self.villages = Label(wrap=True)
        self.card = Card("服务村(居)及考核等次", self.villages)
        self.file = SavedFile()
        line = row(self.kind, spacing=14)
        line.put(self.purpose, 1)
        self.put(line)
        self.put(TableCard(self.table), 1)
        self.put(self.card)
        self.put(self.file)
        self.table.current_changed.connect(self._show_villages)
        self.kind.changed.connect(lambda _kind: self._read())
        on_keys(
            self,
            {"F8": self._print, "Ctrl+P": self._print, "Ctrl+E": self._choose_file},
        )
        self._read()

    def start(self) -> None:
        """Begin at the choice of the paper."""
        self.kind.setFocus()

    def export_to(self, target: Path) -> None:
        """Write the workbook."""
        kind = self._kind()
        self._desk.operations.run(
            lambda: self._desk.use_cases.firm_summaries.export(self._year, kind, target),
            then=lambda written: self.file.show_saved(written, f"已存到 {written}"),
            refused=self._decline,
        )

    def _kind(self) -> AdviserKind:
        return self.kind.value() or AdviserKind.LAWYER

    def _read(self) -> None:
        kind = self._kind()
        self._desk.operations.run(
            lambda: self._desk.use_cases.firm_summaries.summary(self._year, kind),
            then=self._show,
            key="assessments.summary",
        )

    def _show(self, summary: FirmSummary) -> None:
        self.purpose.setText(PURPOSES[summary.kind])
        self.table.show_rows(summary.rows)

    def _show_villages(self, line: FirmSummaryLine | None) -> None:
        self.card.setVisible(line is not None)
        self.villages.setText(line.villages.replace("\n", "；　") if line else "")

    def _print(self) -> None:
        self.print_asked.emit(self._year, self._kind())

    def _choose_file(self) -> None:
        title = self._desk.use_cases.firm_summaries.title(self._year, self._kind())
        if target := choose_to_save(self, "导出按机构汇总", f"{safe_name(title)}.xlsx", EXCEL):
            self.export_to(target)

    def _decline(self, refusal: Refusal) -> None:
        tell(self, refusal.sentence)


_TITLES = {
    "consultations": "咨询",
    "opinions": "法律意见",
    "lectures": "讲座",
    "legal_aid": "援助",
    "mediations": "调解",
    "visits": "到村",
    "logs": "日志",
    "feedback": "群众意见",
    "conduct_reports": "问题反映",
    "trainings": "培训",
}
"""The heads of the figures; their units stand on the paper."""
_SHORT = 2


def _sum_column(name: str, title: str) -> Column:
    width = 60 if len(title) == _SHORT else 88
    return Column(
        name, title, width, text=lambda one: str(getattr(one, name) or ""), align=Align.RIGHT
    )


_COLUMNS = (
    Column(
        "adviser", "法律顾问", text=lambda one: one.adviser_name, second=lambda one: one.firm_name
    ),
    *(_sum_column(name, title) for name, title in _TITLES.items()),
)
