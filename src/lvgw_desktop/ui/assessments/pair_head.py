"""一对的抬头: the names with the grade, and at the right what was said of the service."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.other_kind import CONDUCT_REPORT, FEEDBACK, FOLLOW_UP_VISIT
from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.ui.assessments.evidence_opening import CHANGED_SINCE
from lvgw_desktop.ui.assessments.pair_desk import PairDesk
from lvgw_desktop.ui.assessments.words import WAITING, grade_badge
from lvgw_desktop.ui.shared.badge import BadgeLabel
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.linked_label import Link, LinkedLabel

_TITLES = {kind.name: kind.title for kind in (FOLLOW_UP_VISIT, FEEDBACK, CONDUCT_REPORT)}


class PairHead(QWidget):
    """Whose page it is; the numbers at the right open their records."""

    def __init__(self, desk: PairDesk) -> None:
        super().__init__()
        self._desk = desk
        self.name, self.badge = Label(role="title"), BadgeLabel(WAITING)
        self.changed = Button(
            "", Kind.TEXT, icon="warning-circle", small=True, clicked=self._open_changes
        )
        self.facts = Label(role="side", wrap=True)
        self.said = LinkedLabel("side")
        self.said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self.said.linkActivated.connect(self._open)
        line = row(spacing=12)
        line.put(
            column(row(self.name, self.badge, self.changed, STRETCH), self.facts, spacing=4), 3
        )
        line.put(self.said, 2)
        self.setLayout(line)
        self._page: PairPage | None = None

    def show_page(self, page: PairPage) -> None:
        """Show another pair."""
        self._page = page
        self.name.setText(f"{page.line.village} · {page.line.adviser}")
        self.badge.show_badge(grade_badge(page.line.assessment, self._desk.vocabulary))
        self.changed.set_words(f"{CHANGED_SINCE} {page.changed} 条 ›")
        self.changed.setVisible(bool(page.changed))
        terms = "、".join(map(_term, page.terms))
        firm = page.firm.name if page.firm else ""
        facts = (page.pair.words, f"聘期 {terms}" if terms else "", firm)
        self.facts.setText(" · ".join(filter(None, facts)))
        self.said.show_parts(self._said(page))

    def _open_changes(self) -> None:
        if self._page:
            self._desk.evidence.open_changes(self._page)

    def _said(self, page: PairPage) -> Iterator[str | Link]:
        """Yield 回访 6 人：满意 5，一般 1 · 群众意见 2 条."""
        asked = len(page.follow_ups)
        yield "回访 "
        yield Link(str(asked), FOLLOW_UP_VISIT.name) if asked else "0"
        words = page.satisfaction_words(self._desk.vocabulary)
        yield f" 人：{words}" if words else " 人"
        for kind, number in ((FEEDBACK, page.feedback), (CONDUCT_REPORT, page.conduct_reports)):
            if number:
                yield f" · {kind.title} "
                yield Link(str(number), kind.name)
                yield " 条"

    def _open(self, key: str) -> None:
        if self._page:
            self._desk.evidence.open(self._page, key, _TITLES[key])


def _term(one: Appointment) -> str:
    return f"{one.starts_on} 至 {one.ends_on}" if one.ends_on else f"{one.starts_on} 起"
