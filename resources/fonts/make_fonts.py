"""字体: the committed font files, made from the fonts that Debian ships.

    python resources/fonts/make_fonts.py FOLDER [FOLDER …] [--into OUT]

Each FOLDER is searched for the source files named in RECIPES; README.md says which packages hold
them. The same sources give the same bytes. ReportLab embeds TrueType outlines only, so PostScript
ones are converted; what neither ReportLab nor Qt needs here (hinting, layout features, vertical
metrics, glyph names) is left out. Every result has a name of its own, as the OFL asks of a
changed font.
"""

import argparse
import bz2
import hashlib
import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from outlines import thin_polygons, to_truetype

HERE = Path(__file__).resolve().parent
SUMS = "SHA256SUMS"

HAN = frozenset(
    itertools.chain(
        range(0x3400, 0x4DC0),  # Ext A
        range(0x4E00, 0xA000),  # URO
        range(0xF900, 0xFB00),  # compatibility
        range(0x20000, 0x323B0),  # Ext B to H, compatibility supplement
    )
)
SIGNS = frozenset(
    itertools.chain(
        range(0x20, 0x250),  # Latin
        range(0x2B0, 0x460),  # tone marks, Greek, Cyrillic
        range(0x1E00, 0x1F00),  # Latin, additional
        range(0x2000, 0x2C00),  # punctuation, currency, arrows, circled digits, boxes, shapes
        range(0x2E80, 0x3130),  # radicals, 〇, kana, bopomofo
        range(0x31A0, 0x3400),  # strokes, ㈠ ㎡
        range(0xFE10, 0xFE70),  # vertical and small forms
        range(0xFF00, 0xFFF0),  # full width
    )
)
PLAIN_SIGNS = frozenset(
    itertools.chain(
        range(0x20, 0x250),  # Latin
        range(0x2C6, 0x2DA),  # tone marks
        range(0x2000, 0x2700),  # punctuation to shapes
        range(0x3000, 0x3020),  # 〇 《》
        range(0x3200, 0x3400),  # ㈠ ㎡
        range(0xFF00, 0xFFF0),  # full width
    )
)

NOTO_SC = 2  # the simplified Chinese face of a Noto CJK collection
FANG, KAI = "FandolFang-Regular.otf", "LXGWWenKai-Light.ttf"
SONG, TITLE = "NotoSerifCJK-Regular.ttc", "NotoSerifCJK-Bold.ttc"
HEI, HEAD, HEI_BOLD = "NotoSansCJK-Regular.ttc", "NotoSansCJK-Medium.ttc", "NotoSansCJK-Bold.ttc"
RARE, RARE_REST = "HanaMinB.ttf", "HanaMinA.ttf"
UNIHAN = "Unihan_OtherMappings.txt.bz2"  # names the characters of 通用规范汉字表
RARE_TOLERANCE = 3.0  # of HanaMin's 1024 units to the em: 0.02 mm in a title of 22 pt

GPL = (
    "GNU General Public License, version 3 or later, with the GPL font exception: a document that "
    "embeds this font is not for that reason covered by the licence. See licences/."
)
OFL = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
LICENCE_NOT_IN_THE_FONT = {FANG: GPL, RARE: OFL}
COPYRIGHT, VERSION, LICENCE = 0, 5, 13  # numbers of name records
ENGLISH = (3, 1, 0x409)  # platform, encoding and language of every name record written
KEPT_NAMES = (
    COPYRIGHT,
    VERSION,
    7,
    8,
    9,
    11,
    LICENCE,
    14,
)  # copyright, version, trademark, people, licence
UNUSED_TABLES = ("BASE", "FFTM", "GDEF", "GPOS", "GSUB", "VORG", "prop", "vhea", "vmtx")
SMOOTH_AT_EVERY_SIZE = {0xFFFF: 0x000F}  # what an unhinted font tells Windows


@dataclass(frozen=True)
class Recipe:
    """One result: what it is called, which source it is made from, which characters it keeps."""

    family: str
    style: str
    source: str
    keep: frozenset[int]

    @property
    def postscript_name(self) -> str:
        """Return the name that a PDF shows, and the file has."""
        return f"{self.family.replace(' ', '')}-{self.style}"


def recipes(
    everyday: frozenset[int], song: frozenset[int], rare: frozenset[int]
) -> tuple[Recipe, ...]:
    """Return all recipes.

    `song` and `rare` are what the sources of 宋 and of the last resort draw: the last resort keeps
    what 宋 lacks, 楷 besides its `everyday` Han the few that both lack.
    """
    return (
        Recipe("LVGW Fang", "Regular", FANG, HAN | SIGNS),
        Recipe("LVGW Song", "Regular", SONG, HAN | SIGNS),
        Recipe("LVGW Title", "Bold", TITLE, everyday | PLAIN_SIGNS),
        Recipe("LVGW Head", "Regular", HEAD, gb2312() | PLAIN_SIGNS),
        Recipe("LVGW Hei", "Regular", HEI, everyday | SIGNS),
        Recipe("LVGW Hei", "Bold", HEI_BOLD, everyday | PLAIN_SIGNS),
        Recipe("LVGW Kai", "Regular", KAI, everyday | (HAN - song - rare) | PLAIN_SIGNS),
        Recipe("LVGW Rare", "Regular", RARE, HAN - song),
    )


def gb2312() -> frozenset[int]:
    """Return the 6,763 Han of GB 2312."""
    cells = itertools.product(range(0xB0, 0xF8), range(0xA1, 0xFF))
    return frozenset(ord(c) for cell in cells if (c := bytes(cell).decode("gb2312", "ignore")))


def tongyong(unihan: Path) -> frozenset[int]:
    """Return the 8,105 characters of 通用规范汉字表: what a name registered today may contain."""
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        return frozenset(int(line[2:].split()[0], 16) for line in lines if "\tkTGH\t" in line)


def make_all(folders: Iterable[Path], into: Path) -> None:
    """Write every font and the list of their sums into the folder `into`."""
    sources = find_sources(folders)
    everyday = gb2312() | tongyong(sources[UNIHAN])
    rare = characters(sources[RARE]) | characters(sources[RARE_REST])
    for recipe in recipes(everyday, characters(sources[SONG]), rare):
        font = make(recipe, sources)
        font.save(into / f"{recipe.postscript_name}.ttf")
        print(f"{recipe.postscript_name}: {len(font.getBestCmap())} characters")
    (into / "source").mkdir(exist_ok=True)
    (into / "source" / FANG).write_bytes(sources[FANG].read_bytes())
    write_sums(into)


def find_sources(folders: Iterable[Path]) -> dict[str, Path]:
    """Return each source's path by file name; raise SystemExit naming those not found."""
    wanted = {FANG, SONG, TITLE, HEI, HEAD, HEI_BOLD, KAI, RARE, RARE_REST, UNIHAN}
    found = {
        path.name: path for folder in folders for path in folder.rglob("*") if path.name in wanted
    }
    if missing := wanted - found.keys():
        raise SystemExit(f"not found: {', '.join(sorted(missing))}")
    return found


def characters(source: Path) -> frozenset[int]:
    """Return the code points that a source draws."""
    return frozenset(open_source(source).getBestCmap())


def open_source(source: Path) -> TTFont:
    """Open a source, the simplified Chinese face of a collection; its date stays its own."""
    number = NOTO_SC if source.suffix == ".ttc" else -1
    return TTFont(source, fontNumber=number, recalcTimestamp=False)


def make(recipe: Recipe, sources: dict[str, Path]) -> TTFont:
    """Return the finished font of a recipe."""
    font = reduced(sources[recipe.source], recipe.keep)
    if "CFF " in font:
        to_truetype(font)
    if recipe.source == RARE:
        rest = reduced(sources[RARE_REST], recipe.keep - font.getBestCmap().keys())
        add_glyphs(font, rest)
        thin_polygons(font, RARE_TOLERANCE)
    font["post"].formatType = 3.0  # without glyph names
    font["gasp"] = newTable("gasp")
    font["gasp"].version, font["gasp"].gaspRange = 1, SMOOTH_AT_EVERY_SIZE
    rename(font, recipe)
    return font


def reduced(source: Path, keep: frozenset[int]) -> TTFont:
    """Return the source with no characters but those to `keep`, and no unused tables."""
    font = open_source(source)
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format in (4, 12)]
    options = Options(
        hinting=False,
        layout_features=[],
        name_IDs=["*"],
        notdef_outline=True,
        recalc_timestamp=False,
    )
    options.drop_tables += UNUSED_TABLES
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=keep)
    subsetter.subset(font)
    return font


def add_glyphs(font: TTFont, other: TTFont) -> None:
    """Add the characters of `other`, which has the same em and simple glyphs, to `font`."""
    for code, name in sorted(other.getBestCmap().items()):
        added = f"added{code:X}"
        font["glyf"][added] = other["glyf"][name]
        font["hmtx"][added] = other["hmtx"][name]
        for table in font["cmap"].tables:
            if code <= 0xFFFF or table.format == 12:  # noqa: PLR2004 - cmap's two formats
                table.cmap[code] = added


def rename(font: TTFont, recipe: Recipe) -> None:
    """Give the font its own names; keep who made the original, and under which licence."""
    names = font["name"]
    original = names.getDebugName(4)
    kept = {number: names.getDebugName(number) for number in KEPT_NAMES}
    kept[LICENCE] = kept[LICENCE] or LICENCE_NOT_IN_THE_FONT[recipe.source]
    texts = kept | {
        1: recipe.family,
        2: recipe.style,
        3: f"{recipe.postscript_name}; {kept[VERSION]}",
        4: f"{recipe.family} {recipe.style}",
        6: recipe.postscript_name,
        10: f"Made from {original} by make_fonts.py: characters selected, outlines converted to "
        "TrueType or thinned, hinting and layout features removed. Not the original font.",
    }
    names.names = []
    for number, text in texts.items():
        if text:
            names.setName(text, number, *ENGLISH)


def write_sums(folder: Path) -> None:
    """Write the SHA-256 sums of the folder's fonts, in the form that `sha256sum -c` reads."""
    lines = [
        f"{hashlib.sha256(font.read_bytes()).hexdigest()}  {font.relative_to(folder).as_posix()}\n"
        for font in sorted(folder.rglob("*.[ot]tf"))
    ]
    (folder / SUMS).write_text("".join(lines), encoding="ascii", newline="\n")


def main() -> None:
    """Read the command line and make the fonts."""
    parser = argparse.ArgumentParser(description="Make the bundled fonts from their sources.")
    parser.add_argument("folders", nargs="+", type=Path, help="where the source fonts lie")
    parser.add_argument("--into", type=Path, default=HERE, help="where the results go")
    options = parser.parse_args()
    make_all(options.folders, options.into)


if __name__ == "__main__":
    main()
