"""其他记录的事: opens their list and their editors over the tab in front."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import BY_NAME, OtherKind
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.ui.attachments.subject import Subject
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands
from lvgw_desktop.ui.shared.tab_page import Page, TabPage
from lvgw_desktop.ui.shared.undoing import saying

if TYPE_CHECKING:
    from lvgw_desktop.services.previews import Preview

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class OtherErrands(WindowErrands):
    """What other places of the window ask; printing, attachments and histories it asks itself."""

    def __init__(
        self,
        around: Surroundings,
        *,
        print_records: Callable[[OtherKind, Sequence[int]], object],
        show_attachments: Callable[[Subject], object],
        show_history: Callable[[str], object],
        print_paper: Callable[[str, Callable[[], "Preview"]], object],
    ) -> None:
        super().__init__(around)
        self._print_paper = print_paper
        self._print_records = print_records
        self._show_attachments, self._show_history = show_attachments, show_history

    def show(self, kind: OtherKind | None = None, wanted: OtherFilter | None = None) -> None:
        """Show the list, of a kind and narrowed as another place asks; go back to one below."""
        from lvgw_desktop.ui.other_records.list_page import OtherListPage

        tab = self._here()
        if tab.come_back_to(lambda page: isinstance(page, OtherListPage)):
            return

        def open_list(found: tuple[Any, Sequence[int]]) -> None:
            page = OtherListPage(self._use_cases, self._operations, *found)
            self._connect(tab, page)
            tab.open_page(page)
            if kind and wanted:
                page.ask_for(kind, wanted)
            else:
                page.load()

        service = self._use_cases.other_records
        self._operations.run(
            lambda: (self._candidates(), service.years()), then=open_list, key="others.open"
        )

    def add(self, kind: OtherKind) -> None:
        """Open the empty editor of a kind."""
        self._open(kind, lambda: self._use_cases.other_records.begin(kind))

    def edit(self, kind: OtherKind, record: Any) -> None:  # noqa: ANN401  a record of the kind
        """Open a record for changing; a void one only to read."""
        self._open(kind, lambda: record)

    def open(self, kind: OtherKind, record_id: int) -> None:
        """Open a record that another place names."""
        self._open(kind, lambda: self._use_cases.other_records.get(kind, record_id))

    def begin_from(self, kind: OtherKind, log_uuid: str) -> None:
        """Open the record of a log: the one it has, or a new one that says what the log says."""
        self._open(kind, lambda: self._use_cases.other_records.begin_from(kind, log_uuid))

    def print_register(self, kind: OtherKind, year: int) -> None:
        """Print 培训登记表 or 检查登记表 of a year."""
        from lvgw_desktop.services.year_registers import REGISTERS

        service = self._use_cases.year_registers
        self._print_paper(REGISTERS[kind.name], lambda: service.preview(kind, year))

    def take_up_draft(self, draft: Draft) -> None:
        """Open the editor that a draft was typed in."""
        kind, place = BY_NAME[draft.editor], place_of(draft)
        service = self._use_cases.other_records
        if place.record:
            self._open(kind, lambda: service.named(kind, place.record))
        elif place.page:
            self.begin_from(kind, place.page)
        else:
            self.add(kind)

    def _open(self, kind: OtherKind, read: Callable[[], Any]) -> None:
        from lvgw_desktop.ui.other_records.record_page import record_page

        tab, service = self._here(), self._use_cases.other_records

        def find() -> tuple[Any, Any, Any]:
            record = read()
            return record, service.log_of(record), self._candidates()

        def open_page(found: tuple[Any, Any, Any]) -> None:
            record, log, candidates = found
            page = record_page(kind, record, log, self._use_cases, self._operations, candidates)
            page.saved.connect(lambda saved: _close(tab, page, (kind.name, saved.id)))
            tab.open_page(page)

        self._operations.run(find, then=open_page, key="others.record")

    def _connect(self, tab: TabPage, page: Any) -> None:  # noqa: ANN401  its class is loaded late
        page.said.connect(saying(self._operations, tab.say, ("other_records",)))
        page.new_asked.connect(self.add)
        page.edit_asked.connect(self.edit)
        page.register_asked.connect(self.print_register)
        page.chosen.print_asked.connect(self._print_records)
        page.chosen.attachments_asked.connect(self._show_attachments)
        page.chosen.history_asked.connect(self._show_history)

    def _candidates(self) -> Any:  # noqa: ANN401  its class is loaded late
        from lvgw_desktop.ui.shared.candidates import Candidates

        return Candidates.of(self._use_cases.pickers)


def _close(tab: TabPage, page: Page, saved: tuple[str, int]) -> None:
    """Close an editor; the list below it goes to the record that was saved."""
    from lvgw_desktop.ui.other_records.list_page import OtherListPage

    tab.close_page(page)
    below = tab.page()
    if isinstance(below, OtherListPage):
        below.load(saved)
