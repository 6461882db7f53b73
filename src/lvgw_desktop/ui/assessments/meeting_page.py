"""测评会: one table of the votes of all groups about all pairs of a meeting, typed by keys."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal

from lvgw_desktop.domain.assessment_meeting import AssessmentMeeting, GroupVotes
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.assessment_meetings import Meeting, PairVotes, votes_words
from lvgw_desktop.ui.assessments.pair_desk import PairDesk
from lvgw_desktop.ui.assessments.words import CHANGED
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.columns import Align, Column, Group
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.kept_page import KeptPage
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.number_table import NumberTable
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter, on_keys
from lvgw_desktop.ui.shared.tokens import Tone

NAME = "测评会"
NUMBERS = ("present", "good", "passed", "failed")
_HINTS = (
    Hint("0—9", "填数"),
    Hint("Enter", "下一格"),
    Hint("F8", "打印"),
    Hint("Ctrl+Enter", "保存"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_NOTE = "没有参加这次测评的，各格留 0"


@dataclass(frozen=True, slots=True)
class VotesRow:
    """One line of the table: a group about a pair."""

    one: PairVotes
    votes: GroupVotes

    @property
    def key(self) -> str:
        """Return what names it in a draft too."""
        return f"{self.one.pair.code} {self.votes.group.name}"


class MeetingPage(KeptPage):
    """`print_asked(Meeting)` with what stands on the page; the grade is chosen elsewhere."""

    help_part = "assessment_meeting"

    print_asked = Signal(object)

    def __init__(self, desk: PairDesk, meeting: Meeting, draft: DraftDesk) -> None:
        of_period = meeting.pairs[0].pair.words if meeting.pairs else ""
        super().__init__(NAME, f"{of_period} · {_NOTE}", desk.operations, draft, _HINTS)
        self._desk, self._opened, self._meeting = desk, meeting, meeting
        self.day = FieldBox("held_on", "开会日期", DayEditor("如 2026.12.9"), required=True)
        self.where = FieldBox("place", "地点", LineEditor(placeholder="如 街道三楼会议室"))
        self.table = NumberTable(
            _columns(desk), numbers=NUMBERS, number=_number, key=lambda one: one.key, name="票数"
        )
        self._lay_out()
        self.start_over()
        self.table.number_typed.connect(self._put)
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
        kept = {one.key: one.votes for one in _rows(self._opened)}
        changed = (one for one in _rows(self._meeting) if one.votes != kept[one.key])
        votes = {one.key: _numbers(one.votes) for one in changed}
        return self.typed_in_boxes() | ({"votes": votes} if votes else {})

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put them back."""
        self.retype_boxes(typed)
        numbers = typed.get("votes", {})
        for one in _rows(self._meeting):
            if one.key in numbers:
                said: dict[str, Any] = dict(zip(NUMBERS, numbers[one.key], strict=True))
                self._meeting = _with(self._meeting, one, replace(one.votes, **said))
        self._show(self._meeting)

    def meeting(self) -> Meeting:
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

    def _put(self, one: VotesRow, name: str, number: int | None) -> None:
        said: dict[str, Any] = {name: number or 0}
        self._show(_with(self._meeting, one, replace(one.votes, **said)))
        self.changed.emit()

    def _show(self, meeting: Meeting) -> None:
        self._meeting = meeting
        rows: list[VotesRow | Group] = []
        for one in meeting.pairs:
            rows += [Group(self._title(one)), *(VotesRow(one, votes) for votes in one.groups)]
        self.table.show_rows(rows)

    def _title(self, one: PairVotes) -> str:
        votes = AssessmentMeeting(groups=one.groups).votes
        words = votes_words(votes, self._desk.vocabulary)
        return "　".join(filter(None, (one.title, words and f"代表 {words}")))

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
        on_keys(self, {"F8": self._print, "Ctrl+P": self._print})

    def _print(self) -> None:
        self.print_asked.emit(self.meeting())


def _columns(desk: PairDesk) -> tuple[Column, ...]:
    titles = zip(NUMBERS, ("到会", "优良", "合格", "不合格"), strict=True)
    return (
        Column("who", "参评人员", 200, text=lambda one: desk.vocabulary.word(one.votes.group)),
        *(_number_column(name, title) for name, title in titles),
        Column("trouble", "", text=lambda one: one.votes.trouble, tone=lambda _one: Tone.SEAL),
    )


def _number_column(name: str, title: str) -> Column:
    return Column(
        name, title, 92, text=lambda one: str(_number(one, name) or ""), align=Align.RIGHT
    )


def _number(one: VotesRow, name: str) -> int:
    number: int = getattr(one.votes, name)
    return number


def _numbers(votes: GroupVotes) -> list[int]:
    return [getattr(votes, name) for name in NUMBERS]


def _rows(meeting: Meeting) -> list[VotesRow]:
    return [VotesRow(one, votes) for one in meeting.pairs for votes in one.groups]


def _with(meeting: Meeting, row: VotesRow, votes: GroupVotes) -> Meeting:
    """Return the meeting with the votes of one group about one pair."""

    def changed(one: PairVotes) -> PairVotes:
        groups = (votes if each.group is votes.group else each for each in one.groups)
        return replace(one, groups=tuple(groups))

    pairs = (changed(one) if one.pair == row.one.pair else one for one in meeting.pairs)
    return replace(meeting, pairs=tuple(pairs))
