"""字段的样子: the kinds of editor that a field of another record can have, by name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.ui.other_records.attendees import AttendeesEditor
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editors import (
    ChoiceEditor,
    FieldEditor,
    LineEditor,
    NumberEditor,
    TextEditor,
)
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.ticks_editor import TicksEditor
from lvgw_desktop.ui.shared.time_editors import NearDayEditor, SpellsEditor, TimeEditor


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What editors need to know of the office."""

    candidates: Candidates
    vocabulary: Vocabulary
    today: date


Make = Callable[[Surroundings], FieldEditor]
"""Makes the editor of a field; a declaration names one of those below."""


def village(around: Surroundings) -> FieldEditor:
    """Make a picker of villages: 汉字, pinyin or code."""
    return PickerEditor(Picker(around.candidates.villages, placeholder="村名或拼音首字母"))


def adviser(around: Surroundings) -> FieldEditor:
    """Make a picker of advisers: 汉字, pinyin or licence."""
    return PickerEditor(Picker(around.candidates.advisers, placeholder="姓名或拼音首字母"))


def near_day(around: Surroundings) -> FieldEditor:
    """Make a day that has come, in shorthand."""
    return NearDayEditor(around.today)


def any_day(_around: Surroundings) -> FieldEditor:
    """Make a day with its year, as it may lie ahead."""
    return DayEditor()


def clock(_around: Surroundings) -> FieldEditor:
    """Make a time of day."""
    return TimeEditor()


def spells(_around: Surroundings) -> FieldEditor:
    """Make stretches of time: from when to when."""
    return SpellsEditor()


def line(_around: Surroundings) -> FieldEditor:
    """Make a line of text."""
    return LineEditor()


def phone(_around: Surroundings) -> FieldEditor:
    """Make a telephone, kept as it is typed."""
    return LineEditor(placeholder="手机或座机", latin=True)


def number(_around: Surroundings) -> FieldEditor:
    """Make a number."""
    return NumberEditor(width=90)


def people(around: Surroundings) -> FieldEditor:
    """Make the list of a sign-in sheet."""
    return AttendeesEditor(around.candidates.roster.names)


def text(lines: int) -> Make:
    """Return what makes a text of several lines."""
    return lambda _around: TextEditor(lines=lines)


def choice(members: type[Enum]) -> Make:
    """Return what makes a choice of one."""

    def make(around: Surroundings) -> FieldEditor:
        words = _numbered([(one, around.vocabulary.word(one)) for one in members])
        return ChoiceEditor(Segmented(words))

    return make


def ticks(members: type[Enum]) -> Make:
    """Return what makes ticks of any."""
    return lambda around: TicksEditor([(one, around.vocabulary.word(one)) for one in members])


def codes(group: str) -> Make:
    """Return what makes ticks of any of an open list of the vocabulary."""
    return lambda around: TicksEditor(around.vocabulary.list_of(group))


def _numbered(choices: Sequence[tuple[Enum, str]]) -> list[tuple[Enum, str]]:
    return [(value, f"{number} {words}") for number, (value, words) in enumerate(choices, start=1)]
