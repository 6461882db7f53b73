"""撤回更正: the page that asks why what was corrected last in a log is taken back."""

from lvgw_desktop.services.corrections import ToWithdraw
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.corrections.page import CHANGED, EDITOR
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.reason_page import reason_page

DEED = "撤回更正"


def withdrawal_page(asked: ToWithdraw, use_cases: UseCases, operations: Operations) -> EditorPage:
    """Return the page; `saved` once the corrections are taken back."""
    log, service = asked.log, use_cases.corrections
    title = f"{DEED} {log.serial or log.short_number}"
    place = DraftPlace(EDITOR, log.uuid, DEED)
    page = reason_page(
        title,
        asked.words,
        operations,
        save=lambda why: service.withdraw(asked.made, why),
        changed=CHANGED,
        save_words=DEED,
        draft=DraftDesk(use_cases.drafts, place, f"{DEED} {log.short_number} 号"),
        said=lambda _nothing: f"已撤回 {log.short_number} 号的更正。",
    )
    page.help_part = "closed"
    return page
