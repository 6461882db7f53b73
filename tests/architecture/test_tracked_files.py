"""What is committed holds no trace of one machine, so that it works on every other."""

import re
import shutil
import subprocess

import pytest

import dev

MACHINE_PATH = re.compile(r"(?<!\w)/(root|home/[a-z]+|work|tmp/[a-z]+)/|[A-Z]:\\+Users\\+\w")
REGISTRY = re.compile(r"pypi\.org|pythonhosted|mirrors?\.\w+\.\w+|deb\.debian|--(extra-)?index-url")


def tracked_texts():
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=dev.PROJECT, capture_output=True, check=True
    )
    for name in listing.stdout.decode().split("\0")[:-1]:
        path = dev.PROJECT / name
        content = (
            path.read_bytes() if path.is_file() and path.name != "test_tracked_files.py" else b""
        )
        if b"\0" not in content:
            yield name, content.decode("utf-8")


@pytest.mark.skipif(
    shutil.which("git") is None or not (dev.PROJECT / ".git").exists(),
    reason="only a git checkout tells which files are tracked",
)
@pytest.mark.parametrize("trace", [MACHINE_PATH, REGISTRY], ids=["machine path", "registry"])
def test_no_file_names(trace):
    found = {name: hit[0] for name, text in tracked_texts() if (hit := trace.search(text))}
    assert found == {}


def test_the_lock_pins_every_package_with_hashes():
    lock = dev.LOCK.read_text(encoding="utf-8")
    entries = re.findall(r"^[a-z0-9].*?(?=^[a-z0-9]|\Z)", lock, re.MULTILINE | re.DOTALL)
    assert len(entries) > 40
    assert all(re.match(r"[\w.-]+==\S+ ", entry) and "--hash=sha256:" in entry for entry in entries)
