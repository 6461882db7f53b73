from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given

from builders import TODAY, a_log, an_appointment
from lvgw_desktop.domain.log_problems import appointment_remark, log_problems, tells_all
from lvgw_desktop.domain.refusal import Problem, Severity, errors_of
from lvgw_desktop.domain.service_log import ServiceItem, ServiceMethod, Spell
from tests.domain.strategies import LOGS

ERROR, MISSING, CHECK = Severity
MORNING = Spell(time(9), time(11, 30))


def item(**fields):
    return (ServiceItem(**{"kind": "CONSULTATION", **fields}),)


def test_a_complete_log_has_no_remarks(vocabulary):
    assert log_problems(a_log(), TODAY, vocabulary) == ()
    assert log_problems(a_log(served_on=TODAY), TODAY, vocabulary) == ()


@pytest.mark.parametrize(
    ("fields", "field", "severity", "sentence"),
    [
        ({"served_on": date(2026, 11, 28)}, "served_on", CHECK, "11月28日还没到，请核对日期。"),
        ({"served_on": date(2027, 1, 5)}, "served_on", CHECK, "2027年1月5日还没到，请核对日期。"),
        ({"spells": (Spell(time(11), time(9)),)}, "served_on", ERROR, "结束时间要晚于"),
        ({"spells": (Spell(time(9), time(9)),)}, "served_on", ERROR, "结束时间要晚于"),
        ({"spells": (Spell(time(11), time(12)), MORNING)}, "served_on", ERROR, "重叠"),
        ({"hours": Decimal(-1)}, "served_on", ERROR, "不能是负数"),
        ({"hours": None}, "served_on", MISSING, "起止时间"),
        ({"method": ServiceMethod.UNKNOWN}, "method", MISSING, "服务方式"),
        ({"client_name": " ", "client_description": ""}, "client_name", MISSING, "服务对象"),
        ({"content": "\n"}, "content", MISSING, "服务内容"),
        ({"result": ""}, "result", MISSING, "处理结果"),
        ({"items": ()}, "items", MISSING, "还没记数量"),
        ({"items": item(quantity=0)}, "items", ERROR, "数量要是 1 或以上"),
        ({"items": item(heads=-1)}, "items", ERROR, "人数不能是负数"),
        ({"items": item(kind="LECTURE")}, "items", MISSING, "法治讲座请填听众人次。"),
        ({"items": item(kind="LECTURE", heads=0)}, "items", MISSING, "法治讲座请填听众人次。"),
        ({"client_phone": "1380000123"}, "client_phone", CHECK, "手机号只有 10 位，少 1 位。"),
        ({"signer_phone": "1.38E+10"}, "signer_phone", CHECK, "被表格改坏的号码"),
    ],
)
def test_each_remark_stands_at_its_field(vocabulary, fields, field, severity, sentence):
    (problem,) = log_problems(a_log(**fields), TODAY, vocabulary)
    assert (problem.field, problem.severity) == (field, severity)
    assert sentence in problem.sentence


@pytest.mark.parametrize(
    "fields",
    [
        {"hours": Decimal(12)},
        {"spells": (MORNING, Spell(time(11, 30), time(12)))},
        {"client_name": "", "client_description": "村民 5 人"},
        {"client_phone": ""},
        {"method": ServiceMethod.PHONE, "hours": None, "spells": ()},
        {"items": item(kind="LECTURE", heads=41)},
    ],
)
def test_what_is_in_order_is_left_in_peace(vocabulary, fields):
    assert log_problems(a_log(**fields), TODAY, vocabulary) == ()


@given(LOGS)
def test_remarks_name_fields_of_the_log_and_never_block_what_can_be_stored(vocabulary, log):
    problems = log_problems(log, TODAY, vocabulary)
    assert all(hasattr(log, problem.field) for problem in problems)
    assert all(problem.sentence.endswith("。") for problem in problems)
    assert errors_of(problems) == ()


ENDED = an_appointment(starts_on=date(2026, 1, 1), ends_on=date(2026, 10, 31))


@pytest.mark.parametrize(
    ("appointments", "until"),
    [
        ([], ""),
        ([ENDED], "(聘期到 10月31日)"),
        (
            [an_appointment(starts_on=date(2024, 1, 1), ends_on=date(2025, 12, 31)), ENDED],
            "(聘期到 10月31日)",
        ),
        (
            [an_appointment(starts_on=date(2025, 1, 1), ends_on=date(2025, 12, 31))],
            "(聘期到 2025年12月31日)",
        ),
        ([an_appointment(starts_on=date(2026, 12, 1), ends_on=None)], ""),
        ([an_appointment(adviser_id=2)], ""),
        ([an_appointment(village_id=2)], ""),
    ],
)
def test_a_service_outside_every_appointment_asks_for_a_second_look(appointments, until):
    sentence = f"11月18日 周明远 不是兴梁社区的顾问{until}。请核对日期或村名。"
    remark = appointment_remark(a_log(), appointments, "周明远", "兴梁社区")
    assert remark == (Problem("served_on", sentence, CHECK),)


@pytest.mark.parametrize(
    "valid",
    [
        an_appointment(),
        an_appointment(ends_on=None),
        an_appointment(starts_on=date(2026, 11, 18), ends_on=date(2026, 11, 18)),
    ],
)
def test_a_service_within_an_appointment_is_not_remarked_on(valid):
    assert appointment_remark(a_log(), [ENDED, valid], "周明远", "兴梁社区") == ()


@pytest.mark.parametrize(
    ("unsaid", "all_told"),
    [
        ({}, True),
        ({"items": ()}, True),
        ({"method": ServiceMethod.PHONE, "spells": (), "hours": None}, True),
        ({"client_name": " "}, True),
        ({"client_name": "", "client_description": ""}, False),
        ({"spells": (), "hours": None}, False),
        ({"content": "\n"}, False),
        ({"result": "　"}, False),
    ],
)
def test_a_log_tells_time_client_content_and_result(unsaid, all_told):
    assert tells_all(a_log(**unsaid)) is all_told
