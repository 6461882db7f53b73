"""练习换顾问: whom the practice office recommends, and what it has still to hand over."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from lvgw_desktop.domain.handover import Handover, HandoverPart
from lvgw_desktop.domain.recommendation import Recommendation
from lvgw_desktop.services.names import names_in
from lvgw_desktop.storage.store import Store

_Table = Mapping[str, Any]
"""One table of practice.toml, where names stand for records."""


def add_practice_changes(
    store: Store, recommended: Iterable[_Table], handed: Iterable[_Table], today: date
) -> None:
    """Keep the recommendations and handovers that practice.toml describes, of days that came."""
    names = names_in(store)
    villages = {one.name: key for key, one in names.villages.items()}
    advisers = {one.name: key for key, one in names.advisers.items()}
    for one in recommended:
        day = date(today.year, one["month"], 15)
        if day <= today:
            store.recommendations.add(
                Recommendation(
                    year=day.year,
                    village_id=villages.get(one.get("village", "")),
                    adviser_id=advisers.get(one["name"]),
                    name="" if one["name"] in advisers else one["name"],
                    firm_name=one.get("firm", ""),
                    reason=one["reason"],
                    recommended_on=day,
                    outcome=one.get("outcome", ""),
                )
            )
    for one in handed:
        parts: _Table = {part: HandoverPart(**said) for part, said in one["parts"].items()}
        store.handovers.add(
            Handover(
                village_id=villages[one["village"]],
                from_adviser_id=advisers[one["from"]],
                to_adviser_id=advisers[one["to"]],
                **parts,
            )
        )
