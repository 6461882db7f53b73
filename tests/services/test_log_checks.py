"""请核对: a log compared with all others of a real office, found by content through the index."""

import re
from dataclasses import replace
from datetime import date, time

import pytest

from builders import a_log, a_village, an_adviser, an_appointment
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import Spell
from lvgw_desktop.storage import nearest_logs, search_index
from lvgw_desktop.storage.database import ReadingInterrupted

TEXT = (
    "来访人咨询其子与邻居因翻建房屋滴水、出路问题发生争执，邻居拟将院墙外移约四十厘米，"
    "询问能否要求停止施工。依据民法典相邻关系的规定，建议先由社区丈量宅基地四至。"
)
CHANGED = TEXT.replace("四十厘米", "半米").replace("停止施工", "恢复原状")


@pytest.fixture
def served(office):
    """周明远 in 兴梁社区 and 军营社区."""
    office.advisers.save(an_adviser())
    for village in ("兴梁社区", "军营社区"):
        office.villages.save(a_village(name=village))
    for number in (1, 2):
        office.appointments.save(an_appointment(village_id=number, firm_id=None))
    return office


def a_new_log(**fields):
    return a_log(**{"firm_id": None, "served_on": date(2026, 11, 18), **fields})


def take_in(office):
    """Let the index know every log."""
    with office.workplace.changing() as store:
        store.search_index.take_in(10_000)


def said(office, log):
    return [one.sentence for one in office.log_checks.remarks(log)]


@pytest.mark.parametrize("known_to_the_index", [True, False])
def test_a_text_written_before_is_found_wherever_and_whenever_it_was(served, known_to_the_index):
    day = date(2026, 8, 6)
    before = served.service_logs.record(a_new_log(content=TEXT, village_id=2, served_on=day))
    if known_to_the_index:
        take_in(served)
    (remark,) = served.log_checks.remarks(a_new_log(content=CHANGED))

    words = "与 8月6日 军营社区 0001 号的内容约有九成相同。如属同一纠纷的后续，可不理会。"
    assert (remark.sentence, remark.other_id) == (words, before.id)
    (remark,) = served.log_checks.remarks(a_new_log(content=TEXT))
    assert "完全相同" in remark.sentence


def test_what_is_only_about_the_same_thing_is_left_in_peace(served):
    served.service_logs.record(a_new_log(content=TEXT))
    take_in(served)
    another = "来访人因屋檐滴水与邻居争执，社区已经丈量过宅基地，要求解释相邻关系的规定如何适用。"

    assert said(served, a_new_log(content=another, result="已解答。")) == []


def test_it_is_found_among_very_many_that_begin_alike(practice, monkeypatch):
    monkeypatch.setattr(nearest_logs, "SEEN", 5)
    monkeypatch.setattr(search_index, "UNKNOWN", 0)
    logs = practice.service_logs
    old = logs.get(practice.log_list.ids(LogFilter(descending=False))[0])
    mine = logs.record(replace(old, content=TEXT))
    for log_id in practice.log_list.ids(LogFilter())[:40]:
        one = logs.get(log_id)
        if one.id != mine.id:
            logs.record(replace(one, content=f"来访人咨询其子与邻居因{log_id}号房发生争执。"))
    take_in(practice)
    copy = replace(mine, id=None, uuid="", content=CHANGED, served_on=date(2026, 11, 18))

    assert mine.id in [one.other_id for one in practice.log_checks.remarks(copy)]


def test_it_is_found_where_every_pair_of_it_stands_in_many_later_logs(served, monkeypatch):
    monkeypatch.setattr(nearest_logs, "SEEN", 3)
    monkeypatch.setattr(search_index, "UNKNOWN", 0)
    before = served.service_logs.record(a_new_log(content=TEXT, result=""))
    for clause in re.split("[，。、]", TEXT):
        for _each in range(3):
            served.service_logs.record(a_new_log(content=clause, result=""))
    take_in(served)
    copy = a_new_log(content=TEXT, result="", served_on=date(2026, 11, 19))

    assert before.id in [one.other_id for one in served.log_checks.remarks(copy)]


def test_one_s_own_earlier_text_is_no_other(served):
    kept = served.service_logs.record(a_new_log(content=TEXT))
    take_in(served)

    assert said(served, replace(kept, content=CHANGED)) == []


def test_two_villages_at_the_same_time_and_a_long_day_are_told(served):
    whole_day = (Spell(time(8), time(18, 30)),)
    served.service_logs.record(a_new_log(content=TEXT, village_id=2, spells=whole_day, hours=None))
    kept = served.service_logs.last()
    served.service_logs.record(replace(kept, hours=10))
    first, second = said(served, a_new_log())

    assert first == "周明远 11月18日 同时在兴梁社区和军营社区(0001 号)。请核对时间。"
    assert second.startswith("周明远 11月18日 2 条共 12.5 小时，超过 12 小时")


def test_a_late_entry_is_told(served):
    assert said(served, a_new_log(served_on=date(2026, 11, 2))) == [
        "11月2日的服务，隔了 18 天才录入。请核对日期。"
    ]


def test_nobody_waits_for_remarks_that_nobody_wants(served):
    with pytest.raises(ReadingInterrupted):
        served.log_checks.remarks(a_new_log(content=TEXT), lambda: True)
