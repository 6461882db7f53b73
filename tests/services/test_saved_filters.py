"""Saved filters: named, replaced, renamed, removed, brought back; each list has its own."""

import pytest

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.saved_filters import LONGEST_NAME, SavedFilter

LOGS = "service_logs"
WAITING = SavedFilter("本月待打印", {"month": "present", "status": "TO_PRINT"})
LAND = SavedFilter("宅基地", {"month": None, "text": "宅基地"})


@pytest.fixture
def saved(office):
    office.saved_filters.keep(LOGS, WAITING)
    office.saved_filters.keep(LOGS, LAND)
    return office.saved_filters


def test_groups_are_kept_in_the_order_they_were_saved(saved):
    assert saved.all(LOGS) == (WAITING, LAND)


def test_each_list_has_its_own(saved):
    assert saved.all("villages") == ()
    saved.keep("villages", WAITING)
    saved.remove("villages", WAITING.name)
    assert saved.all(LOGS) == (WAITING, LAND)


def test_the_same_name_replaces_the_group_where_it_stands(saved):
    before = saved.keep(LOGS, SavedFilter(" 本月待打印 ", {"month": "last"}))
    assert before == (WAITING, LAND)
    assert saved.all(LOGS) == (SavedFilter("本月待打印", {"month": "last"}), LAND)


def test_a_group_gets_another_name_but_not_one_that_is_taken(saved):
    saved.rename(LOGS, "宅基地", "宅基地纠纷")
    assert [one.name for one in saved.all(LOGS)] == ["本月待打印", "宅基地纠纷"]
    with pytest.raises(Refusal, match="已经有一组叫“本月待打印”"):
        saved.rename(LOGS, "宅基地纠纷", "本月待打印")
    saved.rename(LOGS, "本月待打印", "本月待打印")


@pytest.mark.parametrize(("name", "said"), [("  ", "还没有名字"), ("字" * 21, "最多 20 个")])
def test_a_name_that_cannot_be_shown_is_refused(saved, name, said):
    assert LONGEST_NAME == 20
    with pytest.raises(Refusal, match=said):
        saved.keep(LOGS, SavedFilter(name, {}))
    assert saved.all(LOGS) == (WAITING, LAND)


def test_every_change_can_be_taken_back(saved):
    for change in (
        lambda: saved.remove(LOGS, "宅基地"),
        lambda: saved.rename(LOGS, "宅基地", "别的"),
        lambda: saved.keep(LOGS, SavedFilter("宅基地", {})),
        lambda: saved.keep(LOGS, SavedFilter("新的", {})),
    ):
        before = change()
        assert saved.all(LOGS) != (WAITING, LAND)
        assert saved.put_back(LOGS, before) == ""
        assert saved.all(LOGS) == (WAITING, LAND)
