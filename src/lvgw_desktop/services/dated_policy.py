"""按日的规则: what an open store says of the rules that hold day by day."""

from lvgw_desktop.domain.dated_policy import DatedPolicy
from lvgw_desktop.domain.policy import Policy
from lvgw_desktop.storage.store import Store


def dated_policy_in(store: Store, pack: Policy) -> DatedPolicy:
    """Return the rules of a form pack with all that the office set."""
    return DatedPolicy(pack, store.rule_settings.all())
