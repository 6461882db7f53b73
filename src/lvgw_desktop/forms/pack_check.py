"""核对表样: every mistake of a pack's files, or of the office's own files over them."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from lvgw_desktop.forms.definition import Paper
from lvgw_desktop.forms.fonts import read_fonts
from lvgw_desktop.forms.fonts_check import check_fonts
from lvgw_desktop.forms.form_check import LEDGER_FILE, FormCheck
from lvgw_desktop.forms.form_reader import Surroundings
from lvgw_desktop.forms.mistakes import Mistake, Mistakes, place_words
from lvgw_desktop.forms.pack_facts import PackFacts, read_facts
from lvgw_desktop.forms.pack_files import (
    COMMON_FILES,
    FONTS_FILE,
    NOT_FORMS,
    PACK_FILE,
    PHRASES_FILE,
    POLICY_FILE,
    VOCABULARY_FILE,
    YEAR_TEXTS_FILE,
    PackFiles,
    Spot,
    read_text,
)
from lvgw_desktop.forms.pack_phrases import check_phrases
from lvgw_desktop.forms.pack_year_texts import read_year_texts
from lvgw_desktop.forms.page_systems import read_papers
from lvgw_desktop.forms.section import Section, whole_file
from lvgw_desktop.forms.words_check import check_policy, check_vocabulary

Result = TypeVar("Result")
NEEDED_FILES = (*COMMON_FILES, "service_log.toml", LEDGER_FILE)
"""Without these the program has nothing to do."""
_AT_LINE = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True)
class FileMistake:
    """One mistake with file and line (1 is the first); `place` is where it stands in words."""

    file: Path
    line: int
    place: str
    cause: str

    @property
    def sentence(self) -> str:
        """Return service_log.toml 第 43 行，grid.rows 第2项：缺少“height”。"""
        place = f"，{self.place}" if self.place else ""
        return f"{self.file.name} 第 {self.line} 行{place}：{self.cause}。"


def check_pack(files: PackFiles, fonts_dir: Path) -> tuple[FileMistake, ...]:
    """Return all mistakes by file and line; none means that every form can be printed."""
    return tuple(sorted(_PackCheck(files, fonts_dir).mistakes(), key=_place_in_files))


def _place_in_files(mistake: FileMistake) -> tuple[str, int]:
    return mistake.file.name, mistake.line


class _PackCheck:
    """Reads the files all others refer to first, then each form."""

    def __init__(self, files: PackFiles, fonts_dir: Path) -> None:
        self._files = files
        self._fonts_dir = fonts_dir
        self._content: dict[str, dict[str, Any]] = {}
        self._found: list[FileMistake] = []

    def mistakes(self) -> list[FileMistake]:
        """Return what is wrong in any file."""
        for name in {*self._files.names, *NEEDED_FILES}:
            self._read(name)
        for name in set(self._files.own_names) - set(self._files.names):
            cause = "省里的表样没有这个文件，文件名要和所改的表样一样"
            self._tell(Spot(self._files.parts(name)[-1]), cause)
        check = self._form_check()
        for name in self._content.keys() - NOT_FORMS:
            self._keep(name, check.mistakes(name, self._content[name]))
        return self._found

    def _read(self, name: str) -> None:
        """Read a file with the office's own over it; tell what is missing or no TOML."""
        parts = self._files.parts(name)
        if self._files.folder / name not in parts:
            self._tell(Spot(self._files.folder / name), "缺少这个文件")
        elif not [part for part in parts if not self._is_readable(part)]:
            self._content[name] = self._files.content(name)

    def _is_readable(self, file: Path) -> bool:
        try:
            tomllib.loads(read_text(file))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as cause:
            line = _AT_LINE.search(str(cause))
            self._tell(Spot(file, int(line[1]) if line else 1), f"读不出来：{cause}")
            return False
        return True

    def _form_check(self) -> FormCheck:
        """Check the files that every form refers to and return what checks the forms."""
        (facts, papers), of_pack = self._checked(PACK_FILE, _pack)
        roles, of_fonts = self._checked(
            FONTS_FILE, lambda whole: check_fonts(whole, self._fonts_dir)
        )
        columns, _ = self._checked(VOCABULARY_FILE, check_vocabulary)
        self._checked(POLICY_FILE, check_policy)
        self._checked(PHRASES_FILE, self._check_phrases)
        self._checked(YEAR_TEXTS_FILE, read_year_texts)
        words = self._content.get(VOCABULARY_FILE, {}).get("words", {})
        return FormCheck(
            Surroundings(
                papers=papers,
                roles=roles,
                lists=frozenset(words),
                half_brackets=facts.half_brackets,
                full_width_marks=facts.full_width_marks,
            ),
            None if list(of_fonts) else read_fonts(self._content[FONTS_FILE], self._fonts_dir),
            columns,
            frozenset(place[1] for place, _ in of_pack if place[:1] == ("pages",) < place),
        )

    def _check_phrases(self, whole: Section) -> None:
        kinds = self._content.get(VOCABULARY_FILE, {}).get("kind", ())
        check_phrases(whole, frozenset(kind.get("code") for kind in kinds))

    def _checked(self, name: str, check: Callable[[Section], Result]) -> tuple[Result, Mistakes]:
        """Return what a check read from a file and told of it; a missing one is read as empty."""
        collector = Mistakes()
        result = check(whole_file(name, self._content.get(name, {}), collector))
        if name in self._content:
            self._keep(name, collector)
        return result, collector

    def _keep(self, name: str, mistakes: Iterable[Mistake]) -> None:
        for place, cause in mistakes:
            self._tell(self._files.spot(name, place), cause)

    def _tell(self, spot: Spot, cause: str) -> None:
        self._found.append(FileMistake(spot.file, spot.line, place_words(spot.place), cause))


def _pack(whole: Section) -> tuple[PackFacts, Mapping[str, Paper]]:
    facts, papers = read_facts(whole.section("pack")), read_papers(whole.section("pages"))
    whole.finish()
    return facts, papers
