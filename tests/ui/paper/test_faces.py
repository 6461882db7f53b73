"""Which page lies on which side of which paper."""

from hypothesis import given
from hypothesis import strategies as some

from lvgw_desktop.ui.paper.faces import Face, Sides, faces_of, has_backs

FORMS = some.lists(some.lists(some.integers(0, 99), min_size=1, max_size=5), min_size=1, max_size=5)
COPIES = some.integers(1, 3)


def front(page):
    return Face(page, is_back=False)


def back(page):
    return Face(page, is_back=True)


def test_one_side_takes_the_pages_as_they_come():
    assert faces_of([(0, 1), (2,)], 2, Sides.ONE) == tuple(map(front, [0, 1, 2, 0, 1, 2]))


def test_two_logs_never_share_a_paper():
    faces = faces_of([(0,), (1, 2, 3)], 1, Sides.BOTH)
    assert faces == (front(0), back(None), front(1), back(2), front(3), back(None))


@given(FORMS, COPIES)
def test_fronts_and_backs_by_hand_make_the_same_papers(forms, copies):
    both = faces_of(forms, copies, Sides.BOTH)
    fronts = faces_of(forms, copies, Sides.FRONTS)
    backs = faces_of(forms, copies, Sides.BACKS)
    assert both == tuple(face for paper in zip(fronts, backs, strict=True) for face in paper)
    assert faces_of(forms, copies, Sides.BACKS_LAST_FIRST) == backs[::-1]


@given(FORMS, COPIES)
def test_every_page_is_printed_as_often_as_wanted(forms, copies):
    wanted = sorted(page for form in forms for page in form) * copies
    for sides in (Sides.ONE, Sides.BOTH):
        printed = [face.page for face in faces_of(forms, copies, sides) if face.page is not None]
        assert sorted(printed) == sorted(wanted)


def test_single_pages_have_no_backs():
    assert not has_backs([(0,), (1,)])
    assert has_backs([(0,), (1, 2)])
