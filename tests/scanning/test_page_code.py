import random

import pytest
from PIL import Image, ImageFilter

from lvgw_desktop.scanning import page_code
from lvgw_desktop.scanning.page_code import find_code
from lvgw_desktop.scanning.page_view import page_view
from lvgw_desktop.scanning.pillow import DamagedPicture
from lvgw_desktop.scanning.reading import read_code
from scanning.scans import a_page, jpeg, specked

PAYLOAD = "YCFL1|410404|LX-2026-0137|7K2M9Q|1/2"


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_a_code_is_read_whichever_way_the_page_lies(turns, dpi):
    page = a_page("log", dpi, PAYLOAD).convert("L").rotate(-90 * turns, expand=True)
    assert find_code(page) == (PAYLOAD, (4 - turns) % 4)


@pytest.mark.parametrize(
    ("share", "angle"), [(0.06, -6), (0.06, 6), (0.1, -6), (0.14, -6), (0.14, 6), (0.2, -6)]
)
def test_a_skewed_and_dirty_page_is_read(share, angle):
    """The dirtiest is read only when it is enlarged, those before it when the specks are out."""
    page = a_page("log", 150, PAYLOAD).convert("L").rotate(angle, fillcolor=255)
    dirty = specked(page.filter(ImageFilter.GaussianBlur(0.5)), share, random.Random(7))
    assert read_code(jpeg(dirty, 40)).payload == PAYLOAD


def test_ours_is_preferred_to_a_code_that_is_easier_to_read():
    page = a_page("letter", 200, "https://example.org/", at=(20, 250))
    ours = specked(a_page("log", 200, PAYLOAD), 0.14, random.Random(1))
    page.paste(ours.crop((1200, 0, 1654, 350)), (1200, 0))
    assert find_code(page.convert("L")).payload == PAYLOAD


def test_another_code_is_told_and_a_page_without_one_too():
    assert read_code(jpeg(a_page("bill", 150, "https://example.org/"))).payload.startswith("https")
    assert read_code(jpeg(a_page("letter", 150))) is None


def test_the_cheap_way_is_enough_for_a_clean_page(monkeypatch):
    def refuse(_picture):
        raise AssertionError("a clean page was filtered")

    for way in ("_blurred", "_without_specks", "_enlarged"):
        monkeypatch.setattr(page_code, way, refuse)
    assert find_code(a_page("log", 200, PAYLOAD).convert("L")).payload == PAYLOAD


def test_a_picture_that_cannot_be_unfolded_is_damaged():
    whole = jpeg(a_page("log", 150, PAYLOAD))
    with pytest.raises(DamagedPicture, match="损坏"):
        read_code(whole[: len(whole) // 2])


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_page_is_shown_upright_and_to_scale(turns):
    page = a_page("log", 150, PAYLOAD).rotate(-90 * turns, expand=True)
    view = page_view(jpeg(page))
    assert view.size == pytest.approx((595.28, 841.89), abs=1)
    width, height, pixels = view.drawn(1.0)
    assert (width, height) == (595, 842)
    shown = Image.frombytes("RGB", (width, height), pixels)
    corner = shown.crop((475, 25, 525, 78)).convert("L")
    assert sum(corner.histogram()[:128]) > 800  # the code is in its place, the upper right corner
