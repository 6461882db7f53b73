"""跨页的事: what one place of the window asks of another, so that tabs need not know each other."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.assessments.fee_errands import FeeAsks, FeeErrands
from lvgw_desktop.ui.attachments.errands import AttachmentErrands
from lvgw_desktop.ui.corrections.errands import CorrectionErrands
from lvgw_desktop.ui.draft_errands import DraftErrands
from lvgw_desktop.ui.history.errands import HistoryErrands
from lvgw_desktop.ui.inspection_pack.errands import PackErrands
from lvgw_desktop.ui.log_errands import LogErrands
from lvgw_desktop.ui.other_records.errands import OtherErrands
from lvgw_desktop.ui.packages.errands import PackageErrands
from lvgw_desktop.ui.phrases.errands import PhraseErrands
from lvgw_desktop.ui.printing.errands import PrintErrands
from lvgw_desktop.ui.roster_errands import RosterErrands
from lvgw_desktop.ui.scanning.errands import ScanErrands
from lvgw_desktop.ui.settings.errands import SettingsErrands
from lvgw_desktop.ui.shared.surroundings import Surroundings
from lvgw_desktop.ui.shared.undoing import saying
from lvgw_desktop.ui.volumes.errands import VolumeErrands
from lvgw_desktop.ui.year.errands import YearErrands

if TYPE_CHECKING:
    from lvgw_desktop.ui.settings.page import SettingsPage

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class Errands(QObject):
    """The errands of one window, each kind under its name, and those that are one page each.

    What needs another office file goes out by signals, as in MainWindow, and so does what the
    toast says only while it is free: `reminded(sentence)`.
    """

    restore_asked = Signal(Path)
    practice_asked = Signal()
    office_asked = Signal()
    reminded = Signal(str)

    def __init__(self, around: Surroundings, help_file: Path) -> None:
        super().__init__()
        self._around, self._help_file = around, help_file
        self.logs = LogErrands(around)
        self.settings = SettingsErrands(around, self._connect_settings)
        self.printing = PrintErrands(
            around, edit_log=self.logs.edit_log, calibrate=self.settings.calibrate
        )
        self.history = HistoryErrands(around)
        self.rosters = RosterErrands(
            around, self.printing, self.history.show_history, self.show_village
        )
        self.scans = ScanErrands(around, self.logs.key_in)
        self.attachments = AttachmentErrands(around, self.show_recycle_bin)
        self.phrases = PhraseErrands(around)
        self.corrections = CorrectionErrands(around)
        self.volumes = VolumeErrands(around, self.printing.offer)
        self.packages = PackageErrands(around, self.printing.code)
        self.year = YearErrands(
            around,
            self.printing,
            show_logs=self.logs.show_logs,
            show_month=self.show_month,
            show_section=self.settings.show,
        )
        self.others = OtherErrands(
            around,
            print_records=self.printing.records,
            show_attachments=self.attachments.show,
            show_history=self.history.show_history,
            print_paper=self.printing.paper,
        )
        self.fees = FeeErrands(around, self._asks_of_fees())
        self.packs = PackErrands(
            around,
            edit_log=self.logs.edit_log,
            others=self.others,
            attachments=self.attachments,
        )
        self.drafts = DraftErrands(around, self._drafts_over_any_tab())

    def show_village(self, village_id: int) -> None:
        """Show the card of a village."""
        from lvgw_desktop.ui.villages.tab import VillagesTab

        tab = self._around.tab_named("村(居)")
        assert isinstance(tab, VillagesTab)
        tab.choose(village_id)

    def show_adviser(self, adviser_id: int | None) -> None:
        """Show the card of an adviser; without one, the list."""
        from lvgw_desktop.ui.advisers.tab import AdvisersTab

        tab = self._around.tab_named("法律顾问")
        assert isinstance(tab, AdvisersTab)
        if adviser_id is not None:
            tab.choose(adviser_id)

    def show_assessment(self, pair: AssessedPair) -> None:
        """Show the assessment book at a village with its adviser."""
        from lvgw_desktop.ui.assessments.tab import AssessmentsTab

        tab = self._around.tab_named("考核与费用")
        assert isinstance(tab, AssessmentsTab)
        tab.choose(pair)

    def show_month(self, month: StatisticalMonth) -> None:
        """Show 月报 of a month, where its work stands."""
        from lvgw_desktop.ui.month_close.tab import MonthTab

        tab = self._around.tab_named("月报")
        assert isinstance(tab, MonthTab)
        tab.show_month(month)

    def show_recycle_bin(self) -> None:
        """Show what was thrown away over the tab in front."""
        from lvgw_desktop.ui.recycle_bin.page import CHANGED, RecycleBinPage

        tab = self._around.here()
        page = RecycleBinPage(self._around.use_cases, self._around.operations)
        page.said.connect(saying(self._around.operations, tab.say, CHANGED))
        tab.open_page(page)

    def merge_months(self) -> None:
        """Open the page on which the district merges what the offices send."""
        from lvgw_desktop.ui.merging.page import MergePage

        self._around.here().open_page(MergePage(self._around.use_cases, self._around.operations))

    def import_workbook(self, kind: str) -> None:
        """Open the import page for what a workbook brings, by the name of the kind."""
        from lvgw_desktop.services.import_source import ImportKind
        from lvgw_desktop.ui.importing.page import ImportPage

        page = ImportPage(self._around.use_cases, self._around.operations, ImportKind[kind.upper()])
        self._around.here().open_page(page)

    def show_help(self, part: str = "") -> None:
        """Open the help over what is there, at a part or at the one that tells of it."""
        from lvgw_desktop.ui.help_page import HelpPage

        if not isinstance(self._around.here().page(), HelpPage):
            part = part or self._around.here().help_part()
            self._around.here().open_page(HelpPage(self._help_file, part))

    def _drafts_over_any_tab(self) -> dict[str, Callable[[Draft], object]]:
        """Return what opens the drafts that no tab opens, by the name of their editor."""
        return {
            "volume": self.volumes.take_up_draft,
            "filing": self.volumes.take_up_filing,
            "correction": self.corrections.take_up_draft,
            "batch_edit": self.logs.take_up_batch,
            "phrase": self.phrases.take_up_draft,
            "rule": self.settings.take_up_rule,
            "local_score": self.settings.take_up_local_score,
            "recommendation": self.rosters.take_up_recommendation,
            "year_text": self.year.take_up_draft,
            "year_turn": self.year.take_up_renewal,
            "office": lambda _draft: self.settings.show(),
            "printer_offset": lambda _draft: self.settings.calibrate(),
            **{kind.name: self.others.take_up_draft for kind in OTHER_KINDS},
        }

    def _asks_of_fees(self) -> FeeAsks:
        return FeeAsks(
            print_paper=self.printing.paper,
            show_logs=self.logs.show_logs,
            show_others=self.others.show,
            show_village=self.show_village,
            show_month=self.show_month,
            show_rule=self.settings.open_rule,
        )

    def _connect_settings(self, page: "SettingsPage") -> None:
        page.restore_asked.connect(self.restore_asked)
        page.practice_asked.connect(self.practice_asked)
        page.office_asked.connect(self.office_asked)
        page.blank_asked.connect(self.printing.form)
        page.bin_asked.connect(self.show_recycle_bin)
        page.history_asked.connect(self.history.show_history)
        page.phrases_asked.connect(self.phrases.show)
        page.import_asked.connect(self.import_workbook)
        page.package_asked.connect(self.packages.make)
        page.reading_asked.connect(self.packages.read)
        page.code_asked.connect(self.printing.code)
        page.merge_asked.connect(self.merge_months)
