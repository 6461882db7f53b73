"""找考核: the pages of pairs, by their names and by what was written about them."""

from collections.abc import Iterator, Sequence
from itertools import islice

from lvgw_desktop.domain.assessed_pair import assessed_on, pair_of
from lvgw_desktop.domain.assessment import Assessment, Body
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.search_hit import SearchGroup, SearchHit
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.services.assessments import PairLine, line_of, lines_in
from lvgw_desktop.services.found_facts import Fact, in_name, in_text, listed, met_by
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

_TEXTS = ("advice", "suggested_reason", "final_reason", "firm_report")


def assessment_hits(
    store: Store, workplace: Workplace, words: Sequence[SearchWord], limit: int
) -> tuple[SearchHit, ...]:
    """Return the pairs of the assessment in hand, and those of which something was written.

    A village or a name alone finds its own card: of an assessment a word must be meant.
    """
    found = (hit for line in _lines(store, workplace) if (hit := _hit(words, line)))
    return tuple(islice(found, limit))


def _lines(store: Store, workplace: Workplace) -> Iterator[PairLine]:
    """Yield the pairs in hand, then what was written of other periods, the latest first."""
    asked = assessed_on(workplace.today)
    yield from lines_in(store, *asked)
    names = names_in(store)
    for one in store.assessments.texts_beside(*asked):
        yield line_of(pair_of(one), names, one)


def _hit(words: Sequence[SearchWord], line: PairLine) -> SearchHit | None:
    whose = (
        Fact(line.village, in_sight=True, finding=in_name),
        Fact(line.adviser, in_sight=True, finding=in_name),
    )
    about = (Fact(line.pair.words, in_sight=True), *_texts(line.assessment))
    meant = any(one.has(word) for word in words for one in about)
    if not meant or not met_by(words, (*whose, *about)):
        return None
    return SearchHit(
        group=SearchGroup.ASSESSMENT,
        record_id=line.assessment.id or 0 if line.assessment else 0,
        record_uuid=line.assessment.uuid if line.assessment else "",
        title=listed(words, whose, by=" "),
        second=listed([one for one in words if not _is_in(whose, one)], about, by=" · "),
        pair=line.pair,
    )


def _is_in(facts: Sequence[Fact], word: SearchWord) -> bool:
    return any(one.has(word) for one in facts)


def _texts(written: Assessment | None) -> Iterator[Fact]:
    if written is None:
        return
    labels = field_names(Assessment)
    for name in _TEXTS:
        yield Fact(getattr(written, name), f"{labels[name]}：", finding=in_text)
    for body in Body:
        opinion = written.opinion(body)
        yield Fact(opinion.signed_by, f"{labels[body.value]}：", finding=in_name)
        yield Fact(opinion.reason, f"{labels[body.value]}：", finding=in_text)
