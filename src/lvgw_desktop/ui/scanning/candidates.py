"""没签回的: the sheets that are printed and not back, to choose from where a code is torn."""

from collections.abc import Iterable

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.log_list import LogLine
from lvgw_desktop.services.prefilling import SheetOutside
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.choices import Choice

MOST = 2000
OUT = LogFilter(states=frozenset({PaperState.PRINTED}))


def sheets_out(use_cases: UseCases, prefilled: Iterable[SheetOutside]) -> list[Choice]:
    """Return them as choices, then the pre-filled ones outside; their keys are the numbers."""
    lines = use_cases.log_list.page(OUT, 0, MOST)
    return [*map(_choice, lines), *map(_prefilled_choice, prefilled)]


def _choice(line: LogLine) -> Choice:
    log = line.log
    day = f"{log.served_on:%m-%d}"
    words = f"{line.village} {day} {line.adviser} {log.client_name}".strip()
    return Choice(log.serial, log.serial, words, finder(line.village))


def _prefilled_choice(one: SheetOutside) -> Choice:
    serial = one.sheet.serial
    words = f"{one.village} {one.sheet.month}月预填表 {one.adviser}"
    return Choice(serial, serial, words, finder(one.village))
