"""不一致: what a printed form says otherwise than its records say today.

The printed words are kept under their templates, so they are compared with what the same templates
say now, whatever has become of the form's definition since.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import chain, combinations
from typing import NamedTuple

from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.forms.expression import Field, Template, parse
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.form_kinds import Definition
from lvgw_desktop.forms.labels import labelled_places
from lvgw_desktop.forms.normalise import normalise

_BLANK_DAY = re.compile("[年月]　+日?")
_ELSEWHERE = "其他"


class Difference(NamedTuple):
    """One place of a form: its label, the printed words and the words of today."""

    label: str
    printed: str
    now: str


def differences(
    definition: Definition, printed: FilledForm, roots: Mapping[str, object], vocabulary: Vocabulary
) -> tuple[Difference, ...]:
    """Return what reads differently now; a blank that was filled since is no difference."""
    labels = _labels(definition)
    comparison = _Comparison(roots, vocabulary, full_width=definition.full_width_marks)
    found = (
        Difference(labels.get(template.source, _ELSEWHERE), text, comparison.now(template))
        for template, text in _filled_places(definition, printed)
        if not comparison.is_filled_since(template, text)
    )
    return tuple(sorted(found, key=lambda one: _place(one.label, labels)))


def reads_alike(
    definition: Definition, printed: FilledForm, roots: Mapping[str, object], vocabulary: Vocabulary
) -> bool:
    """Tell whether a print today would say the same; what is signed by hand may be blank."""
    by_hand = {place.template.source for place in labelled_places(definition) if place.by_hand}
    comparison = _Comparison(roots, vocabulary, full_width=definition.full_width_marks)
    return all(
        comparison.now(template) == text
        or (template.source in by_hand and comparison.is_filled_since(template, text))
        for template, text in _filled_places(definition, printed)
    )


class _Comparison:
    """The words of today, and the words as they would be with some fields still blank."""

    def __init__(
        self, roots: Mapping[str, object], vocabulary: Vocabulary, *, full_width: bool
    ) -> None:
        self._roots = roots
        self._vocabulary = vocabulary
        self._full_width = full_width

    def now(self, template: Template) -> str:
        """Return what the template says today."""
        return self._text(template, self._roots)

    def is_filled_since(self, template: Template, printed: str) -> bool:
        """Tell whether the words of today are the printed ones with blanks filled in."""
        now = self.now(template)
        if printed == now or not printed.strip("　 "):
            return True
        if blank := _BLANK_DAY.search(printed):
            return now.startswith(printed[: blank.start() + 1])
        return any(self._text(template, blanked) == printed for blanked in self._blanked(template))

    def _blanked(self, template: Template) -> Iterator[Mapping[str, object]]:
        """Yield the records with every choice of the template's fields left blank."""
        fields = tuple(template.fields)
        counts = range(1, len(fields) + 1)
        for choice in chain.from_iterable(combinations(fields, count) for count in counts):
            yield {name: _Blanked(root, name, choice) for name, root in self._roots.items()}

    def _text(self, template: Template, roots: Mapping[str, object]) -> str:
        return normalise(template.text(roots, self._vocabulary), full_width=self._full_width)


class _Blanked:
    """A record some of whose fields are blank."""

    def __init__(self, record: object, name: str, blank: tuple[Field, ...]) -> None:
        self._record = record
        self._blank = {field.path.removeprefix(f"{name}.") for field in blank}

    def __getattr__(self, name: str) -> object:
        return None if name in self._blank else getattr(self._record, name, None)


def _filled_places(definition: Definition, printed: FilledForm) -> Iterator[tuple[Template, str]]:
    """Yield what was filled from records, but for the lines outside the official frame."""
    outside = {
        template.source
        for template in (definition.furniture.serial, definition.furniture.foot_left)
        if template
    }
    for source, text in printed.texts.items():
        template = parse(source)
        if source not in outside and not template.is_constant:
            yield template, text


def _labels(definition: Definition) -> Mapping[str, str]:
    return {place.template.source: place.label for place in labelled_places(definition)}


def _place(label: str, labels: Mapping[str, str]) -> int:
    """Return how far down a label stands on the form."""
    order = list(labels.values())
    return order.index(label) if label in order else len(order)
