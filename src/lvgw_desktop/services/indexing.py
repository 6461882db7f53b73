"""检索索引: takes into the search index what was saved, when there is nothing else to do."""

from dataclasses import dataclass, replace

from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.database import Interrupted
from lvgw_desktop.storage.verification import VerificationReport

LOGS_AT_A_TIME = 100
PAGES_AT_A_TIME = 300
"""So many take some hundredths of a second: nobody who saves or types waits longer than that."""

_NEW = "查找用的索引不完整，已重新建立，记录不受影响。"


@dataclass(frozen=True, slots=True)
class IndexingService:
    """Nothing depends on it: a log that waits is found all the same, only with more work."""

    workplace: Workplace

    def go_on(self) -> bool:
        """Take some waiting logs in, or put the index in order a little; False if all is done."""
        with self.workplace.reading() as store:
            behind = store.search_index.is_behind()
            if not behind and not store.search_index.is_in_pieces():
                return False
        with self.workplace.database.change_store(urgent=False) as store:
            if behind:
                return store.search_index.take_in(LOGS_AT_A_TIME) > 0
            return store.search_index.merge(PAGES_AT_A_TIME)

    def catch_up(self, interrupted: Interrupted | None = None) -> None:
        """Take all waiting logs in, some at a time; whoever saves meanwhile goes first.

        Raises ReadingInterrupted soon after `interrupted` says so.
        """
        taken = LOGS_AT_A_TIME
        while taken and self._is_behind(interrupted):
            with self.workplace.database.change_store(urgent=False) as store:
                taken = store.search_index.take_in(LOGS_AT_A_TIME)

    def _is_behind(self, interrupted: Interrupted | None) -> bool:
        with self.workplace.reading(interrupted) as store:
            return store.search_index.is_behind()


def with_new_index(workplace: Workplace, report: VerificationReport) -> VerificationReport:
    """Begin the search index anew, and say so behind what the report says."""
    with workplace.changing() as store:
        store.search_index.begin_anew()
    return replace(report, sentence=f"{report.sentence}{_NEW}", searchable=True)
