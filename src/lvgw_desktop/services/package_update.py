"""能不能改: why a record that both have cannot become here what it is there."""

from collections.abc import Callable, Mapping
from typing import Any

from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.domain.closed_months import ClosedMonths, reaches_ledger
from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.fee import FeeDecision, FeeStandard
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.ledger_volume import VolumeItem
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.settled_finding import SettledFinding
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.services.package_matching import name_of
from lvgw_desktop.services.taking_back import COLLECTIONS
from lvgw_desktop.storage.store import Store

Check = Callable[..., str]
CLOSED = "该月已封账，留着没动"
_CORRECTED = "已经更正过，再改也请在这里更正"
_REOPENED = "这里已撤销这次封账"
_WITHDRAWN = "更正要在这里撤销"
_STAMPED = "页号已经定了，归档的事请在这里办"
_STANDS_BESIDE = "这里已经有另一条"
_KEYED_IN = "这里已经照它录入"

_PLACE = ("volume_id", "seq", "page_from", "pages", "removed_on")


def why_kept(store: Store, closed: ClosedMonths, kept: Any, wished: Any) -> str:  # noqa: ANN401  records of one table
    """Return why a record stays as it is here, "" if it may become what is wished."""
    check = _CHECKS.get(type(kept))
    return check(store, closed, kept, wished) if check else ""


def _log(store: Store, closed: ClosedMonths, kept: ServiceLog, wished: ServiceLog) -> str:
    if closed.keep(kept, wished):
        return CLOSED
    corrected = reaches_ledger(kept, wished) and store.corrections.of_logs([kept])
    return _CORRECTED if corrected else ""


def _decision(_store: Store, closed: ClosedMonths, kept: SettledFinding, *_: object) -> str:
    return CLOSED if closed.of_month(read_month(kept.month)) else ""


def _close(_store: Store, _closed: ClosedMonths, kept: MonthlyClose, *_: object) -> str:
    return CLOSED if kept.stands else _REOPENED


def _correction(*_: object) -> str:
    return _WITHDRAWN


def _filed(_store: Store, _closed: ClosedMonths, kept: VolumeItem, wished: VolumeItem) -> str:
    same = all(getattr(kept, name) == getattr(wished, name) for name in _PLACE)
    return "" if same else _STAMPED


def _only_one(table: str) -> Check:
    """Refuse what would stand beside another one: one that was withdrawn and stands there."""

    def check(store: Store, _closed: ClosedMonths, kept: Any, wished: Any) -> str:  # noqa: ANN401  as above
        name = name_of(table, wished)
        others = (one for one in COLLECTIONS[table](store).all() if one.id != kept.id)
        taken = name is not None and any(name_of(table, one) == name for one in others)
        return _STANDS_BESIDE if taken else ""

    return check


def _sheet(store: Store, _closed: ClosedMonths, kept: PrefilledSheet, *_: object) -> str:
    return _KEYED_IN if store.service_logs.by_uuid(kept.uuid) else ""


_CHECKS: Mapping[type, Check] = {
    ServiceLog: _log,
    SettledFinding: _decision,
    MonthlyClose: _close,
    Correction: _correction,
    VolumeItem: _filed,
    HandIn: _only_one("hand_in"),
    Assessment: _only_one("assessment"),
    FeeStandard: _only_one("fee_standard"),
    FeeDecision: _only_one("fee_decision"),
    PrefilledSheet: _sheet,
}
