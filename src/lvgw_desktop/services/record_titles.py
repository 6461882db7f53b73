"""记录的称呼: how a record of any kind is called in one line, also one that is gone."""

from datetime import date
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.names import Names


def record_title(record: Any, names: Names, today: date) -> str:  # noqa: ANN401  of any kind
    """Return 0137 号 11月18日 兴梁社区, 军营社区(龙兴街道), 周明远."""
    if isinstance(record, ServiceLog):
        number = record.short_number
        day = near_day_words(record.served_on, today)
        said = f"{number} 号" if number else "", day, names.village(record.village_id)
        return " ".join(filter(None, said))
    if isinstance(record, Village):
        return record.name_with_street
    if isinstance(record, Appointment | HandIn):
        return _title_of_adviser(record, names)
    if kind := next((one for one in OTHER_KINDS if isinstance(record, one.record)), None):
        return kind.name_of(record)
    if isinstance(record, IssuedForm):
        return f"已打印的 {record.serial}"
    return str(record.name)


def _title_of_adviser(record: Appointment | HandIn, names: Names) -> str:
    if isinstance(record, Appointment):
        return f"{names.village(record.village_id)} {names.adviser(record.adviser_id)}"
    whose = names.village(record.village_id) or names.adviser(record.adviser_id)
    return f"{whose} {read_month(record.month).words}台账的登记"
