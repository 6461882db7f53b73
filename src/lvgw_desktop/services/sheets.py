"""日志的表样: a log's records put together for its sheet, filled in and laid out."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.forms.fill import FilledForm, fill
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.services.names import Names

if TYPE_CHECKING:
    from lvgw_desktop.forms.document import Document
    from lvgw_desktop.forms.issue import Issue
    from lvgw_desktop.forms.pack import FormPack

SHEET = "service_log"
LEDGER = "ledger"


def sheet_roots(log: ServiceLog, names: Names, office: JudicialOffice) -> Mapping[str, object]:
    """Return the records that the sheet of one log draws its words from."""
    return {
        "service_log": log,
        "adviser": names.advisers.get(log.adviser_id),
        "firm": names.firms.get(log.firm_id or 0),
        "village": names.villages.get(log.village_id),
        "office": office,
    }


def filled(pack: "FormPack", form_id: str, roots: Mapping[str, object]) -> FilledForm:
    """Return the words of one form."""
    return fill(pack.definition(form_id), roots, pack.vocabulary)


def laid_out(pack: "FormPack", words: FilledForm, issue: "Issue | None" = None) -> "Document":
    """Return the pages of one filled form."""
    return lay_out(pack.definition(words.form_id), words, pack.fonts, issue)
