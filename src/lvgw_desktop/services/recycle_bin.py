"""回收站: drafts, attachments and phrases that were thrown away; nothing leaves it but by 放回."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from enum import Enum

from lvgw_desktop.domain.attachment import KIND_WORDS, Attachment
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.attachment_homes import Home, homes_of
from lvgw_desktop.services.drafts import DraftService
from lvgw_desktop.services.phrases import FIELD_WORDS, PhraseService
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

_GONE = "“{}”已经不在回收站里了，请刷新再看。"
_VOID = "{}已作废，附件不能放回。要用请先从历史里看那一条，或另记一条再加。"
_HOMELESS = "“{}”原来的日志没有保存，草稿也已经不在，没有地方放回。"
_UNKNOWN = Home("没有保存的日志，已经不在")


class ThrownKind(Enum):
    """What was thrown away; the value is its wording."""

    DRAFT = "草稿"
    ATTACHMENT = "附件"
    PHRASE = "常用语"


@dataclass(frozen=True, kw_only=True, slots=True)
class Thrown:
    """One thing in the 回收站: what it is called, where it came from and when it was thrown away.

    `uuid` names it; `beside` is how many attachments went with a draft.
    """

    kind: ThrownKind
    uuid: str
    name: str
    place: str
    at: datetime
    beside: int = 0


@dataclass(frozen=True, slots=True)
class RecycleBinService:
    """Use cases of the 回收站. It is never emptied: what lies in it takes no room in any list."""

    workplace: Workplace

    def all(self) -> tuple[Thrown, ...]:
        """Return everything in it, the last thrown away first."""
        with self.workplace.reading() as store:
            removed = store.attachments.removed()
            with_drafts = Counter((one.record_uuid, one.removed_on) for one in removed)
            found = [
                *_drafts(store, with_drafts),
                *self._attachments(store, removed),
                *_phrases(store),
            ]
        return tuple(sorted(found, key=lambda one: one.at, reverse=True))

    def put_back(self, thrown: Thrown) -> str:
        """Put something back where it came from; returns "": nothing is left undone.

        Raises Refusal if it is not there any more, or has no place to go back to.
        """
        if thrown.kind is ThrownKind.DRAFT:
            return DraftService(self.workplace).put_back(thrown.uuid)
        if thrown.kind is ThrownKind.PHRASE:
            return self._put_phrase_back(thrown)
        with self.workplace.changing() as store:
            one = store.attachments.by_uuid(thrown.uuid)
            if one is None or one.removed_on is None:
                raise Refusal(_GONE.format(thrown.name))
            self._refuse_homeless(store, one)
            store.attachments.change(replace(one, removed_on=None), reason="从回收站放回")
        return ""

    def throw_again(self, thrown: Thrown) -> str:
        """Undo a putting back; returns "": nothing is left undone."""
        if thrown.kind is ThrownKind.DRAFT:
            DraftService(self.workplace).discard(thrown.uuid)
        elif thrown.kind is ThrownKind.PHRASE:
            phrases = PhraseService(self.workplace)
            phrases.retire(one for one in phrases.all() if one.uuid == thrown.uuid)
        else:
            with self.workplace.changing() as store:
                if one := store.attachments.by_uuid(thrown.uuid):
                    store.attachments.remove(one, self.workplace.now(), "撤销")
        return ""

    def _put_phrase_back(self, thrown: Thrown) -> str:
        phrases = PhraseService(self.workplace)
        found = [one for one in phrases.retired() if one.uuid == thrown.uuid]
        if not found:
            raise Refusal(_GONE.format(thrown.name))
        phrases.bring_back(found)
        return ""

    def _attachments(self, store: Store, removed: Sequence[Attachment]) -> Iterator[Thrown]:
        """Yield attachments by themselves: what went with a draft comes back with it."""
        with_drafts = {(one.uuid, one.discarded_at) for one in store.drafts.discarded()}
        alone = [one for one in removed if (one.record_uuid, one.removed_on) not in with_drafts]
        homes = homes_of(store, (one.record_uuid for one in alone), self.workplace.today)
        for one in alone:
            if one.removed_on:
                yield Thrown(
                    kind=ThrownKind.ATTACHMENT,
                    uuid=one.uuid,
                    name=one.name,
                    place=f"{homes.get(one.record_uuid, _UNKNOWN).title} · {KIND_WORDS[one.kind]}",
                    at=one.removed_on,
                )

    def _refuse_homeless(self, store: Store, one: Attachment) -> None:
        """Raise Refusal where nothing can take the attachment again."""
        home = homes_of(store, (one.record_uuid,), self.workplace.today).get(one.record_uuid)
        if home is None:
            raise Refusal(_HOMELESS.format(one.name))
        if home.is_void:
            raise Refusal(_VOID.format(home.title))


def _drafts(store: Store, beside: Mapping[tuple[str, datetime | None], int]) -> Iterator[Thrown]:
    for one in store.drafts.discarded():
        if one.discarded_at:
            yield Thrown(
                kind=ThrownKind.DRAFT,
                uuid=one.uuid,
                name=one.title or "还没写服务时间和村(居)",
                place=f"没写完的，存于 {one.saved_at:%m-%d %H:%M}",
                at=one.discarded_at,
                beside=beside[one.uuid, one.discarded_at],
            )


def _phrases(store: Store) -> Iterator[Thrown]:
    for one in store.phrases.all(include_retired=True):
        if one.retired_on:
            yield Thrown(
                kind=ThrownKind.PHRASE,
                uuid=one.uuid,
                name=one.text,
                place=FIELD_WORDS[one.field],
                at=datetime.combine(one.retired_on, time.min),
            )
