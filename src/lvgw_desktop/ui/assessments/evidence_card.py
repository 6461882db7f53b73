"""五项考核内容: the numbers of each area; every one opens the records behind it."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.assessment_area import Area
from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.services.evidence_areas import AreaEvidence
from lvgw_desktop.ui.assessments.pair_desk import PairCard, PairDesk
from lvgw_desktop.ui.shared.badge import DONE, MISSING, Mark
from lvgw_desktop.ui.shared.buttons import link
from lvgw_desktop.ui.shared.labels import IconLabel, Label, rule
from lvgw_desktop.ui.shared.layouts import column, row
from lvgw_desktop.ui.shared.linked_label import Link, LinkedLabel
from lvgw_desktop.ui.shared.tokens import Tone

_TOGETHER = "\N{NO-BREAK SPACE}"
PARTLY = Mark("circle-half", Tone.WARN, "还有缺的")


class EvidenceCard(PairCard):
    """Counted from the logs, never typed."""

    def __init__(self, desk: PairDesk) -> None:
        super().__init__("五项考核内容", aside="数字来自日志，点开可看每一条", spacing=6)
        self._desk = desk
        self.rows = {area: AreaRow(area) for area in Area}
        for one in self.rows.values():
            self.body.put(rule())
            self.body.put(one)
            one.opened.connect(self._open)
        self._page: PairPage | None = None

    def show_page(self, page: PairPage) -> None:
        """Show the numbers of a pair."""
        self._page = page
        for evidence in page.areas:
            self.rows[evidence.area].show_evidence(evidence)

    def _open(self, key: str, title: str) -> None:
        if self._page:
            self._desk.evidence.open(self._page, key, title)


class AreaRow(QWidget):
    """One area: how complete it is, its numbers, and on how many records it rests.

    `opened(key, title)` of a number, or of the whole area.
    """

    opened = Signal(str, str)

    def __init__(self, area: Area) -> None:
        super().__init__()
        self._titles: dict[str, str] = {}
        self._mark = IconLabel(MISSING.icon, MISSING.tone, words=MISSING.words)
        self.words = LinkedLabel("side")
        self.words.linkActivated.connect(lambda key: self.opened.emit(key, self._titles[key]))
        self.records = link("", clicked=lambda: self.opened.emit(area.value, area.title))
        line = row(self._mark, spacing=12)
        line.put(column(Label(area.title, "bold"), self.words, spacing=2), 1)
        line.put(self.records)
        self.setLayout(line)

    def show_evidence(self, evidence: AreaEvidence) -> None:
        """Show what there is."""
        mark = _mark(evidence)
        self._mark.show_icon(mark.icon, mark.tone)
        self._mark.setAccessibleName(mark.words)
        self._titles = {one.key: one.label for one in evidence.numbers}
        self.words.show_parts(_parts(evidence))
        self.records.set_words(f"证据 {evidence.records} ›")
        self.records.setEnabled(bool(evidence.records))


def _mark(evidence: AreaEvidence) -> Mark:
    if not evidence.records:
        return MISSING
    return PARTLY if evidence.lacks else DONE


def _parts(evidence: AreaEvidence) -> Iterator[str | Link]:
    if not evidence.numbers:
        yield "还没有记录"
    for place, one in enumerate(evidence.numbers):
        before = "，" if one.goes_on else " · "
        yield f"{before if place else ''}{one.label}{_TOGETHER}"
        yield Link(str(one.amount), one.key) if one.amount else "0"
        yield f"{_TOGETHER}{one.unit}{one.note}"
