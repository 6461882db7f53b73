"""顾问费的核对: whether a standard or a proposal may be kept; there is one for each year."""

from lvgw_desktop.domain.fee import FeeDecision, FeeStandard, fee_problems
from lvgw_desktop.domain.refusal import Refusal, refuse_errors
from lvgw_desktop.storage.store import Store


def checked_standard(store: Store, standard: FeeStandard) -> FeeStandard:
    """Return a standard as it may be kept. Raises Refusal where another one holds."""
    for other in store.fee_standards.of_year(standard.year):
        if other.village_id == standard.village_id and other.id != standard.id:
            raise Refusal("这一年已经另有标准，要改请在设置里改那一条。")
    return standard


def checked_decision(store: Store, decision: FeeDecision) -> FeeDecision:
    """Return a proposal as it may be kept. Raises Refusal for one that cannot be, or is twice."""
    refuse_errors(fee_problems(decision))
    whose = decision.village_id, decision.adviser_id
    for other in store.fee_decisions.of_year(decision.year):
        if (other.village_id, other.adviser_id) == whose and other.id != decision.id:
            raise Refusal("这一年的顾问费建议已经写过了，请返回，看写好的那一份。")
    return decision
