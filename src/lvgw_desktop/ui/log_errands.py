"""日志的事: what other places of the window ask of the tab of logs."""

from typing import TYPE_CHECKING

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.ui.shared.surroundings import WindowErrands
from lvgw_desktop.ui.shared.undoing import saying

if TYPE_CHECKING:
    from lvgw_desktop.services.plans import PlanLine
    from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class LogErrands(WindowErrands):
    """Each brings the tab forward."""

    def new_log(self, village_id: int | None = None, adviser_id: int | None = None) -> None:
        """新记一次服务, with what the asking place knows already."""
        self._tab().new_log(village_id, adviser_id)

    def edit_log(self, log_id: int) -> None:
        """Open a log for reading or changing."""
        self._tab().edit_log(log_id)

    def show_logs(self, wanted: LogFilter) -> None:
        """Show the logs behind a number."""
        self._tab().show_logs(wanted)

    def show_prefilled(self) -> None:
        """Show the pre-filled sheets outside over the list of logs: the editor leads back here."""
        from lvgw_desktop.ui.prefilling.outside_page import TOPIC, OutsidePage

        tab = self._tab()
        if isinstance(tab.page(), OutsidePage):
            return
        page = OutsidePage(self._use_cases.prefilling, self._operations)
        page.key_in_asked.connect(self.key_in)
        page.said.connect(saying(self._operations, tab.say, (TOPIC,)))
        tab.open_page(page)

    def show_plans(self) -> None:
        """Show the plans over the list of logs: the editor leads back here."""
        from lvgw_desktop.ui.plans.page import PlansPage

        tab = self._tab()
        if isinstance(tab.page(), PlansPage):
            return
        today = self._use_cases.workplace.today
        page = PlansPage(self._use_cases.plans, self._operations, today)
        page.log_asked.connect(self.new_log)
        page.met_asked.connect(self._meet_plan)
        tab.open_page(page)

    def take_up_batch(self, draft: Draft) -> None:
        """Go on with the 批量修改 that a draft is about."""
        self._tab().edit_batch([int(log_id) for log_id in place_of(draft).record.split()])

    def key_in(self, uuid: str) -> None:
        """Key in what came back on a pre-filled sheet."""
        self._tab().key_in(uuid)

    def _meet_plan(self, line: "PlanLine") -> None:
        from lvgw_desktop.ui.plans.met_page import MetPage

        tab = self._tab()
        page = MetPage(line, self._use_cases.plans, self._operations)
        page.met.connect(lambda: tab.close_page(page))
        tab.open_page(page)

    def _tab(self) -> "ServiceLogsTab":
        from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab

        tab = self._tab_named("工作日志")
        assert isinstance(tab, ServiceLogsTab)
        return tab
