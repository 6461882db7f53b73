"""磁盘: the one way a file is written, and what Windows does differently from Linux."""

import errno
import os
import re
import secrets
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from lvgw_desktop.domain.refusal import Refusal

WINDOWS = sys.platform == "win32"

_REPLACE_TRIES = 8
_REPLACE_PAUSE = 0.15  # seconds; an antivirus lets go of a fresh file within a second
_NUMBERED_NAMES = 100
_LONGEST_NAME = 120
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')

_SHARING_VIOLATION = 32
_DISK_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM}
_DISK_FULL_ON_WINDOWS = {39, 112}
_NAME_REFUSED_ON_WINDOWS = {123, 267}


def write_safely(
    path: Path,
    write: Callable[[Path], None],
    check: Callable[[Path], None] | None = None,
) -> Path:
    """Write a file so that the one before it stays whole until the new one is known to be good.

    `write` fills a temporary file in the same folder, `check` reopens it and raises if it is not
    what was meant. Returns the path written: a numbered name beside it when another program
    (WPS, an antivirus) holds the wanted one. Raises Refusal when the disk declines.
    """
    temporary = path.with_name(f".{path.stem[:40]}-{secrets.token_hex(4)}{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(temporary)
        sync_file(temporary)
        if check is not None:
            check(temporary)
        return _put_in_place(temporary, path)
    except OSError as error:
        raise Refusal(os_error_sentence(error, path)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def write_text_safely(path: Path, text: str) -> Path:
    """Write a small text file in UTF-8 the same safe way."""
    return write_safely(path, lambda target: _write_bytes(target, text.encode()))


def replace_file(source: Path, target: Path) -> None:
    """Put source in target's place, patiently while another program holds it; raises OSError."""
    for remaining in reversed(range(_REPLACE_TRIES)):
        try:
            source.replace(target)
        except PermissionError:
            if not remaining or not WINDOWS:
                raise
            time.sleep(_REPLACE_PAUSE)
        else:
            sync_folder(target.parent)
            return


def sync_file(path: Path) -> None:
    """Return only when the file's content is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Return only when the folder's names are on the disk; Windows does so by itself."""
    if WINDOWS:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def safe_name(text: str) -> str:
    """Return a text as a file name that Windows takes too: 月报:5月 → 月报：5月."""
    swapped = text.replace(":", "：").replace("?", "？").replace("*", "＊").replace("/", "／")
    name = _FORBIDDEN.sub("_", swapped).strip(" .")[:_LONGEST_NAME] or "_"
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def os_error_sentence(error: OSError, path: Path | None = None) -> str:
    """Return cause and next step in plain Chinese."""
    name = f"“{path.name}”" if path is not None else "文件"
    windows_code = getattr(error, "winerror", None)
    if error.errno in _DISK_FULL or windows_code in _DISK_FULL_ON_WINDOWS:
        return f"磁盘满了，{name}没有写成。请删掉一些不用的文件，或换一个位置再试。"
    if windows_code == _SHARING_VIOLATION or error.errno == errno.EBUSY:
        return f"{name}正被另一个程序打开。请在 WPS 里关掉它再试。"
    if error.errno == errno.EROFS:
        return f"这个磁盘或 U 盘是只读的，{name}没有写成。请关掉写保护，或换一个位置。"
    if error.errno in _NOT_ALLOWED:
        return f"没有权限写{name}。请换一个文件夹，如“文档”。"
    return _sentence_on_names(error, name)


def _sentence_on_names(error: OSError, name: str) -> str:
    windows_code = getattr(error, "winerror", None)
    if error.errno == errno.ENAMETOOLONG:
        return f"{name}的名字或所在的文件夹太长。请换一个浅一点的文件夹，或改短名字。"
    if windows_code in _NAME_REFUSED_ON_WINDOWS or error.errno == errno.EINVAL:
        return f"{name}这个名字不能用。请换一个名字，不要带 : / \\ ? * 这些符号。"
    if error.errno == errno.EISDIR:
        return f"{name}是一个文件夹。请写上里面的文件名，或换一个名字。"
    if error.errno == errno.EEXIST:
        return f"{name}放不下去：那里有一个文件占着文件夹的名字。请换一个位置。"
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return f"找不到{name}所在的位置。请检查 U 盘或文件夹还在不在。"
    return f"读写{name}出错({error.strerror or error})。请检查磁盘，或换一个位置再试。"


class InstanceLock:
    """Held while an office file is open, so that no second program opens it too.

    The operating system drops it when the program ends in any way: a stale lock file, or a
    process number used again, never keeps anyone out.
    """

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(f"{path.name}.lock")
        self._file: IO[bytes] | None = None

    def take(self) -> None:
        """Take the lock; raises Refusal if another program has it or the folder is read-only."""
        try:
            file = self._path.open("ab+")
        except OSError as error:
            raise Refusal(os_error_sentence(error, self._path)) from error
        try:
            _lock(file)
        except OSError as error:
            file.close()
            sentence = "这个数据文件已经在另一个窗口里打开了。请用那个窗口，或先关掉它。"
            raise Refusal(sentence) from error
        self._file = file

    def is_free(self) -> bool:
        """Tell whether nobody has the file open just now."""
        try:
            self.take()
        except Refusal:
            return False
        self.give_back()
        return True

    def give_back(self) -> None:
        """Let others open the file; the lock file stays, removing it would race."""
        if self._file is not None:
            self._file.close()
            self._file = None


if sys.platform == "win32":  # 未在 Windows 上验证
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _put_in_place(temporary: Path, path: Path) -> Path:
    try:
        replace_file(temporary, path)
    except PermissionError:
        path = _free_numbered_name(path)
        replace_file(temporary, path)
    return path


def _free_numbered_name(path: Path) -> Path:
    """Return 月报 (2).xlsx, the first that is free; raises PermissionError if there is none."""
    for number in range(2, _NUMBERED_NAMES):
        numbered = path.with_name(f"{path.stem} ({number}){path.suffix}")
        if not numbered.exists():
            return numbered
    raise PermissionError(errno.EACCES, "no free name", str(path))


def _write_bytes(target: Path, content: bytes) -> None:
    target.write_bytes(content)
