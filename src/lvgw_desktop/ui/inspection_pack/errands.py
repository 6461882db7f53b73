"""检查材料的事: opens the page over the tab in front, and the records that it lists."""

from collections.abc import Callable
from typing import Any

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.inspection_pack import PackWish
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.period import Period, PeriodKind, period_of
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.inspection_pack_paper import PackPaper
from lvgw_desktop.ui.attachments.errands import AttachmentErrands
from lvgw_desktop.ui.attachments.subject import Subject
from lvgw_desktop.ui.other_records.errands import OtherErrands
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415

_NO_RECORD = "这一份是从各条记录汇总的，做好后在 PDF 里看。"


class PackErrands(WindowErrands):
    """What other places of the window ask."""

    def __init__(
        self,
        around: Surroundings,
        *,
        edit_log: Callable[[int], object],
        others: OtherErrands,
        attachments: AttachmentErrands,
    ) -> None:
        super().__init__(around)
        self._edit_log, self._others, self._attachments = edit_log, others, attachments

    def show(
        self,
        *,
        village_id: int | None = None,
        adviser_id: int | None = None,
        period: Period | None = None,
    ) -> None:
        """Show what an inspection of a village, an adviser or all would be handed."""
        from lvgw_desktop.ui.inspection_pack.page import PackPage

        tab, use_cases = self._here(), self._use_cases
        wish = PackWish(
            period=period or self._this_half(), village_id=village_id, adviser_id=adviser_id
        )

        def open_page(names: Any) -> None:  # noqa: ANN401  Names, of a service loaded late
            page = PackPage(use_cases, self._operations, names, wish)
            page.opened.connect(lambda paper: self._open(paper, tab.say))
            page.attachments_asked.connect(lambda paper: self._show_attachments(paper, tab.say))
            tab.open_page(page)

        self._operations.run(use_cases.pickers.names, then=open_page, key="inspection_pack.open")

    def show_pair(self, pair: AssessedPair) -> None:
        """Show what an assessment of one adviser in one village is handed."""
        self.show(village_id=pair.village_id, adviser_id=pair.adviser_id, period=pair.span)

    def _this_half(self) -> Period:
        today = self._use_cases.workplace.today
        return period_of(StatisticalMonth(today.year, today.month), PeriodKind.HALF)

    def _open(self, paper: PackPaper, say: Callable[[str], object]) -> None:
        """Open the record of a paper; of a village or its appointment what is attached."""
        about = paper.about
        if isinstance(about, ServiceLog):
            self._edit_log(about.id or 0)
            return
        kind = next((one for one in OTHER_KINDS if isinstance(about, one.record)), None)
        if kind:
            self._others.edit(kind, about)
        else:
            self._show_attachments(paper, say)

    def _show_attachments(self, paper: PackPaper, say: Callable[[str], object]) -> None:
        if paper.about is None:
            say(_NO_RECORD)
        else:
            self._attachments.show(Subject(record_uuid=paper.about.uuid, title=paper.title))
