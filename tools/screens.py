"""画面清单: how each screen is reached in an open office, and what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState

if TYPE_CHECKING:
    from collections.abc import Callable

    from lvgw_desktop.ui.first_run.window import FirstRunWindow
    from lvgw_desktop.ui.main_window import MainWindow

OFFICE = {
    "name": "龙兴司法所",
    "district": "平顶山市石龙区司法局",
    "streets": "龙兴街道、高庄街道",
    "clerk": "刘芳",
    "prefix": "LX",
    "region_code": "410404",
}
CONTENT = (
    "一、来访人咨询：其子与邻居梁某因翻建房屋滴水、出路问题发生争执，邻居拟将院墙外移约40厘米，"
    "询问能否要求停止施工。\n"
    "二、答复意见：依据民法典相邻关系的规定，各方应按照有利生产、方便生活、团结互助、公平合理的"
    "原则处理；建议先由社区丈量宅基地四至，保留原滴水位置。"
)


def fill_first_run(window: FirstRunWindow) -> None:
    """Fill in the office's card."""
    for name, value in OFFICE.items():
        window.office[name].set_value(value)
    window.office.changed.emit()


def _tab(number: int) -> Callable[[MainWindow], None]:
    return lambda window: window.show_tab(number) and None


def _settings(title: str) -> Callable[[MainWindow], None]:
    return lambda window: window.errands.show_settings(title)


def _print_preview(window: MainWindow) -> None:
    wanted = LogFilter(states=frozenset({PaperState.TO_PRINT, PaperState.PRINTED}))
    ids = window.use_cases.service_logs.ids(wanted)[:4]
    window.show_tab(1)
    window.errands.print_logs(ids)


def _ledger_preview(window: MainWindow) -> None:
    village = window.use_cases.villages.lines()[0].village
    ledger = window.use_cases.ledgers.of_village(
        village.id or 0, window.use_cases.workplace.today.year
    )
    window.show_tab(2)
    window.errands.print_ledger(ledger, village.uuid)


def _editor(window: MainWindow) -> None:
    line = next(one for one in window.use_cases.villages.lines() if one.village.name == "兴梁社区")
    card = window.use_cases.villages.card(line.village.id or 0)
    adviser_id = card.current.appointment.adviser_id if card.current else None
    window.errands.new_log(line.village.id, adviser_id)


SCREENS: dict[str, Callable[[MainWindow], None]] = {
    "home": _tab(0),
    "logs": _tab(1),
    "log_editor": _editor,
    "ledger": _tab(2),
    "month": _tab(3),
    "villages": _tab(4),
    "advisers": _tab(5),
    "print_preview": _print_preview,
    "ledger_preview": _ledger_preview,
    "settings_office": _settings("本所"),
    "settings_rules": _settings("规则与数字"),
    "settings_backups": _settings("备份与恢复"),
    "settings_offset": _settings("打印校准"),
    "settings_appearance": _settings("字号与颜色"),
    "settings_about": _settings("关于"),
    "help": lambda window: window.errands.show_help(),
}
