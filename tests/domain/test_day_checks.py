"""同一天的核对: two places at once, long days, late entries; the other record is named."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from builders import TODAY, a_log
from lvgw_desktop.domain.day_checks import (
    in_two_places,
    late_entry_remark,
    long_day_remark,
    two_places_remark,
)
from lvgw_desktop.domain.refusal import Severity
from lvgw_desktop.domain.service_log import LogSource, PaperState, ServiceMethod, Spell

LOG = a_log(id=1)  # 兴梁社区, 9:00—11:30


def other(**fields):
    return a_log(**{"id": 2, "serial": "LX-2026-0186", "village_id": 2, **fields})


def spell(start, end):
    return (Spell(time(*start), time(*end)),)


@pytest.mark.parametrize(
    ("fields", "at_once"),
    [
        ({}, True),
        ({"spells": spell((11, 29), (12, 0))}, True),
        ({"spells": spell((11, 30), (12, 0))}, False),
        ({"spells": spell((8, 0), (9, 0))}, False),
        ({"spells": ()}, False),
        ({"village_id": 1}, False),
        ({"adviser_id": 2}, False),
        ({"served_on": date(2026, 11, 17)}, False),
        ({"method": ServiceMethod.PHONE}, False),
        ({"paper_state": PaperState.VOID}, False),
        ({"id": 1}, False),  # the log itself as it was saved
    ],
)
def test_two_places_at_once_are_two_visits_whose_times_overlap(fields, at_once):
    assert (in_two_places(LOG, [other(**fields)]) is not None) == at_once


def test_the_remark_names_the_other_record():
    remark = two_places_remark(LOG, other(), ("周明远", "兴梁社区", "军营社区"))

    said = "周明远 11月18日 同时在兴梁社区和军营社区(0186 号)。请核对时间。"
    assert (remark.sentence, remark.severity) == (said, Severity.CHECK)
    assert remark.other_id == 2


@pytest.mark.parametrize(("hours", "long"), [("9.5", False), ("9.51", True)])
def test_a_day_is_long_if_all_its_logs_are_together(hours, long):
    log = a_log(hours=Decimal(hours))
    found = long_day_remark(log, [other(spells=()), other(id=3, adviser_id=9)], 12, "周明远")

    assert bool(found) == long
    if long:
        said = "周明远 11月18日 2 条共 12.01 小时，超过 12 小时(另见 0186 号)。请核对时间。"
        assert (found[0].sentence, found[0].other_id) == (said, 2)


def test_a_long_log_alone_is_told_and_a_rule_that_is_off_says_nothing():
    log = a_log(hours=Decimal("12.01"))
    (remark,) = long_day_remark(log, [], 12, "周明远")
    assert (remark.field, remark.sentence) == ("served_on", "一天超过 12 小时，请核对。")
    assert long_day_remark(a_log(hours=Decimal(12)), [], 12, "周明远") == ()
    assert long_day_remark(log, [other()], 0, "周明远") == ()


@pytest.mark.parametrize(
    ("fields", "late"),
    [
        ({"served_on": date(2026, 11, 13)}, False),
        ({"served_on": date(2026, 11, 12)}, True),
        ({"served_on": date(2026, 1, 5), "recorded_on": datetime(2026, 1, 6, 9)}, False),
        ({"served_on": date(2026, 1, 5), "source": LogSource.IMPORTED}, False),
    ],
)
def test_an_entry_is_late_by_the_days_since_the_service(fields, late):
    assert bool(late_entry_remark(a_log(**fields), TODAY, 7)) == late
    assert late_entry_remark(a_log(**fields), TODAY, 0) == ()


def test_the_days_are_said():
    (remark,) = late_entry_remark(a_log(served_on=date(2026, 11, 2)), TODAY, 7)
    assert remark.sentence == "11月2日的服务，隔了 18 天才录入。请核对日期。"
