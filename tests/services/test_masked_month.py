"""隐去服务对象: a masked workbook tells the same figures, but no name, telephone or words."""

import re

import pytest

from builders import a_log
from lvgw_desktop.domain.masked_log import masked_client
from lvgw_desktop.domain.service_log import ServiceItem
from tests.services.closing import NOVEMBER, logs_of
from tests.services.reported_months import (
    REASON,
    SECRET,
    corrected_and_checked,
    parts_of,
    rows_in,
    visible_names,
)


@pytest.fixture
def both(practice, tmp_path):
    log = corrected_and_checked(practice)
    told = ServiceItem(kind="CONSULTATION", ledger_text="钱某珍问彩礼退还，已答复")
    practice.service_logs.record(a_log(village_id=2, items=(told,), remark="钱某珍的女儿陪同"))
    export = practice.month_export.export
    return log, export(NOVEMBER, tmp_path), export(NOVEMBER, tmp_path, masked=True)


def secrets_of(use_cases, corrected):
    """What a masked workbook must not hold: all that the logs say of persons, in their words."""
    logs = (*logs_of(use_cases, NOVEMBER), corrected)
    fields = ("client_name", "client_phone", "client_description", "content", "result", "remark")
    said = {getattr(log, name) for log in logs for name in fields}
    texts = {item.ledger_text for log in logs for item in log.items}
    return {one for one in (*said, *texts, SECRET, REASON, "13703750000", "钱某珍") if len(one) > 1}


def test_no_part_of_the_file_names_a_client_or_says_what_was_said(both, practice):
    corrected, plain, masked = both
    secrets = secrets_of(practice, corrected)
    told = "".join(parts_of(plain).values())
    assert [one for one in secrets if one not in told] == []
    for name, text in parts_of(masked).items():
        assert [one for one in secrets if one in text] == [], name


def test_no_part_of_the_file_holds_a_mobile_telephone(both):
    mobile = re.compile(r"(?<![0-9a-f])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9a-f])")  # no uuid
    assert any(mobile.search(text) for text in parts_of(both[1]).values())
    for name, text in parts_of(both[2]).items():
        assert not mobile.search(text), name


def test_the_figures_and_the_numbers_of_the_logs_are_the_same(both):
    _log, plain, masked = both
    assert masked.name.endswith("_隐去服务对象.xlsx")
    assert rows_in(masked, "统计表") == rows_in(plain, "统计表")
    for name in visible_names(plain):
        if name.startswith("台账-"):
            serials = [[row[-1] for row in rows_in(file, name)] for file in (plain, masked)]
            assert serials[0] == serials[1]


def test_kind_and_quantity_stand_where_the_words_stood(both):
    ledger = next(name for name in visible_names(both[2]) if name.startswith("台账-"))
    rows = [row for row in rows_in(both[2], ledger) if isinstance(row[0], int)]
    assert rows
    assert all(re.search(r"\d+(次|件|份|条)", "".join(filter(None, row[3:8]))) for row in rows)


def test_the_notes_say_what_was_left_out(both):
    rows = rows_in(both[2], "说明")
    assert any(row[0] == "隐去服务对象" for row in rows)
    assert any("（略）" in (row[1] or "") for row in rows)


def test_a_name_of_one_character_is_hidden_whole():
    assert [masked_client(name) for name in ("", "赵", "赵某某")] == ["", "*", "赵**"]
