"""字体: the committed files are whole, named, licensed and small, and draw every Han character."""

import hashlib
import itertools
import tomllib
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
FILES = sorted(FONTS.glob("*.ttf"))
MAP = tomllib.loads((ROOT / "forms" / "henan" / "fonts.toml").read_text(encoding="utf-8"))
ROLES = [(choice, role) for choice, chains in MAP["roles"].items() for role in chains]

GB2312 = frozenset(
    ord(char)
    for cell in itertools.product(range(0xA1, 0xF8), range(0xA1, 0xFF))
    if (char := bytes(cell).decode("gb2312", "ignore"))
)
GB18030_LEVEL_3 = frozenset(
    itertools.chain(
        range(0x4E00, 0x9FF0),  # URO
        range(0x3400, 0x4DB6),  # Ext A
        range(0x20000, 0x2A6D7),  # Ext B
        range(0x2A700, 0x2B735),  # Ext C
        range(0x2B740, 0x2B81E),  # Ext D
        range(0x2B820, 0x2CEA2),  # Ext E
        range(0x2CEB0, 0x2EBE1),  # Ext F
    )
)


@pytest.fixture(scope="module")
def characters():
    return {path.name: frozenset(opened(path).getBestCmap()) for path in FILES}


def opened(path):
    return TTFont(path)


def drawn_by(chain, characters):
    return frozenset().union(*(characters[name] for name in chain))


def test_level_3_of_gb18030_is_counted_right():
    assert len(GB18030_LEVEL_3) == 87_875
    assert len(GB2312) == 7_445


@pytest.mark.parametrize(("choice", "role"), ROLES)
def test_every_role_draws_every_han_and_every_sign_of_gb2312(choice, role, characters):
    drawn = drawn_by(MAP["roles"][choice][role], characters)
    assert not GB2312 - drawn
    assert not GB18030_LEVEL_3 - drawn


@pytest.mark.parametrize(("choice", "role"), ROLES)
def test_names_seen_on_forms_and_signs_are_drawn(choice, role, characters):
    drawn = drawn_by(MAP["roles"][choice][role], characters)
    assert not set(map(ord, "𠮷䶮𬭎㛃𫖯〇①⑳㎡℃√□■—…·“”‘’（）〔〕《》")) - drawn


@pytest.mark.parametrize(("choice", "role"), ROLES)
def test_every_role_draws_boxes_to_tick(choice, role, characters):
    assert MAP["roles"][choice][role][-1] == "LVGWMarks-Regular.ttf"
    assert characters["LVGWMarks-Regular.ttf"] == {0x2610, 0x2611}


@pytest.mark.parametrize("role", MAP["roles"]["with_gpl"])
def test_both_choices_have_the_same_roles_and_only_one_needs_gpl(role):
    chain = MAP["roles"]["ofl_only"][role]
    assert "LVGWFang-Regular.ttf" not in chain
    assert MAP["roles"].keys() == {"with_gpl", "ofl_only"}
    assert MAP["use"] in MAP["roles"]
    assert role in MAP["xlsx"]


def test_every_file_named_in_the_map_exists_and_every_file_is_used():
    chains = [chain for roles in MAP["roles"].values() for chain in roles.values()]
    named = {*itertools.chain(*chains), MAP["first"]["fs"]["file"], *MAP["ui"]["files"]}
    assert named == {path.name for path in FILES}


def test_fangsong_takes_letters_and_marks_from_song(characters):
    first = MAP["first"]["fs"]
    wanted = {*range(0x20, 0x7F), *map(ord, first["marks"])}
    assert first["below"] == 0x250
    assert not wanted - characters[first["file"]]


def test_the_screen_has_a_font_of_its_own_for_what_the_system_lacks(characters):
    families = {opened(FONTS / name)["name"].getDebugName(1) for name in MAP["ui"]["files"]}
    assert families <= set(MAP["ui"]["families"])
    assert not GB18030_LEVEL_3 - drawn_by(MAP["ui"]["files"], characters)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_outlines_are_truetype(path):
    font = opened(path)
    assert "glyf" in font
    assert "CFF " not in font


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_names_are_ours_and_the_authors_stay(path):
    names = opened(path)["name"]
    family, style = names.getDebugName(1), names.getDebugName(2)
    postscript_name = f"{family.replace(' ', '')}-{style}"
    assert family.startswith("LVGW ")
    assert names.getDebugName(4) == f"{family} {style}"
    assert names.getDebugName(6) == postscript_name == path.stem
    assert names.getDebugName(0), "who made the original"
    assert "License" in names.getDebugName(13)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_embedding_is_allowed(path):
    assert not opened(path)["OS/2"].fsType & 0b0010, "restricted licence embedding"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_reportlab_reads_the_same_characters(path, characters):
    from reportlab.pdfbase.ttfonts import TTFontFace

    assert characters[path.name] <= TTFontFace(str(path)).charToGlyph.keys()


def test_converted_contours_wind_like_truetype():
    """An outer contour runs clockwise: its signed area is negative, a counter's positive."""
    font = opened(FONTS / "LVGWSong-Regular.ttf")
    glyph = font["glyf"][font.getBestCmap()[ord("口")]]
    start, areas = 0, []
    for end in glyph.endPtsOfContours:
        ring = list(glyph.coordinates[start : end + 1])
        start = end + 1
        areas.append(
            sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise([*ring, ring[0]]))
        )
    outer = max(areas, key=abs)
    assert outer < 0
    assert any(area > 0 for area in areas)


def test_sums_are_those_of_the_files():
    lines = (FONTS / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    listed = dict(reversed(line.split("  ")) for line in lines)
    files = [*FILES, *FONTS.glob("source/*.otf")]
    assert listed == {
        path.relative_to(FONTS).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def test_folder_is_small_enough_for_an_old_computer():
    sizes = [path.stat().st_size for path in FONTS.rglob("*") if path.is_file()]
    assert sum(sizes) <= 70_000_000
    assert max(sizes) < 40_000_000


@pytest.mark.parametrize(
    ("licence", "words"),
    [
        ("GPL-3.txt", "GNU GENERAL PUBLIC LICENSE"),
        ("GPL-font-exception.txt", "As a special exception"),
        ("Fandol-README.txt", "GPL font exception"),
        ("OFL-Noto-CJK.txt", "SIL OPEN FONT LICENSE"),
        ("OFL-LXGW-WenKai.txt", "SIL OPEN FONT LICENSE"),
        ("OFL-Hanazono.txt", "SIL OPEN FONT LICENSE"),
    ],
)
def test_licences_lie_beside_the_fonts(licence, words):
    assert words in (FONTS / "licences" / licence).read_text(encoding="utf-8")
