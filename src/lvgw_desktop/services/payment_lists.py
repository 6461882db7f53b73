"""发放(建议)表: the list of a year on paper and as a workbook, and whom it still lacks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from lvgw_desktop.domain.payment_list import PaidVillage, PaymentList, PaymentRow
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.payment_sheet import NAME, payment_sheet
from lvgw_desktop.exchange.workbook_file import write_workbook
from lvgw_desktop.services.fee_lines import FeeLine, fee_lines_in
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED

PAYMENTS = "payment_list"


@dataclass(frozen=True, kw_only=True, slots=True)
class PaymentBook:
    """The list of a year, and those for whom nothing is proposed yet."""

    payments: PaymentList
    waiting: tuple[FeeLine, ...]


@dataclass(frozen=True, slots=True)
class PaymentListService:
    """Use cases of the list; it always has what is proposed now, and nothing of it is issued."""

    workplace: Workplace

    def years(self) -> tuple[int, ...]:
        """Return this year and those before it, back to the first with a proposal."""
        this = self.workplace.today.year
        with self.workplace.reading() as store:
            proposed = [one.year for one in store.fee_decisions.all() if not one.void_reason]
        return tuple(range(max(this, *proposed, this), min(this, *proposed, this) - 1, -1))

    def of_year(self, year: int) -> PaymentBook:
        """Return the list of a year."""
        with self.workplace.reading() as store:
            lines, office = fee_lines_in(store, year), store.office.get()
        payments = PaymentList(
            year=year,
            rows=tuple(_rows(one for one in lines if one.decision)),
            reported_by=office.clerk,
            phone=office.phone,
            reported_on=self.workplace.today,
        )
        return PaymentBook(
            payments=payments, waiting=tuple(one for one in lines if one.decision is None)
        )

    def preview(self, year: int) -> Preview:
        """Return the list as it prints. Raises Refusal where nothing is proposed."""
        payments = self._proposed(year)
        with self.workplace.reading() as store:
            roots = {"payments": payments, "office": store.office.get()}
        return preview_plain(self.workplace, PAYMENTS, [PlainSheet(roots, f"{year}年{NAME}")])

    def file_name(self, year: int) -> str:
        """Return 法律顾问费发放建议表_2026.xlsx."""
        return f"{NAME}_{year}.xlsx"

    def export(self, year: int, target: Path) -> Path:
        """Write the list as a workbook and return where it lies. Raises Refusal where it is empty.

        Its amounts are numbers in 元.
        """
        payments = self._proposed(year)
        with self.workplace.reading() as store:
            sheet = payment_sheet(payments, store.office.get())
        written = write_workbook(target, [sheet], f"{year}年{NAME}")
        self.workplace.note(EXPORTED, f"{NAME} {year}年 {len(payments.rows)} 人")
        return written

    def _proposed(self, year: int) -> PaymentList:
        payments = self.of_year(year).payments
        if not payments.rows:
            raise Refusal(f"{year} 年还没有一份顾问费建议。请先在考核与费用里写建议。")
        return payments


def _rows(lines: Iterable[FeeLine]) -> Iterator[PaymentRow]:
    """Yield a row for each adviser of a firm, with all his villages."""
    whose = groupby(lines, lambda one: (one.firm, one.adviser_id, one.adviser))
    for seq, ((firm, _id, adviser), its) in enumerate(whose, start=1):
        yield PaymentRow(
            seq=seq,
            firm_name=firm,
            adviser_name=adviser,
            villages=tuple(
                PaidVillage(name=one.village, decision=one.decision) for one in its if one.decision
            ),
        )
