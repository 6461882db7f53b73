"""子进程: the program started again for what may go wrong, held to limits of memory and time."""

import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryFile
from threading import Thread
from typing import IO

_LOG = logging.getLogger(__name__)

CHILD = "--child"
"""The private argument that tells the program it is one; what follows it is the work."""

_LOOK_EVERY = 0.1
"""Seconds between two looks at whether the work is still wanted."""
_COMMAND = "lvgw"
_START = "import sys; from lvgw_desktop.bootstrap import run_command; sys.exit(run_command())"
_LONGEST_COMPLAINT = 2_000

Line = bytes | None
"""What the child printed; None after the last line."""


class ChildFailed(Exception):  # noqa: N818  it is judged by who started the child
    """The child ended without having done its work, or was too slow (`late`)."""

    def __init__(self, *, late: bool = False) -> None:
        super().__init__("too late" if late else "ended early")
        self.late = late


def lines_of_child(
    arguments: Sequence[str], seconds: float, tick: Callable[[], object], given: bytes = b""
) -> Generator[bytes, None, None]:
    """Start the program again, let it read what is `given`, and yield the lines it prints.

    `tick` is called at each line and ten times a second; what it raises ends the work. Raises
    ChildFailed if the child ends badly or takes longer than `seconds`. However this ends, the
    child is gone afterwards.
    """
    with (
        _file_of(given) as told,
        TemporaryFile() as complaints,
        _started(arguments, told, complaints) as process,
    ):
        printed: SimpleQueue[Line] = SimpleQueue()
        reader = Thread(target=_pass_on, args=(process.stdout, printed), daemon=True)
        reader.start()
        latest = time.monotonic() + seconds
        try:
            yield from _until_the_end(printed, latest, tick)
            status = _ended(process, latest, tick)
        finally:
            process.kill()
            reader.join()
        if status:
            _LOG.warning("A child ended with %s: %s", status, _last_words(complaints))
            raise ChildFailed


def limit_memory(most: int) -> None:
    """Let this process have at most so many bytes, where the system can be asked to."""
    _limit_memory(most)


@contextmanager
def _file_of(given: bytes) -> Iterator[IO[bytes]]:
    with TemporaryFile() as file:
        file.write(given)
        file.seek(0)
        yield file


def _started(
    arguments: Sequence[str], told: IO[bytes], complaints: IO[bytes]
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603  the program itself
        [*_program(), CHILD, *arguments],
        stdin=told,
        stdout=subprocess.PIPE,
        stderr=complaints,
        env={**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _program() -> list[str]:
    """Return what starts the command: of the two frozen programs only it can print on Windows."""
    if getattr(sys, "frozen", False):
        here = Path(sys.executable)
        return [str(here.with_name(_COMMAND + here.suffix))]
    return [sys.executable, "-c", _START]


def _pass_on(printed: IO[bytes], lines: "SimpleQueue[Line]") -> None:
    for line in printed:
        lines.put(line)
    lines.put(None)


def _until_the_end(
    lines: "SimpleQueue[Line]", latest: float, tick: Callable[[], object]
) -> Iterator[bytes]:
    while True:
        _look(latest, tick)
        try:
            line = lines.get(timeout=_LOOK_EVERY)
        except Empty:
            continue
        if line is None:
            return
        yield line


def _ended(process: "subprocess.Popen[bytes]", latest: float, tick: Callable[[], object]) -> int:
    """Return its exit status: it may live on after its last line."""
    while True:
        _look(latest, tick)
        with suppress(subprocess.TimeoutExpired):
            return process.wait(_LOOK_EVERY)


def _look(latest: float, tick: Callable[[], object]) -> None:
    tick()
    if time.monotonic() > latest:
        raise ChildFailed(late=True)


def _last_words(complaints: IO[bytes]) -> str:
    """Return the last line of what it complained about; the log masks what is personal."""
    end = complaints.seek(0, os.SEEK_END)
    complaints.seek(max(0, end - _LONGEST_COMPLAINT))
    return complaints.read().decode(errors="replace").strip().rpartition("\n")[2]


if sys.platform == "win32":  # 未在 Windows 上验证
    import ctypes
    from ctypes import wintypes

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _Limits(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    _EXTENDED_LIMITS = 9
    _LIMIT_PROCESS_MEMORY = 0x100

    def _limit_memory(most: int) -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
        limits = _Limits(ProcessMemoryLimit=most)
        limits.BasicLimitInformation.LimitFlags = _LIMIT_PROCESS_MEMORY
        kernel.SetInformationJobObject(
            job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
        )
        kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess()))

else:
    import resource

    def _limit_memory(most: int) -> None:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
