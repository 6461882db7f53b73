"""做数据包: the records of an office and their files, sealed into one file for another PC."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lvgw_desktop.disk import write_safely
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.office_package import PACKED_WORDS, PackageHead, PackageRange
from lvgw_desktop.sealing.keys import Keys
from lvgw_desktop.sealing.packed_lines import LineWriter
from lvgw_desktop.sealing.sealed_file import SealedWriter
from lvgw_desktop.services.package_file import Tell, verify_package
from lvgw_desktop.services.package_matching import POINTED_AT
from lvgw_desktop.services.taking_back import COLLECTIONS
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.copied_store import copied_store
from lvgw_desktop.storage.package_selection import PackageSelection
from lvgw_desktop.storage.packed_head import SCHEMA, packed_head
from lvgw_desktop.storage.packed_rows import packed
from lvgw_desktop.storage.store import Store

_ROW_BYTES = 2_000
"""What a row counts for beside the bytes of files."""
_PIECE = 2**20
_COPYING, _READING_AGAIN = 10, 30
"""Parts of a hundred: the copy that is worked on, and the proof at the end."""


@dataclass(frozen=True, slots=True)
class PackageMaking:
    """One package that is made: what goes in, and what opens it."""

    workplace: Workplace
    wanted: PackageRange
    keys: Keys
    tell: Tell

    def write(self, target: Path) -> tuple[Path, PackageHead]:
        """Write the package, read it again whole; returns where it lies, and what it says.

        Saves go on meanwhile: it is made of a copy. Raises Refusal if the disk declines.
        """
        with copied_store(
            self.workplace.database, self.workplace.now, self._part(0, _COPYING)
        ) as store:
            selection = store.package_selection(self.wanted)
            head = self._head(store, selection)
            written = write_safely(
                target,
                lambda temporary: self._write(store, selection, head, temporary),
                self._check,
            )
        return written, head

    def _head(self, store: Store, selection: PackageSelection) -> PackageHead:
        office = store.office.get()
        sizes = [self._size(one) for one in selection.contents()]
        there = [size for size in sizes if size is not None]
        villages = store.villages.many(sorted(self.wanted.village_ids)).values()
        return PackageHead(
            schema=SCHEMA,
            office=office.name,
            district=office.district,
            prefix=office.prefix,
            office_uuid=office.uuid,
            practice=office.practice,
            made_at=self.workplace.now(),
            made_by=self.workplace.operator,
            first_day=self.wanted.first_day,
            last_day=self.wanted.last_day,
            villages=tuple(one.name for one in villages),
            counts={name: selection.count(name) for name in PACKED_WORDS},
            contents=len(there),
            content_bytes=sum(there),
            lost=len(sizes) - len(there),
        )

    def _write(
        self, store: Store, selection: PackageSelection, head: PackageHead, temporary: Path
    ) -> None:
        rows = sum(head.counts.values())
        total = rows * _ROW_BYTES + head.content_bytes
        told = self._part(_COPYING, 100 - _READING_AGAIN)
        with temporary.open("xb") as file:
            lines, done = LineWriter(SealedWriter(file, self.keys)), 0
            lines.line(packed_head(head))
            for table, some in self._rows(store, selection):
                told(done, total)
                for row in some:
                    lines.line({"table": table, "row": row})
                done += len(some) * _ROW_BYTES
            lines.go_on_plain()
            for content in selection.contents():
                for size in self._content(lines, content):
                    done += size
                    told(done, total)
            lines.finish()

    def _rows(
        self, store: Store, selection: PackageSelection
    ) -> Iterator[tuple[str, list[dict[str, Any]]]]:
        uuids = {
            (table, one.id): one.uuid
            for table in POINTED_AT
            for one in COLLECTIONS[table](store).all(include_retired=True)
        }
        for table in PACKED_WORDS:
            collection = COLLECTIONS[table](store)
            for records in selection.in_turn(collection, table):
                told = map(collection.told_values, records)
                yield table, [packed(one, lambda name, at: uuids[name, at]) for one in told]

    def _content(self, lines: LineWriter, content: Content) -> Iterator[int]:
        """Write one file in pieces, and yield the bytes of each; one that is lost is left out."""
        contents = self.workplace.database.contents
        if not contents.is_there(content):
            return
        data = contents.read(content)
        name = {"content": content.content_hash, "media_type": content.media_type}
        lines.line({**name, "size": len(data)})
        for at in range(0, len(data), _PIECE):
            lines.data(data[at : at + _PIECE])
            yield len(data[at : at + _PIECE])

    def _size(self, content: Content) -> int | None:
        contents = self.workplace.database.contents
        return contents.size(content) if contents.is_there(content) else None

    def _check(self, temporary: Path) -> None:
        verify_package(temporary, self.keys, self._part(100 - _READING_AGAIN, 100))

    def _part(self, first: int, last: int) -> Tell:
        """Return what tells of one part of the work as so much of the whole."""
        return lambda done, total: self.tell(first + (last - first) * done // max(total, 1), 100)
