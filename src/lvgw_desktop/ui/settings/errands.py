"""设置的事: opens the settings at a section; the whole window has one page of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands

if TYPE_CHECKING:
    from lvgw_desktop.domain.local_score import LocalScoreItem
    from lvgw_desktop.services.rules import RuleLine
    from lvgw_desktop.ui.settings.page import SettingsPage

# The page is loaded when it is first asked for: the window opens without it.
# ruff: noqa: PLC0415


class SettingsErrands(WindowErrands):
    """`connect(page)` answers what the page asks of other places of the window."""

    def __init__(self, around: Surroundings, connect: Callable[["SettingsPage"], object]) -> None:
        super().__init__(around)
        self._connect = connect

    def show(self, section: Section = Section.OFFICE) -> None:
        """Open the settings at a section, or go to where they are open."""
        from lvgw_desktop.ui.settings.page import SettingsPage

        if not self._come_back_to(lambda page: isinstance(page, SettingsPage)):
            self._open()
        page = self._here().page()
        assert isinstance(page, SettingsPage)
        page.show_section(section)

    def show_fees(self) -> None:
        """Open 顾问费标准."""
        self.show(Section.FEES)

    def show_backups(self) -> None:
        """Open 备份与恢复."""
        self.show(Section.BACKUPS)

    def calibrate(self) -> None:
        """Open 打印校准."""
        self.show(Section.OFFSET)

    def open_rule(self, rule_id: str) -> None:
        """Open one rule to read its source and to set it anew."""
        self._operations.run(lambda: self._use_cases.rules.line(rule_id), then=self._open_rule)

    def take_up_rule(self, draft: Draft) -> None:
        """Open the rule that a draft was typed about."""
        self.show(Section.RULES)
        self.open_rule(place_of(draft).record)

    def open_local_score(self, name: str) -> None:
        """Open a line of the office's own scoring sheet, or a new one of a year."""
        self._operations.run(
            lambda: self._use_cases.local_scores.item(name), then=self._open_local_score
        )

    def take_up_local_score(self, draft: Draft) -> None:
        """Open the line that a draft was typed about."""
        self.show(Section.LOCAL_SCORES)
        self.open_local_score(place_of(draft).record)

    def _open_rule(self, line: "RuleLine") -> None:
        from lvgw_desktop.ui.settings.rule_page import rule_page

        tab = self._here()
        page = rule_page(line, self._use_cases, self._operations)
        page.saved.connect(lambda _made: tab.close_page(page))
        tab.open_page(page)

    def _open_local_score(self, item: "LocalScoreItem") -> None:
        from lvgw_desktop.ui.settings.local_score_page import local_score_page

        tab = self._here()
        page = local_score_page(item, self._use_cases, self._operations)
        page.saved.connect(lambda _saved: tab.close_page(page))
        tab.open_page(page)

    def _open(self) -> None:
        from lvgw_desktop.ui.settings.page import SettingsPage

        tab = self._here()
        page = SettingsPage(self._use_cases, self._operations)
        page.said.connect(tab.say)
        page.rule_asked.connect(self.open_rule)
        page.item_asked.connect(self.open_local_score)
        self._connect(page)
        tab.open_page(page)
