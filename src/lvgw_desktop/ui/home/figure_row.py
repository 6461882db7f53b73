"""六个数字: two countdowns, and four duties with who is missing."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.duties.board import DutyBoard
from lvgw_desktop.domain.duties.duty import DutyCell, DutyState
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.domain.wording import month_day_words, number_words, weekday_words
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.services.months import days_until
from lvgw_desktop.ui.home.cell_words import asked_of
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.figures import Countdown, Part, ProgressNumber
from lvgw_desktop.ui.shared.layouts import row


class FigureRow(QWidget):
    """The numbers on top: `cells_asked(title, cells)` and `sheets_asked(Part)` open them."""

    cells_asked = Signal(str, list)
    sheets_asked = Signal(Part)

    def __init__(self) -> None:
        super().__init__()
        self.ledger_due = Countdown("距顾问交台账")
        self.report_due = Countdown("距上报区局")
        self.visits = DutyNumber("map-pin", "到村服务", self.cells_asked.emit)
        self.lectures = DutyNumber("student", "法治讲座", self.cells_asked.emit)
        self.sheets = ProgressNumber("pencil-simple", "日志签回")
        self.ledgers = DutyNumber("notebook", "台账已收", self.cells_asked.emit)
        line = row(spacing=8)
        for card, stretch in (
            (self.ledger_due, 20),
            (self.report_due, 20),
            (self.visits, 25),
            (self.lectures, 28),  # the longest title
            (self.sheets, 25),
            (self.ledgers, 25),
        ):
            line.put(card, stretch)
        self.setLayout(line)
        self.sheets.opened.connect(self.sheets_asked)

    def show_overview(self, overview: HomeOverview) -> None:
        """Show all six; in 大字 the numbers of a year take the room of the countdowns."""
        of_year = overview.board.period.kind is PeriodKind.YEAR
        for card, day in (
            (self.ledger_due, overview.ledger_due),
            (self.report_due, overview.report_due),
        ):
            card.show_days(days_until(day, overview.today), _day_words(day))
            card.setVisible(not (of_year and theme.current().large))
        board = overview.board
        self.visits.show_cells(board, "monthly_visit")
        self.lectures.set_title(_lecture_title(board))
        self.lectures.show_cells(board, "quarterly_lecture")
        self.ledgers.show_cells(board, "ledger_in")
        back = sum(one.back for one in overview.sheets.values())
        printed = sum(one.printed for one in overview.sheets.values())
        self.sheets.show_progress(back, printed, _outside(printed, printed - back))


class DutyNumber(ProgressNumber):
    """How many cells of a duty are done of all that ask something; `opened(title, cells)`."""

    def __init__(
        self, icon: str, title: str, opened: Callable[[str, list[DutyCell]], object]
    ) -> None:
        super().__init__(icon, title)
        self._cells: dict[Part, list[DutyCell]] = {part: [] for part in Part}
        self._words = title
        self.opened.connect(lambda part: opened(self._titles[part], self._cells[part]))

    @property
    def _titles(self) -> dict[Part, str]:
        words = self._words
        return {Part.DONE: f"{words}，已完成", Part.ALL: words, Part.REST: f"{words}，还没完成"}

    def set_title(self, title: str) -> None:
        """Change what is counted, before it is shown."""
        super().set_title(title)
        self._words = title

    def show_cells(self, board: DutyBoard, rule_id: str) -> None:
        """Show the cells of a rule."""
        asked = asked_of(board.of_rule(rule_id))
        done = [one for one in asked if one.is_done]
        rest = [one for one in asked if not one.is_done]
        self._cells = {Part.DONE: done, Part.ALL: asked, Part.REST: rest}
        self.show_progress(len(done), len(asked), _who(board, rest) if asked else "没有要办的")


def _day_words(day: date) -> str:
    return f"{month_day_words(day)} {weekday_words(day)}"


def _lecture_title(board: DutyBoard) -> str:
    if board.period.kind is PeriodKind.YEAR:
        return "法治讲座"
    return f"{number_words(board.period.as_kind(PeriodKind.QUARTER).number)}季度讲座"


def _who(board: DutyBoard, rest: Sequence[DutyCell]) -> str:
    """Return 张庄社区已约 · 差赵岭社区."""
    planned = _names(board, rest, DutyState.PLANNED)
    lacking = _names(board, rest, DutyState.LACKING)
    told = (f"{planned}已约" if planned else "", f"差{lacking}" if lacking else "")
    return " · ".join(filter(None, told)) or "都办好了"


def _names(board: DutyBoard, cells: Sequence[DutyCell], state: DutyState) -> str:
    names = (board.wording.where(one) for one in cells if one.state is state)
    return "、".join(dict.fromkeys(names))


def _outside(printed: int, out: int) -> str:
    if not printed:
        return "还没有打印过"
    return f"{out} 份在外面" if out else "都签回了"
