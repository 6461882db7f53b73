"""要附的文件: a file on its way into the attachments, and what became of several."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from lvgw_desktop.domain.attachable import (
    likely_kind,
    refuse_too_large,
    refuse_unattachable,
)
from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.refusal import Refusal

_FOLDER = "“{}”是文件夹。请打开它，选里面的文件。"
_GONE = "找不到“{}”了。请看看 U 盘还插着没有，再加一次。"
_UNREADABLE = "“{}”读不出来。请看看它是不是正被另一个程序打开，关掉后再加一次。"


class AttachmentFile(NamedTuple):
    """A file whose content is kept; no record has it yet."""

    name: str
    content: Content

    def attached_to(self, record_uuid: str, now: datetime) -> Attachment:
        """Return the attachment, of the kind that its name tells."""
        return Attachment(
            record_uuid=record_uuid,
            kind=likely_kind(self.name, self.content.media_type),
            content_hash=self.content.content_hash,
            media_type=self.content.media_type,
            name=self.name,
            added_on=now,
        )


@dataclass(frozen=True, slots=True)
class AddedAttachments:
    """What an adding did; `left` says of each file left out why, and what to do."""

    added: tuple[Attachment, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """已加 2 个附件。 — "" if there is none."""
        return f"已加 {len(self.added)} 个附件。" if self.added else ""


def read_file(path: Path) -> bytes:
    """Read a file to be attached. Raises Refusal for what cannot be one."""
    if path.is_dir():
        raise Refusal(_FOLDER.format(path.name))
    try:
        refuse_too_large(path.name, path.stat().st_size)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise Refusal(_GONE.format(path.name)) from error
    except OSError as error:
        raise Refusal(_UNREADABLE.format(path.name)) from error
    refuse_unattachable(path.name, data)
    return data
