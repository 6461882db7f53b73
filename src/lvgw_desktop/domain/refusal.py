"""拒绝与问题: what cannot be done, in one sentence that tells the user what to do."""

from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass
from enum import Enum, auto


class Severity(Enum):
    """How much a problem weighs: an ERROR stops the save, the others never do."""

    ERROR = auto()
    MISSING = auto()
    """要补齐: a duty of the form is not met yet."""
    CHECK = auto()
    """请核对: looks odd and may well be right."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One remark on one field of a record; `field` is the record's field name.

    `other_id` is of the record it is compared with, as one with the same text.
    """

    field: str
    sentence: str
    severity: Severity = Severity.ERROR
    _: KW_ONLY
    other_id: int | None = None


class Refusal(Exception):  # noqa: N818  it is an answer to the user, not an error of the program
    """The program declines; `sentence` is shown as it stands."""

    def __init__(self, sentence: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.problems = tuple(problems)


def errors_of(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that stop a save."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def refuse_errors(problems: Iterable[Problem]) -> None:
    """Raise Refusal with all problems if one of them stops the save."""
    found = tuple(problems)
    if errors := errors_of(found):
        raise Refusal(errors[0].sentence, found)
