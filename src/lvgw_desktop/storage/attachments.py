"""附件: scans and other files of a record; their contents lie in the content store."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, exists, func, or_, select

from lvgw_desktop.domain.attachment import Attachment, AttachmentKind
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.logs import service_log
from lvgw_desktop.storage.schema.paper import ATTACHMENT, attachment
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = attachment.c
_PRESENT = _COLUMNS.removed_on.is_(None)
_SCANS_FIRST = (_COLUMNS.kind != AttachmentKind.SCAN.name, _COLUMNS.page, _COLUMNS.id)
_GIVEN_UUIDS = func.json_each(bindparam("given_uuids")).table_valued("value")


class Attachments(Collection[Attachment]):
    """All attachments; what was removed stays, and is in no answer below."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, attachment, ATTACHMENT)

    def of_record(self, record_uuid: str, kind: AttachmentKind) -> tuple[Attachment, ...]:
        """Return a record's attachments of one kind, pages in their order."""
        met = (_COLUMNS.record_uuid == record_uuid, _COLUMNS.kind == kind.name, _PRESENT)
        order = (_COLUMNS.page, _COLUMNS.id)
        return self._read(self._select().where(*met).order_by(*order))

    def all_of(self, record_uuid: str) -> tuple[Attachment, ...]:
        """Return all attachments of a record: its scans by their pages, then the others."""
        met = (_COLUMNS.record_uuid == record_uuid, _PRESENT)
        return self._read(self._select().where(*met).order_by(*_SCANS_FIRST))

    def of_records(self, record_uuids: Iterable[str]) -> Mapping[str, tuple[Attachment, ...]]:
        """Return the attachments of many records as above; one without any is left out."""
        met = (_COLUMNS.record_uuid.in_(select(_GIVEN_UUIDS.c.value)), _PRESENT)
        given = {"given_uuids": json.dumps(list(record_uuids))}
        found: dict[str, list[Attachment]] = defaultdict(list)
        for one in self._read(self._select().where(*met).order_by(*_SCANS_FIRST), **given):
            found[one.record_uuid].append(one)
        return {uuid: tuple(of_record) for uuid, of_record in found.items()}

    def remove(self, one: Attachment, now: datetime, reason: str) -> None:
        """Take an attachment away from its record; its row and its content stay."""
        self.change(replace(one, removed_on=now), reason=reason)

    def removed(self) -> tuple[Attachment, ...]:
        """Return what was taken away from its record, the last first."""
        thrown = self._select().where(~_PRESENT).order_by(_COLUMNS.removed_on.desc(), _COLUMNS.id)
        return self._read(thrown)

    def with_content(self, content_hash: str) -> tuple[Attachment, ...]:
        """Return the attachments that are this very file."""
        met = (_COLUMNS.content_hash == content_hash, _PRESENT)
        return self._read(self._select().where(*met).order_by(_COLUMNS.id))

    def named(self, words: Iterable[SearchWord], limit: int) -> tuple[Attachment, ...]:
        """Return what a person added to logs under a name with all these words, the latest first.

        Scans are named by the program.
        """
        met = [
            or_(*(_COLUMNS.name.contains(one, autoescape=True) for one in word.spellings))
            for word in words
        ]
        of_log = exists().where(service_log.c.uuid == _COLUMNS.record_uuid)
        given = _COLUMNS.kind != AttachmentKind.SCAN.name
        order = (_COLUMNS.added_on.desc(), _COLUMNS.id.desc())
        wanted = self._select().where(*met, of_log, given, _PRESENT)
        return self._read(wanted.order_by(*order).limit(limit))

    def count_of(self, record_uuid: str) -> int:
        """Return how many attachments a record has, scans too."""
        counted = select(func.count()).where(_COLUMNS.record_uuid == record_uuid, _PRESENT)
        return self._transaction.sql.execute(counted).scalar_one()

    def count_scans(self, record_uuids: Iterable[str]) -> Mapping[str, int]:
        """Return how many scanned pages each record has; one without any is left out."""
        met = (_COLUMNS.record_uuid.in_(select(_GIVEN_UUIDS.c.value)), _PRESENT)
        counted = (
            select(_COLUMNS.record_uuid, func.count())
            .where(*met, _COLUMNS.kind == AttachmentKind.SCAN.name)
            .group_by(_COLUMNS.record_uuid)
        )
        given = {"given_uuids": json.dumps(list(record_uuids))}
        return {row[0]: row[1] for row in self._transaction.sql.execute(counted, given)}
