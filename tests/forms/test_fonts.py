"""Font files: read once for all packs, anew when they change, refused when they are gone."""

import os
import shutil

import pytest

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.pack import open_pack
from tests.forms.sheets import FONTS, FORMS

SONG, HEI = "LVGWSong-Regular", "LVGWHei-Regular"


def file_of(folder, name=SONG):
    return open_pack(FORMS, folder).fonts.file(name)


@pytest.fixture
def fonts(tmp_path):
    """A folder with one of the fonts."""
    shutil.copy(FONTS / f"{SONG}.ttf", tmp_path)
    return tmp_path


def test_a_second_office_does_not_read_the_fonts_again():
    assert file_of(FONTS).face is file_of(FONTS).face


def test_a_font_file_that_was_replaced_is_read_anew(fonts):
    before = file_of(fonts).sha256
    shutil.copy(FONTS / f"{HEI}.ttf", fonts / f"{SONG}.ttf")
    assert file_of(fonts).sha256 == file_of(FONTS, HEI).sha256 != before


def test_a_font_file_of_the_same_size_is_read_anew(fonts):
    before, path = file_of(fonts).sha256, fonts / f"{SONG}.ttf"
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    os.utime(path, (0, 0))
    assert file_of(fonts).sha256 != before


def test_a_font_file_that_is_gone_is_refused_where_it_is_needed(fonts):
    font = file_of(fonts, HEI)
    with pytest.raises(Refusal, match=rf"{HEI}\.ttf.*重新安装程序"):
        font.width("村")
