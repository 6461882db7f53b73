"""要报的月: what the lists behind the ledgers of a month's workbook are made from."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.figures import MonthFigures
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.hand_ins import MonthHandIns
from lvgw_desktop.services.month_logs import LEFT_OUT, MonthLogs
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.value_words import ValueWords
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportedMonth:
    """One month of an open store; `logs` are masked already where `masked`."""

    store: Store
    month: StatisticalMonth
    office: JudicialOffice
    names: Names
    vocabulary: Vocabulary
    figures: MonthFigures
    logs: MonthLogs
    hand_ins: MonthHandIns
    masked: bool = False

    @property
    def last_day(self) -> date:
        """Return the last day that counts in the month."""
        return self.figures.days[1]

    @property
    def value_words(self) -> ValueWords:
        """Return what words the values of fields."""
        return ValueWords(self.names, self.vocabulary)

    def written(self, text: str) -> str:
        """Return what somebody wrote, unless it must not be told."""
        return LEFT_OUT if self.masked and text else text
