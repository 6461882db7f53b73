"""打印工作台账: a ledger to look at, and a ledger made official."""

from lvgw_desktop.domain.ledger import Ledger
from lvgw_desktop.services.issuing import issued_document, ledger_number
from lvgw_desktop.services.previews import LaidOut, Preview, pdf_of, preview_of
from lvgw_desktop.services.sheets import LEDGER, filled, laid_out
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import PRINTED


def preview_ledger(workplace: Workplace, ledger: Ledger) -> Preview:
    """Return a ledger as it would print."""
    pack = workplace.pack
    with workplace.reading() as store:
        roots = {"ledger": ledger, "office": store.office.get()}
    words = filled(pack, LEDGER, roots)
    label = f"{ledger.title_name} {ledger.year}年度"
    return preview_of([LaidOut(laid_out(pack, words), words, label)], pack)


def issue_ledger(workplace: Workplace, ledger: Ledger, record_uuid: str) -> bytes:
    """Make the ledger of an adviser or village official and return it as PDF."""
    with workplace.changing() as store:
        roots = {"ledger": ledger, "office": store.office.get()}
        words = filled(workplace.pack, LEDGER, roots)
        serial = ledger_number(store, record_uuid, ledger.year)
        document = issued_document(workplace, store, words, serial, record_uuid)
        what = f"工作台账 {ledger.year}年度，{len(ledger.rows)} 行"
        store.audit.note(PRINTED, what, record_uuid)
    return pdf_of([document], workplace.pack.fonts)
