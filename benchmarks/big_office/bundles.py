"""一捆日志: some thousand logs as rows of their tables, each bundle from a seed of its own."""

import random
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from benchmarks.big_office.clerk_texts import Occasion, persons
from lvgw_desktop.domain.serial import log_serial
from lvgw_desktop.domain.service_log import (
    PaperState,
    ServiceItem,
    ServiceLog,
    ServiceMethod,
    Spell,
)
from lvgw_desktop.storage.audit_chain import values_hash
from lvgw_desktop.storage.audit_trail import ADDED
from lvgw_desktop.storage.log_tokens import tokens_of
from lvgw_desktop.storage.plain_values import json_text
from lvgw_desktop.storage.schema.logs import SEARCHED_TEXTS, SERVICE_ITEM, SERVICE_LOG

VILLAGES, ADVISERS = 25, 8

_SIZE = 5_000
_SEED = 20261120
_KINDS = ("CONSULTATION", "MEDIATION", "LECTURE", "PUBLICITY", "DOCUMENT_DRAFTING", "LEGAL_AID")
_STATES = (PaperState.FILED,) * 6 + (PaperState.SIGNED,) * 2 + (PaperState.PRINTED, PaperState.VOID)
_METHODS = (ServiceMethod.ON_SITE,) * 4 + (ServiceMethod.PHONE, ServiceMethod.HOME_VISIT)
_CATEGORIES = ("VILLAGER",) * 8 + ("VILLAGE_COMMITTEE", "BUSINESS", "COLLECTIVE", "GROUP")
_REMARKS = ("",) * 15 + ("已回访", "材料后补", "与上次同一件事", "附照片2张")
_DOINGS = ("务农", "在外务工", "个体户", "无业", "退休", "村民小组长")

Trail = tuple[tuple[str, ...], bytes, tuple[str, str, str], bytes]
"""Facts, salt, texts and their hash of an audit row; the chain is put together by who writes."""


class Bundle(NamedTuple):
    """Rows ready to be written."""

    log_names: list[str]
    logs: list[tuple[Any, ...]]
    item_names: list[str]
    items: list[tuple[Any, ...]]
    trail: list[Trail]
    tokens: list[tuple[int, str]]
    """What the search index knows of each log, by its id."""


@dataclass(frozen=True)
class Plan:
    """So many logs, spread evenly over these days."""

    logs: int
    first_day: date
    last_day: date

    def bundles(self) -> range:
        """Return the numbers of the first log of each bundle, counted from 0."""
        return range(0, self.logs, _SIZE)

    def bundle(self, first: int) -> Bundle:
        """Make a bundle, whichever were made before."""
        chance = random.Random(f"{_SEED} {first}")
        counted = self._before_in_year(first)
        bundle = Bundle([], [], [], [], [], [])
        for index in range(first, min(first + _SIZE, self.logs)):
            day = self._day(index)
            counted = counted + 1 if index and self._day(index - 1).year == day.year else 1
            serial = log_serial("LX", day.year, counted)
            _collect(bundle, _log(index + 1, day, serial, chance))
        return bundle

    def counters(self) -> dict[str, int]:
        """Return how far the serials of each year got."""
        years = range(self.first_day.year, self._day(self.logs - 1).year + 1)
        firsts = [self._first_of(year) for year in (*years, years[-1] + 1)]
        return {
            f"log LX {year}": after - here
            for year, here, after in zip(years, firsts, firsts[1:], strict=False)
        }

    def _day(self, index: int) -> date:
        days = (self.last_day - self.first_day).days + 1
        return self.first_day + timedelta(days=index * days // self.logs)

    def _before_in_year(self, index: int) -> int:
        """Return how many logs of the same year come before this one."""
        return index - self._first_of(self._day(index).year)

    def _first_of(self, year: int) -> int:
        """Return the number of the first log of a year, or where it would be."""
        days = (self.last_day - self.first_day).days + 1
        before = max((date(year, 1, 1) - self.first_day).days, 0)
        return min(-(-before * self.logs // days), self.logs)


@cache
def _persons() -> list[str]:
    return persons()


def _log(log_id: int, day: date, serial: str, chance: random.Random) -> ServiceLog:
    village_id = chance.randrange(VILLAGES) + 1
    start = chance.randrange(8, 16)
    names = _persons()
    client = names[int(len(names) * chance.random() ** 2)]  # some come again and again
    said = Occasion(chance, client, day, names)
    return ServiceLog(
        id=log_id,
        uuid=str(UUID(int=chance.getrandbits(128), version=4)),
        serial=serial,
        village_id=village_id,
        adviser_id=(village_id - 1) % ADVISERS + 1,
        firm_id=1,
        served_on=day,
        spells=(Spell(time(start), time(start + 2, 30)),),
        hours=Decimal("2.5"),
        method=chance.choice(_METHODS),
        client_category=chance.choice(_CATEGORIES),
        client_name=client,
        client_description=(
            f"{chance.choice('男女')}，{chance.randrange(20, 85)}岁，{chance.choice(_DOINGS)}"
        ),
        client_phone=f"138-0375-{chance.randrange(10_000):04d}",
        content=said.content(log_id),
        result=said.result(),
        items=_items(chance),
        remark=chance.choice(_REMARKS),
        paper_state=chance.choice(_STATES),
        recorded_on=datetime.combine(day, time(17)),
    )


def _items(chance: random.Random) -> tuple[ServiceItem, ...]:
    kinds = chance.sample(_KINDS, chance.choice((1, 1, 1, 2)))
    return tuple(ServiceItem(kind=kind, quantity=chance.randrange(1, 4), heads=2) for kind in kinds)


def _collect(bundle: Bundle, log: ServiceLog) -> None:
    row = SERVICE_LOG.row(log)
    items = [SERVICE_ITEM.row(item) for item in log.items]
    kept = {**row, "phone_digits": log.client_phone.replace("-", "") + " "}
    bundle.logs.append(tuple(kept.values()))
    named = [
        {"service_log_id": log.id, "position": place, **item} for place, item in enumerate(items)
    ]
    bundle.items.extend(tuple(one.values()) for one in named)
    if not bundle.log_names:
        bundle.log_names.extend(kept)
        bundle.item_names.extend(named[0])
    texts = ("{}", json_text({**row, "items": items}), "")
    salt = (log.id or 0).to_bytes(16, "big")
    facts = (str(row["recorded_on"]), "", ADDED, "service_log", log.uuid)
    bundle.trail.append((facts, salt, texts, values_hash(salt, *texts)))
    known = ("served_on", "village_id", "adviser_id", *SEARCHED_TEXTS)
    bundle.tokens.append((log.id or 0, tokens_of(*(kept[name] for name in known))))
