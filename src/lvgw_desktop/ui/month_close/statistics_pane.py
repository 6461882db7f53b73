"""统计的一种看法: a table or a chart of figures, and what reads them for it."""

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import Signal

from lvgw_desktop.services.statistics import StatisticsService
from lvgw_desktop.ui.month_close.statistics_asking import Asked, Telling
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.labels import ElidedLabel, Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.legend import Legend
from lvgw_desktop.ui.shared.table_place import TablePlace


class StatisticsPane(TableCard):
    """`figure_asked(FigureAsked, title)` when a figure is opened.

    Override `read`, which runs off the UI thread, and `show_found` for what it has found.
    """

    figure_asked = Signal(object, str)

    def __init__(self, statistics: StatisticsService) -> None:
        super().__init__()
        self.statistics = statistics
        self.vocabulary = statistics.workplace.pack.vocabulary
        self.place = TablePlace(self.body)

    @abstractmethod
    def read(self, asked: Asked) -> Any:  # noqa: ANN401  each pane its own
        """Read what is asked for."""

    @abstractmethod
    def show_found(self, asked: Asked, found: Any) -> None:  # noqa: ANN401  what `read` returned
        """Show what was read."""

    def start(self) -> None:
        """Put the cursor into the figures."""
        if table := self.place.table:
            table.setFocus()

    def telling(self, asked: Asked) -> Telling:
        """Return how the figures are told."""
        return Telling(self.vocabulary, asked.measure)


class ChartPane(StatisticsPane):
    """A pane with a title, a remark and a legend over its chart."""

    def __init__(self, statistics: StatisticsService) -> None:
        super().__init__(statistics)
        self.title, self.remark = ElidedLabel("", "cardTitle"), Label("", "side")
        self.legend = Legend()
        head = row(spacing=16, margins=(13, 8, 13, 8))
        head.put(self.title, 1)
        head.put(self.remark)
        head.put(self.legend)
        self.body.put(head)
