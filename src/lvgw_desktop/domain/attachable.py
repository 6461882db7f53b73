"""可以附的文件: what may be attached, and what it probably is, by its name and its first bytes."""

import re

from lvgw_desktop.domain.attachment import AttachmentKind
from lvgw_desktop.domain.refusal import Refusal

LARGEST = 50 * 2**20
"""Bytes: a contract of a hundred scanned pages, a short video of a telephone."""
JPEG, PNG, PDF, ANY = "image/jpeg", "image/png", "application/pdf", "application/octet-stream"
TIFF = "image/tiff"
PICTURES = frozenset({JPEG, PNG, TIFF})
_BEGINNINGS = {
    b"\xff\xd8\xff": JPEG,
    b"\x89PNG\r\n": PNG,
    b"II*\0": TIFF,
    b"MM\0*": TIFF,
    b"%PDF-": PDF,
}
_PROGRAM_BEGINNINGS = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    *(bytes.fromhex(magic) for magic in ("cafebabe", "feedface", "feedfacf", "cffaedfe")),
)
_PROGRAM_NAME = re.compile(
    r".+\.(exe|com|dll|sys|scr|pif|cpl|ocx|msi|msp|mst|app|appimage|run"
    r"|bat|cmd|ps1|psm1|sh|vb|vbe|vbs|js|jse|ws|wsc|wsf|wsh"
    r"|jar|apk|deb|rpm|gadget|hta|chm|inf|reg|lnk|url|scf|msc|desktop)[ .]*",
    re.IGNORECASE | re.DOTALL,
)
"""Windows leaves trailing dots and blanks out."""
_PROGRAM = "“{}”是程序，不能当附件。请换成文档、表格、图片或压缩包。"
_EMPTY = "“{}”是空的，里面什么也没有。请换一个文件。"
_TOO_LARGE = "“{}”有 {}，附件每个最多 {}。请压缩后再加，或另外保存。"
_WORDS = {
    AttachmentKind.OUTLINE: ("提纲", "讲义", "讲稿", "课件"),
    AttachmentKind.CONTRACT: ("合同", "协议"),
    AttachmentKind.SIGN_IN: ("签到",),
}


def refuse_too_large(name: str, size: int) -> None:
    """Raise Refusal for a file of more bytes than an attachment may have."""
    if size > LARGEST:
        raise Refusal(_TOO_LARGE.format(name, size_words(size), size_words(LARGEST)))


def refuse_unattachable(name: str, data: bytes) -> None:
    """Raise Refusal for what is empty, too large or a program, whatever it calls itself."""
    refuse_too_large(name, len(data))
    if not data:
        raise Refusal(_EMPTY.format(name))
    if _PROGRAM_NAME.fullmatch(name) or data.startswith(_PROGRAM_BEGINNINGS):
        raise Refusal(_PROGRAM.format(name))


def media_type_of(data: bytes) -> str:
    """Return what kind of file this is, by its first bytes alone: equal files are one content."""
    found = (kind for start, kind in _BEGINNINGS.items() if data.startswith(start))
    return next(found, ANY)


def likely_kind(name: str, media_type: str) -> AttachmentKind:
    """Return what an attachment probably is: what its name says, else a picture is a photo."""
    for kind, words in _WORDS.items():
        if any(word in name for word in words):
            return kind
    return AttachmentKind.PHOTO if media_type in PICTURES else AttachmentKind.OTHER


def renamed(name: str, typed: str) -> str:
    """Return the new name of an attachment; its ending stays, whether it was typed or not.

    Raises Refusal if nothing was typed.
    """
    before, dot, last = name.rpartition(".")
    ending = f"{dot}{last}" if before else ""
    stem = typed.strip()
    if ending and stem.lower().endswith(ending.lower()):
        stem = stem[: -len(ending)].rstrip()
    if not stem:
        raise Refusal("请写一个名称。")
    return f"{stem}{ending}"


def size_words(size: int) -> str:
    """Return 812 KB or 3.4 MB."""
    if size < 1024 * 1000:
        return f"{max(round(size / 1024), 1)} KB"
    return f"{size / 2**20:.1f}".removesuffix(".0") + " MB"
