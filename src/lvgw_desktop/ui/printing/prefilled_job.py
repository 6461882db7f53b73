"""打印空白预填: sheets of a month with number, adviser and village on, for handwriting."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import PrintJob


@dataclass(frozen=True, slots=True)
class PrefillWish:
    """What the clerk chooses: a month, one village or (None) all, and how many sheets for each."""

    month: StatisticalMonth
    village_id: int | None = None
    copies: int = 1


@dataclass(frozen=True)
class PrefilledSheets(PrintJob):
    """Sheets that get their numbers when they are first printed, and keep them when again."""

    use_cases: UseCases
    wish: PrefillWish
    _kept: dict[int, PrefilledSheet] = field(default_factory=dict, compare=False)
    """What has a number already, by its place among the planned sheets."""

    title = "打印预填日志"
    file_name = "预填工作日志.pdf"
    copies_words = ""

    def preview(self) -> Preview:
        """Return the sheets; they have no number yet."""
        return self._looked_at

    def issue(self, sheets: Sequence[PreviewSheet]) -> bytes:
        """Give the sheets their numbers and return them as PDF."""
        prefilling, planned = self.use_cases.prefilling, self._planned
        places = [place for place, one in enumerate(self._looked_at.sheets) if one in sheets]
        new = [place for place in places if place not in self._kept]
        kept = prefilling.keep([planned[place] for place in new])
        self._kept.update(zip(new, kept, strict=True))
        return prefilling.issue([self._kept[place] for place in places])

    def done_words(self, sheets: int) -> str:
        """Say what comes next."""
        return f"{sheets} 份预填日志已印好。交回来后，在工作日志里按 F7 照编号录入。"

    @cached_property
    def _looked_at(self) -> Preview:
        """What was shown is what gets the numbers, whatever is changed meanwhile."""
        return self.use_cases.prefilling.preview(self._planned)

    @cached_property
    def _planned(self) -> tuple[PrefilledSheet, ...]:
        wish = self.wish
        village_ids = None if wish.village_id is None else (wish.village_id,)
        return self.use_cases.prefilling.plan(village_ids, wish.month, wish.copies)
