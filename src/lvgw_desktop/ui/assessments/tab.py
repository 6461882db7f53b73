"""考核与费用: the tab with the assessment book."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from lvgw_desktop.domain.assessed_pair import AssessedPair, read_pair
from lvgw_desktop.domain.assessment import Grade
from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.services.assessments import AssessmentBook, PairLine, PairPage
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.services.evidence_lines import EVERYTHING
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.assessments.book_page import BookPage
from lvgw_desktop.ui.assessments.evidence_opening import EvidenceOpening
from lvgw_desktop.ui.assessments.opinion_page import opinion_page
from lvgw_desktop.ui.assessments.pair_desk import PairDesk
from lvgw_desktop.ui.assessments.period_pages import (
    OPENED,
    open_meeting,
    open_report,
    open_summary,
)
from lvgw_desktop.ui.assessments.suggestion_page import suggestion_page
from lvgw_desktop.ui.assessments.words import BODY_WORDS, TOPIC
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.saving_page import SavingPage
from lvgw_desktop.ui.shared.tab_page import Page, TabPage

TOPICS = (
    *(TOPIC, "service_logs", "other_records", "hand_ins", "corrections"),
    *("villages", "advisers", "firms", "appointments"),
)

_NOTHING_WRITTEN = "这一对还没有登记过意见，没有历史。"


class AssessmentsTab(TabPage):
    """`evidence` asks for what is opened from a list of records.

    `print_asked(pair, all pairs of its period)` for 考核表, `offers_asked(read)` for other papers,
    `history_asked(uuid)`.
    """

    print_asked = Signal(object, tuple)
    offers_asked = Signal(object)
    history_asked = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(operations, TOPICS)
        self._assessments = use_cases.assessments
        self.evidence = EvidenceOpening(use_cases.assessments, operations, self.open_page, self)
        self.desk = PairDesk(
            use_cases, operations, self.open_over, self.evidence, self.offers_asked.emit
        )
        self.book = BookPage(self.desk)
        self.shown: PairPage | None = None
        self._wanted: AssessedPair | None = None
        self.set_first(self.book)
        self.book.list.asked.connect(self.refresh)
        self.book.list.table.current_changed.connect(self._show_current)
        self.book.list.table.opened.connect(lambda _line: self._open_all())
        self.book.suggest_asked.connect(self.suggest)
        self.book.print_asked.connect(self._ask_print)
        self.book.history_asked.connect(self._ask_history)
        self.book.meeting_asked.connect(lambda: self._open_over_shown(open_meeting))
        self.book.report_asked.connect(lambda: self._open_over_shown(open_report))
        self.book.summary_asked.connect(lambda year: open_summary(self.desk, year))

    def refresh(self) -> None:
        """Read the list again; the page of the chosen pair follows."""
        asked, assessments = self.book.list.chosen(), self._assessments
        self.operations.run(
            lambda: (assessments.years(), assessments.book(*asked)),
            then=lambda found: self._show_book(*found),
            key="assessments.book",
        )

    def choose(self, pair: AssessedPair) -> None:
        """Move to a pair, as when another place leads here; what lies over the book goes."""
        while self.page() is not self.book and self.go_back():
            continue
        self._wanted = pair
        self.book.list.choose(pair.year, pair.period)
        self.refresh()

    def suggest(self, grade: Grade | None = None) -> None:
        """Open the page on which the office writes about the chosen pair."""
        if self.shown:
            self.open_over(suggestion_page(self.desk, self.shown, grade))

    def open_over(self, page: Page) -> None:
        """Lay a page over the book; one that saves closes itself once it has."""
        if isinstance(page, SavingPage):
            page.saved.connect(lambda _saved: self.close_page(page))
        self.open_page(page)

    def take_up_draft(self, draft: Draft) -> None:
        """Open the page that a draft was typed on."""
        place = place_of(draft)
        pair = read_pair(place.record)

        def go_on(page: PairPage) -> None:
            self.choose(pair)
            if place.page in OPENED:
                OPENED[place.page](self.desk, page)
            else:
                self.open_over(self._page_named(place.page, page))

        self.operations.run(lambda: self._assessments.page(pair), then=go_on)

    def _open_over_shown(self, open_page: Callable[[PairDesk, PairPage], None]) -> None:
        if self.shown:
            open_page(self.desk, self.shown)

    def _page_named(self, name: str, page: PairPage) -> SavingPage:
        bodies = {words: body for body, words in BODY_WORDS.items()}
        if name in bodies:
            return opinion_page(self.desk, page, bodies[name])
        return suggestion_page(self.desk, page)

    def _show_book(self, years: tuple[int, ...], book: AssessmentBook) -> None:
        self.book.list.show_years(years)
        self.book.list.show_book(book)
        if self._wanted and self.book.list.table.choose(self._wanted):
            self._wanted = None
        self._show_current(self.book.list.table.current())

    def _show_current(self, line: PairLine | None) -> None:
        if line is None:
            self.shown = None
            self.book.pane.show_nobody()
            return
        self.operations.run(
            lambda: self._assessments.page(line.pair), then=self._show, key="assessments.page"
        )

    def _show(self, page: PairPage) -> None:
        self.shown = page
        self.book.pane.show_page(page)

    def _ask_print(self) -> None:
        if self.shown:
            self.print_asked.emit(self.shown.pair, self.book.list.pairs)

    def _ask_history(self) -> None:
        if self.shown and self.shown.assessment.uuid:
            self.history_asked.emit(self.shown.assessment.uuid)
        elif self.shown:
            self.say(_NOTHING_WRITTEN)

    def _open_all(self) -> None:
        if self.shown:
            self.evidence.open(self.shown, EVERYTHING, "全部证据")
