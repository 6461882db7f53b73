"""更正和补报: the corrections made in a month, and the rows that came late, each on a line."""

from collections.abc import Iterator

from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.ledger import item_words
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.exchange.month_lists import ListColumn, MonthList
from lvgw_desktop.exchange.sheet import Value
from lvgw_desktop.services.month_logs import correction_words
from lvgw_desktop.services.reported_month import ReportedMonth

_COLUMNS = (
    ListColumn(head="类别", width=14),
    ListColumn(head="日期", width=25),
    ListColumn(head="日志编号", width=28),
    ListColumn(head="服务日期", width=25),
    ListColumn(head="村(居)", width=24),
    ListColumn(head="法律顾问", width=20),
    ListColumn(head="哪一格", width=26),
    ListColumn(head="原来", width=32),
    ListColumn(head="改成", width=32),
    ListColumn(head="原因", width=31),
)
_LATE_BECAUSE = "所在月份已封账，补记在本月"
_WHOLE = "整条"


def correction_list(reported: ReportedMonth) -> MonthList:
    """Return the list, corrections in the order in which they were made, then late rows."""
    corrections = (_corrected(reported, *one) for one in reported.logs.corrections)
    late = (_late(reported, log) for log in reported.logs.late)
    return MonthList(
        name="更正和补报",
        title=f"更正和补报（{reported.month.words}）",
        columns=_COLUMNS,
        rows=(*corrections, *late),
        nothing="没有",
    )


def _corrected(
    reported: ReportedMonth, made: Correction, before: ServiceLog, after: ServiceLog
) -> tuple[Value, ...]:
    told = correction_words(made, before, after, reported.value_words)
    return ("更正", made.made_on, *_whose(reported, before), *told, made.reason)


def _late(reported: ReportedMonth, log: ServiceLog) -> tuple[Value, ...]:
    recorded = log.recorded_on.date() if log.recorded_on else None
    done = "；".join(_kinds(reported, log))
    return ("补报", recorded, *_whose(reported, log), _WHOLE, "", done, _LATE_BECAUSE)


def _whose(reported: ReportedMonth, log: ServiceLog) -> tuple[Value, ...]:
    names = reported.names
    return log.serial, log.served_on, names.village(log.village_id), names.adviser(log.adviser_id)


def _kinds(reported: ReportedMonth, log: ServiceLog) -> Iterator[str]:
    return (item_words(item, reported.vocabulary.kind(item.kind)) for item in log.items)
