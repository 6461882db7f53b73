"""读数据包: what opens with the right key and holds anything else than it says is refused whole."""

from contextlib import closing
from hashlib import sha256

import pytest

from lvgw_desktop.domain.attachable import LARGEST
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.sealing.keys import Keys, new_recovery_code
from lvgw_desktop.sealing.packed_lines import LineReader, LineWriter
from lvgw_desktop.sealing.sealed_file import SealedReader, SealedWriter
from lvgw_desktop.services.package_file import verify_package
from lvgw_desktop.services.package_outcome import PackageChoices
from lvgw_desktop.services.packages import PackageWish
from tests.services.packed_offices import an_empty_office, everything, fill

KEYS = Keys(new_recovery_code())
DATA = b"%PDF-1.7 outline"
HASH = sha256(DATA).hexdigest()


def nobody(_done, _total):
    pass


@pytest.fixture
def lines(tmp_path):
    """All lines of a good package; what a file is follows its line."""
    with closing(an_empty_office(tmp_path / "there" / "龙兴.lvgw")) as office:
        fill(office, logs=2)
        made = office.packages.make(tmp_path / "there.lvgwbao", PackageWish())
    found = []
    with made.file.open("rb") as file:
        reader = LineReader(SealedReader(file).chunks(Keys(made.code)))
        while (line := reader.line()) is not None:
            found.append(line)
            if "content" in line:
                found.append(reader.data(line["size"]))
    return found


@pytest.fixture
def here(tmp_path):
    with closing(an_empty_office(tmp_path / "here" / "龙兴.lvgw")) as office:
        yield office


def crafted(folder, lines):
    """A package of these lines that opens with our key."""
    path = folder / "做过手脚.lvgwbao"
    with path.open("wb") as file:
        writer = LineWriter(SealedWriter(file, KEYS))
        for line in lines:
            if isinstance(line, bytes):
                writer.data(line)
            else:
                writer.line(line)
        writer.finish()
    return path


def verified(folder, lines):
    return verify_package(crafted(folder, lines), KEYS, nobody)


def test_the_same_lines_are_the_same_package(lines, tmp_path):
    source = verified(tmp_path, lines)
    assert source.head.counts["service_log"] == 2
    assert len(source.contents_named) == 2


def test_what_says_something_else_than_it_holds_is_refused(lines, tmp_path):
    head, row = lines[0], lines[1]
    content = {"content": HASH, "media_type": "application/pdf", "size": len(DATA)}
    for wrong in (
        [],
        lines[1:],
        [head],
        lines[:-2],
        [*lines, row],
        [head, *lines[-2:], *lines[1:-2]],
        [*lines, content, DATA],
        [*lines[:-2], content, DATA],
        [*lines[:-1], lines[-1][:-1] + b"x"],
        [*lines[:-2], {**lines[-2], "content": "../" * 20 + "ab"}, lines[-1]],
        [*lines[:-2], {**lines[-2], "size": LARGEST + 1}, lines[-1]],
        [*lines[:-2], {**lines[-2], "size": -1}, lines[-1]],
        [*lines[:-2], {**lines[-2], "size": "9"}, lines[-1]],
        [*lines[:-2], {**lines[-2], "media_type": 7}, lines[-1]],
        [head, {"table": "audit", "row": {}}, *lines[2:]],
        [head, {"table": ["firm"], "row": {}}, *lines[2:]],
        [head, {"else": 1}, *lines[2:]],
        [{**head, "counts": {**head["counts"], "village": 9}}, *lines[1:]],
    ):
        with pytest.raises(Refusal, match="看不懂"):
            verified(tmp_path, wrong)


def test_a_newer_one_says_so(lines, tmp_path):
    with pytest.raises(Refusal, match="更新的版本"):
        verified(tmp_path, [{**lines[0], "schema": 99, "more": 1}, *lines[1:]])


@pytest.mark.parametrize(
    "changed",
    [{"village_id": "nobody"}, {"village_id": 1}, {"content": 7}, {"later": 1}, None, []],
    ids=str,
)
def test_a_row_that_is_no_record_brings_nothing_at_all(here, lines, tmp_path, changed):
    at = next(n for n, line in enumerate(lines) if "row" in line and line["table"] == "service_log")
    row = {**lines[at]["row"], **changed} if isinstance(changed, dict) else changed
    wrong = [*lines[:at], {"table": "service_log", "row": row}, *lines[at + 1 :]]
    source = verified(tmp_path, wrong)
    before = everything(here)
    with pytest.raises(Refusal, match="看不懂"):
        here.packages.run(source, PackageChoices())
    assert everything(here) == before


def test_an_attachment_may_name_no_place_on_the_disk(here, lines, tmp_path):
    secret = here.workplace.database.contents.folder / "xx" / "secret.bin"
    secret.parent.mkdir(parents=True)
    secret.write_bytes(b"secret")
    wrong = [
        {**line, "row": {**line["row"], "content_hash": "xx/../xx/secret"}}
        if isinstance(line, dict) and line.get("table") == "attachment"
        else line
        for line in lines
    ]
    outcome = here.packages.run(verified(tmp_path, wrong), PackageChoices())
    assert outcome.added["attachment"] == 0
    assert len(outcome.left) == 2
