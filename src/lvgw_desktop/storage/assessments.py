"""考核: the assessments of one half-year or year, and the one of a pair."""

from sqlalchemy import literal, or_, select

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import Assessment, AssessmentPeriod
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.year import ASSESSMENT, assessment
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS, _NAMES = assessment.c, ASSESSMENT.names
_NO_EVIDENCE = literal("[]")


class Assessments(Collection[Assessment]):
    """All assessments, those begun by mistake too."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, assessment, ASSESSMENT)

    def of_period(self, year: int, period: AssessmentPeriod) -> tuple[Assessment, ...]:
        """Return the assessments of one period that stand."""
        wanted = (_COLUMNS.year == year, _COLUMNS.period == period.name)
        return self._read(self._select().where(*wanted, _COLUMNS.void_reason == ""))

    def texts_beside(self, year: int, period: AssessmentPeriod) -> tuple[Assessment, ...]:
        """Return those of all other periods that stand, the latest first, to look through.

        They come without their evidence, which is longer than all their texts.
        """
        beside = or_(_COLUMNS.year != year, _COLUMNS.period != period.name)
        columns = (_NO_EVIDENCE if name == "evidence" else _COLUMNS[name] for name in _NAMES)
        listed = select(*columns).where(beside, _COLUMNS.void_reason == "")
        return self._read(listed.order_by(_COLUMNS.year.desc(), _COLUMNS.id.desc()))

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
