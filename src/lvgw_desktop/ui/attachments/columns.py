"""附件的各列: what the list of attachments shows."""

from lvgw_desktop.domain.attachable import size_words
from lvgw_desktop.domain.attachment import KIND_WORDS, AttachmentKind
from lvgw_desktop.services.attachments import AttachmentLine
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.tokens import Tone


def _badge(line: AttachmentLine) -> Badge:
    kind = line.attachment.kind
    tone = Tone.OK if kind is AttachmentKind.SCAN else Tone.MUTE
    return Badge(KIND_WORDS[kind], tone=tone)


def _size(line: AttachmentLine) -> str:
    return "不见了" if line.size is None else size_words(line.size)


COLUMNS = (
    Column("kind", "类别", 88, badge=_badge),
    Column("name", "名称", text=lambda line: line.attachment.name),
    Column(
        "size",
        "大小",
        88,
        text=_size,
        align=Align.RIGHT,
        tone=lambda line: Tone.SEAL if line.size is None else None,
    ),
    Column(
        "added_on",
        "加于",
        112,
        text=lambda line: f"{line.attachment.added_on:%m-%d %H:%M}",
        hide_rank=1,
    ),
)
