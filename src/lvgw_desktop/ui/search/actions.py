"""可以做的事: what the program can do, as lines of the palette; each does what it says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.search_hit import SearchGroup, SearchHit
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.errands import Errands
from lvgw_desktop.ui.search.backing_up import back_up_elsewhere
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared.choices import Choice, matching
from lvgw_desktop.ui.shared.surroundings import Surroundings
from lvgw_desktop.ui.tab_row import TabWords
from lvgw_desktop.ui.tabs import TABS


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do; `key` is the key that does it without the palette."""

    words: str
    icon: str
    run: Callable[[], object]
    key: str = ""


class Actions:
    """Everything that can be done from anywhere in the window."""

    def __init__(self, around: Surroundings, errands: Errands) -> None:
        self._use_cases, self._operations = around.use_cases, around.operations
        self._tab_named, self._here, self._errands = around.tab_named, around.here, errands
        self._first = self._first_of_all()
        self._all = (*self._first, *self._of_paper(), *self._of_records(), *self._of_window())

    def found_by(self, typed: str) -> tuple[Action, ...]:
        """Return the actions whose words or pinyin are typed, the nearest first."""
        if not typed:
            return self._first
        choices = [Choice(one, one.words, search=finder(one.words)) for one in self._all]
        return tuple(one.key for one in matching(choices, typed) if isinstance(one.key, Action))

    def about(self, hit: SearchHit) -> tuple[Action, ...]:
        """Return what can be done for a village, an adviser or a log that was found.

        For one that is 停用 no service is recorded any more; a volume needs a year with papers. A
        log of a closed month can be corrected.
        """
        return (
            *(*self._new_log(hit), *self._volume(hit)),
            *(*self._pack(hit), *self._correction(hit)),
        )

    def _new_log(self, hit: SearchHit) -> Iterator[Action]:
        record_id, new_log = hit.record_id, self._errands.logs.new_log
        served: dict[SearchGroup, Callable[[], object]] = {
            SearchGroup.VILLAGE: lambda: new_log(record_id),
            SearchGroup.ADVISER: lambda: new_log(None, record_id),
        }
        if hit.group in served and not hit.is_retired:
            yield Action(f"给 {hit.title.text} 记一次服务", "plus", served[hit.group])

    def _volume(self, hit: SearchHit) -> Iterator[Action]:
        if hit.volume_year is not None:
            key = VolumeKey(hit.record_id, hit.volume_year)
            words = f"打印 {hit.title.text} {key.year} 年卷"
            yield Action(words, "printer", lambda: self._errands.volumes.print_volume(key))

    def _pack(self, hit: SearchHit) -> Iterator[Action]:
        record_id, show = hit.record_id, self._errands.packs.show
        handed: dict[SearchGroup, Callable[[], object]] = {
            SearchGroup.VILLAGE: lambda: show(village_id=record_id),
            SearchGroup.ADVISER: lambda: show(adviser_id=record_id),
        }
        if hit.group in handed:
            yield Action(f"{hit.title.text} 的检查材料…", "archive", handed[hit.group])

    def _correction(self, hit: SearchHit) -> Iterator[Action]:
        if hit.is_closed:
            correct = partial(self._errands.corrections.correct, hit.record_uuid)
            yield Action(f"更正 {hit.title.text}", "note-pencil", correct, "F7")

    def _first_of_all(self) -> tuple[Action, ...]:
        errands = self._errands
        return (
            Action("新记一次服务", "plus", errands.logs.new_log, "F2"),
            self._of_month("打印本月全部日志", errands.printing.month),
            Action("备份到U盘…", "hard-drives", self._back_up),
        )

    def _of_paper(self) -> tuple[Action, ...]:
        errands = self._errands
        return (
            Action("扫描签回…", "arrow-square-in", errands.scans.scan_back),
            Action("发出未回的预填表", "file-text", errands.logs.show_prefilled),
            Action("打印空白日志、空白预填", "printer", errands.printing.blanks),
            self._of_month("打印本月统计表", errands.printing.summary),
            Action("年度总结", "file-text", errands.year.show_summary),
            Action("结转新年度", "arrow-right", errands.year.show_turn),
            Action("打印公示牌", "printer", errands.printing.boards),
            Action("打印顾问名册", "printer", errands.printing.register),
            Action("公示名单", "users-three", errands.rosters.show_publication),
            Action("推荐名单", "users-three", errands.rosters.show_recommendations),
            Action("五有一满意一览", "buildings", errands.rosters.show_checklists),
            Action("顾问费发放表", "table", self._show_payments),
        )

    def _of_records(self) -> tuple[Action, ...]:
        others = self._errands.others
        return (
            Action("预约", "calendar-check", self._errands.logs.show_plans),
            Action("其他记录", "notebook", others.show, "Ctrl+G"),
            Action("检查材料…", "archive", self._errands.packs.show),
            *(Action(f"登记{one.title}", "plus", partial(others.add, one)) for one in OTHER_KINDS),
        )

    def _of_window(self) -> tuple[Action, ...]:
        errands = self._errands
        return (
            Action("导入名册…", "upload-simple", lambda: errands.import_workbook("roster")),
            Action("导入日志、旧台账…", "upload-simple", lambda: errands.import_workbook("logs")),
            Action("做数据包…", "lock", errands.packages.make),
            Action("读数据包…", "download-simple", errands.packages.read),
            Action("合并各所月报…", "table", errands.merge_months),
            *(self._to_tab(number, tab.words) for number, tab in enumerate(TABS, 1)),
            *map(self._to_section, Section),
            Action("帮助", "question", errands.show_help, "F1"),
        )

    def _of_month(self, words: str, act: Callable[[StatisticalMonth], object]) -> Action:
        """Return what is done for the month that it is by then."""
        current = self._use_cases.months.current
        return Action(
            words, "printer", lambda: self._operations.run(current, then=act, key="search.month")
        )

    def _to_tab(self, number: int, tab: TabWords) -> Action:
        title = tab.title
        return Action(f"到{title}", tab.icon, lambda: self._tab_named(title), f"Ctrl+{number}")

    def _to_section(self, section: Section) -> Action:
        title = section.value
        return Action(f"设置 · {title}", "gear", lambda: self._errands.settings.show(section))

    def _show_payments(self) -> None:
        self._errands.fees.show_payments(self._use_cases.workplace.today.year)

    def _back_up(self) -> None:
        back_up_elsewhere(self._use_cases, self._operations, self._here())
