"""找其他记录和常用语: each as one line of the results, with what in it was searched for."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.search_hit import MarkedText, Place, SearchGroup, SearchHit
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.services.found_facts import Fact, in_name, in_phone, in_text, listed, met_by
from lvgw_desktop.services.found_record import day_fact, excerpt, number_fact
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.phrases import FIELD_WORDS

# ruff: noqa: ANN401  what is called a record here is one of any kind


def other_hit(
    words: Sequence[SearchWord], kind: OtherKind, record: Any, names: Names, today: date
) -> SearchHit:
    """Return kind, number, place and day, and behind them its matter or where else it was found."""
    heading = tuple(_heading(kind, record, names, today))
    main, *others = _texts(kind, record, names)
    return SearchHit(
        group=SearchGroup.OTHER,
        kind=kind.name,
        record_id=record.id,
        record_uuid=record.uuid,
        title=listed(words, heading, by=" "),
        second=excerpt(words, heading, main, others),
    )


def phrase_hits(
    words: Sequence[SearchWord], phrases: Iterable[Phrase], limit: int
) -> tuple[SearchHit, ...]:
    """Return the phrases that have all words, each with the field it is written in."""
    found = (one for one in phrases if met_by(words, (Fact(one.text),)))
    return tuple(_phrase_hit(words, one) for one in islice(found, limit))


def _phrase_hit(words: Sequence[SearchWord], phrase: Phrase) -> SearchHit:
    return SearchHit(
        group=SearchGroup.PHRASE,
        record_id=phrase.id or 0,
        record_uuid=phrase.uuid,
        title=Fact(phrase.text).marked(words),
        second=MarkedText(FIELD_WORDS[phrase.field]),
    )


def _heading(kind: OtherKind, record: Any, names: Names, today: date) -> Iterator[Fact]:
    yield Fact(kind.title, in_sight=True, finding=_nowhere)
    yield number_fact(getattr(record, "serial", ""))
    place = getattr(record, kind.place)
    by_name = kind.is_of_village
    yield Fact(
        names.village(place) if by_name else place,
        in_sight=True,
        finding=in_name if by_name else in_text,
    )
    yield day_fact(getattr(record, kind.day), today)


def _texts(kind: OtherKind, record: Any, names: Names) -> Iterator[Fact]:
    """Yield what it is about, then its other texts under their names."""
    main = kind.matter_of(record)
    yield Fact(getattr(record, main), in_sight=True)
    for name, label in field_names(kind.record).items():
        if name in kind.texts and name not in {main, "serial"}:
            finding = in_phone if name in kind.phones else in_text
            yield Fact(getattr(record, name), f"{label}：", finding=finding)
    adviser = names.adviser(getattr(record, "adviser_id", None))
    yield Fact(adviser, "法律顾问：", finding=in_name)
    for one in getattr(record, "attendees", ()):
        yield from _signed_in(one)


def _signed_in(attendee: TrainingAttendee) -> Iterator[Fact]:
    yield Fact(attendee.name, "签到：")
    yield Fact(attendee.unit, "签到单位：")
    yield Fact(attendee.phone, "签到电话：", finding=in_phone)


def _nowhere(_word: SearchWord, _text: str) -> list[Place]:
    """Leave a text unmarked that is not looked through."""
    return []
