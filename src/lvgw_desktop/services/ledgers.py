"""工作台账: derived for one village or one adviser and year; never typed."""

from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.disk import safe_name
from lvgw_desktop.domain.ledger import Ledger, LedgerKey
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.exchange.ledger_sheet import ledger_sheet
from lvgw_desktop.exchange.workbook_file import write_workbook
from lvgw_desktop.services.ledger_layouts import LedgerLayout, ledger_layout
from lvgw_desktop.services.ledger_of_logs import LedgerOfLogs, ledger_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED

__all__ = ["LedgerOfLogs", "LedgerService"]


@dataclass(frozen=True, slots=True)
class LedgerService:
    """Use cases of ledgers."""

    workplace: Workplace

    def of_village(self, village_id: int, year: int) -> Ledger:
        """Return the ledger of one village and year (一村一卷)."""
        return self.with_logs_of_village(village_id, year).ledger

    def of_adviser(self, adviser_id: int, year: int) -> Ledger:
        """Return the ledger of one adviser and year, the official grouping."""
        return self.with_logs_of_adviser(adviser_id, year).ledger

    def with_logs_of_village(self, village_id: int, year: int) -> LedgerOfLogs:
        """Return a village's ledger of a year with the logs behind it."""
        return self.with_logs(LedgerKey(year=year, village_id=village_id))

    def with_logs_of_adviser(self, adviser_id: int, year: int) -> LedgerOfLogs:
        """Return an adviser's ledger of a year with the logs behind it."""
        return self.with_logs(LedgerKey(year=year, adviser_id=adviser_id))

    def with_logs(self, key: LedgerKey) -> LedgerOfLogs:
        """Return a ledger with the logs behind it."""
        with self.workplace.reading() as store:
            return ledger_in(store, key, self.workplace.pack.vocabulary)

    def layout(self) -> LedgerLayout:
        """Return the official form: its columns and nested head."""
        return ledger_layout(self.workplace.pack)

    def file_name(self, ledger: Ledger) -> str:
        """Return 龙兴司法所_兴梁社区_2026年度_工作台账.xlsx."""
        with self.workplace.reading() as store:
            office = store.office.get().name
        parts = (office, ledger.title_name, f"{ledger.year}年度", "工作台账")
        return safe_name("_".join(filter(None, parts))) + ".xlsx"

    def export(self, ledger: Ledger, file: Path) -> Path:
        """Write one ledger as a workbook, reopen it and return where it lies."""
        words = f"{ledger.year}年度"
        with self.workplace.reading() as store:
            office = store.office.get()
        sheet = ledger_sheet(ledger, words, office, None, self.layout())
        written = write_workbook(file, (sheet,), f"{ledger.title_name}{words}工作台账")
        self.workplace.note(EXPORTED, f"工作台账 {words}，{len(ledger.rows)} 行")
        return written

    def years(self) -> tuple[int, ...]:
        """Return the years that have logs, and this one, the latest first."""
        this_year = self.workplace.today.year
        with self.workplace.reading() as store:
            oldest = store.log_list.page(LogFilter(descending=False), 0, 1)
        first_year = min([log.served_on.year for log in oldest] + [this_year])
        return tuple(range(this_year, first_year - 1, -1))
