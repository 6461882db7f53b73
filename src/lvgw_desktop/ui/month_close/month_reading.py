"""看一个月: a month looked through, then its texts compared; decisions are told as they come."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.hand_ins import MonthHandIns
from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.services.month_review import with_more
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.month_close.check_step import FINDINGS
from lvgw_desktop.ui.shared.operations import Operations

_SIMILAR = "month.similar"


class MonthReading(QObject):
    """`handed_in(MonthHandIns)` and `checked(MonthCheck)` once a month is looked through.

    `checked` comes again when its texts are compared, and whenever something is decided;
    `comparing(bool)` tells while more may still be found.
    """

    handed_in = Signal(object)
    checked = Signal(object)
    comparing = Signal(bool)

    def __init__(self, use_cases: UseCases, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._use_cases, self._operations = use_cases, operations
        self.month: StatisticalMonth | None = None
        self.now: MonthCheck | None = None
        operations.changed.connect(self._heed_decisions)

    def look_through(self, then: Callable[[MonthCheck], object] = lambda _checked: None) -> None:
        """Look the chosen month through, by default the present one; `then` once it is shown."""

        def tell(read: tuple[MonthCheck, MonthHandIns]) -> None:
            checked, hand_ins = read
            self.handed_in.emit(hand_ins)
            self._tell(checked)
            self._compare(checked)
            then(checked)

        self._operations.drop(_SIMILAR)
        self.comparing.emit(True)
        self._operations.run(self._read, then=tell, key="month.review")

    def with_month(self, act: Callable[[StatisticalMonth], object]) -> None:
        """Do something with the month that is shown, if one is."""
        self.with_check(lambda checked: act(checked.month))

    def with_check(self, act: Callable[[MonthCheck], object]) -> None:
        """Do something with what was found in the month that is shown."""
        if self.now:
            act(self.now)

    def _read(self) -> tuple[MonthCheck, MonthHandIns]:
        use_cases = self._use_cases
        month = self.month or use_cases.months.current()
        checked = use_cases.month_close.checked(use_cases.month_review.review(month))
        return checked, use_cases.hand_ins.of_month(month)

    def _compare(self, checked: MonthCheck) -> None:
        """Go on to the texts: the figures do not wait for them."""
        review, closing = checked.review, self._use_cases.month_close
        similar = self._use_cases.month_review.similar

        def tell(compared: MonthCheck) -> None:
            self._tell(compared)
            self.comparing.emit(False)

        self._operations.run(
            lambda progress: closing.checked(
                with_more(review, similar(checked.month, progress.cancelled))
            ),
            then=tell,
            key=_SIMILAR,
        )

    def _heed_decisions(self, topics: frozenset[str]) -> None:
        """Ask what was decided; nothing is looked through again for that."""
        if FINDINGS in topics and self.now:
            review, closing = self.now.review, self._use_cases.month_close
            self._operations.run(
                lambda: closing.checked(review), then=self._tell, key="month.decisions"
            )

    def _tell(self, checked: MonthCheck) -> None:
        self.now = checked
        self.checked.emit(checked)
