"""机构自评: what a firm says of itself, and its grade for each of its pairs, on one page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from lvgw_desktop.domain.assessed_pair import AssessedPair, read_pair
from lvgw_desktop.domain.assessment import Grade
from lvgw_desktop.services.assessments import PairLine
from lvgw_desktop.services.firm_reports import FirmReport
from lvgw_desktop.ui.assessments.pair_desk import PairDesk
from lvgw_desktop.ui.assessments.words import CHANGED, WAITING, badge_of
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editors import LineEditor, TextEditor
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.kept_page import KeptPage
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import column, keep_size, row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter

NAME = "机构自评"
_HINTS = (
    Hint("Tab", "下一格"),
    Hint("1/2/3", "选等次"),
    Hint("0", "去掉等次"),
    Hint("Ctrl+A", "全选"),
    Hint("Ctrl+Enter", "保存"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_GRADES_WIDTH = 380
_GRADES: Mapping[str, Grade | None] = {"0": None, **dict(zip("123", Grade, strict=True))}


@dataclass(frozen=True, slots=True)
class _GradeRow:
    line: PairLine
    grade: Grade | None


class ReportPage(KeptPage):
    """The firm sends one paper about all its advisers and villages."""

    help_part = "firm_report"

    def __init__(self, desk: PairDesk, report: FirmReport, draft: DraftDesk) -> None:
        of_period = report.lines[0].pair.words
        subtitle = f"{report.firm.name} · {of_period} · 一份自评，记到它的每一对"
        super().__init__(NAME, subtitle, desk.operations, draft, _HINTS)
        self._desk, self._report = desk, report
        self._grades: dict[AssessedPair, Grade] = {}
        self._boxes = {
            one.field: one
            for one in (
                FieldBox("text", "自评内容", TextEditor(lines=6)),
                FieldBox("signed_by", "签字(盖章)", LineEditor(placeholder="如 负责人姓名")),
                FieldBox("signed_on", "日期", DayEditor("如 2026.12.8")),
            )
        }
        self.table = RecordTable(_columns(desk), key=lambda one: one.line.pair, name="各对的等次")
        self._lay_out()
        self.start_over()
        self.table.typed.connect(self._heed_digit)
        for box in self._boxes.values():
            box.changed.connect(self.changed)

    @property
    def boxes(self) -> Mapping[str, FieldBox]:
        """Return text, signature and day."""
        return self._boxes

    def start(self) -> None:
        """Begin at the text."""
        super().start()
        self._boxes["text"].take_focus()

    def start_over(self) -> None:
        """Show what is kept."""
        self.show_in_boxes(self._report)
        self._show(dict(self._report.grades))

    def typed_changes(self) -> dict[str, Any]:
        """Return what is other than what is kept; of grades all, once one is."""
        grades = {pair.code: grade.name for pair, grade in self._grades.items()}
        is_kept = self._grades == self._report.grades
        return self.typed_in_boxes() | ({} if is_kept else {"grades": grades})

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put it back."""
        self.retype_boxes(typed)
        if "grades" in typed:
            self._show({read_pair(code): Grade[one] for code, one in typed["grades"].items()})

    def save(self) -> None:
        """Keep it with every pair of the firm."""
        self.trouble.setText("")
        said = {name: box.value() for name, box in self._boxes.items()}
        report = replace(self._report, grades=self._grades, **said)
        reports = self._desk.use_cases.firm_reports
        self.run_save(
            lambda: reports.save(report),
            CHANGED,
            lambda kept: f"{report.firm.name}的自评已存，记到 {len(kept)} 对。",
        )

    def _heed_digit(self, typed: str) -> None:
        if typed not in _GRADES:
            return
        grades, grade = dict(self._grades), _GRADES[typed]
        for one in self.table.selected():
            grades.pop(one.line.pair, None)
            if grade:
                grades[one.line.pair] = grade
        self._show(grades)
        self.changed.emit()

    def _show(self, grades: dict[AssessedPair, Grade]) -> None:
        self._grades = grades
        self.table.show_rows([_GradeRow(one, grades.get(one.pair)) for one in self._report.lines])

    def _lay_out(self) -> None:
        inside = column(spacing=10)
        for one in self._boxes.values():
            inside.put(one)
        card, grades = Card(""), TableCard(self.table)
        card.body.addLayout(inside)
        keep_size(grades, width=_GRADES_WIDTH)
        sides = row(spacing=12)
        sides.put(card, 1)
        sides.put(grades)
        self.put(sides, 1)
        self.put_foot(
            Button("保存", Kind.PRIMARY, icon="check", key="Ctrl+Enter", clicked=self.save)
        )
        self.lock_while_saving(card, self.table)
        on_ctrl_enter(self, self.save)


def _columns(desk: PairDesk) -> tuple[Column, ...]:
    return (
        Column(
            "pair",
            "村(居) / 顾问",
            text=lambda one: one.line.village,
            second=lambda one: one.line.adviser,
        ),
        Column(
            "grade",
            "自评等次",
            120,
            badge=lambda one: badge_of(one.grade, desk.vocabulary) if one.grade else WAITING,
        ),
    )
