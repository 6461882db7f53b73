"""测评会: one table of the votes of all groups about all pairs of a meeting, typed by keys."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal

from lvgw_desktop.domain.assessment_meeting import GroupVotes
from lvgw_desktop.domain.held_meeting import HeldMeeting, PairVotes
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui.assessments.pair_desk import PairDesk
from lvgw_desktop.ui.assessments.votes_table import NUMBERS, VotesRow, VotesTable, rows_of
from lvgw_desktop.ui.assessments.words import CHANGED
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.kept_page import KeptPage
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter, on_keys

NAME = "测评会"
_HINTS = (
    Hint("0—9", "填数"),
    Hint("Enter", "下一格"),
    Hint("Ctrl+'", "到会同上一对"),
    Hint("F8", "打印"),
    Hint("Ctrl+Enter", "保存"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_NOTE = "没有参加这次测评的，各格空着"


class MeetingPage(KeptPage):
    """`print_asked(HeldMeeting)` with what stands on the page; the grade is chosen elsewhere."""

    help_part = "assessment_meeting"

    print_asked = Signal(object)

    def __init__(self, desk: PairDesk, meeting: HeldMeeting, draft: DraftDesk) -> None:
        subtitle = f"{meeting.pairs[0].pair.words} · {_NOTE}"
        super().__init__(NAME, subtitle, desk.operations, draft, _HINTS)
        self._desk, self._opened, self._meeting = desk, meeting, meeting
        self.day = FieldBox("held_on", "开会日期", DayEditor("如 2026.12.9"), required=True)
        self.where = FieldBox("place", "地点", LineEditor(placeholder="如 街道三楼会议室"))
        self.table = VotesTable(desk.vocabulary)
        self._lay_out()
        self.start_over()
        self.table.votes_typed.connect(self._put)
        for box in self.boxes.values():
            box.changed.connect(self.changed)

    @property
    def boxes(self) -> Mapping[str, FieldBox]:
        """Return day and place."""
        return {"held_on": self.day, "place": self.where}

    def start(self) -> None:
        """Begin at the day, in a meeting that is known at the votes."""
        super().start()
        if self._opened.held_on:
            self.table.setFocus()
        else:
            self.day.take_focus()

    def start_over(self) -> None:
        """Show what is kept."""
        self.show_in_boxes(self._opened)
        self._show(self._opened)

    def typed_changes(self) -> dict[str, Any]:
        """Return day, place and those votes that are other than what is kept."""
        kept = {one.key: one.numbers for one in rows_of(self._opened)}
        now = {one.key: one.numbers for one in rows_of(self._meeting)}
        votes = {key: numbers for key, numbers in now.items() if numbers != kept[key]}
        return self.typed_in_boxes() | ({"votes": votes} if votes else {})

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put them back."""
        self.retype_boxes(typed)
        meeting, numbers = self._meeting, typed.get("votes", {})
        for one in rows_of(meeting):
            if one.key in numbers:
                said: dict[str, Any] = dict(zip(NUMBERS, numbers[one.key], strict=True))
                meeting = meeting.with_votes(one.one.pair, replace(one.votes, **said))
        self._show(meeting)

    def meeting(self) -> HeldMeeting:
        """Return what stands on the page."""
        return replace(self._meeting, held_on=self.day.value(), place=self.where.value())

    def save(self) -> None:
        """Keep the votes with every pair."""
        self.trouble.setText("")
        self.day.set_problem(None)
        meeting, meetings = self.meeting(), self._desk.use_cases.assessment_meetings
        asked = len(meeting.asked)
        self.run_save(
            lambda: meetings.save(meeting),
            CHANGED,
            lambda _kept: f"测评会已存，{asked} 对有票数；等次在四方意见里选。",
        )

    def decline(self, refusal: Refusal) -> None:
        """Say at the day what is wrong with it, else above the button."""
        of_day = [one for one in refusal.problems if one.field == "held_on"]
        for problem in of_day:
            self.day.set_problem(problem)
        if not of_day:
            super().decline(refusal)

    def _put(self, one: PairVotes, votes: GroupVotes) -> None:
        self._change(self._meeting.with_votes(one.pair, votes))

    def _fill_present(self) -> None:
        here: VotesRow | None = self.table.current()
        if here:
            self._change(self._meeting.with_people_of_above(here.one.pair))

    def _change(self, meeting: HeldMeeting) -> None:
        self._show(meeting)
        self.changed.emit()

    def _show(self, meeting: HeldMeeting) -> None:
        self._meeting = meeting
        self.table.show_meeting(meeting)

    def _lay_out(self) -> None:
        line = row(spacing=20)
        line.put(self.day, 1)
        line.put(self.where, 1)
        paper = Button("打印测评的表…", icon="printer", key="F8", clicked=self._print)
        line.put(paper)
        line.setAlignment(paper, Qt.AlignmentFlag.AlignTop)
        card = Card("")
        card.body.addLayout(line)
        self.put(card)
        self.put(TableCard(self.table), 1)
        self.put_foot(
            Button("保存", Kind.PRIMARY, icon="check", key="Ctrl+Enter", clicked=self.save)
        )
        self.lock_while_saving(self.day, self.where, self.table)
        on_ctrl_enter(self, self.save)
        on_keys(self, {"F8": self._print, "Ctrl+P": self._print, "Ctrl+'": self._fill_present})

    def _print(self) -> None:
        self.print_asked.emit(self.meeting())
