"""工作台账: one row per occasion, derived from logs, never typed [plan §三(二)1]."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.serial import serial_order
from lvgw_desktop.domain.service_log import ServiceItem, ServiceLog
from lvgw_desktop.domain.vocabulary import ServiceKind, Vocabulary

LATE = "补报"
"""What stands in 备注 of a row that was entered after its month was closed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerKey:
    """Which ledger: the year of a village, or of an adviser."""

    year: int
    village_id: int | None = None
    adviser_id: int | None = None

    def has(self, log: ServiceLog) -> bool:
        """Tell whether a log belongs to it."""
        return (
            log.served_on.year == self.year
            and self.village_id in (None, log.village_id)
            and self.adviser_id in (None, log.adviser_id)
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerRow:
    """One row of the ledger in the official columns; `log_serial` leads back to the log."""

    seq: int
    served_on: date
    village_short: str
    client_name: str = ""
    consultation: str = ""
    mediation: str = ""
    publicity: str = ""
    training: str = ""
    other: str = ""
    remark: str = ""
    log_serial: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ledger:
    """The ledger of one adviser or one village and year, as printed and shown.

    `title_name` is the adviser or village it belongs to; `until` the day it is complete to.
    """

    title_name: str
    year: int
    rows: tuple[LedgerRow, ...]
    adviser_name: str = ""
    firm_name: str = ""
    until: date | None = None


def build_ledger(
    logs: Iterable[ServiceLog], village_names: Mapping[int, str], vocabulary: Vocabulary
) -> tuple[LedgerRow, ...]:
    """Derive the rows, in the order of date and serial; 作废 logs leave no row."""
    return tuple(
        ledger_row(log, village_names.get(log.village_id, ""), vocabulary, seq)
        for seq, log in enumerate(counted_in_order(logs), start=1)
    )


def counted_in_order(logs: Iterable[ServiceLog]) -> list[ServiceLog]:
    """Return the logs that count, by date and serial."""
    return sorted(filter(counts, logs), key=_by_date)


def _by_date(log: ServiceLog) -> tuple[date, str]:
    return log.served_on, serial_order(log.serial, log.id or 0)


def ledger_row(
    log: ServiceLog, village_short: str, vocabulary: Vocabulary, seq: int = 0
) -> LedgerRow:
    """Return the row of one log; a client from elsewhere stands under the own village."""
    return LedgerRow(
        seq=seq,
        served_on=log.served_on,
        village_short=log.client_village or village_short,
        client_name=log.client_name,
        remark="\n".join(filter(None, (LATE if log.late_month else "", log.remark))),
        log_serial=log.serial,
        **_cells(log, vocabulary),
    )


def _cells(log: ServiceLog, vocabulary: Vocabulary) -> dict[str, str]:
    """Spread the occasion over the columns.

    The first item's column takes its own ledger text, or the log's content and result; each
    further item its own text, or its kind with the quantity. No text is lost: texts of one
    column stand on lines of their own.
    """
    items = log.items or (ServiceItem(kind="OTHER"),)
    cells: dict[str, list[str]] = {}
    for place, item in enumerate(items):
        kind = vocabulary.kind(item.kind)
        derived = item_words(item, kind) if place else whole_text(log)
        cells.setdefault(kind.column.value, []).append(item.ledger_text.strip() or derived)
    return {column: "\n".join(filter(None, texts)) for column, texts in cells.items()}


def item_words(item: ServiceItem, kind: ServiceKind) -> str:
    """Return 发放宣传资料30份, or 法治讲座1次，41人次 where people are counted."""
    heads = f"，{item.heads}{kind.heads_unit}" if item.heads and kind.heads_unit else ""
    return f"{kind.short}{kind.amount_words(item.quantity)}{heads}"


def whole_text(log: ServiceLog) -> str:
    """Return content and result, one under the other (服务内容及结果)."""
    return "\n".join(filter(None, (log.content.strip(), log.result.strip())))
