"""表样包的文件: the pack's files, and over each the office's own file of that name."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms import mistakes
from lvgw_desktop.forms.overrides import merged, own_place
from lvgw_desktop.forms.toml_lines import Lines

PACK_FILE = "pack.toml"
FONTS_FILE = "fonts.toml"
VOCABULARY_FILE = "vocabulary.toml"
POLICY_FILE = "policy.toml"
COMMON_FILES = (PACK_FILE, FONTS_FILE, VOCABULARY_FILE, POLICY_FILE)
"""What every pack has besides its forms."""
PHRASES_FILE = "phrases.toml"
YEAR_TEXTS_FILE = "year_texts.toml"
NOT_FORMS = frozenset({*COMMON_FILES, PHRASES_FILE, YEAR_TEXTS_FILE})
"""What a pack may have besides its forms."""


class Spot(NamedTuple):
    """A line (1 is the first) of a file, and the place that begins there."""

    file: Path
    line: int = 1
    place: mistakes.Path = ()


class PackFiles:
    """Reads the files of a pack with what the office's own files in `own` change."""

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        self.folder = folder
        self.own = own
        self._lines: dict[Path, Lines] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the pack's files in order."""
        return _names_in(self.folder)

    @property
    def own_names(self) -> tuple[str, ...]:
        """Return the names of the office's own files in order."""
        return _names_in(self.own) if self.own else ()

    def content(self, name: str) -> dict[str, Any]:
        """Return the content of a file; raises Refusal with the line where it is damaged."""
        content = read_toml(self.folder / name)
        own = self._own(name)
        return merged(content, read_toml(own)) if own else content

    def parts(self, name: str) -> tuple[Path, ...]:
        """Return the files of this name that are there: the pack's, the office's own."""
        return tuple(
            file for file in (self.folder / name, self._own(name)) if file and file.is_file()
        )

    def spot(self, name: str, place: mistakes.Path = ()) -> Spot:
        """Return where something stands: in the office's own file if it is written there."""
        file, own = self.folder / name, self._own(name)
        if own:
            there = own_place(read_toml(file), read_toml(own), place)
            if there is not None:
                file, place = own, there
        lines = self._lines_of(file)
        return Spot(file, lines.of(place), lines.nearest(place))

    def _own(self, name: str) -> Path | None:
        file = self.own / name if self.own else None
        return file if file and file.is_file() else None

    def _lines_of(self, file: Path) -> Lines:
        if file not in self._lines:
            self._lines[file] = Lines(read_text(file) if file.is_file() else "")
        return self._lines[file]


def read_text(path: Path) -> str:
    """Return the text of a form file, without the mark some editors put before it."""
    return path.read_text(encoding="utf-8-sig")


def read_toml(path: Path) -> dict[str, Any]:
    """Return the content of a TOML file; raises Refusal with line and column if it is damaged."""
    try:
        return tomllib.loads(read_text(path))
    except FileNotFoundError:
        raise Refusal(f"找不到表样文件 {path.name}，请重新安装程序或放回该文件。") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as cause:
        raise Refusal(f"表样文件 {path.name} 读不出来：{cause}，请改好后再试。") from cause


def _names_in(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.name for path in folder.glob("*.toml")))
