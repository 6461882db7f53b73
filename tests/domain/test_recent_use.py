"""What was used last comes first."""

from lvgw_desktop.domain.recent_use import RecentUse, recent_use


def test_each_stands_once_at_its_latest_place():
    assert recent_use([(3, 1), (2, 1), (3, 5)]) == RecentUse((3, 2), (1, 5))


def test_what_is_used_again_comes_to_the_front():
    assert RecentUse((3, 2), (1, 5)).after(2, 7) == RecentUse((2, 3), (7, 1, 5))
