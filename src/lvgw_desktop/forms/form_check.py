"""核对一张表样: everything that is wrong in one form file, as it stands with its pack."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.drawing_check import drawing_mistakes
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.form_kinds import Definition
from lvgw_desktop.forms.form_reader import Surroundings
from lvgw_desktop.forms.load import load_definition
from lvgw_desktop.forms.mistakes import Mistake, Mistakes
from lvgw_desktop.forms.printed_words import printed_words
from lvgw_desktop.forms.table_form import TableForm

LEDGER_FILE = "ledger.toml"


@dataclass(frozen=True, slots=True)
class FormCheck:
    """What the forms of a pack are checked with.

    Without `fonts` nothing is measured, and a form on one of the `broken_pages` waits until that
    is put right. `columns` are those of a LedgerRow that the pack's kinds of service go into.
    """

    around: Surroundings
    fonts: FontSet | None
    columns: tuple[str, ...]
    broken_pages: frozenset[object]

    def mistakes(self, file: str, content: Mapping[str, Any]) -> Mistakes:
        """Return all mistakes of a form file.

        What is measured waits until everything can be read: a form with stand-ins has no measure.
        """
        found = Mistakes()
        form = content.get("form")
        page = form.get("page") if isinstance(form, Mapping) else None
        if page in self.broken_pages or not self.around.papers:
            return found
        try:
            definition = load_definition(file, content, self.around, found)
        except Refusal:
            return found
        except (ArithmeticError, LookupError, TypeError, ValueError):
            if found.is_whole:
                raise
            return found
        if found.is_whole:
            for mistake in self._seen_in(file, definition):
                found.add(mistake)
        return found

    def _seen_in(self, file: str, definition: Definition) -> Iterator[Mistake]:
        words = printed_words(definition)
        if file == LEDGER_FILE and isinstance(definition, TableForm):
            yield from _columns_not_printed(definition, self.columns)
        if self.fonts and all(one.style.role in self.fonts.roles for one in words):
            yield from drawing_mistakes(definition, self.fonts)


def _columns_not_printed(form: TableForm, columns: tuple[str, ...]) -> Iterator[Mistake]:
    printed = {field.path for column in form.columns for field in column.text.fields}
    for column in columns:
        if column not in printed:
            cause = f"有服务种类归入 {column} 这一项，台账没有印它，内容会丢"
            yield Mistake(("table", "columns"), cause)
