"""草稿: what open editors hold, kept while typing and offered again."""

from dataclasses import dataclass

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

    def drop(self, uuid: str) -> None:
        """Remove a draft that became a record or was given up."""
        with self.workplace.changing() as store:
            store.drafts.remove(uuid)
