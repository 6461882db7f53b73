"""PDF 文件: written so that a torn write never takes the place of a good file."""

from pathlib import Path

from lvgw_desktop.disk import write_safely
from lvgw_desktop.domain.refusal import Refusal


def save_pdf(pdf: bytes, target: Path) -> Path:
    """Write a PDF safely; returns where it lies (a numbered name if the target is held)."""
    return write_safely(target, lambda temp: _write(temp, pdf), _check)


def _write(target: Path, content: bytes) -> None:
    target.write_bytes(content)


def _check(target: Path) -> None:
    content = target.read_bytes()
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-32:]:
        raise Refusal("PDF 没有写完整，请再试一次。")
