"""草稿内容: what a draft of the log editor keeps, and how it is named."""

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.occasion import shorthand
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.wording import masked_name, month_day_words
from lvgw_desktop.services.log_list import headline
from lvgw_desktop.services.roster import Roster
from lvgw_desktop.ui.service_logs.entry import LogEntry, as_plain, from_plain

EDITOR = "service_log"


@dataclass(frozen=True, slots=True)
class LogDraft:
    """A draft as the list shows it and the editor takes it up.

    `log_id` is of a log being changed, `sheet_uuid` of a pre-filled sheet being keyed in.
    """

    draft: Draft
    entry: LogEntry
    log_id: int | None
    sheet_uuid: str

    @property
    def uuid(self) -> str:
        """Return what the draft is kept under."""
        return self.draft.uuid

    @property
    def title(self) -> str:
        """Return 11月18日 兴梁社区."""
        return self.draft.title

    @property
    def headline(self) -> str:
        """Return the first line of what was written."""
        return headline(self.entry.content) or self.entry.client_name


def read_draft(draft: Draft) -> LogDraft:
    """Read what `payload_of` wrote."""
    values: dict[str, Any] = json.loads(draft.payload)
    return LogDraft(draft, from_plain(values), values.get("id"), values.get("sheet", ""))


def payload_of(entry: LogEntry, base: ServiceLog | None, today: date) -> str:
    """Return an entry and what it belongs to as text.

    The date is written out, since 18 means another day next month.
    """
    kept = replace(entry, served_on=_written_out(entry, today))
    belongs = {"id": base and base.id, "sheet": base.uuid if base and base.id is None else ""}
    return json.dumps({**as_plain(kept), **belongs}, ensure_ascii=False, sort_keys=True)


def title_of(entry: LogEntry, roster: Roster, today: date) -> str:
    """Return 11月18日 兴梁社区, or what of it is known."""
    try:
        day = month_day_words(entry.occasion(today).served_on)
    except Refusal:
        day = ""
    names = roster.names
    place = names.village(entry.village_id) or names.adviser(entry.adviser_id)
    client = masked_name(entry.client_name)  # a title stands in lists and on 首页
    return f"{day} {place}".strip() or client or "没写日期和村(居)的一条"


def _written_out(entry: LogEntry, today: date) -> str:
    try:
        return shorthand(entry.occasion(today))
    except Refusal:
        return entry.served_on
