"""Starting the worker, and killing it at a moment nobody chose."""

import os
import subprocess
import sys
import time
from contextlib import contextmanager

import dev

FOLDERS = (dev.PROJECT / "src", dev.PROJECT, dev.PROJECT / "tests")
ENVIRONMENT = dict(os.environ, PYTHONPATH=os.pathsep.join(map(str, FOLDERS)))

STRACE = ["strace", "-f", "-qq", "-e", "signal=none"]


def command(*words, program="worker"):
    return [sys.executable, "-m", f"tests.faults.{program}", *map(str, words)]


@contextmanager
def worker(*words, program="worker"):
    """Run the worker; it has said "begin" when the block starts and is dead when it ends."""
    with subprocess.Popen(
        command(*words, program=program), stdout=subprocess.PIPE, env=ENVIRONMENT, encoding="utf-8"
    ) as process:
        try:
            assert process.stdout.readline() == "begin\n"
            yield process
        finally:
            process.kill()


def kill_after(process, lines, seconds):
    """Kill once so many lines were said and a moment has passed; returns all it ever said."""
    said = [process.stdout.readline().strip() for _ in range(lines)]
    moment = time.perf_counter() + seconds
    while time.perf_counter() < moment:
        pass
    process.kill()
    said += [line.strip() for line in process.stdout if line.endswith("\n")]
    return [line for line in said if line]


def whole_run(*words):
    """Run the worker to its end; returns what it said."""
    done = subprocess.run(
        command(*words),
        env=ENVIRONMENT,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    return done.stdout.splitlines()


def run_with_fault(fault, *words):
    """Run the worker while strace injects a fault into its system calls, as in `fsync:error=EIO`.

    Returns what it acknowledged.
    """
    calls = fault.partition(":")[0]
    strace = [*STRACE, "-o", os.devnull, "-e", f"trace={calls}", "-e", f"inject={fault}"]
    done = subprocess.run(
        [*strace, *command(*words)],
        env=ENVIRONMENT,
        check=False,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    return [line for line in done.stdout.splitlines() if line]


def number_of_calls(calls, log, *words):
    """Return how many such system calls a whole run of the worker makes."""
    strace = [*STRACE, "-o", log, "-e", f"trace={calls}"]
    subprocess.run(
        [*strace, *command(*words)], env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL
    )
    return len(log.read_text().splitlines())
