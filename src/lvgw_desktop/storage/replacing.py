"""换入: puts a restored file in the office file's place; can be begun again at any point."""

from pathlib import Path

from lvgw_desktop import disk
from lvgw_desktop.storage.file_header import SIDE_FILES

_READY = ".restoring"
_SET_ASIDE = ".before-restore"


def ready_path(target: Path) -> Path:
    """Return where a restored file waits; what lies there is whole, checked and must go in."""
    return target.with_name(f"{target.name}{_READY}")


def finish_restore(target: Path) -> bool:
    """Put a waiting file in place; True if there was one. Raises OSError.

    Side files of the old file are moved away first: beside the new one they would spoil it.
    """
    ready = ready_path(target)
    if not ready.exists():
        return False
    for ending in SIDE_FILES:
        side_file = target.with_name(f"{target.name}{ending}")
        if side_file.exists():
            _set_aside(side_file)
    disk.replace_file(ready, target)
    return True


def _set_aside(side_file: Path) -> None:
    if side_file.stat().st_size == 0:
        side_file.unlink()
    else:
        disk.replace_file(side_file, side_file.with_name(f"{side_file.name}{_SET_ASIDE}"))
