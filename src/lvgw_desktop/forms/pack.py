"""表样包: the folder of one province: papers, forms, fonts, words and rules.

Words and rules are needed at the start; what reads and draws forms is loaded with the first form.
"""

# ruff: noqa: PLC0415

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lvgw_desktop.domain.policy import Policy
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.forms.section import Section, read_toml

if TYPE_CHECKING:
    from lvgw_desktop.forms.definition import Paper
    from lvgw_desktop.forms.fonts import FontSet
    from lvgw_desktop.forms.form_kinds import Definition


PACK_FILE = "pack.toml"


class FormPack:
    """An opened pack; everything in it is read on first use and then kept."""

    def __init__(self, folder: Path, fonts_dir: Path, overrides: Path | None) -> None:
        self._folder = folder
        self._fonts_dir = fonts_dir
        self._overrides = overrides
        self._definitions: dict[str, Definition] = {}
        whole = Section(PACK_FILE, self._content(PACK_FILE))
        facts = whole.section("pack")
        self.id = facts.text("id")
        self.province = facts.text("province")
        self.edition = facts.text("edition")
        self.sources = facts.texts("sources")
        self.half_brackets = facts.choice("brackets", ("full", "half"), "full") == "half"
        self.full_width_marks = facts.flag("full_width_marks")
        facts.finish()
        self._pages = whole.section("pages")
        whole.finish()

    @cached_property
    def papers(self) -> Mapping[str, "Paper"]:
        """Return the page systems by name."""
        return {name: _paper(self._pages.section(name)) for name in self._pages.keys}

    @cached_property
    def fonts(self) -> "FontSet":
        """Return the font chains of all roles."""
        from lvgw_desktop.forms.fonts import read_fonts

        return read_fonts(self._content("fonts.toml"), self._fonts_dir)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Return the words for codes."""
        return Vocabulary.from_mapping(self._content("vocabulary.toml"))

    @cached_property
    def policy(self) -> Policy:
        """Return the rules and their numbers."""
        return Policy.from_mapping(self._content("policy.toml"))

    @cached_property
    def form_ids(self) -> tuple[str, ...]:
        """Return the ids of all forms of the pack: its files with a `[form]`, by name."""
        files = sorted(self._folder.glob("*.toml"))
        return tuple(path.stem for path in files if "form" in self._content(path.name))

    def definition(self, form_id: str) -> "Definition":
        """Return a form by its id (its file's name); raises Refusal if the file is wrong."""
        if form_id not in self._definitions:
            self._definitions[form_id] = self._load(form_id)
        return self._definitions[form_id]

    def _load(self, form_id: str) -> "Definition":
        from lvgw_desktop.forms.form_reader import Surroundings
        from lvgw_desktop.forms.load import load_definition

        file = f"{form_id}.toml"
        around = Surroundings(
            papers=self.papers,
            roles=self.fonts.roles,
            half_brackets=self.half_brackets,
            full_width_marks=self.full_width_marks,
        )
        return load_definition(file, self._content(file), around)

    def _content(self, file: str) -> dict[str, Any]:
        """Return a file's content with what the office's own file of that name changes."""
        content = read_toml(self._folder / file)
        own = self._overrides / file if self._overrides else None
        return _merged(content, read_toml(own)) if own and own.is_file() else content


def open_pack(folder: Path, fonts_dir: Path, overrides: Path | None = None) -> FormPack:
    """Open the pack in `folder`; files in `overrides` change those of the same name.

    Raises Refusal if a file is missing or wrong.
    """
    return FormPack(folder, fonts_dir, overrides)


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return base with own's values over it; tables are merged, lists replaced."""
    merged = dict(base)
    for key, value in own.items():
        both_tables = isinstance(value, dict) and isinstance(base.get(key), dict)
        merged[key] = _merged(base[key], value) if both_tables else value
    return merged


def _paper(section: Section) -> "Paper":
    from lvgw_desktop.forms.definition import Paper

    width, height = section.numbers("paper", length=2)
    top, right, bottom, left = section.numbers("margins", length=4)
    paper = Paper(
        width=width,
        height=height,
        top=top,
        right=right,
        bottom=bottom,
        left=left,
        code_top=section.number("code_top"),
        number_y=section.number("number_y"),
        binding_x=section.number("binding_x") if "binding_x" in section else None,
    )
    section.finish()
    return paper
