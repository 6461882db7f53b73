"""本地评分: the points of a pair by the office's own sheet; nothing where there is none."""

from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.services.local_points import LocalPoints
from lvgw_desktop.ui.assessments.local_points_page import NAME, NOTE, open_points
from lvgw_desktop.ui.assessments.pair_desk import PairCard, PairDesk
from lvgw_desktop.ui.assessments.papers import offers_of_scores
from lvgw_desktop.ui.shared.buttons import link
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row


class LocalScoreCard(PairCard):
    """Says 本地 wherever it shows points; they are given on a page of their own."""

    def __init__(self, desk: PairDesk) -> None:
        super().__init__(NAME, aside=NOTE)
        self._desk = desk
        self.said = Label(wrap=True)
        self.open = link("给分 ›", self._give)
        self.paper = link("打印 ›", self._print)
        self.body.put(self.said)
        self.body.put(row(STRETCH, self.paper, self.open, spacing=14))
        self._page: PairPage | None = None
        self.hide()

    def show_page(self, page: PairPage) -> None:
        """Show the points, where the office has a sheet."""
        self._page = page
        self._desk.operations.run(
            lambda: self._desk.use_cases.local_points.of_pair(page.pair),
            then=self._show,
            key="assessments.local_points",
        )

    def _show(self, points: LocalPoints) -> None:
        self.setVisible(bool(points.lines))
        self.said.setText(f"本地{points.words}")

    def _give(self) -> None:
        if self._page:
            open_points(self._desk, self._page)

    def _print(self) -> None:
        if page := self._page:
            self._desk.print_offers(lambda: offers_of_scores(self._desk.use_cases, page.pair))
