"""Files broken at random: each is read, in part or not at all, and nothing ever crashes."""

import random

import pytest

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.scanning.pillow import DamagedPicture
from lvgw_desktop.scanning.reading import read_code, read_pages, shows_nothing
from scanning.scans import a_page, write_file

HEAD = 2_000
"""Bytes at the beginning, where a file says what it is; most harm is done there."""
MOST_PAGES = 60


@pytest.fixture(scope="module")
def pages():
    return [a_page("log", 72, f"YCFL1|410404|LX-2026-{n:04d}|7K2M9Q|1/1") for n in (1, 2)]


@pytest.mark.parametrize("name", ["scan.pdf", "scan.tif", "scan.jpg", "scan.png"])
def test_a_broken_file_is_refused_or_tells_which_pages_are_damaged(name, pages, tmp_path, thorough):
    rng = random.Random(name)
    file = write_file(pages if name in {"scan.pdf", "scan.tif"} else pages[:1], tmp_path / name)
    whole = file.read_bytes()
    ends = dict.fromkeys(("read", "damaged", "refused"), 0)
    for _ in range(1_000 if thorough else 80):
        file.write_bytes(broken(whole, rng))
        ends[end_of(file)] += 1
    assert ends["damaged"] + ends["refused"] > 10


def end_of(file):
    """Read all of a file; returns how that ended."""
    end = "read"
    try:
        for page in read_pages(file):
            assert page.number <= MOST_PAGES
            assert bool(page.content) != bool(page.damage)
            if page.damage or is_damaged(page.content):
                end = "damaged"
    except Refusal:
        return "refused"
    return end


def is_damaged(content):
    try:
        read_code(content)
        shows_nothing(content)
    except DamagedPicture:
        return True
    return False


def broken(whole, rng):
    """Cut, overwrite, blank or repeat a stretch."""
    content = bytearray(whole)
    at = rng.randrange(min(HEAD, len(content)) if rng.random() < 0.6 else len(content))
    length = rng.randrange(1, 400)
    harm = rng.choice(("cut", "overwrite", "blank", "repeat", "sprinkle"))
    if harm == "cut":
        del content[at:]
    elif harm == "overwrite":
        content[at : at + length] = rng.randbytes(length)
    elif harm == "blank":
        content[at : at + length] = bytes(length)
    elif harm == "repeat":
        content[at:at] = content[at : at + length]
    else:
        for _ in range(rng.randrange(1, 20)):
            content[rng.randrange(len(content))] = rng.randrange(256)
    return bytes(content)
