"""草稿内容: what a draft of the log editor keeps, and how it is named."""

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.occasion import read_occasion, shorthand
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.wording import masked_name, month_day_words
from lvgw_desktop.services.roster import Roster
from lvgw_desktop.services.service_logs import headline
from lvgw_desktop.ui.service_logs.entry import LogEntry, as_plain, from_plain

EDITOR = "service_log"


@dataclass(frozen=True, slots=True)
class LogDraft:
    """A draft as the list shows it and the editor takes it up; `log_id` of a log being changed."""

    draft: Draft
    entry: LogEntry
    log_id: int | None

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
    return LogDraft(draft, from_plain(values), values.get("id"))


def payload_of(entry: LogEntry, log_id: int | None, today: date) -> str:
    """Return an entry as text; the date is written out, since 18 means another day next month."""
    kept = replace(entry, served_on=_written_out(entry.served_on, today))
    return json.dumps({**as_plain(kept), "id": log_id}, ensure_ascii=False, sort_keys=True)


def title_of(entry: LogEntry, roster: Roster, today: date) -> str:
    """Return 11月18日 兴梁社区, or what of it is known."""
    try:
        day = month_day_words(read_occasion(entry.served_on, today).served_on)
    except Refusal:
        day = ""
    names = roster.names
    place = names.village(entry.village_id) or names.adviser(entry.adviser_id)
    client = masked_name(entry.client_name)  # a title stands in lists and on 首页
    return f"{day} {place}".strip() or client or "没写日期和村(居)的一条"


def _written_out(typed: str, today: date) -> str:
    try:
        return shorthand(read_occasion(typed, today))
    except Refusal:
        return typed
