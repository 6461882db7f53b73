"""找常用语: each phrase with its spelling, found by 汉字, pinyin or initials."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.phrases import FIELD_WORDS
from lvgw_desktop.services.spelling import speller
from lvgw_desktop.ui.shared.columns import Column

RETIRED = "retired"
"""The place of what was thrown away."""


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """One line of the list; `near` is asked how near typed letters come to its spelling."""

    phrase: Phrase
    kinds: str
    near: Callable[[str], int | None]

    @property
    def places(self) -> tuple[str | None, ...]:
        """Return where it is listed."""
        return (RETIRED,) if self.phrase.retired_on else (None, self.phrase.field)

    def is_found(self, word: str) -> bool:
        """Tell whether the text has a word or is spelled like it."""
        return word in self.phrase.text or self.near(word.lower()) is not None


COLUMNS = (
    Column("text", "常用语", text=lambda row: row.phrase.text),
    Column("field", "用在", 110, text=lambda row: FIELD_WORDS[row.phrase.field]),
    Column("kinds", "服务种类", 250, text=lambda row: row.kinds),
)


def rows_of(phrases: Iterable[Phrase], vocabulary: Vocabulary) -> list[PhraseRow]:
    """Return the phrases spelled out; heavy, so off the UI thread."""
    return [PhraseRow(one, kinds_words(one, vocabulary), speller(one.text)) for one in phrases]


def found(rows: Sequence[PhraseRow], place: str | None, word: str) -> list[PhraseRow]:
    """Return the rows of a field (None: of all fields), or of the 回收站, that a word finds."""
    return [one for one in rows if place in one.places and one.is_found(word)]


def kinds_words(phrase: Phrase, vocabulary: Vocabulary) -> str:
    """Return 纠纷调解、信访案件法律意见, or 各种服务."""
    return "、".join(vocabulary.kind(code).short for code in phrase.kinds) or "各种服务"
