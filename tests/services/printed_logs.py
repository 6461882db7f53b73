"""Logs that were printed, for the tests of what comes back: their sheets as pictures."""

from datetime import date, timedelta

from builders import a_log, a_village, an_adviser
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.scanning.raster import page_count
from scanning.scans import printed_pages

LONG = "双方就共用排水沟的归属各执一词，现场查看后逐户询问，并告知相邻关系的法律规定。" * 18
"""A text that takes two sheets."""


def record_logs(office, count, long_every=0):
    """Record logs of one village; each nth one needs two sheets."""
    village = office.villages.save(a_village()).id
    adviser = office.advisers.save(an_adviser()).id
    return [
        office.service_logs.record(
            a_log(
                village_id=village,
                adviser_id=adviser,
                firm_id=None,
                served_on=date(2026, 1, 5) + timedelta(days=number),
                content=LONG if long_every and number % long_every == 0 else f"咨询第{number}件。",
            )
        )
        for number in range(count)
    ]


def print_logs(office, logs):
    """Print sheets and say that the paper is there; returns the PDF."""
    ids = [log.id for log in logs]
    pdf = office.printing.issue_sheets(ids)
    office.printing.mark_printed(ids)
    return pdf


def pages_by_serial(office, logs, dpi=150):
    """Print each log; serial → its pages as pictures."""
    found = {}
    for log in logs:
        pdf = print_logs(office, [log])
        found[log.serial] = list(printed_pages(pdf, dpi))
        assert len(found[log.serial]) == page_count(pdf)
    return found


def states(office):
    """serial → paper state of every log."""
    ids = office.log_list.ids(LogFilter())
    return {log.serial: log.paper_state for log in map(office.service_logs.get, ids)}


def signed_serials(office):
    return {serial for serial, state in states(office).items() if state is PaperState.SIGNED}
