"""跨页的事: what one place of the window asks of another, so that tabs need not know each other."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.other_kind import OTHER_KINDS, OtherKind
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.attachments.errands import AttachmentErrands
from lvgw_desktop.ui.draft_errands import DraftErrands
from lvgw_desktop.ui.history.errands import HistoryErrands
from lvgw_desktop.ui.other_records.errands import OtherErrands
from lvgw_desktop.ui.phrases.errands import PhraseErrands
from lvgw_desktop.ui.scanning.errands import ScanErrands
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import TabPage
from lvgw_desktop.ui.shared.undoing import saying
from lvgw_desktop.ui.volumes.errands import VolumeErrands

if TYPE_CHECKING:
    from lvgw_desktop.services.forms import FormLine
    from lvgw_desktop.services.ledgers import LedgerOfLogs
    from lvgw_desktop.ui.printing.jobs import Offer, PrintJob
    from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class Errands(QObject):
    """Runs them in one window: `tab_named` brings a tab forward, `here` is the tab in front.

    What needs another office file goes out by signals, as in MainWindow.
    """

    restore_asked = Signal(Path)
    practice_asked = Signal()
    office_asked = Signal()

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        tab_named: Callable[[str], TabPage],
        here: Callable[[], TabPage],
        help_file: Path,
    ) -> None:
        super().__init__()
        self._use_cases, self._operations = use_cases, operations
        self._tab_named, self._here = tab_named, here
        self._help_file = help_file
        self.history = HistoryErrands(use_cases, operations, here)
        self.scans = ScanErrands(use_cases, operations, here, self.key_in)
        self.attachments = AttachmentErrands(use_cases, operations, here)
        self.phrases = PhraseErrands(use_cases, operations, here)
        self.volumes = VolumeErrands(use_cases, operations, here, self._offer_print)
        self.others = OtherErrands(
            use_cases,
            operations,
            here,
            print_records=self.print_records,
            show_attachments=self.attachments.show,
            show_history=self.history.show_history,
        )
        self.drafts = DraftErrands(
            use_cases,
            operations,
            tab_named,
            here,
            {
                "volume": self.volumes.take_up_draft,
                "phrase": self.phrases.take_up_draft,
                "office": lambda _draft: self.show_settings(),
                **{kind.name: self.others.take_up_draft for kind in OTHER_KINDS},
            },
        )

    def new_log(self, village_id: int | None = None, adviser_id: int | None = None) -> None:
        """新记一次服务, with what the asking place knows already."""
        self._logs().new_log(village_id, adviser_id)

    def edit_log(self, log_id: int) -> None:
        """Open a log for reading or changing."""
        self._logs().edit_log(log_id)

    def show_logs(self, wanted: LogFilter) -> None:
        """Show the logs behind a number."""
        self._logs().show_logs(wanted)

    def show_prefilled(self) -> None:
        """Show the pre-filled sheets outside over the list of logs: the editor leads back here."""
        from lvgw_desktop.ui.prefilling.outside_page import TOPIC, OutsidePage

        tab = self._logs()
        if isinstance(tab.page(), OutsidePage):
            return
        page = OutsidePage(self._use_cases.prefilling, self._operations)
        page.key_in_asked.connect(self.key_in)
        page.said.connect(saying(self._operations, tab.say, (TOPIC,)))
        tab.open_page(page)

    def key_in(self, uuid: str) -> None:
        """Key in what came back on a pre-filled sheet."""
        self._logs().key_in(uuid)

    def show_village(self, village_id: int) -> None:
        """Show the card of a village."""
        from lvgw_desktop.ui.villages.tab import VillagesTab

        tab = self._tab_named("村(居)")
        assert isinstance(tab, VillagesTab)
        tab.choose(village_id)

    def show_backups(self) -> None:
        """Open the settings at 备份与恢复."""
        self.show_settings("备份与恢复")

    def print_logs(self, log_ids: Sequence[int]) -> None:
        """Open the print page for chosen sheets."""
        from lvgw_desktop.ui.printing.offers import offers_of_selection

        if log_ids:
            self._offer_print(lambda: offers_of_selection(self._use_cases, log_ids))

    def print_month(self, month: StatisticalMonth) -> None:
        """Open the print page for the sheets of a month: first those that wait to be printed."""
        from lvgw_desktop.ui.printing.offers import offers_of_month

        self._offer_print(lambda: offers_of_month(self._use_cases, month))

    def print_village(self, village: Village) -> None:
        """Open the print page for this year's sheets of a village."""
        from lvgw_desktop.ui.printing.offers import offers_of_village

        year = self._use_cases.workplace.today.year
        self._offer_print(lambda: offers_of_village(self._use_cases, village.id or 0, year))

    def print_boards(self, village_ids: Sequence[int] | None = None) -> None:
        """Open the print page for 公示牌 of these villages, by default of all that have one."""
        from lvgw_desktop.ui.printing.offers import offers_of_boards

        nothing = "还没有哪个村(居)有法律顾问，先办聘任再印公示牌。"
        self._offer_print(lambda: offers_of_boards(self._use_cases, village_ids), nothing)

    def print_register(self) -> None:
        """Open the print page for 顾问名册."""
        from lvgw_desktop.ui.printing.office_jobs import RegisterOfAdvisers

        self._print(RegisterOfAdvisers(self._use_cases))

    def print_records(self, kind: OtherKind, ids: Sequence[int]) -> None:
        """Open the print page for other records of one kind."""
        from lvgw_desktop.ui.printing.other_job import OtherForms

        self._print(OtherForms(self._use_cases, kind, tuple(ids)))

    def print_summary(self, month: StatisticalMonth) -> None:
        """Open the print page for 统计表 of a month."""
        from lvgw_desktop.ui.printing.office_jobs import SummaryOfMonth

        self._print(SummaryOfMonth(self._use_cases, month))

    def print_blanks(self) -> None:
        """Open the print page for sheets to be written by hand, first those without a number."""
        from lvgw_desktop.ui.printing.offers import offers_for_handwriting

        self._offer_print(lambda: offers_for_handwriting(self._use_cases)[::-1])

    def print_form(self, form: "FormLine") -> None:
        """Open the print page for a form without records."""
        from lvgw_desktop.ui.printing.form_job import BlankForm

        self._print(BlankForm(self._use_cases, form.id, form.title))

    def print_ledger(self, ledger: "LedgerOfLogs", first_page: int = 1) -> None:
        """Open the print page for a ledger from a page on."""
        from lvgw_desktop.ui.printing.ledger_job import offers_of_ledger

        self._open_print(offers_of_ledger(self._use_cases, ledger, first_page))

    def show_recycle_bin(self) -> None:
        """Show what was thrown away over the tab in front."""
        from lvgw_desktop.ui.recycle_bin.page import CHANGED, RecycleBinPage

        tab = self._here()
        page = RecycleBinPage(self._use_cases, self._operations)
        page.said.connect(saying(self._operations, tab.say, CHANGED))
        tab.open_page(page)

    def import_workbook(self, kind: str) -> None:
        """Open the import page for what a workbook brings, by the name of the kind."""
        from lvgw_desktop.services.import_source import ImportKind
        from lvgw_desktop.ui.importing.page import ImportPage

        page = ImportPage(self._use_cases, self._operations, ImportKind[kind.upper()])
        self._here().open_page(page)

    def show_settings(self, title: str = "") -> None:
        """Open the settings, at the section of this title."""
        from lvgw_desktop.ui.settings.page import SettingsPage
        from lvgw_desktop.ui.settings.sections import Section

        section = Section(title) if title else Section.OFFICE
        page = self._here().page()
        if isinstance(page, SettingsPage):
            page.show_section(section)
            return
        settings = SettingsPage(self._use_cases, self._operations, section)
        settings.said.connect(self._here().say)
        settings.restore_asked.connect(self.restore_asked)
        settings.blank_asked.connect(self.print_form)
        settings.bin_asked.connect(self.show_recycle_bin)
        settings.history_asked.connect(self.history.show_history)
        settings.phrases_asked.connect(self.phrases.show)
        settings.practice_asked.connect(self.practice_asked)
        settings.office_asked.connect(self.office_asked)
        settings.import_asked.connect(self.import_workbook)
        self._here().open_page(settings)

    def show_help(self, part: str = "") -> None:
        """Open the help over what is there, at a part or at the one that tells of it."""
        from lvgw_desktop.ui.help_page import HelpPage

        if not isinstance(self._here().page(), HelpPage):
            part = part or self._here().help_part()
            self._here().open_page(HelpPage(self._help_file, part))

    def _logs(self) -> "ServiceLogsTab":
        from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab

        tab = self._tab_named("工作日志")
        assert isinstance(tab, ServiceLogsTab)
        return tab

    def _print(self, job: "PrintJob") -> None:
        from lvgw_desktop.ui.printing.jobs import Offer

        self._open_print([Offer(job.title, "", job)])

    def _offer_print(self, offers: Callable[[], Sequence["Offer"]], nothing: str = "") -> None:
        """Open the print page for what is offered, or say that there is nothing."""
        tab = self._here()

        def go_on(offered: Sequence["Offer"]) -> None:
            if offered:
                self._open_print(offered)
            else:
                tab.say(nothing)

        self._operations.run(offers, then=go_on, key="print.offers")

    def _open_print(self, offers: Sequence["Offer"]) -> None:
        from lvgw_desktop.ui.printing.page import CHANGED, PrintPage

        tab = self._here()
        page = PrintPage(self._use_cases, self._operations, offers)

        def correct(log_id: int) -> None:
            tab.close_page(page)
            self.edit_log(log_id)

        page.finished.connect(lambda: tab.close_page(page))
        page.finished.connect(saying(self._operations, tab.say, CHANGED))
        page.log_asked.connect(correct)
        page.calibrate_asked.connect(lambda: self.show_settings("打印校准"))
        tab.open_page(page)
