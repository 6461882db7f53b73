import random

import pytest
from PIL import Image, ImageDraw, ImageFilter

from lvgw_desktop.scanning.reading import shows_nothing
from scanning.scans import jpeg, scanned, specked

PAPER = (246, 243, 236)


def sheet(dpi=200):
    return Image.new("RGB", (round(8.27 * dpi), round(11.69 * dpi)), PAPER)


@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_the_back_of_a_sheet_is_blank_with_its_dust_and_shade(dpi):
    page = sheet(dpi)
    shade = Image.linear_gradient("L").resize(page.size).point(lambda level: level // 20)
    page = Image.composite(Image.new("RGB", page.size, (0, 0, 0)), page, shade)
    ImageDraw.Draw(page).rectangle((0, 0, 12, page.height), fill="black")
    dusty = specked(page.filter(ImageFilter.GaussianBlur(1)), 0.004, random.Random(1))
    assert shows_nothing(jpeg(dusty))


@pytest.mark.parametrize("dpi", [150, 200, 300])
@pytest.mark.parametrize("length", [0.1, 0.4])
def test_one_stroke_of_a_ball_pen_is_not_nothing(dpi, length):
    page = sheet(dpi)
    ImageDraw.Draw(page).line(
        (4 * dpi, 6 * dpi, (4 + length) * dpi, 6.1 * dpi), fill=(40, 50, 120), width=dpi // 50
    )
    assert not shows_nothing(scanned(page, random.Random(2)))
    assert not shows_nothing(jpeg(page, 40))


def test_a_red_thumb_print_is_not_nothing():
    page = sheet()
    ImageDraw.Draw(page).ellipse((900, 1800, 1000, 1930), outline=(200, 60, 50), width=6)
    assert not shows_nothing(jpeg(page, 50))
