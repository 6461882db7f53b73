"""常用语: the office's phrase book, kept per field and kind of service."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lvgw_desktop.domain.past_sentence import PastSentence, past_sentences
from lvgw_desktop.domain.phrase import (
    PHRASE_FIELDS,
    Phrase,
    fitting_first,
    not_among,
    phrase_problems,
    tidy,
)
from lvgw_desktop.domain.refusal import Refusal, refuse_errors
from lvgw_desktop.exchange.phrase_file import WrittenPhrase, read_phrases, write_phrases
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED
from lvgw_desktop.storage.store import Store

FIELD_WORDS = {"content": "服务内容", "result": "处理结果", "remark": "台账备注"}
FILE_NAME = "常用语.xlsx"
PAST_LOGS = 1000
"""So many logs are looked through for what was written before."""


@dataclass(frozen=True, slots=True)
class PhraseService:
    """Use cases of phrases."""

    workplace: Workplace

    def all(self) -> tuple[Phrase, ...]:
        """Return the phrases in use: field by field, each in the order of entry."""
        with self.workplace.reading() as store:
            found = store.phrases.all()
        return tuple(sorted(found, key=lambda one: PHRASE_FIELDS.index(one.field)))

    def retired(self) -> tuple[Phrase, ...]:
        """Return what lies in the 回收站, the last thrown away first."""
        with self.workplace.reading() as store:
            every = store.phrases.all(include_retired=True)
        gone = ((one.retired_on, one) for one in every if one.retired_on is not None)
        return tuple(one for _day, one in sorted(gone, key=lambda pair: pair[0], reverse=True))

    def by_uuid(self, uuid: str) -> Phrase | None:
        """Return the phrase of that name, None if there is none."""
        with self.workplace.reading() as store:
            return store.phrases.by_uuid(uuid)

    def offered(self, field: str, kinds: Collection[str]) -> tuple[Phrase, ...]:
        """Return the phrases of a field, those that fit the kinds first."""
        return fitting_first(self.all(), field, kinds)

    def written_before(self, field: str, kinds: Collection[str]) -> tuple[PastSentence, ...]:
        """Return sentences of the latest logs of these kinds, without the people they name."""
        with self.workplace.reading() as store:
            written = store.past_logs.texts_of_kinds(kinds, field, PAST_LOGS)
        return past_sentences((text for _name, text in written), {name for name, _text in written})

    def save(self, phrase: Phrase) -> Phrase:
        """Add or change a phrase; a field does not get the same text twice."""
        tidied = tidy(phrase)
        refuse_errors(phrase_problems(tidied))
        with self.workplace.changing() as store:
            _refuse_twin(store, tidied)
            if phrase.id is None:
                return store.phrases.add(tidied)
            return store.phrases.change(tidied)

    def retire(self, phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
        """Put phrases into the 回收站."""
        today = self.workplace.today
        with self.workplace.changing() as store:
            kept = _as_kept(store, phrases)
            return tuple(store.phrases.change(replace(one, retired_on=today)) for one in kept)

    def bring_back(self, phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
        """Take phrases out of the 回收站; Refusal if one was written anew meanwhile."""
        with self.workplace.changing() as store:
            back = [replace(one, retired_on=None) for one in _as_kept(store, phrases)]
            for one in back:
                _refuse_twin(store, one)
            return tuple(map(store.phrases.change, back))

    def starters(self) -> tuple[Phrase, ...]:
        """Return the pack's sentences that the office neither has nor threw away."""
        with self.workplace.reading() as store:
            known = store.phrases.all(include_retired=True)
        return not_among(self.workplace.pack.phrases, known)

    def take_over(self) -> tuple[Phrase, ...]:
        """Add the pack's sentences; returns them, for undoing."""
        return self._add(self.starters())

    def import_from(self, source: Path) -> tuple[Phrase, ...]:
        """Add the sentences of a workbook or a text file; returns the new ones, for undoing.

        One whose field or kind the file does not say or says wrong fits everywhere. Raises
        Refusal for a file that cannot be read, and where nothing in it is new.
        """
        read = [self._read(one) for one in read_phrases(source)]
        for phrase in read:
            if problems := phrase_problems(phrase):
                raise Refusal(f"“{phrase.text[:12]}…”{problems[0].sentence}")
        with self.workplace.reading() as store:
            new = not_among(read, store.phrases.all())
        if not new:
            raise Refusal("文件里没有新的常用语：里面的句子本所都有了。")
        return self._add(new)

    def export(self, target: Path) -> Path:
        """Write the phrase book as a workbook that `import_from` reads; returns where it lies."""
        phrases = self.all()
        if not phrases:
            raise Refusal("还没有常用语，没有可导出的。")
        written = write_phrases(target, [self._written(one) for one in phrases])
        self.workplace.note(EXPORTED, f"常用语 {len(phrases)} 条")
        return written

    def _add(self, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
        with self.workplace.changing() as store:
            return tuple(map(store.phrases.add, phrases))

    def _read(self, written: WrittenPhrase) -> Phrase:
        """Return what a file says; words of kinds may be the long or the short ones."""
        fields = {word: field for field, word in FIELD_WORDS.items()}
        kinds = self.workplace.pack.vocabulary.kinds.values()
        codes = {word: kind.code for kind in kinds for word in (kind.word, kind.short)}
        return tidy(
            Phrase(
                text=written.text,
                field=fields.get(written.field, PHRASE_FIELDS[0]),
                kinds=tuple(codes[word] for word in written.kinds if word in codes),
            )
        )

    def _written(self, phrase: Phrase) -> WrittenPhrase:
        vocabulary = self.workplace.pack.vocabulary
        kinds = tuple(vocabulary.kind(code).short for code in phrase.kinds)
        return WrittenPhrase(phrase.text, FIELD_WORDS[phrase.field], kinds)


def _as_kept(store: Store, phrases: Iterable[Phrase]) -> Iterable[Phrase]:
    """Return phrases as they are now: a list may show them as they were."""
    return store.phrases.many(one.id for one in phrases if one.id is not None).values()


def _refuse_twin(store: Store, phrase: Phrase) -> None:
    twins = (one for one in store.phrases.all() if one.text == phrase.text)
    if any(one.field == phrase.field and one.id != phrase.id for one in twins):
        raise Refusal(f"{FIELD_WORDS[phrase.field]}里已经有这一条了，不用再加。")
