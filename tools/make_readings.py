"""读音表: writes how each Chinese character is read, as pypinyin knows it, for the program to read.

    .venv/bin/python tools/make_readings.py

Each line has the characters that are read alike, a space, and their readings without tones, the
usual one first. Only the readings of single characters are asked for, not of phrases.
"""

import argparse
import os
from collections import defaultdict
from importlib.metadata import files
from pathlib import Path

READINGS = Path(__file__).parents[1] / "src/lvgw_desktop/services/readings.txt"
SOURCE = "Readings of Chinese characters, out of pypinyin 0.55 by tools/make_readings.py."


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=READINGS)
    asked = parser.parse_args()
    lines = (f"{''.join(alike)} {','.join(read)}\n" for read, alike in sorted(_alike().items()))
    licence = "".join(f"# {line}".rstrip() + "\n" for line in (SOURCE, "", *_licence()))
    asked.to.write_text(f"{licence}\n{''.join(lines)}", encoding="utf-8", newline="\n")
    print(asked.to)


def _alike() -> dict[tuple[str, ...], list[str]]:
    """Return the characters of each set of readings."""
    os.environ["PYPINYIN_NO_PHRASES"] = "true"  # asked by pypinyin when it is loaded
    from pypinyin import Style, pinyin  # noqa: PLC0415  only now, for the line above
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415

    found = defaultdict(list)
    for character in map(chr, sorted(PINYIN_DICT)):
        read = pinyin(character, Style.NORMAL, heteronym=True)[0]
        found[tuple(one.lower() for one in read)].append(character)
    return found


def _licence() -> list[str]:
    """Return the lines of pypinyin's licence."""
    paths = (one for one in files("pypinyin") or () if one.name.startswith("LICENSE"))
    return next(paths).read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    main()
