from datetime import date, time
from decimal import Decimal
from types import SimpleNamespace

import pytest

from lvgw_desktop.domain.service_log import ServiceMethod, Spell
from lvgw_desktop.forms.expression import parse
from tests.forms.sheets import words

CLIENT = "{log.name}{，|log.description}{；联系电话：|log.phone}。"


def filled(template, **fields):
    return parse(template).text({"log": SimpleNamespace(**fields)}, words)


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (("张䶮", "男，56岁", "138-0375-0000"), "张䶮，男，56岁；联系电话：138-0375-0000。"),
        (("张䶮", "", "138-0375-0000"), "张䶮；联系电话：138-0375-0000。"),
        (("", "男，56岁", ""), "男，56岁。"),
        (("", "", "138-0375-0000"), "联系电话：138-0375-0000。"),
        (("张䶮", "男，56岁。", "138"), "张䶮，男，56岁；联系电话：138。"),
        (("张䶮", "男，56岁。", ""), "张䶮，男，56岁。"),
        (("", "", ""), ""),
    ],
)
def test_a_part_that_is_missing_takes_its_punctuation_along(fields, text):
    name, description, phone = fields
    assert filled(CLIENT, name=name, description=description, phone=phone) == text


def test_a_line_whose_fields_are_empty_goes_but_a_label_stays():
    assert filled("{log.content}\n{处理结果：|log.result}", content="问", result="") == "问"
    assert filled("{log.content}\n{处理结果：|log.result}", content="问", result="答") == (
        "问\n处理结果：答"
    )
    assert filled("电话：{log.phone}", phone="") == "电话："


def test_words_on_both_sides_of_a_field_go_with_it():
    template = "{log.name}{（|log.kind|）}{log.day:cn_date|起}"
    assert filled(template, name="周明远", kind="律师", day=date(2026, 3, 5)) == (
        "周明远（律师）2026年3月5日起"
    )
    assert filled(template, name="周明远", kind="", day=None) == "周明远"


def test_a_missing_record_leaves_a_blank():
    assert parse("{adviser.name}").text({}, words) == ""
    assert parse("{adviser.name}").text({"adviser": None}, words) == ""
    assert parse("（{ledger.year:blank4}年度）").text({}, words) == "（　　　　年度）"


@pytest.mark.parametrize(
    ("template", "value", "text"),
    [
        ("{log.v:cn_date}", date(2026, 3, 5), "2026年3月5日"),
        ("{log.v:cn_date_weekday}", date(2026, 6, 12), "2026年6月12日（星期五）"),
        ("{log.v:md}", date(2026, 6, 12), "6月12日"),
        ("{log.v:month}", date(2026, 6, 12), "6月"),
        ("{log.v:compact_date}", date(2026, 3, 5), "20260305"),
        ("{log.v:hours}", Decimal("25.00"), "25.0"),
        ("{log.v:hours}", Decimal("2.25"), "2.25"),
        ("{log.v:hours}", Decimal(0), "0.0"),
        ("{log.v:hm}", time(9, 5), "9:05"),
        ("{log.v:spells}", (Spell(time(9), time(11, 30)), Spell(time(14), time(16))),
         "9:00—11:30、14:00—16:00"),
        ("{log.v:count}", (1, 2, 3), "3"),
        ("{log.v:mask_name}", "赵某某", "赵**"),
        ("{log.v:mask_phone}", "138-0375-0000", "138****0000"),
        ("{log.v:blank4}", 2026, "2026"),
        ("{log.v}", ServiceMethod.ON_SITE, "现场（到村）"),
        ("{log.v}", date(2026, 6, 12), "2026年6月12日"),
        ("{log.v}", 7, "7"),
        ("{log.v:cn_date}", None, ""),
    ],
)  # fmt: skip
def test_formats(template, value, text):
    assert filled(template, v=value) == text


@pytest.mark.parametrize(
    ("value", "ticked"),
    [
        (None, ""),
        ("", ""),
        ((), ""),
        ("FILES", "台账检查"),
        (("VILLAGE", "SITE"), "实地检查 听取村（居）委会意见"),
        (("SITE", "走访村民"), "实地检查 走访村民"),
        (ServiceMethod.ON_SITE, "ON_SITE"),
    ],
)
def test_every_word_of_a_list_stands_behind_its_box(value, ticked):
    boxes = filled("{log.v:ticks(way)}", v=value).split("    ")
    assert [box[1:] for box in boxes][:3] == ["实地检查", "台账检查", "听取村（居）委会意见"]
    assert " ".join(box[1:] for box in boxes if box[0] == "☑") == ticked
    assert {box[0] for box in boxes} <= set("☐☑")


@pytest.mark.parametrize(
    "template",
    ["{log.v:no_such}", "{log.v:ticks}", "{log.v:ticks()}", "{log.v", "log.v}", "{Log.V()}"],
)
def test_what_is_no_field_is_refused(template):
    with pytest.raises(ValueError, match=r"花括号|写法"):
        parse(template)
