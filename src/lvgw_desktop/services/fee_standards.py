"""顾问费标准: what a year of a village is worth, as the office was told; none is shipped."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lvgw_desktop.domain.fee import FeeStandard, standard_for
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

WHOLE_OFFICE = "全所各村(居)"
_ONE_NEEDED = "请填大于 0 的金额；这个村(居)不单独定标准的，按 Del 去掉。"


@dataclass(frozen=True, kw_only=True, slots=True)
class StandardLine:
    """The whole office, without a `village_id`, or a village with what holds for it.

    `own` is the standard that was set for just this line, `holding` that or the whole office's.
    """

    village_id: int | None
    name: str
    own: FeeStandard | None
    holding: FeeStandard | None


@dataclass(frozen=True, kw_only=True, slots=True)
class YearStandards:
    """The standards of a year, the whole office's first, and what could be taken over.

    `to_copy` is what the last year has beyond them.
    """

    year: int
    lines: tuple[StandardLine, ...]
    to_copy: tuple[FeeStandard, ...]


@dataclass(frozen=True, slots=True)
class FeeStandardService:
    """Use cases of the standards; proposals keep the standard that held when they were made."""

    workplace: Workplace

    def years(self) -> tuple[int, ...]:
        """Return the coming year and those before it, back to the first that has a standard."""
        this = self.workplace.today.year
        with self.workplace.reading() as store:
            standing = [one.year for one in store.fee_standards.all() if not one.void_reason]
        return tuple(range(this + 1, min(this - 1, *standing, this) - 1, -1))

    def of_year(self, year: int) -> YearStandards:
        """Return the standards of a year."""
        with self.workplace.reading() as store:
            own = store.fee_standards.of_year(year)
            return YearStandards(
                year=year,
                lines=(_whole(own), *(_line(own, one) for one in _villages(store, year))),
                to_copy=_lacking(own, store.fee_standards.of_year(year - 1)),
            )

    def set(self, year: int, village_id: int | None, amount: int | None) -> FeeStandard:
        """Set what a year is worth in one village, or without one in all. Raises Refusal for 0."""
        if not amount:
            raise Refusal(_ONE_NEEDED, [Problem("amount", _ONE_NEEDED)])
        with self.workplace.changing() as store:
            own = _of_line(store.fee_standards.of_year(year), village_id)
            if own:
                return store.fee_standards.change(replace(own, amount=amount))
            made = FeeStandard(year=year, village_id=village_id, amount=amount)
            return store.fee_standards.add(made)

    def take_back(self, standard: FeeStandard) -> FeeStandard:
        """Take a standard back: its village goes by the whole office's again."""
        with self.workplace.changing() as store:
            return store.fee_standards.change(replace(standard, void_reason="去掉标准"))

    def copy_last(self, year: int) -> tuple[FeeStandard, ...]:
        """Take over what the last year has and this one lacks."""
        with self.workplace.changing() as store:
            standards = store.fee_standards
            lacking = _lacking(standards.of_year(year), standards.of_year(year - 1))
            new = (replace(one, id=None, uuid="", year=year) for one in lacking)
            return tuple(map(standards.add, new))


def _villages(store: Store, year: int) -> Iterable[Village]:
    """Return the villages that there are in a year."""
    for village in store.villages.all(include_retired=True):
        if village.retired_on is None or village.retired_on.year >= year:
            yield village


def _whole(own: Sequence[FeeStandard]) -> StandardLine:
    standard = _of_line(own, None)
    return StandardLine(village_id=None, name=WHOLE_OFFICE, own=standard, holding=standard)


def _line(own: Sequence[FeeStandard], village: Village) -> StandardLine:
    key = village.id or 0
    return StandardLine(
        village_id=key,
        name=village.name,
        own=_of_line(own, key),
        holding=standard_for(own, key),
    )


def _of_line(standards: Iterable[FeeStandard], village_id: int | None) -> FeeStandard | None:
    return next((one for one in standards if one.village_id == village_id), None)


def _lacking(own: Sequence[FeeStandard], last: Iterable[FeeStandard]) -> tuple[FeeStandard, ...]:
    return tuple(one for one in last if _of_line(own, one.village_id) is None)
