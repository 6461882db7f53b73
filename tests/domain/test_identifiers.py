"""统一社会信用代码, 执业证号, 校验码, 编号: numbers of firms, advisers and sheets."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_firm, an_adviser
from lvgw_desktop.domain.check_code import check_code
from lvgw_desktop.domain.credit_code import check_character, credit_code_problem
from lvgw_desktop.domain.firm import FirmKind, firm_problems
from lvgw_desktop.domain.legal_adviser import AdviserKind, adviser_problems
from lvgw_desktop.domain.licence import licence_problem
from lvgw_desktop.domain.refusal import Problem, Refusal, Severity
from lvgw_desktop.domain.serial import (
    checked_prefix,
    ledger_serial,
    log_serial,
    prefix_of,
    record_serial,
    short_serial,
)

LAW_FIRM, LEGAL_OFFICE = "31410000MD01234542", "33410404MD0A1234X9"
CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@pytest.mark.parametrize(
    "code",
    [
        LAW_FIRM,
        LEGAL_OFFICE,
        LAW_FIRM.lower(),
        "3141 0000 MD01 2345 42",
        "３１410000MD01234542",
        "",
    ],
)
def test_a_good_credit_code(code):
    assert credit_code_problem(code) == ""


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("31410000MD0123454", "现在是 17 位"),
        ("31410000MD01234543", "校验位不对"),
        ("31410000DM01234542", "校验位不对"),
        ("31410000MDO1234542", "不会出现的字"),
    ],
)
def test_a_doubtful_credit_code(code, why):
    assert why in credit_code_problem(code)


@given(
    st.text(CREDIT_ALPHABET, min_size=17, max_size=17),
    st.integers(0, 16),
    st.sampled_from(CREDIT_ALPHABET),
)
def test_one_wrong_character_never_passes(first_17, place, other):
    code = first_17 + check_character(first_17)
    wrong = code[:place] + other + code[place + 1 :]
    assert credit_code_problem(code) == ""
    assert bool(credit_code_problem(wrong)) is (wrong != code)


@pytest.mark.parametrize(
    ("kind", "code", "fits"),
    [
        (FirmKind.LAW_FIRM, LAW_FIRM, True),
        (FirmKind.LEGAL_SERVICE_OFFICE, LEGAL_OFFICE, True),
        (FirmKind.LAW_FIRM, LEGAL_OFFICE, False),
        (FirmKind.LEGAL_SERVICE_OFFICE, LAW_FIRM, False),
        (FirmKind.LAW_FIRM, "", True),
    ],
)
def test_a_credit_code_begins_with_31_for_law_firms_and_33_for_legal_offices(kind, code, fits):
    problems = firm_problems(a_firm(kind=kind, credit_code=code))
    assert [(one.field, one.severity) for one in problems] == (
        [] if fits else [("credit_code", Severity.CHECK)]
    )


@pytest.mark.parametrize(
    ("number", "lawyer", "why"),
    [
        ("14104201910123456", True, ""),
        ("１４１０４２０１９１０１２３４５６", True, ""),
        ("14104 2019 1012 3456", True, ""),
        ("160103120456", True, ""),
        ("", True, ""),
        ("1410420191012345", True, "现在是 16 位"),
        ("24104201910123456", True, "现在是 2 开头"),
        ("豫14104201910123456", True, "数字以外的字"),
        ("1.41042E+16", True, "被表格改坏的证号"),
        ("12345678", False, ""),
        ("312345678901234567", False, ""),
        ("1234567", False, "现在是 7 位"),
        ("1234567890123456789", False, "现在是 19 位"),
        ("", False, ""),
    ],
)
def test_licence_numbers(number, lawyer, why):
    sentence = licence_problem(number, lawyer=lawyer)
    assert why in sentence if why else sentence == ""


def test_cards_keep_odd_numbers_and_stop_only_at_what_cannot_be_stored():
    adviser = an_adviser(name=" ", licence_no="7", phone="138", villages_elsewhere=-1)
    assert [(one.field, one.severity) for one in adviser_problems(adviser)] == [
        ("name", Severity.ERROR),
        ("firm_id", Severity.MISSING),
        ("licence_no", Severity.CHECK),
        ("phone", Severity.CHECK),
        ("villages_elsewhere", Severity.ERROR),
    ]
    worker = an_adviser(firm_id=1, kind=AdviserKind.LEGAL_WORKER, licence_no="12345678")
    assert adviser_problems(worker) == ()
    firm = a_firm(name="", credit_code=LAW_FIRM[:-1] + "3", phone="0375")
    assert all(one.sentence.endswith("。") for one in adviser_problems(adviser))
    assert all(one.sentence.endswith("。") for one in firm_problems(firm))
    assert [one.field for one in firm_problems(firm)] == ["name", "credit_code", "phone"]
    assert firm_problems(a_firm(name=" "))[0] == Problem("name", "请填机构名称。")


@given(st.text(), st.lists(st.text(), max_size=4), st.text())
def test_a_check_code_is_six_characters_of_crockford(serial, texts, head):
    code = check_code(serial, texts, head)
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{6}", code)
    assert code == check_code(serial, tuple(texts), head)


def test_a_check_code_tells_every_part_from_its_neighbour():
    codes = [
        check_code("LX-2026-0001", ("甲", "乙"), "head"),
        check_code("LX-2026-0002", ("甲", "乙"), "head"),
        check_code("LX-2026-0001", ("甲乙",), "head"),
        check_code("LX-2026-0001", ("甲", "", "乙"), "head"),
        check_code("LX-2026-0001", ("乙", "甲"), "head"),
        check_code("LX-2026-0001", ("甲", "乙"), "other"),
    ]
    assert len(set(codes)) == len(codes)


def test_a_check_code_stays_the_same_in_every_release():
    assert check_code("LX-2026-0137", ("赵某某", "𠮷䶮𬭎"), "0" * 64) == "0Z4H59"


def test_serials():
    assert log_serial("LX", 2026, 137) == "LX-2026-0137"
    assert log_serial("LX2", 2026, 10000) == "LX2-2026-10000"
    assert ledger_serial("LX", 2026, 3) == "TZ-LX-2026-03"
    assert record_serial("JZ", "LX", 2026, 3) == "JZ-LX-2026-0003"
    assert short_serial("LX-2026-0137") == "0137"


@pytest.mark.parametrize(
    "serial", ["LX2-2026-0137", "TZ-LX2-2026-03", "JZ-LX2-2026-0003", "LX2-2026", "LX2"]
)
def test_every_number_tells_its_office(serial):
    assert prefix_of(serial) == "LX2"


@pytest.mark.parametrize(
    ("typed", "prefix"), [("LX", "LX"), (" lx2 ", "LX2"), ("ＬＸ", "LX"), ("abcd", "ABCD")]
)
def test_a_prefix_is_kept_in_half_width_capitals(typed, prefix):
    assert checked_prefix(typed) == prefix


@pytest.mark.parametrize("typed", ["", "L", "ABCDE", "龙兴", "L-X", "L2", "LX22", "2LX"])
def test_any_other_prefix_is_refused(typed):
    with pytest.raises(Refusal, match="2 到 4 个英文字母"):
        checked_prefix(typed)
