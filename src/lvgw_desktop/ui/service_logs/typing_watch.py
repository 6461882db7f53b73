"""随打随办: what is typed is kept, measured, checked and compared with the paper."""

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.service_logs.editor_panes import EditorPanes
from lvgw_desktop.ui.service_logs.following import Following
from lvgw_desktop.ui.service_logs.known_clients import KnownClients
from lvgw_desktop.ui.service_logs.measure import Measure
from lvgw_desktop.ui.service_logs.paper_watch import PaperWatch
from lvgw_desktop.ui.service_logs.phrases import Phrases
from lvgw_desktop.ui.service_logs.reading import Reading
from lvgw_desktop.ui.service_logs.remarks import Remarks
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.draft_keeper import DraftKeeper
from lvgw_desktop.ui.shared.operations import Operations


class TypingWatch:
    """Goes along with one editor's fields until it is told to stop."""

    def __init__(
        self,
        panes: EditorPanes,
        reading: Reading,
        keeper: DraftKeeper,
        candidates: Candidates,
        use_cases: UseCases,
        operations: Operations,
    ) -> None:
        form, side = panes.form, panes.side
        printing = use_cases.printing
        self._form, self._reading, self._keeper = form, reading, keeper
        self._following = Following(form, candidates, use_cases.workplace)
        self._clients = KnownClients(operations, use_cases.pickers, form)
        self.measure = Measure(operations, printing, reading.drawn, panes)
        self.paper = PaperWatch(operations, printing, reading.drawn, panes)
        checks = use_cases.log_checks
        self.remarks = Remarks(operations, checks, form, side.checks, reading.record)
        self.phrases = Phrases(operations, use_cases.phrases, form, side.amounts.kinds)
        self.measure.measured.connect(
            lambda pages, left: panes.show_measure(pages, left, reading.roster, reading.today)
        )
        form.changed.connect(self._heed_change)
        form.left.connect(self._heed_leaving)
        side.amounts.changed.connect(self._heed_amounts)

    def begin(self, *, copied: bool) -> None:
        """Take the record that is shown now as it is."""
        self._following.begin()
        self._clients.begin(copied=copied)
        self.remarks.begin()

    def look(self, *, written: bool) -> None:
        """Measure what is shown, and check it if somebody wrote it before."""
        self.measure.ask()
        if written:
            self.remarks.ask()
            self.paper.ask()

    def stop(self) -> None:
        """Ask no more; the cursor leaves its field once again when the page goes."""
        self._form.left.disconnect(self._heed_leaving)
        for part in (self.measure, self.remarks, self.paper, self.phrases, self._clients):
            part.stop()

    def _heed_change(self, _field: str = "") -> None:
        self._keeper.heed_change()
        self.measure.heed_change()
        self.remarks.heed_change()

    def _heed_leaving(self, field: str) -> None:
        self.remarks.heed_leaving(field, self._reading.drawn())
        self.paper.ask()
        self._keeper.keep()

    def _heed_amounts(self) -> None:
        self._heed_change()
        self.remarks.heed_leaving("items", self._reading.drawn())
