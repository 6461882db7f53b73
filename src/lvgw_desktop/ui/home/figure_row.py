"""六个数字: two countdowns, visits, sheets back, sheets to print and drafts."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.wording import month_day_words, weekday_words
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.services.months import days_until
from lvgw_desktop.ui.shared.figures import Countdown, Part, PlainNumber, ProgressNumber
from lvgw_desktop.ui.shared.layouts import row


class FigureRow(QWidget):
    """The numbers on top; each tells when it is opened."""

    visits_asked = Signal(Part)
    sheets_asked = Signal(Part)
    to_print_asked = Signal()
    drafts_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ledger_due = Countdown("距顾问交台账")
        self.report_due = Countdown("距本所上报区局")
        self.visits = ProgressNumber("map-pin", "到村服务")
        self.sheets = ProgressNumber("pencil-simple", "日志签回")
        self.to_print = PlainNumber("printer", "待打印", "份")
        self.drafts = PlainNumber("note-pencil", "草稿", "条")
        line = row(spacing=8)
        for card, stretch in (
            (self.ledger_due, 4),
            (self.report_due, 4),
            (self.visits, 5),
            (self.sheets, 5),
            (self.to_print, 4),
            (self.drafts, 4),
        ):
            line.put(card, stretch)
        self.setLayout(line)
        self.visits.opened.connect(self.visits_asked)
        self.sheets.opened.connect(self.sheets_asked)
        self.to_print.opened.connect(self.to_print_asked)
        self.drafts.opened.connect(self.drafts_asked)

    def show_overview(self, overview: HomeOverview) -> None:
        """Show all six."""
        today = overview.today
        for card, day in (
            (self.ledger_due, overview.ledger_due),
            (self.report_due, overview.report_due),
        ):
            card.show_days(days_until(day, today), _day_words(day))
        missing = [one.village.name for one in overview.villages if not one.onsite_count]
        total = len(overview.villages)
        who = f"差{'、'.join(missing)}" if missing else "都到过了"
        self.visits.show_progress(total - len(missing), total, who if total else "还没有村(居)")
        back = sum(one.sheets_back for one in overview.villages)
        printed = sum(one.sheets_printed for one in overview.villages)
        self.sheets.show_progress(back, printed, _outside(printed, printed - back))
        waiting = overview.to_print.count
        self.to_print.show_number(waiting, "打印后请顾问签字" if waiting else "都印好了")
        drafts = len(overview.drafts)
        self.drafts.show_number(drafts, "写了一半，还没保存" if drafts else "没有没写完的")


def _day_words(day: date) -> str:
    return f"{month_day_words(day)} {weekday_words(day)}"


def _outside(printed: int, out: int) -> str:
    if not printed:
        return "还没有打印过"
    return f"{out} 份在外面" if out else "都签回了"
