"""纸质状态的一步: a log before and after one move, and what taking the move back makes of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import PaperState, ServiceLog

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class PaperMove:
    """One log's paper state was moved on."""

    before: ServiceLog
    after: ServiceLog

    @property
    def serial(self) -> str:
        """Return the log's number."""
        return self.after.serial

    def taken_back(self, present: ServiceLog) -> ServiceLog | None:
        """Return the log with its former paper state; None if that has moved on since."""
        if _paper(present) != _paper(self.after):
            return None
        former = self.before
        return replace(
            present,
            paper_state=former.paper_state,
            void_reason=former.void_reason,
            signed_on=former.signed_on,
        )


def numbers_words(serials: Iterable[str]) -> str:
    """Return 0001、0002 号; of many, the first and how many they are."""
    shown = [short_serial(serial) for serial in serials]
    if len(shown) <= _MOST_NAMED:
        return f"{'、'.join(shown)} 号"
    return f"{'、'.join(shown[:_MOST_NAMED])} 号等 {len(shown)} 份"


def _paper(log: ServiceLog) -> tuple[PaperState, str, object]:
    return log.paper_state, log.void_reason, log.signed_on
