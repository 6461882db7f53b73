"""考核名单: half-year or year, which year, and the pairs with their grades."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.assessed_pair import PERIOD_WORDS, AssessedPair
from lvgw_desktop.domain.assessment import AssessmentPeriod
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.assessments import AssessmentBook
from lvgw_desktop.ui.assessments.words import grade_badge
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.year_picker import YearPicker

WIDTH = 268


class BookList(TableCard):
    """`asked` when another half-year or year is wanted; `pairs` are those that `table` shows.

    `pack_asked(AssessedPair)` for what the chosen one's assessment is handed.
    """

    asked = Signal()
    pack_asked = Signal(object)

    def __init__(self, vocabulary: Vocabulary, year: int, period: AssessmentPeriod) -> None:
        super().__init__()
        self.period = Segmented(list(PERIOD_WORDS.items()), period, name="哪一次考核")
        self.year = YearPicker(year, "年份")
        self.table = RecordTable(
            _columns(vocabulary), key=lambda line: line.pair, name="考核名单", row_height=42
        )
        self.settled = Label(role="body2")
        self.pairs: tuple[AssessedPair, ...] = ()
        self.summary = Button("汇总…", key="Ctrl+U", small=True)
        pack = Button("考核包…", icon="archive", small=True, clicked=self._ask_pack)
        head, foot = QWidget(), QWidget()
        head.setLayout(row(self.period, self.year, STRETCH, margins=(9, 9, 9, 9)))
        foot.setLayout(
            column(self.settled, row(pack, STRETCH, self.summary), spacing=6, margins=(12, 8, 9, 9))
        )
        self.body.put(head)
        self.body.put(self.table, 1)
        self.body.put(foot)
        self.period.changed.connect(lambda _period: self.asked.emit())
        self.year.year_chosen.connect(lambda _year: self.asked.emit())
        keep_size(self, width=WIDTH)

    def chosen(self) -> tuple[int, AssessmentPeriod]:
        """Return which assessment is shown."""
        period = self.period.value()
        assert period is not None
        return self.year.year, period

    def choose(self, year: int, period: AssessmentPeriod) -> None:
        """Show another assessment, without telling anybody."""
        self.period.set_value(period)
        self.year.show_year(year)

    def show_years(self, years: Sequence[int]) -> None:
        """Offer these years."""
        self.year.show_years(years)

    def show_book(self, book: AssessmentBook) -> None:
        """Show the pairs; the chosen one stays."""
        self.pairs = tuple(line.pair for line in book.lines)
        self.settled.setText(book.settled_words)
        self.table.show_rows(book.lines)

    def _ask_pack(self) -> None:
        if line := self.table.current():
            self.pack_asked.emit(line.pair)


def _columns(vocabulary: Vocabulary) -> tuple[Column, ...]:
    return (
        Column(
            "pair",
            "村(居) / 顾问",
            text=lambda line: line.village,
            second=lambda line: line.adviser,
        ),
        Column("grade", "等次", 112, badge=lambda line: grade_badge(line.assessment, vocabulary)),
    )
