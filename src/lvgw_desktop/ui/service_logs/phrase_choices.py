"""常用语候选: what F3 offers for a field and the kinds ticked, spelled off the UI thread."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.past_sentence import PastSentence
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.phrases import PhraseService
from lvgw_desktop.services.spelling import speller
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.operations import Operations

MOST_PAST = 60
TOPIC = "phrases"
_KEY = "editor.phrases"


class PhraseChoices(QObject):
    """`come` when a field's choices are at hand; they are asked for when the field is entered."""

    come = Signal()

    def __init__(
        self, operations: Operations, service: PhraseService, kinds: Callable[[], tuple[str, ...]]
    ) -> None:
        super().__init__()
        self._operations, self._service, self._kinds = operations, service, kinds
        self._asked: tuple[str, tuple[str, ...]] | None = None
        self._choices: dict[str, Sequence[Choice]] = {}
        operations.changed.connect(self._heed_change)

    def of(self, field: str) -> Sequence[Choice]:
        """Return what is at hand for a field."""
        return self._choices.get(field, ())

    def ask(self, field: str) -> None:
        """Read the choices of a field, unless they are those read last."""
        wanted = (field, self._kinds())
        if wanted == self._asked:
            return
        self._asked = wanted
        service = self._service
        self._operations.run(
            lambda: choices_for(service, *wanted),
            then=lambda found: self._take(field, found),
            key=_KEY,
        )

    def stop(self) -> None:
        """Ask no more."""
        self._operations.drop(_KEY)

    def _take(self, field: str, found: Sequence[Choice]) -> None:
        self._choices[field] = found
        self.come.emit()

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & {TOPIC, "service_logs"}:
            self._asked = None


def choices_for(service: PhraseService, field: str, kinds: tuple[str, ...]) -> list[Choice]:
    """Return the phrases that fit, what was written before, then the phrases of other kinds.

    While nothing is ticked, every phrase fits.
    """
    vocabulary = service.workplace.pack.vocabulary
    phrases = service.offered(field, kinds)
    texts = {one.text for one in phrases}
    before = [one for one in service.written_before(field, kinds) if one.text not in texts]
    fitting = [one for one in phrases if not kinds or one.fits(kinds)]
    other = [one for one in phrases if one not in fitting]
    offered = [[_phrase(one, kinds, vocabulary) for one in part] for part in (fitting, other)]
    return [*offered[0], *map(_past, before[:MOST_PAST]), *offered[1]]


def _phrase(phrase: Phrase, kinds: Sequence[str], vocabulary: Vocabulary) -> Choice:
    code = next((one for one in phrase.kinds if one in kinds), next(iter(phrase.kinds), ""))
    tag = vocabulary.kind(code).short if code else "常用语"
    return Choice(phrase.text, phrase.text, search=speller(phrase.text), tag=tag)


def _past(sentence: PastSentence) -> Choice:
    tag = f"写过 {sentence.times} 次" if sentence.times > 1 else "写过"
    return Choice(sentence.text, sentence.text, search=speller(sentence.text), tag=tag)
