"""一份表: what a record's form says today, and what was last printed of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.forms.differences import Difference, differences, reads_alike
from lvgw_desktop.forms.fill import FilledForm, filled_from_json
from lvgw_desktop.services.issuing import font_remark, frozen_pages, issue
from lvgw_desktop.services.previews import LaidOut
from lvgw_desktop.services.sheets import filled, laid_out
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.forms.document import Document
    from lvgw_desktop.forms.pack import FormPack


@dataclass(frozen=True, kw_only=True)
class RecordSheet:
    """The form of one record; `last` is what was last printed of it, None before the first time."""

    form_id: str
    serial: str
    record_uuid: str
    last: IssuedForm | None
    pack: "FormPack"
    roots: Mapping[str, object]

    @property
    def words(self) -> FilledForm:
        """Return what the sheet says today."""
        return filled(self.pack, self.form_id, self.roots)

    @cached_property
    def unchanged(self) -> IssuedForm | None:
        """Return what was last printed if another print would say the same: a 重印."""
        if self.last is None or self.last.serial != self.serial:
            return None
        alike = reads_alike(
            self.pack.definition(self.form_id), self._printed, self.roots, self.pack.vocabulary
        )
        return self.last if alike else None

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Return what the paper says otherwise than the record, nothing before it is printed."""
        if self.last is None or self.unchanged:
            return ()
        return differences(
            self.pack.definition(self.form_id), self._printed, self.roots, self.pack.vocabulary
        )

    def as_it_would_print(self, label: str, log_id: int | None = None) -> LaidOut:
        """Return the sheet for a preview: what has not changed since, as it was printed."""
        if printed := self.unchanged:
            return LaidOut(frozen_pages(printed, self.pack), self._printed, label, log_id)
        words = self.words
        return LaidOut(laid_out(self.pack, words), words, label, log_id)

    def official_pages(self, workplace: Workplace, store: Store) -> "Document":
        """Make the sheet official and return its pages; one that is unchanged is a 重印.

        A reprint draws the frozen lines and keeps the check code; all others are laid out and
        frozen anew.
        """
        if printed := self.unchanged:
            return frozen_pages(store.issued_forms.count_reprint(printed), self.pack)
        return issue(workplace, store, self.words, self.serial, self.record_uuid).document

    def remarks(self, name: str) -> Iterator[str]:
        """Yield what to know of the paper that is there already; `name` is the record's."""
        if differing := self.differences:
            labels = "、".join(dict.fromkeys(one.label for one in differing))
            yield f"{name}与已打印的不一致：{labels}"
        elif self.unchanged and (remark := font_remark(self.unchanged, self.pack.fonts)):
            yield f"{name}{remark}"
        elif self.last and not self.unchanged:
            yield f"{name}印过，空着的后来填了：再印是另一份，编号不变，签回认新印的"

    @cached_property
    def _printed(self) -> FilledForm:
        return filled_from_json(self.last.texts if self.last else "{}")
