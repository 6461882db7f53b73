"""工作日志: one occasion of service, 一次一记 [plan §三(二)1]."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache

from lvgw_desktop.domain.serial import short_serial


class ServiceMethod(Enum):
    """服务方式; the first two count as on-site."""

    ON_SITE = auto()
    HOME_VISIT = auto()
    PHONE = auto()
    WECHAT_GROUP = auto()
    VIDEO = auto()
    ONLINE = auto()
    WRITTEN = auto()
    OTHER = auto()
    UNKNOWN = auto()

    @property
    def on_site(self) -> bool:
        """Tell whether the adviser came to the village."""
        return self in ON_SITE_METHODS


ON_SITE_METHODS = frozenset({ServiceMethod.ON_SITE, ServiceMethod.HOME_VISIT})


class PaperState(Enum):
    """纸质状态 of the hand-signed sheet."""

    TO_PRINT = auto()
    PRINTED = auto()
    SIGNED = auto()
    FILED = auto()
    VOID = auto()


class LogSource(Enum):
    """Where a log came from."""

    TYPED = auto()
    IMPORTED = auto()
    FILL_IN = auto()


@dataclass(frozen=True, slots=True, order=True)
class Spell:
    """One stretch of service on the day: 9:00—11:30."""

    start: time
    end: time

    @property
    def minutes(self) -> int:
        """Return its length in minutes."""
        start = self.start.hour * 60 + self.start.minute
        return self.end.hour * 60 + self.end.minute - start


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceItem:
    """服务事项: a kind of service done on the occasion, with its quantity.

    `kind` is a code of the vocabulary; `heads` counts people, None where the kind has none;
    `details` holds what one kind alone has, as item_detail.py declares it.
    """

    kind: str
    quantity: int = 1
    heads: int | None = None
    ledger_text: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceLog:
    """One 工作日志. The serial is given by storage in the transaction of the first save.

    `late_month` is the code of the open month (2026-12) in which a row counts that was entered
    after its own month was closed (补报), "" for all others.
    """

    id: int | None = None
    uuid: str = ""
    serial: str = ""
    source_no: str = ""
    village_id: int
    adviser_id: int
    firm_id: int | None = None
    served_on: date
    spells: tuple[Spell, ...] = ()
    hours: Decimal | None = None
    method: ServiceMethod = ServiceMethod.ON_SITE
    client_category: str = ""
    client_name: str = ""
    client_village: str = ""
    client_description: str = ""
    client_phone: str = ""
    content: str = ""
    result: str = ""
    items: tuple[ServiceItem, ...] = ()
    remark: str = ""
    major_matter: bool = False
    paper_state: PaperState = PaperState.TO_PRINT
    void_reason: str = ""
    signer_phone: str = ""
    adviser_signed_on: date | None = None
    signed_on: date | None = None
    source: LogSource = LogSource.TYPED
    recorded_on: datetime | None = None
    late_month: str = ""

    @property
    def short_number(self) -> str:
        """Return 0137, or the number on the old sheet of a log that has no serial yet."""
        return short_serial(self.serial) or self.source_no


@lru_cache(1_000)  # the same times of a day come again and again
def hours_of(spells: tuple[Spell, ...]) -> Decimal | None:
    """Return the hours of all spells together, to 1/100; None where there are none."""
    if not spells:
        return None
    minutes = sum(spell.minutes for spell in spells)
    return (Decimal(minutes) / 60).quantize(Decimal("0.01"))
