"""来过的人: somebody met before at a village, as the next log may name them again."""

from collections.abc import Iterable
from dataclasses import dataclass

from lvgw_desktop.domain.phone import phone_digits


@dataclass(frozen=True, slots=True)
class KnownClient:
    """服务对象 of an earlier log: 姓名, 基本情况 and 联系电话 as written there."""

    name: str
    description: str = ""
    phone: str = ""


def each_once(clients: Iterable[KnownClient]) -> tuple[KnownClient, ...]:
    """Return every person once, as described first; the order is kept.

    The same person is the same name with the same telephone, however it is spelled. An entry
    without telephone is left out where one of the same name and description has it.
    """
    given = tuple(clients)
    reached = {(one.name, one.description) for one in given if one.phone}
    persons: dict[tuple[str, str, str], KnownClient] = {}
    for one in given:
        if one.phone or (one.name, one.description) not in reached:
            digits = phone_digits(one.phone)
            persons.setdefault((one.name, digits, "" if digits else one.description), one)
    return tuple(persons.values())
