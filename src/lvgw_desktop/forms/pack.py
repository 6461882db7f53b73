"""表样包: the folder of one province: papers, forms, fonts, words and rules.

Words and rules are needed at the start; what reads and draws forms is loaded with the first form.
"""

# ruff: noqa: PLC0415

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.policy import Policy
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.forms.pack_facts import read_facts
from lvgw_desktop.forms.pack_files import (
    FONTS_FILE,
    NOT_FORMS,
    PACK_FILE,
    PHRASES_FILE,
    POLICY_FILE,
    VOCABULARY_FILE,
    YEAR_TEXTS_FILE,
    PackFiles,
)
from lvgw_desktop.forms.section import whole_file

if TYPE_CHECKING:
    from lvgw_desktop.domain.phrase import Phrase
    from lvgw_desktop.domain.year_summary import SummaryPart
    from lvgw_desktop.forms.definition import Paper
    from lvgw_desktop.forms.fonts import FontSet
    from lvgw_desktop.forms.form_kinds import Definition


class FormPack:
    """An opened pack with its words and rules; a form is read on first use and then kept."""

    def __init__(self, folder: Path, fonts_dir: Path, overrides: Path | None) -> None:
        self.files = PackFiles(folder, overrides)
        self.fonts_dir = fonts_dir
        self._definitions: dict[str, Definition] = {}
        whole = whole_file(PACK_FILE, self.files.content(PACK_FILE))
        self.facts = read_facts(whole.section("pack"))
        self._pages = whole.section("pages")
        whole.finish()
        self.vocabulary = Vocabulary.from_mapping(self.files.content(VOCABULARY_FILE))
        self.policy = Policy.from_mapping(self.files.content(POLICY_FILE))

    @cached_property
    def papers(self) -> Mapping[str, "Paper"]:
        """Return the page systems by name."""
        from lvgw_desktop.forms.page_systems import read_papers

        return read_papers(self._pages)

    @cached_property
    def fonts(self) -> "FontSet":
        """Return the font chains of all roles."""
        from lvgw_desktop.forms.fonts import read_fonts

        return read_fonts(self.files.content(FONTS_FILE), self.fonts_dir)

    @cached_property
    def phrases(self) -> tuple["Phrase", ...]:
        """Return the phrases an office may begin with; a pack need not have any."""
        from lvgw_desktop.forms.pack_phrases import read_phrases

        if PHRASES_FILE not in self.files.names:
            return ()
        return read_phrases(whole_file(PHRASES_FILE, self.files.content(PHRASES_FILE)))

    @cached_property
    def year_texts(self) -> tuple["SummaryPart", ...]:
        """Return the parts of a year's summary; a pack need not have any."""
        from lvgw_desktop.forms.pack_year_texts import read_year_texts

        if YEAR_TEXTS_FILE not in self.files.names:
            return ()
        return read_year_texts(whole_file(YEAR_TEXTS_FILE, self.files.content(YEAR_TEXTS_FILE)))

    @cached_property
    def form_ids(self) -> tuple[str, ...]:
        """Return the ids of all forms of the pack: its files of no other use, by name."""
        names = (name for name in self.files.names if name not in NOT_FORMS)
        return tuple(name.removesuffix(".toml") for name in names)

    def definition(self, form_id: str) -> "Definition":
        """Return a form by its id (its file's name).

        Raises Refusal if the pack has no such form, or its file is wrong.
        """
        if form_id not in self._definitions:
            self._definitions[form_id] = self._load(form_id)
        return self._definitions[form_id]

    def forget(self, form_id: str) -> None:
        """Read a form anew when it is next asked for: the office changed its own file."""
        self._definitions.pop(form_id, None)

    def _load(self, form_id: str) -> "Definition":
        from lvgw_desktop.forms.form_reader import Surroundings
        from lvgw_desktop.forms.load import load_definition

        file = f"{form_id}.toml"
        if form_id not in self.form_ids:
            raise Refusal(
                f"本所的表样里没有这张表（{file}）。要用它，请信息人员把它加进表样，或重新安装程序。"
            )
        around = Surroundings(
            papers=self.papers,
            roles=self.fonts.roles,
            lists=frozenset(self.vocabulary.words),
            half_brackets=self.facts.half_brackets,
            full_width_marks=self.facts.full_width_marks,
        )
        return load_definition(file, self.files.content(file), around)


def open_pack(folder: Path, fonts_dir: Path, overrides: Path | None = None) -> FormPack:
    """Open the pack in `folder`; files in `overrides` change those of the same name.

    Raises Refusal if a file is missing or wrong.
    """
    return FormPack(folder, fonts_dir, overrides)
