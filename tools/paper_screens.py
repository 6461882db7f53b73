"""纸面的画面: a ledger that goes on behind its printed pages, and a log that left its paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.ui.ledgers.shelf import Grouping
from lvgw_desktop.ui.ledgers.tab import LedgersTab

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

VILLAGE = "赵岭社区"
YEAR = 2026


def ledger_new_pages(window: MainWindow) -> None:
    """Print a village's ledger, then let a late log come, one be voided and one be changed."""
    use_cases = window.use_cases
    village_id = use_cases.villages.named(VILLAGE).id or 0
    key = LedgerKey(year=YEAR, village_id=village_id)
    logs = use_cases.ledgers.with_logs(key).logs
    use_cases.printing.issue_ledger(key)
    late = replace(logs[0], id=None, uuid="", served_on=date(YEAR, 3, 5))
    use_cases.service_logs.record(late)
    use_cases.paper_moves.void([logs[3].id or 0], "重复录入")
    use_cases.service_logs.record(replace(logs[6], client_name="孙某兰"))
    window.show_tab(2)
    tab = window.tab()
    assert isinstance(tab, LedgersTab)
    tab.show_volume(Grouping.VILLAGE, village_id, YEAR)


def log_off_its_paper(window: MainWindow) -> None:
    """Change a log after its sheet was printed, and look at it in the list."""
    log = _changed_after_print(window)
    window.errands.logs.show_logs(LogFilter(village_id=log.village_id))


def editor_off_its_paper(window: MainWindow) -> None:
    """Open the same log for changing."""
    window.errands.logs.edit_log(_changed_after_print(window).id or 0)


def _changed_after_print(window: MainWindow) -> ServiceLog:
    use_cases = window.use_cases
    wanted = LogFilter(states=frozenset({PaperState.PRINTED}))
    log = use_cases.service_logs.get(use_cases.log_list.ids(wanted)[0])
    if use_cases.printing.printed_sheet(log) is None:
        use_cases.printing.issue_sheets([log.id or 0])
    return use_cases.service_logs.record(
        replace(log, client_name="孙某兰", result="双方约定11月25日再次丈量后签协议。")
    )
