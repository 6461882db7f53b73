"""What a sheet's name and title say for all its rows."""

import pytest

from lvgw_desktop.exchange.sheet_context import SheetContext


def said(*texts):
    return SheetContext().with_texts(texts)


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("河南省村（居）法律顾问工作台账（2025年度）", 2025, None),
        ("2025年5月工作日志", 2025, 5),
        ("二〇二五年度一村（居）一法律顾问工作日志", 2025, None),
        ("2025.5", 2025, 5),
        ("202505", 2025, 5),
        ("2025", 2025, None),
        ("5月", None, 5),
        ("五月", None, 5),
        ("十二月份", None, 12),
        ("2025年1-6月台账", 2025, None),
        ("2024—2025年", None, None),
        ("填报日期：2025年5月31日", None, None),
        ("Sheet1", None, None),
    ],
)
def test_year_and_month(text, year, month):
    assert said(text)[:2] == (year, month)


def test_two_years_at_once_say_none():
    assert said("2024年", "2025年").year is None


@pytest.mark.parametrize(
    ("text", "village"),
    [
        ("兴梁社区", "兴梁社区"),
        ("台账-军营社区", "军营社区"),
        ("二、军营社区", "军营社区"),
        ("（张庄社区）", "张庄社区"),
        ("石龙区龙兴街道兴梁社区2025年法律顾问工作台账", "兴梁社区"),
        ("村（居）：兴梁社区", "兴梁社区"),
        ("南顾庄村委会", "南顾庄村委会"),
        ("河南省村（居）法律顾问工作台账", ""),
        ("一村（居）一法律顾问工作台账", ""),
        ("各村工作日志", ""),
        ("行政村", ""),
        ("5月", ""),
    ],
)
def test_village(text, village):
    assert said(text).village == village


def test_adviser_and_firm():
    context = said("法律顾问：周明远　　所在机构：河南砺衡律师事务所")
    assert (context.adviser, context.firm) == ("周明远", "河南砺衡律师事务所")
    assert said("填报机构：龙兴司法所").firm == ""


def test_what_a_band_does_not_say_stays():
    context = said("2025年度", "村（居）：兴梁社区").with_texts(["三月"])
    assert context == SheetContext(2025, 3, "兴梁社区")
