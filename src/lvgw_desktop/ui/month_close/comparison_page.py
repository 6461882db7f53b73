"""对照查看: two logs side by side, as when their texts or their times agree."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.wording import (
    hours_words,
    masked_name,
    month_day_words,
    spells_words,
    weekday_words,
)
from lvgw_desktop.services.log_list import LogLine
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import fact
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (
    Hint("Alt+1", "打开左边"),
    Hint("Alt+2", "打开右边"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


class ComparisonPage(Page):
    """`log_asked(id)` for one of the two."""

    help_part = "month"

    log_asked = Signal(int)

    def __init__(self, sentence: str, lines: Sequence[LogLine]) -> None:
        super().__init__("对照查看", hints=HINTS)
        self.put(Label(sentence, "bold", wrap=True))
        beside = row(spacing=12)
        for number, line in enumerate(lines, 1):
            content = ScrolledContent(column(self._card(line, f"Alt+{number}"), STRETCH))
            beside.put(scrolled(content), 1)
            on_keys(self, {f"Alt+{number}": partial(self._ask, line)})
        holder = QWidget()
        holder.setLayout(beside)
        self.put(holder, 1)

    def start(self) -> None:
        """Listen to the keys."""
        self.setFocus()

    def _card(self, line: LogLine, key: str) -> Card:
        log = line.log
        button = Button("打开", key=key, small=True, clicked=partial(self._ask, line))
        day = f"{month_day_words(log.served_on)} {weekday_words(log.served_on)}"
        times = spells_words(log.spells)
        hours = f"{hours_words(log.hours)} 小时" if log.hours else ""
        return Card(
            log.serial or "还没有编号",
            fact("服务时间", " ".join(filter(None, (day, times, hours)))),
            fact("村(居)", f"{line.village} · {line.adviser}"),
            fact("方式", line.method),
            fact("服务对象", masked_name(log.client_name)),
            fact("服务内容", log.content),
            fact("处理结果", log.result),
            fact("数量", line.amounts),
            aside=button,
        )

    def _ask(self, line: LogLine) -> None:
        if line.log.id is not None:
            self.log_asked.emit(line.log.id)
