"""四方意见: the grades of the four bodies; each is registered, none is computed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.assessment import Assessment, Body, Grade
from lvgw_desktop.services.assessment_meetings import votes_words
from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.ui.assessments.opinion_page import opinion_page
from lvgw_desktop.ui.assessments.pair_desk import PairCard, PairDesk
from lvgw_desktop.ui.assessments.period_pages import open_meeting, open_report
from lvgw_desktop.ui.assessments.words import BODY_WORDS, CHANGED, grade_choice, signed_words
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.word_link import WordLink

_TO_COME = {Body.DISTRICT: "待区局定，此处只登记 ›"}
_UNSIGNED = "谁签的、哪天，登记 ›"


class OpinionsCard(PairCard):
    """A choice is kept at once, and can be taken back; who signed and why is on its own page."""

    def __init__(self, desk: PairDesk) -> None:
        super().__init__("四方意见", spacing=4)
        self._desk = desk
        self.rows = {body: OpinionRow(body, desk) for body in Body}
        for body, one in self.rows.items():
            self.body.put(one)
            one.grade_chosen.connect(partial(self._keep, body))
            one.details_asked.connect(partial(self._open, body))
        report, meeting = (
            Button(words, key=key, small=True, clicked=partial(self._ask, opened))
            for words, key, opened in (
                ("机构自评…", "Ctrl+O", open_report),
                ("测评会…", "Ctrl+M", open_meeting),
            )
        )
        self.body.put(row(report, meeting, STRETCH, spacing=8))
        self._page: PairPage | None = None

    def show_page(self, page: PairPage) -> None:
        """Show what is registered."""
        self._page = page
        for one in self.rows.values():
            one.show_assessment(page.assessment)
        votes = votes_words(page.assessment.meeting.votes, self._desk.vocabulary)
        self.rows[Body.OFFICE].show_votes(votes)

    def _keep(self, body: Body, grade: Grade) -> None:
        if page := self._page:
            grades, word = self._desk.use_cases.assessment_grades, self._desk.vocabulary.word(grade)
            self._desk.operations.run(
                lambda: grades.choose(page.pair, body, grade),
                changed=CHANGED,
                urgent=True,
                said=lambda _kept: f"{page.title}：{BODY_WORDS[body]} {word}。",
            )

    def _ask(self, open_page: Callable[[PairDesk, PairPage], None]) -> None:
        if self._page:
            open_page(self._desk, self._page)

    def _open(self, body: Body) -> None:
        if self._page:
            self._desk.open_page(opinion_page(self._desk, self._page, body))


class OpinionRow(QWidget):
    """One body: its name over who signed, which opens the details, and its grade."""

    grade_chosen = Signal(object)
    details_asked = Signal()

    def __init__(self, body: Body, desk: PairDesk) -> None:
        super().__init__()
        self.body = body
        self.grade = grade_choice(desk.vocabulary, BODY_WORDS[body])
        self.grade.changed.connect(self.grade_chosen)
        self.signed = WordLink(elided=True, clicked=self.details_asked.emit)
        line = row(spacing=8)
        line.put(column(Label(BODY_WORDS[body]), self.signed, spacing=0), 1)
        line.put(self.grade)
        self.setLayout(line)

    def show_assessment(self, assessment: Assessment) -> None:
        """Show the grade and who gave it."""
        opinion = assessment.opinion(self.body)
        self.grade.set_value(opinion.grade)
        to_come = _TO_COME.get(self.body, _UNSIGNED) if not opinion.grade else _UNSIGNED
        self._show(signed_words(opinion) or to_come)

    def show_votes(self, votes: str) -> None:
        """Show how those who were asked voted, where they were."""
        if votes:
            self._show(votes)

    def _show(self, words: str) -> None:
        self.signed.set_words(words, spoken=f"{BODY_WORDS[self.body]}：{words}")
