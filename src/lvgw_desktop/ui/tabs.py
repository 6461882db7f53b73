"""七个标签页: what each is called, how it is made, and what of it goes to the others.

A tab's code is loaded when the tab is first shown: the window opens without it.
"""

# ruff: noqa: PLC0415

from collections.abc import Callable
from dataclasses import dataclass

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.errands import Errands
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import TabPage
from lvgw_desktop.ui.tab_row import TabWords

Make = Callable[[UseCases, Operations, Errands], TabPage]


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab."""

    words: TabWords
    make: Make

    def made(self, use_cases: UseCases, operations: Operations, errands: Errands) -> TabPage:
        """Return the tab, or in its place why there is none."""
        try:
            return self.make(use_cases, operations, errands)
        except Refusal as refusal:
            from lvgw_desktop.ui.refused_tab import RefusedTab

            return RefusedTab(self.words.title, refusal, operations)


def _home(use_cases: UseCases, operations: Operations, errands: Errands) -> TabPage:
    from lvgw_desktop.ui.home.tab import HomeTab

    tab = HomeTab(use_cases, operations)
    asks = tab.asks
    asks.new_log.connect(errands.logs.new_log)
    asks.logs.connect(errands.logs.show_logs)
    asks.log.connect(errands.logs.edit_log)
    asks.plans.connect(errands.logs.show_plans)
    asks.prefilled.connect(errands.logs.show_prefilled)
    asks.scan_back.connect(errands.scans.scan_back)
    asks.draft.connect(errands.drafts.take_up)
    asks.bin.connect(errands.show_recycle_bin)
    asks.village.connect(errands.show_village)
    asks.adviser.connect(errands.show_adviser)
    asks.month.connect(errands.show_month)
    asks.year_summary.connect(errands.year.show_summary)
    asks.assessment.connect(errands.show_assessment)
    asks.others.connect(errands.others.show)
    asks.other.connect(errands.others.open)
    asks.new_other.connect(errands.others.add)
    asks.other_of_log.connect(errands.others.begin_from)
    asks.rule.connect(errands.settings.open_rule)
    asks.backups.connect(errands.settings.show_backups)
    asks.import_roster.connect(lambda: errands.import_workbook("roster"))
    tab.reminded.connect(errands.reminded)
    return tab


def _service_logs(use_cases: UseCases, operations: Operations, errands: Errands) -> TabPage:
    from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab

    tab = ServiceLogsTab(use_cases, operations)
    tab.print_asked.connect(errands.printing.logs)
    tab.blanks_asked.connect(errands.printing.blanks)
    tab.prefilled_asked.connect(errands.logs.show_prefilled)
    tab.scan_back_asked.connect(errands.scans.scan_back)
    tab.bin_asked.connect(errands.show_recycle_bin)
    tab.import_asked.connect(lambda: errands.import_workbook("logs"))
    tab.attachments_asked.connect(errands.attachments.show)
    tab.history_asked.connect(errands.history.show_history)
    tab.phrases_asked.connect(errands.phrases.show)
    tab.correct_asked.connect(errands.corrections.correct)
    tab.begin_asked.connect(errands.others.begin_from)
    tab.file_asked.connect(lambda ids: errands.volumes.file_logs(ids, tab.list.chosen.untick))
    return tab


def _ledgers(use_cases: UseCases, operations: Operations, errands: Errands) -> TabPage:
    from lvgw_desktop.ui.ledgers.tab import LedgersTab

    tab = LedgersTab(use_cases, operations)
    tab.ledger_print_asked.connect(errands.printing.ledger)
    volume = tab.ledgers.side.volume
    volume.file_asked.connect(errands.volumes.file_village)
    volume.whole_asked.connect(errands.volumes.print_volume)
    volume.piece_asked.connect(errands.volumes.print_piece)
    volume.properties_asked.connect(errands.volumes.edit_volume)
    volume.all_asked.connect(errands.volumes.save_all)
    tab.log_asked.connect(errands.logs.edit_log)
    tab.logs_asked.connect(errands.logs.show_logs)
    tab.new_log_asked.connect(errands.logs.new_log)
    tab.correct_asked.connect(errands.corrections.correct)
    tab.withdraw_asked.connect(errands.corrections.withdraw)
    return tab


def _month(use_cases: UseCases, operations: Operations, errands: Errands) -> TabPage:
    from lvgw_desktop.ui.month_close.tab import MonthTab

    tab = MonthTab(use_cases, operations)
    tab.log_asked.connect(errands.logs.edit_log)
    tab.new_log_asked.connect(errands.logs.new_log)
    tab.print_asked.connect(errands.printing.month)
    tab.sheet_asked.connect(errands.printing.summary)
    tab.report_asked.connect(errands.printing.statistics)
    tab.merge_asked.connect(errands.merge_months)
    tab.year_asked.connect(errands.year.show_summary)
    return tab


def _villages(use_cases: UseCases, operations: Operations, errands: Errands) -> TabPage:
    from lvgw_desktop.ui.villages.tab import VillagesTab

    tab = VillagesTab(use_cases, operations)
    tab.print_asked.connect(errands.printing.village)
    tab.boards_asked.connect(errands.printing.boards)
    tab.publication_asked.connect(errands.rosters.show_publication)
    tab.checklists_asked.connect(errands.rosters.show_checklists)
    tab.handover_asked.connect(errands.rosters.print_handover)
    tab.attachments_asked.connect(errands.attachments.show)
    tab.pack_asked.connect(lambda village: errands.packs.show(village_id=village))
    tab.history_asked.connect(errands.history.show_history)
    tab.new_log_asked.connect(errands.logs.new_log)
    tab.logs_asked.connect(errands.logs.show_logs)
    tab.others_asked.connect(errands.others.show)
    tab.import_asked.connect(errands.import_workbook)
    return tab


def _advisers(use_cases: UseCases, operations: Operations, errands: Errands) -> TabPage:
    from lvgw_desktop.ui.advisers.tab import AdvisersTab

    tab = AdvisersTab(use_cases, operations)
    tab.register_asked.connect(errands.printing.register)
    tab.recommendations_asked.connect(errands.rosters.show_recommendations)
    tab.pack_asked.connect(lambda adviser: errands.packs.show(adviser_id=adviser))
    tab.publication_asked.connect(errands.rosters.show_publication)
    tab.history_asked.connect(errands.history.show_history)
    tab.new_log_asked.connect(errands.logs.new_log)
    tab.logs_asked.connect(errands.logs.show_logs)
    tab.others_asked.connect(errands.others.show)
    tab.import_asked.connect(errands.import_workbook)
    return tab


def _assessments(use_cases: UseCases, operations: Operations, errands: Errands) -> TabPage:
    from lvgw_desktop.ui.assessments.tab import AssessmentsTab

    tab = AssessmentsTab(use_cases, operations)
    tab.print_asked.connect(errands.printing.assessments)
    tab.offers_asked.connect(errands.printing.offer)
    tab.history_asked.connect(errands.history.show_history)
    tab.evidence.log_asked.connect(errands.logs.edit_log)
    tab.evidence.other_asked.connect(errands.others.open)
    tab.evidence.month_asked.connect(errands.show_month)
    fees = tab.book.pane.fees
    fees.standards_asked.connect(errands.settings.show_fees)
    fees.payments_asked.connect(errands.fees.show_payments)
    fees.evidence_asked.connect(errands.fees.open_evidence)
    fees.history_asked.connect(errands.history.show_history)
    tab.book.list.pack_asked.connect(errands.packs.show_pair)
    return tab


TABS = (
    Tab(TabWords("首页", "house"), _home),
    Tab(TabWords("工作日志", "note-pencil"), _service_logs),
    Tab(TabWords("工作台账", "notebook"), _ledgers),
    Tab(TabWords("月报", "calendar-check"), _month),
    Tab(TabWords("村(居)", "buildings"), _villages),
    Tab(TabWords("法律顾问", "users-three"), _advisers),
    Tab(TabWords("考核与费用", "medal"), _assessments),
)
