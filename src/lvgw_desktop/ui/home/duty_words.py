"""尽责的说法: what each duty is called on the board, and what its cells say."""

from dataclasses import dataclass

from lvgw_desktop.domain.duties.duty import DutyCell


@dataclass(frozen=True, kw_only=True, slots=True)
class DutyWords:
    """One duty: `done` and `lacks` say its cells, `deed` is on the button of what lacks.

    One that is met `by_day` shows the day; a `figure` is shown though nothing is asked. Where the
    adviser is to be told, `remind` puts a text for him before the deed.
    """

    title: str
    icon: str
    done: str
    lacks: str
    deed: str = "看看是哪些"
    by_day: bool = False
    figure: bool = False
    remind: bool = False


WORDS = {
    "monthly_visit": DutyWords(
        title="到村服务",
        icon="map-pin",
        done="{number} 次",
        lacks="还差 {left} 次",
        deed="记一次服务",
        remind=True,
    ),
    "on_site_hours": DutyWords(
        title="现场时长",
        icon="clock",
        done="{number} 小时",
        lacks="还差 {left} 小时",
        deed="记一次服务",
        remind=True,
    ),
    "log_complete": DutyWords(
        title="日志四项",
        icon="note-pencil",
        done="{number} 条",
        lacks="{left} 条不全",
        deed="去补齐",
    ),
    "major_matter": DutyWords(
        title="重大事项",
        icon="warning-circle",
        done="{number} 件已报",
        lacks="{left} 件未报",
        deed="报告重大事项",
    ),
    "ledger_in": DutyWords(
        title="交台账", icon="notebook", done="已交", lacks="未交", deed="登记收到"
    ),
    "report_out": DutyWords(
        title="上报月报", icon="upload-simple", done="已报", lacks="未报", deed="办月报"
    ),
    "one_current_adviser": DutyWords(
        title="现任顾问", icon="user", done="{number} 名", lacks="有 {number} 名", deed="打开卡片"
    ),
    "quarterly_lecture": DutyWords(
        title="法治讲座",
        icon="student",
        done="{number} 次",
        lacks="还差 {left} 次",
        deed="记一次服务",
        by_day=True,
        remind=True,
    ),
    "lecture_outline": DutyWords(
        title="讲座提纲", icon="file-text", done="已备案", lacks="待交", deed="登记提纲"
    ),
    "assessments": DutyWords(
        title="考核", icon="scales", done="已办完", lacks="待办", deed="办考核"
    ),
    "wechat_group": DutyWords(
        title="微信群",
        icon="users-three",
        done="已建",
        lacks="待建",
        deed="打开卡片",
        remind=True,
    ),
    "notice_board": DutyWords(
        title="公示牌", icon="info", done="已更新", lacks="待更新", deed="打开卡片"
    ),
    "villages_per_adviser": DutyWords(
        title="顾问村数",
        icon="buildings",
        done="{number} 个",
        lacks="{number} 个",
        deed="打开卡片",
    ),
    "contract_end": DutyWords(
        title="聘期", icon="calendar-check", done="在聘期", lacks="到 {by}", deed="打开卡片"
    ),
    "inspections": DutyWords(
        title="检查",
        icon="magnifying-glass",
        done="{number} 次",
        lacks="还差 {left} 次",
        deed="记一次检查",
    ),
    "adviser_training": DutyWords(
        title="业务培训",
        icon="student",
        done="{number} 次",
        lacks="还差 {left} 次",
        deed="记一次培训",
    ),
    "year_summary": DutyWords(
        title="工作总结", icon="file-text", done="已报", lacks="未报", deed="写总结"
    ),
    "lawyer_share": DutyWords(
        title="律师比例", icon="scales", done="{number} %", lacks="{number} %", figure=True
    ),
}
"""By rule id."""


def can_be_reminded(cell: DutyCell) -> bool:
    """Tell whether an adviser can be written to about what a cell lacks."""
    return cell.is_lacking and WORDS[cell.rule_id].remind and cell.adviser_id is not None
