"""排版: a filled form becomes a document of pages, by the kind of its definition."""

from collections.abc import Mapping

from lvgw_desktop.forms.document import Document
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.form_kinds import Definition
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.forms.grid_layout import lay_out_grid
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.letter_form import LetterForm
from lvgw_desktop.forms.letter_layout import lay_out_letter
from lvgw_desktop.forms.plate_layout import lay_out_plate
from lvgw_desktop.forms.table_form import TableForm
from lvgw_desktop.forms.table_layout import lay_out_table


def lay_out(
    definition: Definition,
    filled: FilledForm,
    fonts: FontSet,
    issue: Issue | None = None,
    pictures: Mapping[str, bytes] | None = None,
) -> Document:
    """Return the pages of a filled form; the same input gives the same pages.

    `issue` puts number, check code and QR on every page; without it the number shown is the
    record's, the code ———, and there is no QR. `pictures` are the JPEG or PNG files a plate may
    show, by their content hash.
    """
    match definition:
        case GridForm():
            return lay_out_grid(definition, filled, fonts, issue)
        case TableForm():
            return lay_out_table(definition, filled, fonts, issue)
        case LetterForm():
            return lay_out_letter(definition, filled, fonts)
        case _:
            return lay_out_plate(definition, filled, fonts, issue, pictures or {})
