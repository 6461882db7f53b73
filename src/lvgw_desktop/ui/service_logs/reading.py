"""读出: what the panes hold now, as a record, as a draft, and as the sheet that is drawn."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.roster import Roster
from lvgw_desktop.ui.service_logs.editor_panes import EditorPanes
from lvgw_desktop.ui.service_logs.entry import drawn_log, log_of
from lvgw_desktop.ui.service_logs.log_draft import payload_of, title_of


@dataclass(frozen=True, slots=True)
class Reading:
    """Reads the panes; `base` is the log that is changed or begun, None for one without paper."""

    panes: EditorPanes
    base: ServiceLog | None
    roster: Roster
    today: date

    def record(self) -> ServiceLog:
        """Return the record; Refusal with what its fields cannot take."""
        return log_of(self.panes.entry(), self.base, self.today)

    def checked_record(self) -> ServiceLog:
        """Return the record; Refusal with everything the fields themselves know as well."""
        problems = self.panes.own_problems()
        try:
            log = self.record()
        except Refusal as refusal:
            named = {problem.field for problem in problems}
            problems += [one for one in refusal.problems if one.field not in named]
        if problems:
            raise Refusal(problems[0].sentence, problems)
        return log

    def drawn(self) -> ServiceLog:
        """Return a record that can be drawn, however little is typed."""
        return drawn_log(self.panes.entry(), self.base, self.today)

    def draft(self) -> tuple[str, str]:
        """Return title and payload of the draft."""
        entry = self.panes.entry()
        title = title_of(entry, self.roster, self.today)
        return title, payload_of(entry, self.base, self.today)
