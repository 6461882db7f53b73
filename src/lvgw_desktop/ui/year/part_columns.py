"""总结各段的列: heading, text and how the numbers in it stand."""

from dataclasses import dataclass

from lvgw_desktop.domain.figure_text import shown_text
from lvgw_desktop.domain.wording import number_words
from lvgw_desktop.services.year_summaries import WrittenPart, YearState
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.tokens import Tone

CHANGED = Badge("数字有变化", "warning-circle", Tone.WARN)
OWN = Badge("改过，数字一致", "check", Tone.OK)
COUNTED = Badge("跟着数字走", "table")
LEFT_OUT = Badge("不印", "minus")


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part in the list; `heading` is numbered as it is printed."""

    written: WrittenPart
    heading: str

    @property
    def second(self) -> str:
        """Return which numbers have changed since, "" for none."""
        return "".join(change.sentence for change in self.written.changes)

    @property
    def badge(self) -> Badge:
        """Return how the part stands."""
        if self.written.is_left_out:
            return LEFT_OUT
        if self.written.changes:
            return CHANGED
        return OWN if self.written.is_own else COUNTED


def lines_of(state: YearState) -> tuple[PartLine, ...]:
    """Return the parts in their order, those that are printed with their numbers."""
    numbers = {one.key: number for number, one in enumerate(state.printed, start=1)}
    return tuple(PartLine(one, _heading(one, numbers.get(one.key))) for one in state.parts)


def _heading(written: WrittenPart, number: int | None) -> str:
    title = written.part.title
    return f"{number_words(number)}、{title}" if number else title


COLUMNS = (
    Column("heading", "部分", 190, text=lambda line: line.heading, bold=lambda _line: True),
    Column(
        "text",
        "写的是",
        text=lambda line: " ".join(shown_text(line.written.kept).split()),
        second=lambda line: line.second,
    ),
    Column("state", "", 148, badge=lambda line: line.badge),
)
