"""不一致: what paper and log say differently, and what was only filled in since."""

from dataclasses import replace
from datetime import date

import pytest

from lvgw_desktop.forms.differences import Difference, differences, reads_alike
from lvgw_desktop.forms.fill import fill
from tests.forms.sheets import roots_of, the_pack

FORM = "service_log"


def printed(**fields):
    pack = the_pack()
    return fill(pack.definition(FORM), roots_of(**fields), pack.vocabulary)


def found(on_paper, **fields):
    pack = the_pack()
    return differences(pack.definition(FORM), on_paper, roots_of(**fields), pack.vocabulary)


def alike(on_paper, **fields):
    pack = the_pack()
    return reads_alike(pack.definition(FORM), on_paper, roots_of(**fields), pack.vocabulary)


def test_the_same_log_reads_the_same():
    assert found(printed()) == ()
    assert alike(printed())


def test_changed_words_stand_under_their_label_from_the_top_down():
    changed = {"content": "改过的内容。", "served_on": date(2026, 11, 19)}
    first, second = found(printed(), **changed)
    assert first == Difference(
        "服务时间", "2026年11月18日（星期三）\n9:00—11:30", "2026年11月19日（星期四）\n9:00—11:30"
    )
    assert second.label == "服务内容及结果"
    assert second.now.startswith("改过的内容。")
    assert not alike(printed(), **changed)


@pytest.mark.parametrize(
    "field", ["client_phone", "client_description", "client_name", "result", "content"]
)
def test_a_blank_filled_in_by_hand_is_no_difference(field):
    """A cell may hold several fields; the one left blank is looked for."""
    on_paper = printed(**{field: ""})
    assert found(on_paper) == ()
    assert not alike(on_paper)  # a print of today would say more


def test_what_is_signed_by_hand_makes_no_other_sheet():
    signed = {"signer_phone": "138-0375-0000", "signed_on": date(2026, 11, 20)}
    assert found(printed(), **signed) == ()
    assert alike(printed(), **signed)


def test_what_was_printed_and_is_now_gone_is_a_difference():
    (one,) = found(printed(), client_phone="")
    assert "138-0375-0000" in one.printed
    assert "138-0375-0000" not in one.now


def test_an_added_text_behind_a_printed_one_is_a_difference():
    assert found(printed(content="院墙滴水。"), content="院墙滴水。另有地界纠纷。")


def test_a_day_left_blank_is_filled_within_its_month_only():
    source = next(key for key in printed().texts if "served_on" in key)
    blank = replace(printed(), texts={**printed().texts, source: "2026年11月　日"})
    assert found(blank) == ()
    (one,) = found(blank, served_on=date(2026, 12, 1))
    assert one.label == "服务时间"


def test_words_printed_under_another_definition_are_compared_by_their_own_templates():
    old = replace(
        printed(),
        texts={"{adviser.name}": "周明远", "{service_log.content}": "旧话。", "旧标题": "旧标题"},
    )
    (one,) = found(old, content="新话。")
    assert (one.label, one.printed, one.now) == ("其他", "旧话。", "新话。")
    assert alike(old, content="旧话。")
