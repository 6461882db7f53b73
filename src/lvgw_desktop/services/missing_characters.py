"""缺字: which characters of which record no font can print, and under which label they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lvgw_desktop.forms.labels import label_of
from lvgw_desktop.forms.missing import missing_characters

if TYPE_CHECKING:
    from lvgw_desktop.forms.document import Document
    from lvgw_desktop.forms.fill import FilledForm
    from lvgw_desktop.forms.pack import FormPack


@dataclass(frozen=True, kw_only=True, slots=True)
class MissingOnSheet:
    """A character that one sheet prints as a box to be filled in by hand.

    `is_private` is one without a meaning of its own: another computer prints something else.
    `sheet` is the sheet's label (0201 兴梁社区), `place` the printed label beside the text.
    """

    log_id: int | None
    sheet: str
    place: str
    char: str
    code_point: str
    is_private: bool

    @property
    def words(self) -> str:
        """Return 0201 兴梁社区：「󰀀」(U+F0000) 服务内容及结果."""
        return f"{self.sheet}：「{self.char}」({self.code_point}) {self.place}".rstrip()


def missing_on_sheet(
    document: "Document", words: "FilledForm", pack: "FormPack", sheet: str, log_id: int | None
) -> Iterator[MissingOnSheet]:
    """Yield each such character of one laid-out form once, with the first place it stands at."""
    definition = pack.definition(words.form_id)
    for found in missing_characters(document, pack.fonts):
        yield MissingOnSheet(
            log_id=log_id,
            sheet=sheet,
            place=label_of(found.char, definition, words),
            char=found.char,
            code_point=found.code_point,
            is_private=found.is_private,
        )
