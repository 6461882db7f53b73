"""核对表样: a folder of form files checked as a whole pack, or over the pack it changes."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.pack_check import FileMistake, check_pack
from lvgw_desktop.forms.pack_files import PACK_FILE, PackFiles, read_toml

if TYPE_CHECKING:
    from lvgw_desktop.services.office_files import OfficeFiles


def check_folder(
    files: "OfficeFiles", folder: Path, pack_of_office: Callable[[], str]
) -> tuple[FileMistake, ...]:
    """Return every mistake of a folder; one that is no pack holds an office's own files.

    `pack_of_office` names the pack that these change. Raises Refusal for no folder or pack.
    """
    if not folder.is_dir():
        raise Refusal(f"找不到文件夹 {folder}，请核对名称。")
    if _is_pack(folder):
        return check_pack(PackFiles(folder), files.fonts)
    return check_pack(PackFiles(files.pack_folder(pack_of_office()), folder), files.fonts)


def _is_pack(folder: Path) -> bool:
    """Tell a whole pack: its pack.toml says whose it is, or cannot be read."""
    if not (folder / PACK_FILE).is_file():
        return False
    try:
        return "id" in read_toml(folder / PACK_FILE).get("pack", {})
    except Refusal:
        return True
