from dataclasses import replace

import pytest

from builders import a_village
from lvgw_desktop.domain.refusal import Severity
from lvgw_desktop.domain.village import (
    Contact,
    VillageKind,
    kind_of_name,
    short_name,
    village_problems,
    with_former_name,
)

COMMUNITY, VILLAGE = VillageKind.COMMUNITY, VillageKind.VILLAGE


@pytest.mark.parametrize(
    ("official", "short", "kind"),
    [
        ("军营社区村民委员会", "军营社区", COMMUNITY),
        ("南顾庄社区村民委员会", "南顾庄社区", COMMUNITY),
        ("南顾庄村民委员会", "南顾庄村", VILLAGE),
        ("南顾庄村村民委员会", "南顾庄村", VILLAGE),
        ("捞饭店村委会", "捞饭店村", VILLAGE),
        ("捞饭店村村委会", "捞饭店村", VILLAGE),
        ("东兴社区", "东兴社区", COMMUNITY),
        ("东兴社区居民委员会", "东兴社区", COMMUNITY),
        ("东兴社区居委会", "东兴社区", COMMUNITY),
        ("龙河居委会", "龙河", COMMUNITY),
        ("龙河居民委员会", "龙河", COMMUNITY),
        ("大庄村", "大庄村", VILLAGE),
        (" 𠮷䶮村民委员会 ", "𠮷䶮村", VILLAGE),
        ("村民委员会", "村民委员会", VILLAGE),
        ("", "", VILLAGE),
    ],
)
def test_the_everyday_name_and_kind_behind_an_official_name(official, short, kind):
    assert (short_name(official), kind_of_name(official.strip())) == (short, kind)
    assert short_name(short) == short or short == "村民委员会"


@pytest.mark.parametrize(
    ("name", "street", "full", "shown"),
    [
        ("军营社区", "龙兴街道", "龙兴街道军营社区", "军营社区(龙兴街道)"),
        ("龙兴街道军营社区", "龙兴街道", "龙兴街道军营社区", "龙兴街道军营社区(龙兴街道)"),
        ("军营社区", "", "军营社区", "军营社区"),
    ],
)
def test_names_with_their_street(name, street, full, shown):
    village = a_village(name=name, street=street)
    assert (village.full_name, village.name_with_street) == (full, shown)


def test_remarks_on_a_village_card():
    contacts = (
        Contact(role="主任", name="王海涛", phone="138"),
        Contact(role="治保主任", phone="7"),
        Contact(phone="无"),
        Contact(name="李素珍", phone="138-0375-0000"),
    )
    problems = village_problems(
        a_village(name="", area_code="４１０４０４００２００１", contacts=contacts)
    )
    assert [(one.field, one.severity) for one in problems] == [
        ("name", Severity.ERROR),
        ("area_code", Severity.CHECK),
        *[("contacts", Severity.CHECK)] * 3,
    ]
    names = [one.sentence.split("：")[0] for one in problems[2:]]
    assert names == ["王海涛", "治保主任", "联系人"]
    assert village_problems(a_village(area_code="410404002001")) == ()
    assert village_problems(a_village()) == ()


def test_a_renamed_village_remembers_each_former_name_once():
    once = with_former_name(a_village(name="军营社区"), a_village(name="军营村"))
    assert once.former_names == "军营村"
    again = with_former_name(replace(once, name="军营新村"), once)
    assert again.former_names == "军营村、军营社区"
    back = with_former_name(replace(again, name="军营社区"), again)
    assert back.former_names == "军营村、军营社区、军营新村"
    same = a_village(name="军营社区", remark="重点村")
    assert with_former_name(same, a_village(name="军营社区")) == same
