"""附件的副本: a file written into a folder under its name, beside what is there already."""

from itertools import chain, count
from pathlib import Path, PurePath

from lvgw_desktop import disk


def copied_out(name: str, data: bytes, folder: Path) -> Path:
    """Write a file into a folder; nothing there is replaced: 照片.jpg may become 照片 (2).jpg.

    Raises Refusal when the disk declines.
    """
    path = _free_path(folder, name)
    return disk.write_safely(path, lambda temporary: _write_bytes(temporary, data))


def _free_path(folder: Path, name: str) -> Path:
    plain = PurePath(disk.safe_name(name))
    numbered = (plain.with_stem(f"{plain.stem} ({number})") for number in count(2))
    return next(path for one in chain([plain], numbered) if not (path := folder / one).exists())


def _write_bytes(target: Path, data: bytes) -> None:
    target.write_bytes(data)
