"""练习的顾问费: invented standards, and a few proposals; a real office begins with none."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from lvgw_desktop.domain.amount import read_amount
from lvgw_desktop.domain.deduction_line import read_deduction
from lvgw_desktop.domain.fee import FeeDecision, FeeDeduction, FeeOutcome, FeeStandard
from lvgw_desktop.services.fee_lines import FeeLine, fee_lines_in
from lvgw_desktop.storage.store import Store

_Table = Mapping[str, Any]
"""One table of practice.toml, where names stand for records."""


def add_practice_fees(
    store: Store, standards: Iterable[_Table], proposals: Iterable[_Table], today: date
) -> None:
    """Keep the standards of this year, without a village for all, and what is proposed by now."""
    villages = {one.name: one.id for one in store.villages.all()}
    for content in standards:
        village_id = villages[content["village"]] if "village" in content else None
        amount = read_amount(content["amount"])
        store.fee_standards.add(FeeStandard(year=today.year, village_id=village_id, amount=amount))
    lines = {one.village: one for one in fee_lines_in(store, today.year)}
    for content in proposals:
        day = date.fromisoformat(content["on"].format(this=today.year))
        if day <= today:
            store.fee_decisions.add(_proposal(content, lines[content["village"]], day))


def _proposal(content: _Table, line: FeeLine, day: date) -> FeeDecision:
    deductions = tuple(_deduction(one, day.year) for one in content.get("deductions", ()))
    assert line.standard
    return FeeDecision(
        village_id=line.village_id,
        adviser_id=line.adviser_id,
        year=line.year,
        standard=line.standard.amount,
        outcome=FeeOutcome.REDUCED if deductions else FeeOutcome.FULL,
        deductions=deductions,
        proposed_on=day,
    )


def _deduction(content: _Table, year: int) -> FeeDeduction:
    period = content["period"].format(this=year)
    begun = FeeDeduction(rule_id=content["rule"], period=period, reason="", amount=0)
    return read_deduction(content["line"], begun)
