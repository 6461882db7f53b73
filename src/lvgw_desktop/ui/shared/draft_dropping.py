"""丢掉草稿: into the 回收站, said with its way back."""

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.services.drafts import DraftService
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.undoing import Say, undoing

_CHANGED = ("drafts",)


def drop_draft(draft: Draft, drafts: DraftService, operations: Operations, say: Say) -> None:
    """Throw a draft away with its attachments; `say(sentence, undo)` brings them back."""

    def tell(beside: int) -> None:
        with_them = f"，连同 {beside} 个附件" if beside else ""
        undo = undoing(operations, lambda: drafts.put_back(draft.uuid), _CHANGED)
        say(f"草稿“{draft.title}”已放进回收站{with_them}。", undo)

    operations.run(lambda: drafts.discard(draft.uuid), then=tell, changed=_CHANGED)
