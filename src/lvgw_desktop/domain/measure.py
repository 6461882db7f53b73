"""指标: what the district counts, each declared once; storage turns it into GROUP BY.

The kinds are those of the plan [domain]; a form pack with kinds of its own says what they feed.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, auto

from lvgw_desktop.domain.service_log import PaperState, ServiceLog


class Summed(Enum):
    """What of the logs a measure adds up."""

    OCCASIONS = auto()
    """Logs whose method is on-site."""
    HOURS = auto()
    """Hours of logs whose method is on-site."""
    QUANTITY = auto()
    HEADS = auto()
    ITEMS = auto()
    """Entries of logs, of whatever kind: one service may have several."""
    WECHAT_GROUPS = auto()
    """Groups that exist on the last day; counted over villages, not logs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """One figure; its wording stands in the pack's vocabulary under `measure`."""

    name: str
    summed: Summed
    kinds: frozenset[str] = frozenset()
    monthly_form: bool = True
    """False: shown in the workbook only, after the official ones."""


def _kinds(name: str, *kinds: str, heads: bool = False, monthly_form: bool = True) -> Measure:
    summed = Summed.HEADS if heads else Summed.QUANTITY
    return Measure(name=name, summed=summed, kinds=frozenset(kinds), monthly_form=monthly_form)


MEASURES = (
    Measure(name="onsite_count", summed=Summed.OCCASIONS),
    Measure(name="onsite_hours", summed=Summed.HOURS),
    _kinds("consultations", "CONSULTATION"),
    _kinds("documents", "DOCUMENT_DRAFTING"),
    _kinds("lectures", "LECTURE"),
    _kinds("audience", "LECTURE", heads=True),
    _kinds("mediations", "MEDIATION"),
    _kinds("litigation", "LITIGATION"),
    _kinds("decision_opinions", "VILLAGE_DECISION"),
    _kinds("village_rules", "VILLAGE_RULES"),
    Measure(name="wechat_groups", summed=Summed.WECHAT_GROUPS),
    _kinds("legal_aid", "LEGAL_AID", monthly_form=False),
    _kinds("trainings", "TRAINING", monthly_form=False),
    _kinds("publicity", "PUBLICITY", monthly_form=False),
)
"""In the order of the monthly form [HN]; the last three stand in the workbook only."""

LOG_MEASURES = tuple(one for one in MEASURES if one.summed is not Summed.WECHAT_GROUPS)

SERVICE_ITEMS = Measure(name="service_items", summed=Summed.ITEMS, monthly_form=False)
"""服务事项: counted where services are told apart by kind; the district is not told of it."""

FED_BY_KINDS = frozenset(one.name for one in MEASURES if one.kinds)
"""The measures that are sums over items, so that a kind can feed them."""


def measures_fed(feeds: Mapping[str, Collection[str]]) -> tuple[Measure, ...]:
    """Return all measures with the kinds that feed them; `feeds` maps a kind to their names.

    A kind that is not in `feeds` counts as declared here.
    """
    return tuple(replace(one, kinds=_fed(one, feeds)) for one in MEASURES)


def _fed(measure: Measure, feeds: Mapping[str, Collection[str]]) -> frozenset[str]:
    feeding = {kind for kind, names in feeds.items() if measure.name in names}
    return frozenset(measure.kinds - feeds.keys() | feeding)


def counts(log: ServiceLog) -> bool:
    """Tell whether a log counts in ledger and figures: every state but 作废 does."""
    return log.paper_state is not PaperState.VOID


def recount(measure: Measure, logs: Iterable[ServiceLog]) -> Decimal:
    """Count one measure over logs, one by one: the plain truth behind storage's GROUP BY."""
    return sum((amount_of_log(measure, log) for log in logs if counts(log)), Decimal(0))


def amount_of_log(measure: Measure, log: ServiceLog) -> Decimal:
    """Return what one log adds to a measure counted over logs."""
    if measure.summed is Summed.OCCASIONS:
        return Decimal(int(log.method.on_site))
    if measure.summed is Summed.HOURS:
        return (log.hours or Decimal(0)) if log.method.on_site else Decimal(0)
    if measure.summed is Summed.ITEMS:
        return Decimal(len(log.items))
    of_kind = (item for item in log.items if item.kind in measure.kinds)
    if measure.summed is Summed.HEADS:
        return Decimal(sum(item.heads or 0 for item in of_kind))
    return Decimal(sum(item.quantity for item in of_kind))
