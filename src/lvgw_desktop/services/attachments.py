"""附件: the files of a record beside its scans: added, named, looked at, copied out, removed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lvgw_desktop.domain.attachable import (
    PDF,
    PICTURES,
    media_type_of,
    refuse_too_large,
    renamed,
)
from lvgw_desktop.domain.attachment import Attachment, AttachmentKind
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.scanning.page_view import PageView, page_view
from lvgw_desktop.scanning.pdf_pages import pdf_pages
from lvgw_desktop.scanning.pillow import DamagedPicture
from lvgw_desktop.services.attachment_copies import copied_out
from lvgw_desktop.services.attachment_files import AddedAttachments, AttachmentFile, read_file
from lvgw_desktop.services.other_checks import other_named
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED
from lvgw_desktop.storage.store import Store

__all__ = ["AddedAttachments", "PageView"]

_SCAN = "扫描件归“扫描签回”管，这里只能看、打开和另存。"
_VOID = "{}已作废，附件只能看、打开和另存。"
_NO_PICTURE = "这种文件这里看不了，按 Enter 用电脑里的程序打开。"
_DAMAGED = "这张图损坏了，看不出来。请换一份完好的再加。"


@dataclass(frozen=True, kw_only=True, slots=True)
class AttachmentLine:
    """One attachment in the list; `size` in bytes, None if its file is lost."""

    attachment: Attachment
    size: int | None


@dataclass(frozen=True, slots=True)
class AttachmentService:
    """Use cases of attachments. A record is named by its uuid, a log not yet saved by its draft's.

    What is removed leaves every list and stays in the content store, as its row does.
    """

    workplace: Workplace

    def of_record(self, record_uuid: str) -> tuple[AttachmentLine, ...]:
        """Return a record's attachments: its scans first, then the others as they came."""
        with self.workplace.reading() as store:
            found = store.attachments.all_of(record_uuid)
        size = self.workplace.database.contents.size
        return tuple(AttachmentLine(attachment=one, size=size(content(one))) for one in found)

    def count(self, record_uuid: str) -> int:
        """Return how many there are."""
        with self.workplace.reading() as store:
            return store.attachments.count_of(record_uuid)

    def add_files(
        self,
        record_uuid: str,
        paths: Sequence[Path],
        told: Callable[[int, int, str], None] = lambda _done, _total, _name: None,
    ) -> AddedAttachments:
        """Add files under their names; one that cannot be added is left out, and told why."""
        files: list[AttachmentFile] = []
        left: list[str] = []
        for done, path in enumerate(paths):
            told(done, len(paths), path.name)
            try:
                files.append(self._kept(path.name, read_file(path)))
            except Refusal as refusal:
                left.append(refusal.sentence)
        added = self._add(record_uuid, files)
        return replace(added, left=(*left, *added.left))

    def add_picture(self, record_uuid: str, png: bytes) -> AddedAttachments:
        """Add a picture that has no file yet, as one from the clipboard."""
        name = f"粘贴的图 {self.workplace.now():%m-%d %H%M%S}.png"
        refuse_too_large(name, len(png))
        return self._add(record_uuid, [self._kept(name, png)])

    def rename(self, attachment_id: int, typed: str) -> Attachment:
        """Give another name, its ending stays; returns the attachment as it was."""
        return self._change(
            attachment_id, lambda one: replace(one, name=renamed(one.name, typed)), "改名"
        )

    def set_kind(self, attachment_id: int, kind: AttachmentKind) -> Attachment:
        """Say what it is; returns the attachment as it was."""
        return self._change(attachment_id, lambda one: replace(one, kind=kind), "改类别")

    def remove(self, attachment_ids: Iterable[int]) -> tuple[Attachment, ...]:
        """Take attachments away from their record; returns them as they were."""
        with self.workplace.changing() as store:
            found = tuple(_changeable(store, one) for one in attachment_ids)
            for one in found:
                store.attachments.remove(one, self.workplace.now(), "移除附件")
        return found

    def take_back(self, added: AddedAttachments) -> str:
        """Undo an adding; returns "": nothing is left undone."""
        with self.workplace.changing() as store:
            for one in added.added:
                store.attachments.remove(one, self.workplace.now(), "撤销")
        return ""

    def view(self, wanted: Content) -> PageView:
        """Return a picture upright, or the first page of a PDF.

        Raises Refusal for a file that is lost or damaged, or of a kind that only its program shows.
        """
        if wanted.media_type not in {PDF, *PICTURES}:
            raise Refusal(_NO_PICTURE)
        data = self.workplace.database.contents.read(wanted)
        if wanted.media_type == PDF:
            first = next(iter(pdf_pages(data, "这个 PDF")))
            data = first.content
        try:
            return page_view(data)
        except DamagedPicture as damaged:
            raise Refusal(_DAMAGED) from damaged

    def save_copies(self, attachments: Sequence[Attachment], folder: Path) -> tuple[Path, ...]:
        """Write attachments into a folder, beside what is there; returns the files.

        Raises Refusal if one is lost or the disk declines.
        """
        files = tuple(self.copy_out(one, folder) for one in attachments)
        self.workplace.note(EXPORTED, f"附件 {len(files)} 个")
        return files

    def copy_out(self, one: Attachment, folder: Path) -> Path:
        """Write one attachment into a folder, as to be opened from there; returns the file."""
        return copied_out(one.name, self.workplace.database.contents.read(content(one)), folder)

    def _kept(self, name: str, data: bytes) -> AttachmentFile:
        """Keep a content: one file after another, so that they are never in memory together."""
        keep = self.workplace.database.contents.keep
        return AttachmentFile(name, keep(data, media_type_of(data)))

    def _add(self, record_uuid: str, files: Iterable[AttachmentFile]) -> AddedAttachments:
        """Add files whose contents are kept; the same file twice is added once."""
        now, added, left = self.workplace.now(), list[Attachment](), list[str]()
        with self.workplace.changing() as store:
            _refuse_void(store, record_uuid)
            there = {one.content_hash for one in store.attachments.all_of(record_uuid)}
            for file in files:
                if file.content.content_hash in there:
                    left.append(f"“{file.name}”已经在附件里了，没有重复加。")
                    continue
                there.add(file.content.content_hash)
                one = file.attached_to(record_uuid, now)
                added.append(store.attachments.add(one, reason="加附件"))
        return AddedAttachments(tuple(added), tuple(left))

    def _change(
        self, attachment_id: int, changed: Callable[[Attachment], Attachment], reason: str
    ) -> Attachment:
        with self.workplace.changing() as store:
            one = _changeable(store, attachment_id)
            store.attachments.change(changed(one), reason=reason)
        return one


def content(one: Attachment) -> Content:
    """Return the content of an attachment."""
    return Content(one.content_hash, one.media_type)


def _changeable(store: Store, attachment_id: int) -> Attachment:
    """Return an attachment that a person may change. Raises Refusal for any other."""
    one = store.attachments.get(attachment_id)
    if one.kind is AttachmentKind.SCAN:
        raise Refusal(_SCAN)
    _refuse_void(store, one.record_uuid)
    return one


def _refuse_void(store: Store, record_uuid: str) -> None:
    log = store.service_logs.by_uuid(record_uuid)
    if log is not None and log.paper_state is PaperState.VOID:
        raise Refusal(_VOID.format(f"{short_serial(log.serial)} 号"))
    kind_and_record = other_named(store, record_uuid)
    if kind_and_record and kind_and_record[1].void_reason:
        kind, record = kind_and_record
        raise Refusal(_VOID.format(kind.name_of(record)))
