"""起步的常用语: the neutral sentences of a pack that an office may take over."""

from collections.abc import Collection, Iterator

from lvgw_desktop.domain.phrase import PHRASE_FIELDS, Phrase, phrase_problems
from lvgw_desktop.forms.section import Section, each


def read_phrases(whole: Section) -> tuple[Phrase, ...]:
    """Read phrases.toml: groups of sentences, each for some kinds of service, field by field."""
    groups = each(whole.sections("group"), lambda group: tuple(_phrases(group)))
    whole.finish()
    return tuple(phrase for group in groups for phrase in group)


def check_phrases(whole: Section, codes: Collection[str]) -> None:
    """Tell what is wrong in phrases.toml; `codes` are the kinds of service of the pack."""
    for group in whole.sections("group"):
        for code in group.texts("kinds", ()):
            if code not in codes:
                group.place.complain(f"没有“{code}”这种服务种类", "kinds")
    read_phrases(whole)


def _phrases(group: Section) -> Iterator[Phrase]:
    kinds = group.texts("kinds", ())
    for field in PHRASE_FIELDS:
        for text in group.texts(field, ()):
            phrase = Phrase(text=text, field=field, kinds=kinds)
            for problem in phrase_problems(phrase):
                group.place.complain(problem.sentence, field)
            yield phrase
