"""读数据包: a package opened with its key, proved whole, and read line by line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from lvgw_desktop.disk import os_error_sentence
from lvgw_desktop.domain.attachable import LARGEST
from lvgw_desktop.domain.content import Content, content_of
from lvgw_desktop.domain.office_package import PACKED_WORDS, PackageHead
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.sealing.keys import Keys, has_password, id_asked_for
from lvgw_desktop.sealing.packed_lines import STRANGE, LineReader
from lvgw_desktop.sealing.sealed_file import SealedReader
from lvgw_desktop.storage.content_store import ContentStore
from lvgw_desktop.storage.packed_head import unpacked_head
from lvgw_desktop.storage.packed_rows import StrangeRow

Tell = Callable[[int, int], None]
"""Told how much of how much is done; what it raises stops the work, with nothing left behind."""
Rows = tuple[str, list[Mapping[str, Any]]]
AT_ONCE = 200
_WHOLE = frozenset(
    {
        *("judicial_office", "firm", "legal_adviser", "village", "appointment", "ledger_volume"),
        *("hand_in", "settled_finding", "correction", "monthly_close", "phrase"),
        *("assessment", "fee_standard", "fee_decision", "year_text"),
    }
)
"""Tables compared by more than the uuid: read in one go, an office has some hundred rows."""
_PAGE = "issued_form_uuid"
"""The rows of a printed ledger are read page by page."""
_ROW, _CONTENT = {"table", "row"}, {"content", "media_type", "size"}
_ALTERED = "“{}”读过以后又改过，请重新选它。"


@dataclass(frozen=True, slots=True)
class PackageLock:
    """What opens a package: the code of this name, and a password if one was set."""

    code_id: str
    has_password: bool


@dataclass(frozen=True, slots=True)
class PackageSource:
    """A package that was read whole once, with what opens it; `digest` names it.

    `contents_named` are the hashes of the files that it holds.
    """

    file: Path
    keys: Keys
    digest: bytes
    head: PackageHead
    contents_named: frozenset[str]

    def rows(self, tell: Tell) -> Iterator[Rows]:
        """Yield the rows, in turns of one table."""
        with _reading(self.file, self.keys, tell, self.digest) as package:
            for turn in _in_turn(_rows(package.lines)):
                package.told()
                yield turn

    def keep_contents(self, contents: ContentStore, tell: Tell) -> None:
        """Keep the files of the attachments."""
        with _reading(self.file, self.keys, tell, self.digest) as package:
            while (line := package.lines.line()) is not None:
                if line.keys() == _CONTENT:
                    content, data = _content(line, package)
                    contents.keep(data, content.media_type, lambda _bytes: package.told())


@dataclass(frozen=True, slots=True)
class _Reading:
    """A package whose first line was read; `told` says how far it is."""

    digest: bytes
    head: PackageHead
    lines: LineReader
    told: Callable[[], None]


def lock_of(file: Path) -> PackageLock:
    """Return what opens a package. Raises Refusal for what is none, or from a newer version."""
    with _opened(file) as raw:
        slots = SealedReader(raw).slots
    return PackageLock(id_asked_for(slots), has_password(slots))


def verify_package(file: Path, keys: Keys, tell: Tell) -> PackageSource:
    """Read a package to its end and return it.

    Raises Refusal for wrong keys, and if it is not whole or holds anything else than it says.
    """
    counts, files, size = dict.fromkeys(PACKED_WORDS, 0), set[Content](), 0
    with _reading(file, keys, tell) as package:
        while (line := package.lines.line()) is not None:
            if line.keys() == _CONTENT:
                content, data = _content(line, package)
                files.add(content)
                size += len(data)
            elif files or line.keys() != _ROW or line["table"] not in tuple(counts):
                raise Refusal(STRANGE)
            else:
                counts[line["table"]] += 1
    head = package.head
    told = {**counts, **head.counts}, head.contents, head.content_bytes
    if (counts, len(files), size) != told:
        raise Refusal(STRANGE)
    named = frozenset(one.content_hash for one in files)
    return PackageSource(file, keys, package.digest, head, named)


@contextmanager
def _opened(file: Path) -> Iterator[IO[bytes]]:
    try:
        with file.open("rb") as raw:
            yield raw
    except OSError as error:
        raise Refusal(os_error_sentence(error, file)) from error


@contextmanager
def _reading(file: Path, keys: Keys, tell: Tell, digest: bytes | None = None) -> Iterator[_Reading]:
    with _opened(file) as raw:
        sealed, size = SealedReader(raw), file.stat().st_size
        if digest not in (None, sealed.digest):
            raise Refusal(_ALTERED.format(file.name))

        def told() -> None:
            tell(raw.tell(), size)

        lines = LineReader(_telling(sealed.chunks(keys), told))
        yield _Reading(sealed.digest, _head(lines), lines, told)


def _telling(chunks: Iterator[bytes], told: Callable[[], None]) -> Iterator[bytes]:
    for chunk in chunks:
        told()
        yield chunk


def _head(lines: LineReader) -> PackageHead:
    try:
        return unpacked_head(lines.line() or {})
    except StrangeRow as strange:
        raise Refusal(STRANGE) from strange


def _rows(lines: LineReader) -> Iterator[tuple[str, Mapping[str, Any]]]:
    while (line := lines.line()) is not None and line.keys() == _ROW:
        yield line["table"], line["row"]


def _in_turn(rows: Iterator[tuple[str, Mapping[str, Any]]]) -> Iterator[Rows]:
    here, some = "", list[Mapping[str, Any]]()
    for table, row in rows:
        if some and (table != here or _is_enough(here, some, row)):
            yield here, some
            some = []
        here = table
        some.append(row)
    if some:
        yield here, some


def _is_enough(table: str, some: Sequence[Mapping[str, Any]], following: Mapping[str, Any]) -> bool:
    """Tell whether a turn may end before the row that follows."""
    goes_on = _PAGE in following and some[-1].get(_PAGE) == following[_PAGE]
    return len(some) >= AT_ONCE and table not in _WHOLE and not goes_on


def _content(line: Mapping[str, Any], package: _Reading) -> tuple[Content, bytes]:
    size, name = line["size"], Content(line["content"], line["media_type"])
    if type(size) is not int or not 0 < size <= LARGEST or not isinstance(name.media_type, str):
        raise Refusal(STRANGE)
    data = package.lines.data(size)
    if content_of(data, name.media_type, lambda _bytes: package.told()) != name:
        raise Refusal(STRANGE)
    return name, data
