"""装包: the records of an office file that go into a package, read in turns of a few hundred."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import func, literal, select, union

from lvgw_desktop.domain.attachable import ANY
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.office_package import PackageRange
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.package_conditions import PackageConditions
from lvgw_desktop.storage.schema import METADATA
from lvgw_desktop.storage.schema.month import sent_report
from lvgw_desktop.storage.schema.paper import attachment, scan_page
from lvgw_desktop.storage.transaction import Transaction

AT_ONCE = 200


class PackageSelection:
    """The records of a range, by table."""

    def __init__(self, transaction: Transaction, wanted: PackageRange) -> None:
        self._transaction = transaction
        self._conditions = PackageConditions(wanted)

    def count(self, name: str) -> int:
        """Return how many records of a table go in."""
        table = METADATA.tables[name]
        counted = select(func.count()).select_from(table).where(*self._conditions.of(table))
        return self._transaction.sql.execute(counted).scalar_one()

    def in_turn(self, collection: Collection[Any], name: str) -> Iterator[tuple[Any, ...]]:
        """Yield the records of a table, a few hundred at a time, in the order of their ids."""
        table, after = METADATA.tables[name], 0
        met = self._conditions.of(table)
        page = select(table.c.id).where(*met).order_by(table.c.id).limit(AT_ONCE)
        while ids := self._transaction.sql.scalars(page.where(table.c.id > after)).all():
            found = collection.many(ids)
            yield tuple(found[one] for one in ids)
            after = ids[-1]

    def contents(self) -> tuple[Content, ...]:
        """Return the files that go in, each once."""
        files = (
            (attachment, attachment.c.media_type),
            (scan_page, scan_page.c.media_type),
            (sent_report, literal(ANY)),
        )
        named = union(
            *(
                select(table.c.content_hash, kind).where(*self._conditions.of(table))
                for table, kind in files
            )
        )
        return tuple(Content(*row) for row in self._transaction.sql.execute(named))
