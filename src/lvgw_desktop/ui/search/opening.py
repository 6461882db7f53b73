"""打开找到的: each record where it belongs, at exactly that one."""

from typing import TYPE_CHECKING

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.other_kind import BY_NAME
from lvgw_desktop.domain.search_hit import SearchGroup, SearchHit
from lvgw_desktop.domain.search_word import typed_words
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.ui.attachments.subject import subject_of
from lvgw_desktop.ui.errands import Errands
from lvgw_desktop.ui.shared.surroundings import Surroundings

if TYPE_CHECKING:
    from lvgw_desktop.ui.advisers.tab import AdvisersTab


class Opening:
    """Leads to records."""

    def __init__(self, around: Surroundings, errands: Errands) -> None:
        self._use_cases, self._operations = around.use_cases, around.operations
        self._tab_named, self._errands = around.tab_named, errands

    def open_hit(self, hit: SearchHit) -> None:
        """Open what was found."""
        record_id = hit.record_id
        if hit.group is SearchGroup.VILLAGE:
            self._errands.show_village(record_id)
        elif hit.group is SearchGroup.ADVISER:
            self._errands.show_adviser(record_id)
        elif hit.group is SearchGroup.FIRM:
            self._advisers().open_firms(record_id)
        elif hit.group is SearchGroup.LOG:
            self._errands.logs.edit_log(record_id)
        elif hit.group is SearchGroup.OTHER:
            self._errands.others.open(BY_NAME[hit.kind], record_id)
        elif hit.pair:
            self._errands.show_assessment(hit.pair)
        elif hit.group is SearchGroup.PHRASE:
            self._errands.phrases.open(hit.record_uuid)
        else:
            self._show_attachment(hit)

    def show_logs(self, typed: str) -> None:
        """Show all logs with these words, of all months."""
        words = typed_words(typed)
        self._errands.logs.show_logs(LogFilter(words=words))

    def _advisers(self) -> "AdvisersTab":
        from lvgw_desktop.ui.advisers.tab import AdvisersTab  # noqa: PLC0415  as the window does

        tab = self._tab_named("法律顾问")
        assert isinstance(tab, AdvisersTab)
        return tab

    def _show_attachment(self, hit: SearchHit) -> None:
        def show(log: ServiceLog) -> None:
            self._tab_named("工作日志")
            self._errands.attachments.show(subject_of(log), hit.record_uuid)

        log_id = hit.log_id or 0
        self._operations.run(lambda: self._use_cases.service_logs.get(log_id), then=show)
