"""首页: one question: what is still missing this month, and what can be done now."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.measure import MEASURES, Measure
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.home import HomeOverview, VillageMonth, VisitDue, reminder
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.home.duties import DutyRow
from lvgw_desktop.ui.home.home_page import HomePage
from lvgw_desktop.ui.home.matters import Deed, Matter
from lvgw_desktop.ui.shared.figures import Part
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import TabPage

if TYPE_CHECKING:
    from lvgw_desktop.ui.shared.counted_logs import CountedLogsPage

TOPICS = (
    "scans",
    "service_logs",
    "other_records",
    "drafts",
    "prefilled",
    "villages",
    "advisers",
    "appointments",
    "office",
    "backups",
    "month_close",
)
_BACK = frozenset({PaperState.SIGNED, PaperState.FILED})
_OUT = frozenset({PaperState.PRINTED})
_COUNTED = frozenset(PaperState) - {PaperState.VOID}
_MEASURES = {one.name: one for one in MEASURES}


class HomeTab(TabPage):
    """Asks the window for what lies elsewhere.

    `new_log_asked(village id, adviser id)`, both may be None; `logs_asked(LogFilter)`;
    `log_asked(id)`; `draft_asked(uuid)`; `village_asked(id)`; `backups_asked()`; `import_asked()`;
    `report_asked(uuid of a log)`; `month_asked(StatisticalMonth)` for its 月报.
    """

    new_log_asked = Signal(object, object)
    logs_asked = Signal(object)
    log_asked = Signal(int)
    draft_asked = Signal(str)
    village_asked = Signal(int)
    backups_asked = Signal()
    scan_back_asked = Signal()
    prefilled_asked = Signal()
    bin_asked = Signal()
    import_asked = Signal()
    others_asked = Signal()
    report_asked = Signal(str)
    month_asked = Signal(object)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(operations, TOPICS)
        self._use_cases = use_cases
        self._month: StatisticalMonth | None = None
        self._overview: HomeOverview | None = None
        self.home = HomePage(
            use_cases.workplace.today,
            lambda: self.new_log_asked.emit(None, None),
            self.others_asked.emit,
        )
        self.set_first(self.home)
        self._connect()

    def refresh(self) -> None:
        """Ask for the overview of the chosen month again; the present one follows the clock."""
        month = self._month
        self.operations.run(
            lambda: self._use_cases.home.overview(month), then=self._show, key="home.overview"
        )

    def show_month(self, month: StatisticalMonth) -> None:
        """Show another month."""
        present = self._overview.present if self._overview else None
        self._month = None if month == present else month
        self.refresh()

    def toggle_side(self) -> None:
        """Show or fold what stands at the right."""
        self.home.sides.toggle()

    def _connect(self) -> None:
        home = self.home
        home.month_asked.connect(self.show_month)
        home.import_asked.connect(self.import_asked)
        home.table.cell_opened.connect(self._open_cell)
        home.matters.asked.connect(self._do)
        home.backup.restore_asked.connect(self.backups_asked)
        home.chart.opened.connect(self._open_bar)
        home.figures.visits_asked.connect(self._open_visits)
        home.figures.sheets_asked.connect(self._open_sheets)
        home.figures.to_print_asked.connect(self._open_to_print)
        home.figures.drafts_asked.connect(self._open_drafts)
        on_keys(home, {"F5": self.refresh})

    def _show(self, overview: HomeOverview) -> None:
        self._overview = overview
        self.home.show_overview(overview)

    def _shown(self) -> HomeOverview:
        assert self._overview, "nothing can be opened before it is shown"
        return self._overview

    def _open_cell(self, row: DutyRow, column: str) -> None:
        of, village_id = row.of, row.of.village.id
        openers: dict[str, Callable[[], object]] = {
            "visits": lambda: self._open_visits_of(of),
            "lectures": lambda: self._open_figure(_MEASURES["lectures"], of),
            "sheets": lambda: self._ask_logs(_BACK | _OUT, village_id),
            "wechat_group": lambda: self.village_asked.emit(village_id),
        }
        openers.get(column, lambda: self._ask_logs(_COUNTED, village_id))()

    def _open_visits_of(self, of: VillageMonth) -> None:
        if of.onsite_count:
            self._open_figure(_MEASURES["onsite_count"], of)
        else:
            self.new_log_asked.emit(of.village.id, of.adviser_id)

    def _open_figure(self, measure: Measure, of: VillageMonth) -> None:
        # Loaded when first asked for: the window opens without the code of 月报.
        from lvgw_desktop.ui.shared.counted_logs import CountedLogsPage  # noqa: PLC0415

        overview = self._shown()
        vocabulary = self._use_cases.workplace.pack.vocabulary
        words = vocabulary.word_of("measure", measure.name)
        title = f"{of.village.name} {overview.month.words} {words}"
        unit = vocabulary.word_of("measure_unit", measure.name)
        sources, village_id = self._use_cases.figure_sources, of.village.id or 0
        self.operations.run(
            lambda: sources.logs_served(measure, overview.days, village_id),
            then=lambda counted: self._open_counted(CountedLogsPage(title, unit, counted)),
            key="home.figure",
        )

    def _open_counted(self, page: "CountedLogsPage") -> None:
        page.log_asked.connect(self.log_asked)
        self.open_page(page)

    def _open_visits(self, part: Part) -> None:
        villages = self._shown().villages
        titles = {
            Part.DONE: "本月到过的村(居)",
            Part.ALL: "本所村(居)",
            Part.REST: "本月还没到的村(居)",
        }
        chosen = {
            Part.DONE: [one for one in villages if one.onsite_count],
            Part.ALL: list(villages),
            Part.REST: [one for one in villages if not one.onsite_count],
        }[part]
        from lvgw_desktop.ui.home.villages_page import VillagesPage  # noqa: PLC0415  opened rarely

        page = VillagesPage(titles[part], chosen, remind=part is Part.REST)
        page.asked.connect(self._open_visits_of)
        page.reminder_asked.connect(self._remind_of)
        self.open_page(page)

    def _open_sheets(self, part: Part) -> None:
        self._ask_logs({Part.DONE: _BACK, Part.ALL: _BACK | _OUT, Part.REST: _OUT}[part])

    def _open_to_print(self) -> None:
        self.logs_asked.emit(LogFilter(states=frozenset({PaperState.TO_PRINT})))

    def _open_drafts(self) -> None:
        drafts = self._shown().drafts
        if len(drafts) == 1:
            self.draft_asked.emit(drafts[0].uuid)
            return
        from lvgw_desktop.ui.home.drafts_page import DraftsPage  # noqa: PLC0415  opened rarely

        page = DraftsPage(self._use_cases.drafts, self.operations)
        page.draft_asked.connect(self.draft_asked)
        page.said.connect(self.said)
        page.bin_asked.connect(self.bin_asked)
        self.open_page(page)

    def _open_bar(self, number: int) -> None:
        overview = self._shown()
        month = overview.trend[number][0]
        first, last = overview.calendar.days(month)
        self.logs_asked.emit(LogFilter(first_day=first, last_day=last, states=_COUNTED))

    def _ask_logs(self, states: Iterable[PaperState], village_id: int | None = None) -> None:
        first, last = self._shown().days
        wanted = LogFilter(
            first_day=first, last_day=last, village_id=village_id, states=frozenset(states)
        )
        self.logs_asked.emit(wanted)

    def _do(self, matter: Matter) -> None:
        deeds: dict[Deed, Callable[[], object]] = {
            Deed.CONTINUE_DRAFT: lambda: self.draft_asked.emit(matter.subject),
            Deed.SEE_DRAFTS: self._open_drafts,
            Deed.REPORT: lambda: self.report_asked.emit(matter.subject),
            Deed.REMIND: lambda: self._remind(matter.subject),
            Deed.RECORD: lambda: self._record_for(matter.subject),
            Deed.SEE_VISITS: self._see_visits_due,
            Deed.SEE_SHEETS_OUT: lambda: self.logs_asked.emit(LogFilter(states=_OUT)),
            Deed.SEE_PREFILLED: self.prefilled_asked.emit,
            Deed.SEE_TO_PRINT: self._open_to_print,
            Deed.SEE_SCANS: self.scan_back_asked.emit,
            Deed.CLOSE_MONTH: lambda: self.month_asked.emit(matter.subject),
            Deed.BACK_UP: self._back_up,
        }
        deeds[matter.deed]()

    def _remind(self, due: object) -> None:
        assert isinstance(due, VisitDue)
        QApplication.clipboard().setText(reminder(due, self._shown().office))
        self.say(f"给{due.adviser}的提醒语已复制，可以粘贴到微信里。")

    def _remind_of(self, of: VillageMonth) -> None:
        due = [one for one in self._shown().visits_due if one.village.id == of.village.id]
        if due and due[0].adviser:
            self._remind(due[0])
        else:
            self.say("只有本月还没到、并且有法律顾问的村(居)才需要提醒。")

    def _record_for(self, due: object) -> None:
        assert isinstance(due, VisitDue)
        self.new_log_asked.emit(due.village.id, due.adviser_id)

    def _see_visits_due(self) -> None:
        self._month = None
        self.operations.run(self._use_cases.home.overview, then=self._show_visits_due)

    def _show_visits_due(self, overview: HomeOverview) -> None:
        self._show(overview)
        self._open_visits(Part.REST)

    def _back_up(self) -> None:
        self.operations.run(
            lambda progress: self._use_cases.backups.make(report=progress.report),
            then=lambda made: self.say(f"备份好了，并试打开成功。{made.shortfall}"),
            changed=("backups",),
            label="正在备份…",
            cancellable=True,
        )
