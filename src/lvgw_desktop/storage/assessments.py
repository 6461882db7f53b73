"""考核: the assessments of one half-year or year, and the one of a pair."""

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import Assessment, AssessmentPeriod
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.year import ASSESSMENT, assessment
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = assessment.c


class Assessments(Collection[Assessment]):
    """All assessments, those begun by mistake too."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, assessment, ASSESSMENT)

    def of_period(self, year: int, period: AssessmentPeriod) -> tuple[Assessment, ...]:
        """Return the assessments of one period that stand."""
        wanted = (_COLUMNS.year == year, _COLUMNS.period == period.name)
        return self._read(self._select().where(*wanted, _COLUMNS.void_reason == ""))

    def of_pair(self, pair: AssessedPair) -> Assessment | None:
        """Return the assessment of a pair, None before anything was written."""
        its = (
            _COLUMNS.village_id == pair.village_id,
            _COLUMNS.adviser_id == pair.adviser_id,
            _COLUMNS.year == pair.year,
            _COLUMNS.period == pair.period.name,
            _COLUMNS.void_reason == "",
        )
        found = self._read(self._select().where(*its))
        return found[0] if found else None
