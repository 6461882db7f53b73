"""Invented months and layouts for the tests of workbooks."""

import tomllib
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from builders import an_office
from lvgw_desktop.domain.figures import FigureLine, MonthFigures
from lvgw_desktop.domain.ledger import Ledger, LedgerRow
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.ledger_layout import HeadCell, LedgerLayout, TableColumn
from lvgw_desktop.exchange.month_workbook import MonthReport

PACK = Path(__file__).parents[2] / "forms" / "henan"

LAYOUT = LedgerLayout(
    title="河南省村（居）法律顾问工作台账",
    columns=(
        TableColumn(fields=("seq",), width=10, align="center", valign="middle", repeated=True),
        TableColumn(
            fields=("served_on",), width=17, align="center", valign="middle", repeated=True
        ),
        TableColumn(
            fields=("village_short", "client_name"), width=32, valign="middle", repeated=True
        ),
        TableColumn(fields=("consultation",), width=44, align="justify"),
        TableColumn(fields=("mediation",), width=46, align="justify"),
        TableColumn(fields=("publicity",), width=32, align="justify"),
        TableColumn(fields=("training",), width=26, align="justify"),
        TableColumn(fields=("other",), width=36, align="justify"),
        TableColumn(fields=("remark",), width=14, align="justify"),
    ),
    head=(
        HeadCell(row=0, column=0, rowspan=2, text="序\n号"),
        HeadCell(row=0, column=1, rowspan=2, text="时间"),
        HeadCell(row=0, column=2, rowspan=2, text="服务对象所属\n村（居）及姓名"),
        HeadCell(row=0, column=3, colspan=5, text="服务内容及结果"),
        HeadCell(row=0, column=8, rowspan=2, text="备\n注"),
        HeadCell(row=1, column=3, text="法律咨询", note="（对象、内容、结果）"),
        HeadCell(row=1, column=4, text="纠纷调解", note="（问题、解决措施及结果）"),
        HeadCell(row=1, column=5, text="法治宣传", note="（形式、内容、\n人数）"),
        HeadCell(row=1, column=6, text="培训", note="（内容、形式、\n人数）"),
        HeadCell(row=1, column=7, text="其他"),
    ),
    footnote=(
        "本工作台账由村（居）法律顾问填写，每月25日前报服务地司法所，"
        "司法所汇总后于当月底前报县级司法行政机关。"
    ),
)

CONSULTED = (
    "居民赵某某，咨询丈夫去世后宅基地房屋继承及过户材料；告知先办继承公证或协商签订"
    "遗产分割协议，已列出材料清单。"
)
MEDIATED = (
    "邻里：两家因屋檐滴水和排水沟归属争执三年；现场查看后提出改造落水管、共用排水沟方案；"
    "双方签订调解协议，当场履行。"
)


def vocabulary() -> Vocabulary:
    with (PACK / "vocabulary.toml").open("rb") as file:
        return Vocabulary.from_mapping(tomllib.load(file))


def a_row(seq=1, **fields) -> LedgerRow:
    given = {
        "seq": seq,
        "served_on": date(2026, 11, 1) + timedelta(days=seq % 28),
        "village_short": "兴梁社区",
        "client_name": "赵某某",
        "log_serial": f"LX-2026-{seq:04d}",
    }
    return LedgerRow(**{**given, **fields})


def a_ledger(rows=None, **fields) -> Ledger:
    given = {
        "title_name": "周明远",
        "adviser_name": "周明远",
        "firm_name": "河南砺衡律师事务所",
        "year": 2026,
        "rows": varied_rows(9) if rows is None else tuple(rows),
    }
    return Ledger(**{**given, **fields})


def varied_rows(count) -> tuple[LedgerRow, ...]:
    """Rows that fill each column in turn."""
    texts = (
        {"consultation": CONSULTED},
        {"mediation": MEDIATED, "other": "代写法律文书1件"},
        {"publicity": "法治讲座：民法典婚姻家庭编；发放宣传资料30份；听众42人次。"},
        {"training": "培训法律明白人12人", "remark": "补报"},
        {"other": "审查2026年度保洁服务合同，提出付款节点、违约责任等修改意见6条，已采纳5条。"},
    )
    return tuple(a_row(seq, **texts[seq % len(texts)]) for seq in range(1, count + 1))


def figures(seed=1) -> dict[str, Decimal]:
    counted = {one.name: Decimal((place * 7 + seed * 5) % 43) for place, one in enumerate(MEASURES)}
    return {**counted, "onsite_hours": Decimal(seed * 19) / 2}


def a_line(name, second="", seed=1) -> FigureLine:
    return FigureLine(
        name=name,
        second=second,
        month=figures(seed),
        last_month=figures(seed + 1),
        year=figures(seed + 9),
    )


def month_figures(villages=("军营社区", "赵岭社区", "兴梁社区", "东兴社区")) -> MonthFigures:
    advisers = ("周明远", "王海涛", "李素珍")
    return MonthFigures(
        month=StatisticalMonth(2026, 11),
        days=(date(2026, 11, 1), date(2026, 11, 30)),
        total=a_line("全所", seed=3),
        by_village=tuple(
            a_line(name, "龙兴街道", seed) for seed, name in enumerate(villages, start=4)
        ),
        by_adviser=tuple(
            a_line(name, "河南砺衡律师事务所", seed) for seed, name in enumerate(advisers, start=30)
        ),
        by_adviser_kind=(a_line("律师", seed=40), a_line("基层法律服务工作者", seed=41)),
        advisers=3,
        lawyers=2,
    )


def a_report(*ledgers, **fields) -> MonthReport:
    given = {
        "office": an_office(phone="0375-0000000"),
        "figures": month_figures(),
        "ledgers": ledgers or (a_ledger(),),
        "vocabulary": vocabulary(),
        "reported_on": date(2026, 11, 30),
    }
    return MonthReport(**{**given, **fields})


def narrow(layout=LAYOUT, **fields) -> LedgerLayout:
    return replace(layout, **fields)
