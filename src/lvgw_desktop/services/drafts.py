"""草稿: what open editors hold, kept while typing and offered again."""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

_GONE = "这份草稿已经保存成记录，或在别处放回来了。请刷新再看。"


@dataclass(frozen=True, slots=True)
class DraftPlace:
    """What a draft was typed into.

    `editor` says who opens it again ("village"), `record` is the uuid of what is changed, "" for a
    new one, and `page` tells several pages about one record apart (换顾问).
    """

    editor: str
    record: str = ""
    page: str = ""


def place_of(draft: Draft) -> DraftPlace:
    """Return what a draft was typed into."""
    held = json.loads(draft.payload)
    return DraftPlace(draft.editor, held.get("record", ""), held.get("page", ""))


@dataclass(frozen=True, slots=True)
class DraftService:
    """Use cases of drafts."""

    workplace: Workplace

    def keep(self, uuid: str, editor: str, title: str, payload: str) -> Draft:
        """Write what the editor holds, over what it held before."""
        saved_at = self.workplace.now()
        draft = Draft(uuid=uuid, editor=editor, title=title, payload=payload, saved_at=saved_at)
        with self.workplace.changing() as store:
            store.drafts.save(draft)
        return draft

    def all(self) -> tuple[Draft, ...]:
        """Return all drafts that wait to be finished, the latest first."""
        with self.workplace.reading() as store:
            return store.drafts.all()

    def named(self, uuid: str) -> Draft | None:
        """Return the draft kept under this uuid, None if it does not wait any more."""
        return next((one for one in self.all() if one.uuid == uuid), None)

    def at(self, place: DraftPlace) -> Draft | None:
        """Return the latest draft that was typed there."""
        return next((one for one in self.all() if place_of(one) == place), None)

    def finish(self, uuid: str) -> None:
        """Take away a draft whose text is in a record now, or that holds nothing any more."""
        with self.workplace.changing() as store:
            store.drafts.remove(uuid)

    def discard(self, uuid: str) -> int:
        """Lay a draft into the 回收站; returns how many attachments went with it."""
        with self.workplace.changing() as store:
            return discard_in(store, uuid, self.workplace.now())

    def put_back(self, uuid: str) -> str:
        """Take a draft out of the 回收站, with what went with it; returns "": nothing is left.

        Raises Refusal if it is not there any more.
        """
        with self.workplace.changing() as store:
            draft = next((one for one in store.drafts.discarded() if one.uuid == uuid), None)
            if draft is None:
                raise Refusal(_GONE)
            store.drafts.mark_discarded(uuid, None)
            for one in store.attachments.removed():
                if one.record_uuid == uuid and one.removed_on == draft.discarded_at:
                    store.attachments.change(replace(one, removed_on=None), reason="草稿放回")
        return ""


def discard_in(store: Store, uuid: str, now: datetime) -> int:
    """Lay a draft into the 回收站 with its attachments; returns how many these are."""
    store.drafts.mark_discarded(uuid, now)
    attachments = store.attachments.all_of(uuid)
    for one in attachments:
        store.attachments.remove(one, now, "丢掉草稿")
    return len(attachments)
