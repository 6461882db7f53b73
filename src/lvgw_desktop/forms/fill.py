"""填表: the records' words for each place of a form, frozen before anything is laid out."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.forms.bindings import ROW_NUMBER, values_of
from lvgw_desktop.forms.expression import NO_WORDS, Template, value_at
from lvgw_desktop.forms.form_kinds import Definition
from lvgw_desktop.forms.letter_form import LetterForm
from lvgw_desktop.forms.masking import hiding
from lvgw_desktop.forms.normalise import normalise
from lvgw_desktop.forms.table_form import Group, TableForm


@dataclass(frozen=True, slots=True)
class Band:
    """A band above the row at `before`: 6月　共7次."""

    before: int
    text: str


@dataclass(frozen=True, slots=True)
class FilledForm:
    """All words of one filled form: `texts` by the template's source, `rows` by column.

    The rows of a letter are its paragraphs, each with its level.

    `is_masked`: persons are hidden in it, and its pages say so.
    """

    form_id: str
    edition: str
    texts: Mapping[str, str]
    rows: tuple[tuple[str, ...], ...] = ()
    bands: tuple[Band, ...] = field(default=())
    is_masked: bool = False

    def text(self, template: Template) -> str:
        """Return the filled text of a template of the definition."""
        return self.texts.get(template.source, "")

    def to_json(self) -> str:
        """Return the words as JSON, the same text for the same words."""
        bands = [[band.before, band.text] for band in self.bands]
        content = {
            "form_id": self.form_id,
            "edition": self.edition,
            "texts": dict(self.texts),
            "rows": self.rows,
            "bands": bands,
            **({"is_masked": True} if self.is_masked else {}),
        }
        return json.dumps(content, ensure_ascii=False, sort_keys=True)

    def words(self) -> tuple[str, ...]:
        """Return every text in a fixed order, as the check code takes them."""
        return (
            *(self.texts[key] for key in sorted(self.texts)),
            *(t for r in self.rows for t in r),
        )


def filled_from_json(text: str) -> FilledForm:
    """Return the words frozen by `FilledForm.to_json`."""
    content = json.loads(text)
    return FilledForm(
        form_id=content["form_id"],
        edition=content["edition"],
        texts=content["texts"],
        rows=tuple(tuple(row) for row in content["rows"]),
        bands=tuple(Band(before, words) for before, words in content["bands"]),
        is_masked=content.get("is_masked", False),
    )


def fill(
    definition: Definition,
    roots: Mapping[str, object],
    vocabulary: Vocabulary,
    *,
    masked: bool = False,
) -> FilledForm:
    """Return the words of one form; a missing root leaves its fields empty.

    `vocabulary` is the pack's: it has the words for codes and enum members. `masked` hides the
    names and telephones that have fields of their own, as masking.py says.
    """
    write = _Writer(definition.full_width_marks, vocabulary, masked)
    constants, others = _templates_of(definition)
    texts = {**constants, **{template.source: write(template, roots) for template in others}}
    if isinstance(definition, LetterForm):
        paragraphs = tuple(write.paragraphs(definition, roots))
        return FilledForm(definition.id, definition.edition, texts, paragraphs, is_masked=masked)
    if not isinstance(definition, TableForm):
        return FilledForm(definition.id, definition.edition, texts, is_masked=masked)
    records = value_at(roots, definition.rows) or ()
    assert isinstance(records, Iterable)
    values = [values_of(record) for record in records]
    rows = tuple(
        write.row(definition, {**row, ROW_NUMBER: number})
        for number, row in enumerate(values, start=1)
    )
    bands = tuple(_bands(definition.group, values, vocabulary))
    return FilledForm(definition.id, definition.edition, texts, rows, bands, masked)


@lru_cache(maxsize=64)
def _templates_of(definition: Definition) -> tuple[Mapping[str, str], tuple[Template, ...]]:
    """Return the texts that are the same on every sheet, and the templates to be filled."""
    write = _Writer(definition.full_width_marks, NO_WORDS, is_masked=False)
    templates = tuple(definition.templates())
    constants = (template for template in templates if template.is_constant)
    texts = {template.source: write(template, {}) for template in constants}
    return texts, tuple(template for template in templates if not template.is_constant)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes templates as they are set on paper."""

    full_width_marks: bool
    vocabulary: Vocabulary
    is_masked: bool

    def __call__(self, template: Template, roots: Mapping[str, object]) -> str:
        shown = hiding(template) if self.is_masked else template
        text = shown.text(roots, self.vocabulary)
        return normalise(text, full_width=self.full_width_marks)

    def row(self, definition: TableForm, row: Mapping[str, object]) -> tuple[str, ...]:
        """Return a row's texts, one for each column."""
        return tuple(self(column.text, row) for column in definition.columns)

    def paragraphs(
        self, definition: LetterForm, roots: Mapping[str, object]
    ) -> Iterator[tuple[str, str]]:
        """Yield level and text of each paragraph of a letter."""
        paragraphs = value_at(roots, definition.paragraphs) or ()
        assert isinstance(paragraphs, Iterable)
        for one in paragraphs:
            yield str(one.level), normalise(one.text, full_width=self.full_width_marks)


def _bands(
    group: Group | None, values: Iterable[Mapping[str, object]], vocabulary: Vocabulary
) -> Iterator[Band]:
    """Yield a band before the first row of each group, if the form shows bands."""
    if group is None or not group.shown:
        return
    place = 0
    for word, members in groupby(values, key=lambda row: group.by.text(row, vocabulary)):
        count = sum(1 for _ in members)
        yield Band(place, group.text.text({"group": word, "count": count}))
        place += count
