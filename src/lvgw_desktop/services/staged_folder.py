"""先备好再放: a folder that is filled out of sight and appears whole, or not at all."""

import secrets
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from lvgw_desktop import disk
from lvgw_desktop.domain.refusal import Refusal

_NOT_SOUND = "压缩包写好后重新打开核对，里面不对，没有留下。请换一个磁盘或文件夹再试。"


@dataclass(frozen=True, slots=True)
class StagedFolder:
    """`folder` is where the files are written; `final` and `packed` are where they will lie."""

    folder: Path
    final: Path
    packed: Path

    def files(self) -> tuple[Path, ...]:
        """Return the files in it by name."""
        return tuple(sorted(self.folder.iterdir()))

    def put_in_place(self, *, zipped: bool = True) -> None:
        """Make the folder appear, and its zip if wanted; raises Refusal when the disk declines."""
        if zipped:
            disk.write_safely(self.packed, self._pack, _check_packed)
        try:
            disk.replace_file(self.folder, self.final)
        except OSError as error:
            raise Refusal(disk.os_error_sentence(error, self.final)) from error

    def remove(self) -> None:
        """Leave nothing of it, wherever it lies by now."""
        for folder in (self.folder, self.final):
            shutil.rmtree(folder, ignore_errors=True)
        self.packed.unlink(missing_ok=True)

    def _pack(self, target: Path) -> None:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in self.files():
                archive.write(file, f"{self.final.name}/{file.name}")


@contextmanager
def staged_folder(target: Path, name: str) -> Iterator[StagedFolder]:
    """Open a folder to fill; what was written is removed unless the block ends well.

    Names that are taken already stay: 上报包 may become 上报包 (2).
    """
    final = _free(target, name)
    hidden = target / f".{name[:40]}-{secrets.token_hex(4)}"
    staged = StagedFolder(hidden, final, final.with_name(f"{final.name}.zip"))
    try:
        hidden.mkdir(parents=True)
    except OSError as error:
        raise Refusal(disk.os_error_sentence(error, target)) from error
    try:
        yield staged
    except BaseException:
        staged.remove()
        raise


def _free(target: Path, name: str) -> Path:
    names = (name if number == 1 else f"{name} ({number})" for number in count(1))
    paths = (target / one for one in names)
    return next(
        one for one in paths if not one.exists() and not one.with_name(f"{one.name}.zip").exists()
    )


def _check_packed(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        if archive.testzip() is not None:
            raise Refusal(_NOT_SOUND)
