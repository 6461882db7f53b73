"""Sample records for the parts of 统计分析报告."""

from datetime import date

from lvgw_desktop.domain.statistics_report import (
    ComparedLine,
    ComparedTable,
    MatrixLine,
    MatrixTable,
    OutcomeLine,
    OutcomeTable,
    ReportFigures,
    ReportLine,
    TrendLine,
    TrendTable,
)
from tests.forms.sample_papers import Roots, common

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
VISITS = "提供现场法律服务（次）"


def statistics_report() -> Roots:
    lines = (
        ("提供现场法律服务", "次", "207", "198", "+9"),
        ("现场服务时长", "小时", "437.5", "440", "−2.5"),
        ("为村（居）重大决策事项提供法律意见", "条", "17", "17", "0"),
    )
    figures = ReportFigures(
        period="2026年",
        before="2025年",
        first_day=date(2026, 1, 1),
        last_day=date(2026, 12, 31),
        made_on=date(2026, 12, 31),
        lines=tuple(
            ReportLine(measure=measure, unit=unit, now=now, before=before, change=change)
            for measure, unit, now, before, change in lines
        ),
    )
    return {**common(), "statistics": figures}


def statistics_trend() -> Roots:
    now = (21, 18, 20, 19, 19, 20, 18, 20, 19, 19, 14)
    before = (12, 14, 15, 11, 18, 17, 19, 22, 18, 20, 21, 23)
    table = TrendTable(
        title=f"{VISITS}，2026年和2025年",
        remark="11月未完",
        lines=tuple(
            TrendLine(month=f"{number}月", now=str(this), before=str(past))
            for number, (this, past) in enumerate(zip((*now, ""), before, strict=True), start=1)
        ),
        total=TrendLine(month="合计", now=str(sum(now)), before=str(sum(before))),
    )
    return {**common(), "trend": table}


def statistics_compared() -> Roots:
    figures = (("龙源社区", "16", "38%"), ("高庄社区", "14.5", "35%"), ("军营社区", "11", "27%"))
    table = ComparedTable(
        title=f"各村（居）{VISITS}，2026年",
        lines=tuple(ComparedLine(name=n, figure=f, share=s) for n, f, s in figures),
        total="41.5",
    )
    return {**common(), "comparison": table}


def statistics_outcomes() -> Roots:
    table = OutcomeTable(
        title="参与调解矛盾纠纷（件）",
        period="2026年",
        lines=(outcomes("山林土地", 13, 0, 0, 0), outcomes("邻里", 7, 5, 3, 1)),
        total=outcomes("合计", 20, 5, 3, 1),
    )
    return {**common(), "outcomes": table}


def outcomes(dispute: str, *numbers: int) -> OutcomeLine:
    success, failure, ongoing, other = map(str, numbers)
    return OutcomeLine(
        dispute=dispute,
        success=success,
        failure=failure,
        ongoing=ongoing,
        other=other,
        total=str(sum(numbers)),
    )


def statistics_matrix() -> Roots:
    table = MatrixTable(
        title=f"各村（居）{VISITS}，2026年各月",
        remark="11月未完",
        lines=(
            matrix_line("龙兴街道", "军营社区", 2, 1, 0, 1, 2, 3, 1, 1, 2, 1, 0),
            matrix_line("龙兴街道", "赵岭社区", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
            matrix_line("高庄街道", "龙源社区", 0, 2, 1, 2, 0, 1, 1, 0, 2, 2, 1),
        ),
        total=matrix_line("", "合计", 3, 4, 2, 4, 3, 5, 3, 2, 5, 4, 2),
    )
    return {**common(), "matrix": table}


def matrix_line(street: str, name: str, *figures: int) -> MatrixLine:
    months = dict(zip(MONTHS, [*map(str, figures), ""], strict=True))
    return MatrixLine(street=street, name=name, **months, total=str(sum(figures)))
