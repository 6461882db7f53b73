"""各所月报: invented months of many offices, written as the program writes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from lvgw_desktop.domain.ledger import Ledger, ledger_row
from lvgw_desktop.domain.measure import LOG_MEASURES, recount
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.service_log import ServiceItem, ServiceLog, ServiceMethod
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.ledger_layout import LedgerLayout
from lvgw_desktop.exchange.ledger_sheet import ledger_columns, ledger_sheet, rows_by_seq
from lvgw_desktop.exchange.machine_log import Whose, log_data
from lvgw_desktop.exchange.machine_sheet import (
    MachineHead,
    MachineKind,
    MachineRecord,
    machine_sheet,
)
from lvgw_desktop.exchange.workbook_file import write_workbook

_KINDS = ("CONSULTATION", "MEDIATION", "LECTURE", "PUBLICITY", "DOCUMENT_DRAFTING")
_TEXT = "咨询院墙滴水纠纷，告知相邻各方应按照有利生产、方便生活的原则处理，建议先行调解。"


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeMonth:
    """One office's month and its logs; `made_at` is when its workbook is made."""

    office: JudicialOffice
    month: StatisticalMonth
    logs: tuple[ServiceLog, ...]
    made_at: datetime

    def write(self, path: Path, vocabulary: Vocabulary, layout: LedgerLayout) -> Path:
        """Write the workbook: the ledger and the sheet that nobody sees."""
        numbered = enumerate(self.logs, start=1)
        rows = tuple(ledger_row(log, "兴梁社区", vocabulary, seq) for seq, log in numbered)
        ledger = Ledger(title_name="周明远", year=self.month.year, rows=rows)
        sheet = ledger_sheet(ledger, self.month.words, self.office, None, layout)
        places = rows_by_seq(sheet)
        whose = Whose(village="v-1", adviser="a-1")
        records = [
            MachineRecord(kind=MachineKind.ADVISER, uuid="a-1", data={"name": "周明远"}),
            *(
                MachineRecord(
                    kind=MachineKind.LOG,
                    uuid=log.uuid,
                    sheet=sheet.name,
                    row=places[row.seq],
                    data=log_data(log, row, whose, vocabulary.measures),
                )
                for log, row in zip(self.logs, rows, strict=True)
            ),
        ]
        return write_workbook(path, (sheet, machine_sheet(self._head(layout), records, (sheet,))))

    def figures(self) -> dict[str, Decimal]:
        """Return its figures, each log counted on its own."""
        return {one.name: recount(one, self.logs) for one in LOG_MEASURES}

    def _head(self, layout: LedgerLayout) -> MachineHead:
        return MachineHead(
            office_uuid=self.office.uuid,
            office=self.office.name,
            district=self.office.district,
            region_code=self.office.region_code,
            prefix=self.office.prefix,
            month=self.month.code,
            first_day=MonthCalendar(MonthRule.NATURAL).first_day(self.month),
            last_day=MonthCalendar(MonthRule.NATURAL).last_day(self.month),
            made_at=self.made_at,
            audit_head="0" * 64,
            logs=len(self.logs),
            figures=self.figures(),
            columns=ledger_columns(layout),
        )


def office_months(offices: int, months: int, logs: int) -> Iterator[OfficeMonth]:
    """Yield the months of 2026 up to `months` of each office, always the same."""
    chance = Random(1)
    for number in range(1, offices + 1):
        office = JudicialOffice(
            uuid=f"office-{number}",
            name=f"第{number:03d}司法所",
            district="平顶山市石龙区司法局",
            prefix="LX",
        )
        for month in range(1, months + 1):
            of_month = StatisticalMonth(2026, month)
            last = datetime.combine(of_month.report_due, datetime.min.time())
            served = tuple(a_log(number, of_month, place, chance) for place in range(logs))
            yield OfficeMonth(office=office, month=of_month, logs=served, made_at=last)


def a_log(office: int, month: StatisticalMonth, place: int, chance: Random) -> ServiceLog:
    on_site = chance.random() < 0.6
    kind = chance.choice(_KINDS)
    return ServiceLog(
        uuid=f"log-{office}-{month.code}-{place}",
        serial=f"LX-{month.year}-{place + 1:04d}",
        village_id=1,
        adviser_id=1,
        served_on=date(month.year, month.number, 1) + timedelta(days=place % 28),
        hours=Decimal(chance.randrange(1, 16)) / 4 if on_site else None,
        method=ServiceMethod.ON_SITE if on_site else ServiceMethod.PHONE,
        client_name=f"孙某{place}",
        content=f"{_TEXT * chance.randrange(1, 4)}{office}-{place}",
        result="已答复，双方同意。",
        items=(
            ServiceItem(
                kind=kind,
                quantity=chance.randrange(1, 4),
                heads=chance.randrange(20, 60) if kind == "LECTURE" else None,
            ),
        ),
    )
