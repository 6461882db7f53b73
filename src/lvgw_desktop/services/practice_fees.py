"""练习的顾问费标准: invented amounts, to try proposals with; a real office begins with none."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from lvgw_desktop.domain.amount import read_amount
from lvgw_desktop.domain.fee import FeeStandard
from lvgw_desktop.storage.store import Store


def add_practice_fees(store: Store, contents: Iterable[Mapping[str, Any]], today: date) -> None:
    """Keep the standards that practice.toml describes, for this year; without a village for all."""
    villages = {one.name: one.id for one in store.villages.all()}
    for content in contents:
        name = content.get("village")
        standard = FeeStandard(
            year=today.year,
            village_id=villages[name] if name else None,
            amount=read_amount(content["amount"]),
        )
        store.fee_standards.add(standard)
