"""Every form of the pack, empty, filled and with the longest texts, read back from paper."""

from functools import cache, partial
from itertools import pairwise

import pytest

from builders import a_volume_item
from lvgw_desktop.forms.fill import fill
from tests.forms.samples import FILLED, longest
from tests.forms.sheets import a_form, pdf_of, text_of, the_pack, views, visible
from tests.forms.test_log_sheet import assert_clear_of_rules
from tests.forms.texts import RARE

FORM_IDS = the_pack().form_ids
SAMPLES = {
    "empty": lambda _form_id: {},
    "filled": lambda form_id: FILLED[form_id](),
    "longest": longest,
    "unbroken": partial(longest, words="WWW12-3"),
    "rare": partial(longest, words=RARE),
}
EDGE = 0.5
LETTERS = {"year_summary"}
"""What goes on as a text does: under no title of its own."""


def test_every_form_has_its_sample():
    assert set(FORM_IDS) <= set(FILLED)


@cache
def filled_form(form_id, kind):
    form = the_pack().definition(form_id)
    return fill(form, SAMPLES[kind](form_id), the_pack().vocabulary)


@cache
def document(form_id, kind):
    return a_form(form_id, SAMPLES[kind](form_id))


each_form = pytest.mark.parametrize("form_id", FORM_IDS)
each_sample = pytest.mark.parametrize("kind", sorted(SAMPLES))


@each_form
@each_sample
def test_every_word_is_read_back_from_the_pdf(form_id, kind):
    printed = visible(text_of(pdf_of(document(form_id, kind))))
    for text in filled_form(form_id, kind).words():
        assert not visible(text) - printed, text


@each_form
@each_sample
def test_nothing_crosses_a_rule_or_leaves_the_paper(form_id, kind):
    for view in views(document(form_id, kind)):
        assert_clear_of_rules(view)
        for box in view.boxes:
            assert box.left > -EDGE, box
            assert box.right < view.page.width + EDGE, box
            assert box.top > -EDGE, box
            assert box.bottom < view.page.height + EDGE, box


@each_form
@each_sample
def test_no_text_stands_on_another(form_id, kind):
    for view in views(document(form_id, kind)):
        boxes = sorted(box for box in view.boxes if box.text.strip())
        for number, box in enumerate(boxes):
            for other in boxes[number + 1 :]:
                if other.left >= box.right - EDGE:
                    break
                assert other.top >= box.bottom - 1 or other.bottom <= box.top + 1, (box, other)


@each_form
@each_sample
def test_pages_count_themselves(form_id, kind):
    if the_pack().definition(form_id).furniture.page_number is None:
        return
    pages = views(document(form_id, kind))
    for number, view in enumerate(pages, start=1):
        assert any(word.startswith(f"第 {number} 页") for word in view.words)


@pytest.mark.parametrize(("pages", "numbers"), [(1, "25"), (2, "25—26")])
def test_the_sheet_in_the_place_of_a_paper_says_which_pages_it_stands_for(pages, numbers):
    item = a_volume_item(seq=11, page_from=25, pages=pages)
    (view,) = views(a_form("volume_insert", {"item": item}))
    assert numbers in view.words


@pytest.mark.parametrize("form_id", [one for one in FORM_IDS if one not in LETTERS])
def test_a_form_says_which_pages_follow_its_first(form_id):
    form = the_pack().definition(form_id)
    titles = [view.words for view in views(document(form_id, "longest"))]
    for _, words in pairwise(titles):
        assert form.title.text.source + form.title.continued in "".join(words)
