"""草稿: what open editors hold, kept while typing and offered again."""

from collections.abc import Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class DraftService:
    """Use cases of drafts."""

    workplace: Workplace

    def keep(self, uuid: str, editor: str, title: str, payload: str) -> Draft:
        """Write what the editor holds; an unchanged text is not written again."""
        saved_at = self.workplace.now()
        draft = Draft(uuid=uuid, editor=editor, title=title, payload=payload, saved_at=saved_at)
        with self.workplace.changing() as store:
            store.drafts.save(draft)
        return draft

    def all(self) -> tuple[Draft, ...]:
        """Return all drafts, the latest first."""
        with self.workplace.reading() as store:
            drafts = store.drafts.all()
        return tuple(sorted(drafts, key=lambda draft: draft.saved_at, reverse=True))

    def drop(self, uuid: str) -> tuple[Attachment, ...]:
        """Remove a draft that was given up; returns the attachments that went with it."""
        with self.workplace.changing() as store:
            store.drafts.remove(uuid)
            attachments = store.attachments.all_of(uuid)
            for one in attachments:
                store.attachments.remove(one, self.workplace.now(), "丢掉草稿")
        return attachments

    def put_back(self, draft: Draft, attachments: Sequence[Attachment]) -> None:
        """Bring back what `drop` removed."""
        with self.workplace.changing() as store:
            store.drafts.save(draft)
            for one in attachments:
                store.attachments.change(one, reason="撤销")
