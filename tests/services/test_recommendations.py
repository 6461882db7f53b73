"""推荐名单: who is recommended to whom, and the list that is sealed."""

from dataclasses import replace

import pytest

from domain.refusals import sentence_of
from lvgw_desktop.services.recommendations import TO_ALL
from tests.services.papers import rows_of, words_of


@pytest.fixture
def recommend(practice):
    """Recommends in a year that has none yet: those of the practice office are of another."""
    with practice.workplace.changing() as store:
        for one in store.recommendations.all():
            store.recommendations.change(replace(one, year=2020))

    def record(**fields):
        begun = practice.recommendations.begin()
        return practice.recommendations.save(replace(begun, **fields))

    return record


@pytest.fixture
def zhou(practice):
    return practice.advisers.named("周明远").id


def test_an_adviser_of_the_register_brings_name_and_firm_along(practice, recommend, zhou):
    recommend(adviser_id=zhou, village_id=1, reason="熟悉征地")
    (line,) = practice.recommendations.lines(2026)
    adviser = practice.advisers.card(zhou)
    assert (line.adviser, line.firm) == (adviser.adviser.name, adviser.firm.name)
    assert line.village == practice.villages.lines()[0].village.name


def test_somebody_who_is_not_on_the_register_is_told_by_name(practice, recommend):
    recommend(name="孙立新", firm_name="某某律师事务所")
    (line,) = practice.recommendations.lines(2026)
    assert (line.adviser, line.firm, line.village) == ("孙立新", "某某律师事务所", TO_ALL)


def test_nobody_cannot_be_recommended(recommend):
    assert (
        sentence_of(lambda: recommend(reason="好")) == "请选法律顾问；名册里没有的，在下面填姓名。"
    )


def test_a_void_one_needs_a_reason_stays_listed_and_cannot_be_changed(practice, recommend, zhou):
    one = recommend(adviser_id=zhou)
    assert "原因" in sentence_of(practice.recommendations.void, one, " ")
    void = practice.recommendations.void(one, "重复")
    kept = recommend(name="孙立新")
    lines = [line.recommendation for line in practice.recommendations.lines(2026)]
    assert lines == [kept, void]
    assert "已作废" in sentence_of(practice.recommendations.save, replace(one, reason="另"))
    assert [row.adviser_name for row in practice.recommendations.sheet(2026).rows] == ["孙立新"]


def test_to_a_village_are_recommended_its_own_and_those_for_all(practice, recommend, zhou):
    others = [one.adviser.id for one in practice.advisers.lines() if one.adviser.id != zhou]
    recommend(adviser_id=zhou, village_id=1)
    recommend(adviser_id=others[0], village_id=2)
    recommend(adviser_id=others[1])
    recommend(name="孙立新")
    recommend(adviser_id=others[2], year=2025)
    practice.recommendations.void(recommend(adviser_id=others[3]), "错")
    found = practice.recommendations.recommended_to(1)
    assert found.adviser_ids == {zhou, others[1]}
    assert found.others == ("孙立新",)


def test_years_are_those_with_any_and_this_one(practice, recommend, zhou):
    recommend(adviser_id=zhou, year=2024)
    assert practice.recommendations.years() == (2026, 2024, 2020)


def test_the_sealed_list_says_what_the_register_knows(practice, recommend, zhou):
    recommend(adviser_id=zhou, village_id=1, reason="熟悉征地拆迁")
    recommend(name="孙立新")
    pdf = practice.recommendations.preview(2026).pdf
    line = next(one for one in practice.advisers.lines() if one.adviser.id == zhou)
    printed = [row for row in rows_of(pdf) if row[0].isdigit()]
    assert [row[2] for row in printed] == ["周明远", "孙立新"]
    assert printed[0][5] == line.adviser.licence_no
    assert printed[0][6] == line.workload_words
    words = words_of(pdf)
    assert "推荐单位（盖章）" in words
    assert "推荐日期：2026年11月20日" in words


def test_its_history_names_what_was_changed(practice, recommend, zhou):
    one = recommend(adviser_id=zhou, village_id=1)
    practice.recommendations.save(replace(one, outcome="已聘任"))
    history = practice.history.of(one.uuid)
    assert history.title == "2026年推荐的周明远"
    assert [change.what for change in history.changes] == ["改了结果", "新增"]
