"""没签回的: the sheets that are printed and not back, to choose from where a code is torn."""

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.initials import initials_of
from lvgw_desktop.services.service_logs import LogLine
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.choices import Choice

MOST = 2000
OUT = LogFilter(states=frozenset({PaperState.PRINTED}))


def sheets_out(use_cases: UseCases) -> list[Choice]:
    """Return them as choices; their keys are the numbers."""
    return [_choice(line) for line in use_cases.service_logs.page(OUT, 0, MOST)]


def _choice(line: LogLine) -> Choice:
    log = line.log
    day = f"{log.served_on:%m-%d}"
    words = f"{line.village} {day} {line.adviser} {log.client_name}".strip()
    return Choice(log.serial, log.serial, words, initials_of(line.village))
