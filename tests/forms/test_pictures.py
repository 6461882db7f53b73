"""Every form as a picture beside the one looked at: fonts, strokes, boxes and colours.

`python -m tests.forms.test_pictures` draws the pictures anew; look at them before committing.
"""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from lvgw_desktop.scanning.raster import rasterise
from tests.forms.samples import FILLED
from tests.forms.sheets import ISSUE, a_form, pdf_of, the_pack

PICTURES = Path(__file__).parents[1] / "references" / "forms"
SCALE = 48 / 72
STRANGE = 60  # of 255: what another smoothing of the same edge does not reach
SHARE = 0.001  # of the pixels may be strange


def drawn(form_id):
    """The first page of the filled form as a small grey picture."""
    has_code = the_pack().definition(form_id).furniture.payload is not None
    pdf = pdf_of(a_form(form_id, FILLED[form_id](), issue=ISSUE if has_code else None))
    picture = next(iter(rasterise(pdf, SCALE, grey=True)))
    return Image.frombytes("L", (picture.width, picture.height), picture.pixels)


def strange_share(one, other):
    """How much of two pictures of one size is not the same."""
    counts = ImageChops.difference(one, other).histogram()
    return sum(counts[STRANGE:]) / sum(counts)


@pytest.mark.parametrize("form_id", the_pack().form_ids)
def test_the_form_looks_like_the_picture_reviewed(form_id):
    with Image.open(PICTURES / f"{form_id}.png") as kept:
        picture = drawn(form_id)
        assert picture.size == kept.size
        assert strange_share(picture, kept.convert("L")) < SHARE


def test_another_form_does_not_look_like_it():
    assert strange_share(drawn("major_matter"), drawn("legal_need")) > SHARE


if __name__ == "__main__":
    for name in the_pack().form_ids:
        drawn(name).quantize(16).save(PICTURES / f"{name}.png", optimize=True)
