"""台账的更正: what was corrected last in the logs of a ledger, as its side tells it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.closed_months import ClosedMonths
from lvgw_desktop.domain.correction import CorrectedLog, Correction
from lvgw_desktop.domain.phone import masked_phone
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth, read_month
from lvgw_desktop.domain.wording import parting_words
from lvgw_desktop.services.month_logs import correction_words
from lvgw_desktop.services.value_words import ValueWords


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerCorrection:
    """What was corrected in one log in one go; `fields` are 人数 36 改为 38.

    `can_withdraw`: nothing was corrected in the log since, and the month it counts in is open.
    """

    log_uuid: str
    served_on: date
    month: StatisticalMonth
    made_on: date
    made_by: str
    reason: str
    fields: tuple[str, ...]
    can_withdraw: bool


def ledger_corrections(
    corrected: Iterable[CorrectedLog], closed: ClosedMonths, words: ValueWords
) -> tuple[LedgerCorrection, ...]:
    """Return the corrections of the latest month in which some were made, as they were made."""
    found = sorted(
        (told for one in corrected for told in _of_log(one, closed, words)),
        key=lambda told: told[0],
    )
    latest = max((told.month for _place, told in found), default=None)
    return tuple(told for _place, told in found if told.month == latest)


def _of_log(
    corrected: CorrectedLog, closed: ClosedMonths, words: ValueWords
) -> Iterator[tuple[int, LedgerCorrection]]:
    """Yield each go with its place in the order in which they were made."""
    logs = {made.id: (before, after) for made, before, after in corrected.steps()}
    acts = corrected.acts()
    for act in acts:
        made, month = act[0], read_month(act[0].month)
        yield (
            made.id or 0,
            LedgerCorrection(
                log_uuid=made.log_uuid,
                served_on=corrected.log.served_on,
                month=month,
                made_on=made.made_on,
                made_by=made.made_by,
                reason=made.reason,
                fields=tuple(_change(one, *logs[one.id], words) for one in act),
                can_withdraw=act is acts[-1] and closed.of_month(month) is None,
            ),
        )


def _change(made: Correction, before: ServiceLog, after: ServiceLog, words: ValueWords) -> str:
    if made.field == "paper_state":
        return "整条作废"
    field, *told = correction_words(made, before, after, words)
    if made.field == "client_phone":
        told = [masked_phone(each) for each in told]
    was, becomes = parting_words(*(each.replace("\n", "；") or "空着" for each in told))
    return f"{field} {was} 改为 {becomes}"
