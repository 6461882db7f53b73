"""统计的选择: how figures are looked at, by what they are grouped, and which measure is drawn."""

from collections.abc import Sequence
from enum import Enum

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import Measure
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.services.statistics import GROUPED_WORDS
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.layouts import keep_size
from lvgw_desktop.ui.shared.picker import FilterPicker, Picker

KINDS = {
    PeriodKind.MONTH: "月",
    PeriodKind.QUARTER: "季度",
    PeriodKind.HALF: "半年",
    PeriodKind.YEAR: "年",
}
_MEASURE_WIDTH, _GROUPING_WIDTH = 230, 186


class View(Enum):
    """怎样看: the value is the wording of the switch."""

    TABLE = "表"
    CHART = "图"
    YEAR = "全年"


class GroupingPicker(FilterPicker):
    """怎样分; empty is the whole office."""

    def __init__(self) -> None:
        groups = [one for one in GroupedBy if one is not GroupedBy.OFFICE]
        super().__init__(
            GROUPED_WORDS[GroupedBy.OFFICE],
            [Choice(one, f"按{GROUPED_WORDS[one]}") for one in groups],
        )
        keep_size(self, width=_GROUPING_WIDTH)

    def grouped_by(self) -> GroupedBy:
        """Return how the figures are grouped."""
        chosen = self.value()
        return chosen if isinstance(chosen, GroupedBy) else GroupedBy.OFFICE


class MeasurePicker(Picker):
    """画哪个指标: one of those that a grouping has; the one chosen last, where it has that."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._measures: tuple[Measure, ...] = ()
        self._last: Measure | None = None
        self.setAccessibleName("画哪个指标")
        keep_size(self, width=_MEASURE_WIDTH)
        self.chosen.connect(self._take_measure)

    def offer(self, measures: Sequence[Measure]) -> None:
        """Offer measures, and show the one that is drawn: there is always one."""
        self._measures = tuple(measures)
        self.set_candidates(list(map(self._choice_of, measures)))
        self.set_choice(self._choice_of(self.measure()))

    def measure(self) -> Measure:
        """Return the measure that is drawn."""
        return self.last_of(self._measures)

    def last_of(self, measures: tuple[Measure, ...]) -> Measure:
        """Return the one chosen last, if it is among these, else their first."""
        return self._last if self._last in measures else measures[0]

    def _take_measure(self, choice: Choice | None) -> None:
        if choice:
            self._last = next(one for one in self._measures if one.name == choice.key)

    def _choice_of(self, measure: Measure) -> Choice:
        words = self._vocabulary.word_of("measure", measure.name)
        return Choice(measure.name, words, search=finder(words))
