"""月报工作簿: the month's statistics and ledgers as one workbook for the district."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.disk import safe_name
from lvgw_desktop.domain.figures import MonthFigures
from lvgw_desktop.domain.ledger import Ledger
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.ledger_layout import LedgerLayout
from lvgw_desktop.exchange.ledger_sheet import ledger_sheet
from lvgw_desktop.exchange.month_lists import MonthList, list_sheet
from lvgw_desktop.exchange.sheet import Sheet
from lvgw_desktop.exchange.statistics_sheet import statistics_sheet

WITHOUT_CLIENTS = "隐去服务对象"
"""Stands in the names of what tells nobody's name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthReport:
    """What the month's workbook is made from.

    `ledgers` hold the month's rows, one ledger per adviser (or village, where the office wants
    them so), `lists` what stands behind them; `reported_on` is left blank for the pen when None.
    """

    office: JudicialOffice
    figures: MonthFigures
    ledgers: tuple[Ledger, ...]
    vocabulary: Vocabulary
    lists: tuple[MonthList, ...] = ()
    reported_on: date | None = None


def month_sheets(report: MonthReport, layout: LedgerLayout) -> tuple[Sheet, ...]:
    """Return the sheets in their order: 统计表, 台账-姓名 for each ledger, then the lists."""
    office, figures, day = report.office, report.figures, report.reported_on
    statistics = statistics_sheet(figures, office, report.vocabulary, day, layout.fonts)
    ledgers = (
        ledger_sheet(ledger, figures.month.words, office, day, layout) for ledger in report.ledgers
    )
    lists = (list_sheet(one, office) for one in report.lists)
    return (statistics, *ledgers, *lists)


def month_file_name(office: JudicialOffice, month: StatisticalMonth) -> str:
    """Return 石龙区_龙兴司法所_2026年11月_村(居)法律顾问工作月报.xlsx."""
    parts = (office.district_short, office.name, month.words, "村(居)法律顾问工作月报")
    return safe_name("_".join(filter(None, parts))) + ".xlsx"


def masked_file_name(name: str) -> str:
    """Return the name of the same workbook without clients: …工作月报_隐去服务对象.xlsx."""
    return f"{name.removesuffix('.xlsx')}_{WITHOUT_CLIENTS}.xlsx"
