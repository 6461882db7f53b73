"""全部用例: what windows and the command are given when an office file is open."""

from dataclasses import dataclass

from lvgw_desktop.services.advisers import AdviserService
from lvgw_desktop.services.appointments import AppointmentService
from lvgw_desktop.services.backups import BackupService
from lvgw_desktop.services.drafts import DraftService
from lvgw_desktop.services.firms import FirmService
from lvgw_desktop.services.home import HomeService
from lvgw_desktop.services.importing import ImportService
from lvgw_desktop.services.ledgers import LedgerService
from lvgw_desktop.services.month_export import MonthExportService
from lvgw_desktop.services.month_review import MonthReviewService
from lvgw_desktop.services.months import MonthService
from lvgw_desktop.services.offices import OfficeService
from lvgw_desktop.services.preferences import PreferenceService
from lvgw_desktop.services.printing import PrintingService
from lvgw_desktop.services.service_logs import ServiceLogService
from lvgw_desktop.services.villages import VillageService
from lvgw_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class UseCases:
    """Every service of one open office file."""

    workplace: Workplace
    office: OfficeService
    firms: FirmService
    advisers: AdviserService
    villages: VillageService
    appointments: AppointmentService
    service_logs: ServiceLogService
    drafts: DraftService
    ledgers: LedgerService
    months: MonthService
    month_export: MonthExportService
    month_review: MonthReviewService
    printing: PrintingService
    importing: ImportService
    backups: BackupService
    home: HomeService
    preferences: PreferenceService

    def close(self) -> None:
        """Close the office file; nothing may be asked of it afterwards."""
        self.workplace.database.close()


def use_cases_of(workplace: Workplace) -> UseCases:
    """Return every service for one workplace."""
    return UseCases(
        workplace=workplace,
        office=OfficeService(workplace),
        firms=FirmService(workplace),
        advisers=AdviserService(workplace),
        villages=VillageService(workplace),
        appointments=AppointmentService(workplace),
        service_logs=ServiceLogService(workplace),
        drafts=DraftService(workplace),
        ledgers=LedgerService(workplace),
        months=MonthService(workplace),
        month_export=MonthExportService(workplace),
        month_review=MonthReviewService(workplace),
        printing=PrintingService(workplace),
        importing=ImportService(workplace),
        backups=BackupService(workplace),
        home=HomeService(workplace),
        preferences=PreferenceService(workplace),
    )
