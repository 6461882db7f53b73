"""票数表: a head for each pair of a meeting, and under it a line of numbers for each group."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Signal

from lvgw_desktop.domain.assessment_meeting import GroupVotes
from lvgw_desktop.domain.held_meeting import HeldMeeting, PairVotes
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.assessment_meetings import votes_words
from lvgw_desktop.ui.shared.columns import Align, Column, Group
from lvgw_desktop.ui.shared.number_table import NumberTable
from lvgw_desktop.ui.shared.tokens import Tone

NUMBERS = {"present": "到会", "good": "优良", "passed": "合格", "failed": "不合格"}


@dataclass(frozen=True, slots=True)
class VotesRow:
    """One line: a group about a pair."""

    one: PairVotes
    votes: GroupVotes

    @property
    def key(self) -> str:
        """Return what names it in a draft too."""
        return f"{self.one.pair.code} {self.votes.group.name}"

    @property
    def numbers(self) -> list[int]:
        """Return its numbers in the order of their columns."""
        return [getattr(self.votes, name) for name in NUMBERS]


class VotesTable(NumberTable):
    """`votes_typed(PairVotes, GroupVotes)` with every digit."""

    votes_typed = Signal(object, object)

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__(
            _columns(vocabulary),
            numbers=tuple(NUMBERS),
            number=_number,
            key=lambda one: one.key,
            name="票数",
        )
        self._vocabulary = vocabulary
        self.number_typed.connect(self._tell)

    def show_meeting(self, meeting: HeldMeeting) -> None:
        """Show the votes about every pair."""
        rows: list[VotesRow | Group] = []
        for one in meeting.pairs:
            rows += [Group(self._title(one)), *(VotesRow(one, votes) for votes in one.groups)]
        self.show_rows(rows)

    def _tell(self, one: VotesRow, name: str, number: int | None) -> None:
        said: dict[str, Any] = {name: number or 0}
        self.votes_typed.emit(one.one, replace(one.votes, **said))

    def _title(self, one: PairVotes) -> str:
        words = votes_words(one.votes, self._vocabulary)
        return "　".join(filter(None, (one.title, words)))


def rows_of(meeting: HeldMeeting) -> list[VotesRow]:
    """Return every line of a meeting."""
    return [VotesRow(one, votes) for one in meeting.pairs for votes in one.groups]


def _columns(vocabulary: Vocabulary) -> tuple[Column, ...]:
    return (
        Column("who", "参评人员", 200, text=lambda one: vocabulary.word(one.votes.group)),
        *(_number_column(name, title) for name, title in NUMBERS.items()),
        Column("trouble", "", text=lambda one: one.votes.trouble, tone=lambda _one: Tone.SEAL),
    )


def _number_column(name: str, title: str) -> Column:
    return Column(
        name, title, 92, text=lambda one: str(_number(one, name) or ""), align=Align.RIGHT
    )


def _number(one: VotesRow, name: str) -> int:
    number: int = getattr(one.votes, name)
    return number
