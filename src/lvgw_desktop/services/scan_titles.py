"""扫描页的名目: whose sheet a page belongs to, in words: 兴梁社区 11月18日."""

from functools import cached_property

from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.other_checks import other_named
from lvgw_desktop.services.scan_matching import ScanMatch
from lvgw_desktop.storage.store import Store


class ScanTitles:
    """Says it for the pages of one run; names are read once, when they are first needed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def title(self, match: ScanMatch) -> str:
        """Return village and day of a log, month of a pre-filled sheet, name of another record."""
        if match.log is not None:
            village = self._names.village(match.log.village_id)
            return f"{village} {month_day_words(match.log.served_on)}"
        sheet = self._store.prefilled_sheets.by_uuid(match.record_uuid)
        if sheet is not None:
            return f"{self._names.village(sheet.village_id)} {sheet.month}月预填表"
        if found := other_named(self._store, match.record_uuid):
            kind, record = found
            return kind.name_of(record)
        return "工作台账"

    @cached_property
    def _names(self) -> Names:
        return names_in(self._store)
