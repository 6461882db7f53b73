"""谁的附件: the record whose attachments a link, a page or a place to drop on speaks of."""

from collections.abc import Callable
from dataclasses import dataclass

from lvgw_desktop.domain.service_log import PaperState, ServiceLog

TOPIC = "attachments"
"""Told when attachments come or go."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """A record by its uuid, a log not yet saved by its draft's.

    `before` is called before something is added: it keeps the draft that the attachments go with.
    Attachments of a `closed` record can be looked at only.
    """

    record_uuid: str
    title: str
    closed: bool = False
    before: Callable[[], object] = lambda: None


def subject_of(log: ServiceLog) -> Subject:
    """Return a log's own; a void one can only be looked at."""
    title = f"{log.serial or log.source_no} 号"
    closed = log.paper_state is PaperState.VOID
    return Subject(record_uuid=log.uuid, title=title, closed=closed)
