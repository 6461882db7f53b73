"""做数据包: the records of an office and their files, sealed into one file for another PC."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lvgw_desktop.disk import write_safely
from lvgw_desktop.domain.content import Content, Heed, pieces_of
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
_LOOKS, _PASSES = 2, 3
"""How often each byte of a file is gone over: read and proved, and then sealed."""
_COPIED, _LOOKED_AT, _WRITTEN, _DONE = 10, 25, 70, 100
"""Of a hundred, where the copy that is worked on is made, its files are looked at, all is sealed,
and proved again."""


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
            self.workplace.database, self.workplace.now, self._part(0, _COPIED)
        ) as store:
            selection = store.package_selection(self.wanted)
            named = selection.contents()
            files = self._there(named)
            head = replace(self._head(store, selection, files), lost=len(named) - len(files))
            written = write_safely(
                target,
                lambda temporary: self._write(store, selection, head, files, temporary),
                self._check,
            )
        return written, head

    def _there(self, named: Sequence[Content]) -> Mapping[Content, int]:
        """Return the files that are sound, with their bytes."""
        contents = self.workplace.database.contents
        sizes = {one: contents.size(one) or 0 for one in named}
        heed = _counting(self._part(_COPIED, _LOOKED_AT), sum(sizes.values()) * _LOOKS)
        return {one: contents.size(one) or 0 for one in named if contents.is_there(one, heed)}

    def _head(
        self, store: Store, selection: PackageSelection, files: Mapping[Content, int]
    ) -> PackageHead:
        office = store.office.get()
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
            contents=len(files),
            content_bytes=sum(files.values()),
        )

    def _write(
        self,
        store: Store,
        selection: PackageSelection,
        head: PackageHead,
        files: Iterable[Content],
        temporary: Path,
    ) -> None:
        total = sum(head.counts.values()) * _ROW_BYTES + head.content_bytes * _PASSES
        heed = _counting(self._part(_LOOKED_AT, _WRITTEN), total)
        with temporary.open("xb") as file:
            lines = LineWriter(SealedWriter(file, self.keys))
            lines.line(packed_head(head))
            for table, some in self._rows(store, selection):
                for row in some:
                    lines.line({"table": table, "row": row})
                heed(len(some) * _ROW_BYTES)
            lines.go_on_plain()
            for content in files:
                self._write_file(lines, content, heed)
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

    def _write_file(self, lines: LineWriter, content: Content, heed: Heed) -> None:
        data = self.workplace.database.contents.read(content, heed)
        name = {"content": content.content_hash, "media_type": content.media_type}
        lines.line({**name, "size": len(data)})
        for piece in pieces_of(data):
            lines.data(piece)
            heed(len(piece))

    def _check(self, temporary: Path) -> None:
        verify_package(temporary, self.keys, self._part(_WRITTEN, _DONE))

    def _part(self, first: int, last: int) -> Tell:
        """Return what tells of one part of the work as so much of the whole."""
        return lambda done, total: self.tell(first + (last - first) * done // max(total, 1), 100)


def _counting(tell: Tell, total: int) -> Heed:
    """Return what adds up the bytes it hears of, and tells of them."""
    done = 0

    def heed(some: int) -> None:
        nonlocal done
        done += some
        tell(done, total)

    return heed
