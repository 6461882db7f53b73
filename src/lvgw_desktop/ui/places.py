"""位置: where the window finds its files, handed down by `bootstrap`."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Places:
    """The office file that opens by itself, the 练习所, and what the look is made of.

    `screen_fonts` are the bundled files, `families` the fonts of the screen in order.
    """

    office_file: Path
    practice_file: Path
    resources: Path
    screen_fonts: tuple[Path, ...]
    families: tuple[str, ...]

    @property
    def help_file(self) -> Path:
        """Return the page that F1 opens."""
        return self.resources / "help" / "index.html"
