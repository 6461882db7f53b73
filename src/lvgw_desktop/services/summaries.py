"""月报统计表: the month's figures by village on paper, under the month's own number."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from lvgw_desktop.domain.figures import MonthFigures
from lvgw_desktop.domain.monthly_summary import MonthlySummary, summary_line
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.serial import summary_serial
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.issuing import frozen_pages, issue
from lvgw_desktop.services.months import MonthService
from lvgw_desktop.services.previews import LaidOut, Preview, pdf_of, preview_of
from lvgw_desktop.services.sheets import filled, laid_out
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import PRINTED
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.domain.issued_form import IssuedForm
    from lvgw_desktop.forms.fill import FilledForm

SUMMARY = "monthly_summary"


@dataclass(frozen=True, slots=True)
class MonthlySummaryService:
    """Use cases of the statistical sheet; its figures are those of screen and workbook."""

    workplace: Workplace

    def preview(self, month: StatisticalMonth) -> Preview:
        """Return the sheet as it would print: with the day of then if nothing has changed."""
        figures = MonthService(self.workplace).figures(month)
        with self.workplace.reading() as store:
            words, printed = self._words(store, figures)
        pack = self.workplace.pack
        document = frozen_pages(printed, pack) if printed else laid_out(pack, words)
        label = f"统计表 {month.words}"
        return preview_of([LaidOut(document, words, label)], pack)

    def issue(self, month: StatisticalMonth) -> bytes:
        """Make the sheet official and return it as PDF; unchanged figures are a 重印."""
        figures = MonthService(self.workplace).figures(month)
        with self.workplace.changing() as store:
            words, printed = self._words(store, figures)
            if printed:
                again = store.issued_forms.count_reprint(printed)
                document = frozen_pages(again, self.workplace.pack)
            else:
                office = store.office.get()
                serial = summary_serial(office.prefix, month.code)
                document = issue(self.workplace, store, words, serial, office.uuid).document
            store.audit.note(PRINTED, f"统计表 {month.code}{'，重印' if printed else ''}")
        return pdf_of([document], self.workplace.pack.fonts)

    def _words(self, store: Store, figures: MonthFigures) -> "tuple[FilledForm, IssuedForm | None]":
        """Return the sheet's words, and what was issued if it says just the same.

        The day of the report is the day of printing: it alone does not make a sheet another.
        """
        office = store.office.get()
        serial = summary_serial(office.prefix, figures.month.code)
        last = store.issued_forms.by_serial(serial)
        if last:
            then = self._filled(figures, office, last.issued_at.date())
            if then.to_json() == last.texts:
                return then, last
        return self._filled(figures, office, self.workplace.today), None

    def _filled(
        self, figures: MonthFigures, office: JudicialOffice, reported_on: date
    ) -> "FilledForm":
        roots = {"summary": summary_of(figures, office, reported_on), "office": office}
        return filled(self.workplace.pack, SUMMARY, roots)


def summary_of(figures: MonthFigures, office: JudicialOffice, reported_on: date) -> MonthlySummary:
    """Return the sheet of one month: a line for each village, the total, the year so far."""
    month = figures.month
    rows = (
        summary_line(line.month, seq=seq, village_short=line.name, adviser_names=line.second)
        for seq, line in enumerate(figures.by_village, start=1)
    )
    return MonthlySummary(
        month=month,
        first_day=figures.days[0],
        last_day=figures.days[1],
        serial=summary_serial(office.prefix, month.code),
        rows=tuple(rows),
        total=summary_line(figures.total.month),
        year_to_date=summary_line(figures.total.year),
        advisers=figures.advisers,
        lawyers=figures.lawyers,
        reported_by=office.clerk,
        phone=office.phone,
        reported_on=reported_on,
    )
