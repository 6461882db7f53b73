"""检查材料的页: what a paper of a pack looks like, laid out when its turn comes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from lvgw_desktop.domain.attachable import PDF
from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.inspection_pack import PackPhoto
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.domain.phone import masked_phone
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.forms.document import Document, picture_page
from lvgw_desktop.forms.furniture import page_size
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.scanning.image_pages import image_pages
from lvgw_desktop.scanning.paper_picture import for_paper
from lvgw_desktop.scanning.pdf_pages import pdf_pages
from lvgw_desktop.scanning.pillow import DamagedPicture
from lvgw_desktop.scanning.scanned_page import PageFile
from lvgw_desktop.services.attachments import content
from lvgw_desktop.services.inspection_pack_scope import PackScope
from lvgw_desktop.services.issuing import frozen_pages
from lvgw_desktop.services.ledger_of_logs import ledger_in
from lvgw_desktop.services.other_sheets import OtherSheets, other_printings
from lvgw_desktop.services.sheets import LEDGER, SHEET, filled, laid_out
from lvgw_desktop.services.sheets_of_logs import SheetsOfLogs
from lvgw_desktop.services.volume_pages import PagesOfPapers
from lvgw_desktop.services.volume_papers import printings_of
from lvgw_desktop.services.volume_records import KeptPaper
from lvgw_desktop.services.volume_scans import scanned_pages, scans_in
from lvgw_desktop.services.workplace import Workplace

PHOTO = "pack_photo"
_LOG_PHONES = ("client_phone", "signer_phone")
_TORN = "“{}”有页损坏了，印不出来"


class Way(Enum):
    """How a sheet can be shown: as it came back signed, as it was printed, or as it was typed."""

    SCANNED = auto()
    PRINTED = auto()
    TYPED = auto()


@dataclass(frozen=True)
class PackPages:
    """Lays papers out, one at a time; each is read again then."""

    scope: PackScope

    @property
    def workplace(self) -> Workplace:
        """Return whose papers these are."""
        return self.scope.workplace

    def kept_log(self, log: ServiceLog) -> KeptPaper:
        """Return what is kept of a log's sheet."""
        scope = self.scope
        with self.workplace.reading() as store:
            sheets = SheetsOfLogs(store, self.workplace.pack, scope.names, scope.office)
            sheet = sheets.of(self._shown(log, _LOG_PHONES))
            return KeptPaper(printings_of(store, log), scans_in(store, log.uuid), sheet, log)

    def kept_other(self, kind: OtherKind, record: Any) -> KeptPaper:  # noqa: ANN401  of the kind
        """Return what is kept of another record's form."""
        scope = self.scope
        with self.workplace.reading() as store:
            sheets = OtherSheets(store, self.workplace.pack, scope.roster, scope.office)
            printings = other_printings(store, record) if kind.letters else ()
            sheet = sheets.of(kind, self._shown(record, kind.phones))
            return KeptPaper(printings, scans_in(store, record.uuid), sheet)

    def log(self, log: ServiceLog) -> Iterator[Document]:
        """Yield a log's sheet as well as it can be shown."""
        return self._sheet(self.kept_log(log))

    def other(self, kind: OtherKind, record: Any) -> Iterator[Document]:  # noqa: ANN401  as above
        """Yield another record's form as well as it can be shown."""
        return self._sheet(self.kept_other(kind, record))

    def ledger(self, key: LedgerKey) -> Iterator[Document]:
        """Yield a ledger of a year as it was printed, then its new rows; of less its rows alone."""
        pack, wish = self.workplace.pack, self.scope.wish
        with self.workplace.reading() as store:
            ledger = ledger_in(store, key, pack.vocabulary)
        rows = ledger.new_rows
        if wish.is_whole_year:
            yield from (frozen_pages(form, pack) for form in ledger.batches)
        else:
            rows = tuple(row for row in ledger.ledger.rows if wish.has_day(row.served_on))
        if rows:
            part = replace(ledger.ledger, rows=rows)
            yield from self.plain(LEDGER, {"ledger": part, "office": self.scope.office})

    def plain(self, form_id: str, roots: Mapping[str, object]) -> Iterator[Document]:
        """Yield a form that has no number of its own."""
        pack = self.workplace.pack
        yield laid_out(pack, filled(pack, form_id, roots))

    def attachment(self, one: Attachment) -> Iterator[Document]:
        """Yield every page of a PDF or picture as it is. Raises Refusal for a torn one."""
        definition = self.workplace.pack.definition(SHEET)
        size = page_size(definition.paper)
        for shown in self._pictures(one):
            page = picture_page(shown, *size)
            yield Document(definition.id, definition.edition, (page,))

    def photo(self, one: Attachment, photo: PackPhoto) -> Iterator[Document]:
        """Yield a photograph with what it shows. Raises Refusal as above."""
        pack = self.workplace.pack
        words = filled(pack, PHOTO, {"photo": replace(photo, content_hash=one.content_hash)})
        for shown in self._pictures(one):
            pictures = {one.content_hash: shown}
            yield lay_out(pack.definition(PHOTO), words, pack.fonts, pictures=pictures)

    def _sheet(self, kept: KeptPaper) -> Iterator[Document]:
        """Yield a kept sheet: telephones can be hidden on a typed one only."""
        assert kept.sheet
        pages = PagesOfPapers(self.workplace, scans=True)
        form = next(iter(kept.printings), None)
        shown = pages.scanned(kept, form) or (pages.printed(form) if form else None)
        if shown is None or self.scope.wish.without_phones:
            shown = pages.typed(kept.sheet)
        yield shown.document

    def _pictures(self, one: Attachment) -> Iterator[bytes]:
        """Yield every page as a picture; what cannot be shown is told behind the others."""
        data = self.workplace.database.contents.read(content(one))
        pages = pdf_pages(data, one.name) if one.media_type == PDF else _photographs(data)
        torn = False
        for page in pages:
            torn = torn or bool(page.damage)
            if page.content:
                yield page.content
        if torn:
            raise Refusal(_TORN.format(one.name))

    def _shown(self, record: Any, phones: tuple[str, ...]) -> Any:  # noqa: ANN401  of any kind
        """Return a record with its telephones hidden, if that is wished."""
        if not self.scope.wish.without_phones:
            return record
        return replace(record, **{name: masked_phone(getattr(record, name)) for name in phones})


def _photographs(data: bytes) -> Iterator[PageFile]:
    """Yield the pages of a picture file as large as paper shows them."""
    for page in image_pages(data):
        try:
            yield page._replace(content=for_paper(page.content)) if page.content else page
        except DamagedPicture as damaged:
            yield PageFile(page.number, damage=damaged.sentence)


def way_of(kept: KeptPaper) -> Way:
    """Return the best way in which a paper can be shown."""
    form = next(iter(kept.printings), None)
    if scanned_pages(kept.scans, form):
        return Way.SCANNED
    return Way.PRINTED if form else Way.TYPED
