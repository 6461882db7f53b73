"""不编号的表: forms without a number of their own: boards, the register, a test page."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lvgw_desktop.services.previews import LaidOut, Preview, preview_of
from lvgw_desktop.services.sheets import filled, laid_out
from lvgw_desktop.services.workplace import Workplace


class PlainSheet(NamedTuple):
    """The records that one sheet draws its words from, and its label in the preview."""

    roots: Mapping[str, object]
    label: str


def preview_plain(workplace: Workplace, form_id: str, sheets: Iterable[PlainSheet]) -> Preview:
    """Return the sheets of one form as they print: preview and paper are the same."""
    pack = workplace.pack
    forms = []
    for roots, label in sheets:
        words = filled(pack, form_id, roots)
        forms.append(LaidOut(laid_out(pack, words), words, label))
    return preview_of(forms, pack)
