"""首页: one question: what is still missing, and what can be done now."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer, Signal

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.home.asks import HomeAsks
from lvgw_desktop.ui.home.board_rows import BoardRow
from lvgw_desktop.ui.home.cell_opening import CellOpening
from lvgw_desktop.ui.home.deeds import Deeds
from lvgw_desktop.ui.home.duty_matters import all_matters
from lvgw_desktop.ui.home.home_page import HomePage
from lvgw_desktop.ui.home.rule_view import RULE
from lvgw_desktop.ui.home.start_reminder import START_MS, start_words
from lvgw_desktop.ui.home.views import Look, View
from lvgw_desktop.ui.home.village_views import ADVISER, SHEETS, VILLAGE
from lvgw_desktop.ui.shared.figures import Part
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import TabPage

TOPICS = (
    "scans",
    "service_logs",
    "other_records",
    "drafts",
    "prefilled",
    "plans",
    "villages",
    "advisers",
    "appointments",
    "rules",
    "office",
    "backups",
    "hand_ins",
    "month_close",
    "reports",
    "assessments",
    "year_texts",
)
_BACK = frozenset({PaperState.SIGNED, PaperState.FILED})
_OUT = frozenset({PaperState.PRINTED})
_COUNTED = frozenset(PaperState) - {PaperState.VOID}
_NO_RULE = "这一格不是规则要求的，只供查看。"


class HomeTab(TabPage):
    """`asks` the window for what lies elsewhere.

    `reminded(sentence)` comes once, a moment after the start, if something is due soon.
    """

    reminded = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(operations, TOPICS)
        self._use_cases = use_cases
        self.asks = HomeAsks(self)
        self._look: Look | None = None
        self._overview: HomeOverview | None = None
        today = use_cases.workplace.today
        self.home = HomePage(
            StatisticalMonth(today.year, today.month),
            lambda: self.asks.new_log.emit(None, None),
            self.asks.others.emit,
        )
        self.set_first(self.home)
        self.opening = CellOpening(self, use_cases, self.asks)
        self._deeds = Deeds(self, use_cases, self.asks, self.opening)
        self._connect()

    def refresh(self) -> None:
        """Ask for the overview again; the present month follows the clock."""
        look = self._look
        self.operations.run(
            lambda: self._use_cases.home.overview(look.period if look else None),
            then=lambda overview: self._show(look, overview),
            key="home.overview",
        )

    def show_look(self, look: Look) -> None:
        """Look at the board in another way, or at another time."""
        is_present = look == Look(View.MONTH, self._shown().present.period)
        self._look = None if is_present else look
        self.refresh()

    def toggle_side(self) -> None:
        """Show or fold what stands at the right."""
        self.home.sides.toggle()

    def _connect(self) -> None:
        home, opening = self.home, self.opening
        home.look.changed.connect(self.show_look)
        home.import_asked.connect(self.asks.import_roster)
        home.duties.cell_opened.connect(self._open_field)
        home.matters.asked.connect(self._deeds.do)
        home.matters.all_asked.connect(self._open_matters)
        home.backup.restore_asked.connect(self.asks.backups)
        home.chart.opened.connect(self._open_bar)
        home.figures.cells_asked.connect(opening.open_list)
        home.figures.sheets_asked.connect(self._open_sheets)
        on_keys(home, {"F5": self.refresh, "F4": self._show_basis})

    def _show(self, look: Look | None, overview: HomeOverview) -> None:
        is_first = self._overview is None
        self._overview = overview
        shown = look or Look(View.MONTH, overview.board.period)
        self.home.show_overview(shown, overview, all_matters(overview))
        self.opening.follow(overview)
        if is_first and (words := start_words(overview)):
            QTimer.singleShot(START_MS, self, lambda: self.reminded.emit(words))

    def _open_field(self, row: BoardRow, column: str) -> None:
        elsewhere: dict[str, Callable[[], object]] = {
            VILLAGE: lambda: self.asks.village.emit(row.village_id),
            ADVISER: lambda: self.asks.adviser.emit(row.adviser_id),
            SHEETS: lambda: self._ask_logs(_BACK | _OUT, row.village_id),
            RULE: lambda: self._show_rule(row.rule_id),
        }
        title = f"{row.title} {self.home.duties.table.current_title()}"
        cells = row.of(column)
        elsewhere.get(column, lambda: self.opening.open_cells(title, cells))()

    def _show_basis(self) -> None:
        current = self.home.duties.current()
        if current is None:
            return
        row, column = current
        if cells := row.of(column):
            self.opening.show_basis(cells[0])
        elif column == RULE:
            self._show_rule(row.rule_id)
        else:
            self.say(_NO_RULE)

    def _show_rule(self, rule_id: str) -> None:
        self.opening.show_rule(rule_id, self._shown().days[0])

    def _open_matters(self) -> None:
        from lvgw_desktop.ui.home.matters_page import MattersPage  # noqa: PLC0415  opened rarely

        overview = self._shown()
        page = MattersPage(all_matters(overview), overview.today)
        page.asked.connect(self._deeds.do)
        self.open_page(page)

    def _open_sheets(self, part: Part) -> None:
        self._ask_logs({Part.DONE: _BACK, Part.ALL: _BACK | _OUT, Part.REST: _OUT}[part])

    def _open_bar(self, number: int) -> None:
        overview = self._shown()
        first, last = overview.calendar.days(overview.trend[number][0])
        self.asks.logs.emit(LogFilter(first_day=first, last_day=last, states=_COUNTED))

    def _ask_logs(self, states: Iterable[PaperState], village_id: int | None = None) -> None:
        first, last = self._shown().days
        wanted = LogFilter(
            first_day=first, last_day=last, village_id=village_id, states=frozenset(states)
        )
        self.asks.logs.emit(wanted)

    def _shown(self) -> HomeOverview:
        assert self._overview, "nothing can be opened before it is shown"
        return self._overview
