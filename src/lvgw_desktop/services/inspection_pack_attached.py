"""检查材料的附件: contracts, outlines, sign-in sheets and photographs of a pack, as its papers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from lvgw_desktop.domain.attachable import PICTURES
from lvgw_desktop.domain.attachment import GIVEN_KINDS, KIND_WORDS, Attachment, AttachmentKind
from lvgw_desktop.domain.inspection_pack import PackPhoto
from lvgw_desktop.domain.lecture import Lecture
from lvgw_desktop.domain.other_kind import FOLLOW_UP_VISIT, INSPECTION, LECTURE, TRAINING
from lvgw_desktop.domain.volume_words import log_title, other_title
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.services.inspection_pack_pages import PackPages
from lvgw_desktop.services.inspection_pack_paper import PackPaper, can_be_shown
from lvgw_desktop.services.inspection_pack_scope import PackScope
from lvgw_desktop.services.inspection_pack_sheets import PackSheets

_ELECTRONIC = "电子文件，在文件夹里"
_OF_LECTURES = (AttachmentKind.OUTLINE, AttachmentKind.SIGN_IN, AttachmentKind.OTHER)
_BEHIND_FORMS = (AttachmentKind.SIGN_IN, AttachmentKind.OTHER)
_PHOTO = (AttachmentKind.PHOTO,)
_PHOTOGRAPHED = (INSPECTION, FOLLOW_UP_VISIT)


@dataclass(frozen=True)
class PackAttached:
    """Tells of what is attached, and opens no file before it is asked to draw it."""

    scope: PackScope
    pages: PackPages
    sheets: PackSheets

    def contracts(self) -> Iterator[PackPaper]:
        """Yield what is attached to each 聘任; one without anything lacks its contract."""
        terms, names = self.scope.terms, self.scope.names
        found = self.scope.attachments((one.uuid for one in terms), *GIVEN_KINDS)
        for term in terms:
            whose = f"{names.village(term.village_id)} {names.adviser(term.adviser_id)}"
            if not found[term.uuid]:
                title = f"{whose}，{date_words(term.starts_on)}起"
                yield PackPaper(title=title, mark=whose, lacks="聘任合同", about=term)
            for one in found[term.uuid]:
                title = f"{whose}：{one.name}"
                yield replace(self._attached(one, title, whose, term.starts_on), about=term)

    def lectures(self) -> Iterator[PackPaper]:
        """Yield the filings, each with its outline and what else belongs to it.

        Outlines of logs that have no filing follow.
        """
        lectures, logs = self.scope.records(LECTURE), self.scope.logs
        uuids = [*(one.uuid for one in lectures), *(one.log_uuid for one in lectures)]
        beside = self.scope.attachments(filter(None, uuids), *_OF_LECTURES)
        for lecture in lectures:
            attached = (*beside[lecture.uuid], *beside.get(lecture.log_uuid, ()))
            yield from self._lecture(lecture, attached)
        filed = {one.log_uuid for one in lectures}
        rest = {one.uuid: one for one in logs if one.uuid not in filed}
        outlines = self.scope.attachments(rest, AttachmentKind.OUTLINE, AttachmentKind.SIGN_IN)
        for uuid, log in rest.items():
            yield from self._behind(outlines[uuid], log, log.served_on)

    def trainings(self) -> Iterator[PackPaper]:
        """Yield the sign-in sheets, each with the signed one where that was attached."""
        trainings = self.scope.trainings()
        beside = self.scope.attachments((one.uuid for one in trainings), *_BEHIND_FORMS)
        for training in trainings:
            yield self.sheets.other(TRAINING, training)
            yield from self._behind(beside[training.uuid], training, training.held_on)

    def photos(self) -> Iterator[PackPaper]:
        """Yield the photographs of services, lectures, trainings, inspections and visits by day."""
        shown = sorted(self._photographed(), key=lambda one: one[0])
        found = self.scope.attachments((about.uuid for _day, about, _title in shown), *_PHOTO)
        for day, about, title in shown:
            for one in found[about.uuid]:
                yield replace(self._photo(one, title, day), about=about)

    def boards(self) -> Iterator[PackPaper]:
        """Yield the photographs of each village's 公示牌, which are attached to its card."""
        villages = [self.scope.names.villages[one] for one in self.scope.village_ids]
        found = self.scope.attachments((one.uuid for one in villages), *_PHOTO)
        for village in villages:
            title = f"{village.name}公示牌"
            if not found[village.uuid]:
                yield PackPaper(title=title, mark=title, lacks="公示牌照片", about=village)
            for one in found[village.uuid]:
                yield replace(self._photo(one, title, one.added_on.date()), about=village)

    def _lecture(self, lecture: Lecture, attached: Iterable[Attachment]) -> Iterator[PackPaper]:
        beside = tuple(attached)
        has_outline = any(one.kind is AttachmentKind.OUTLINE for one in beside)
        form = self.sheets.other(LECTURE, lecture)
        yield form if has_outline or lecture.outline.strip() else form.lacking("提纲")
        yield from self._behind(beside, lecture, lecture.held_on)

    def _photographed(self) -> Iterator[tuple[date, Any, str]]:
        """Yield each record that may have photographs, with its day before it and its title."""
        for log in self.scope.logs:
            yield log.served_on, log, self._titled(log, log_title(log))
        for kind in (LECTURE, *_PHOTOGRAPHED):
            for record in self.scope.records(kind):
                title = self._titled(record, other_title(kind, record))
                yield getattr(record, kind.day), record, title
        for training in self.scope.trainings():
            yield training.held_on, training, other_title(TRAINING, training)

    def _titled(self, record: Any, title: str) -> str:  # noqa: ANN401  of any kind
        return f"{self.scope.names.village(record.village_id)} {title}"

    def _behind(
        self, beside: Iterable[Attachment], about: object, day: date
    ) -> Iterator[PackPaper]:
        """Yield what lies behind the form of a record."""
        for one in beside:
            word = KIND_WORDS[one.kind]
            yield replace(self._attached(one, f"{word}：{one.name}", word, day), about=about)

    def _photo(self, one: Attachment, title: str, day: date) -> PackPaper:
        if one.media_type not in PICTURES:
            return self._attached(one, f"{title}：{one.name}", "照片", day)
        photo = PackPhoto(title=title, name=one.name, dated=day)
        draw = partial(self.pages.photo, one, photo)
        mark = f"照片 {day.isoformat()}"
        return PackPaper(title=f"{title}：{one.name}", mark=mark, dated=day, draw=draw)

    def _attached(self, one: Attachment, title: str, mark: str, day: date) -> PackPaper:
        if can_be_shown(one):
            draw = partial(self.pages.attachment, one)
            return PackPaper(title=title, mark=mark, dated=day, draw=draw)
        return PackPaper(title=title, mark=mark, dated=day, remark=_ELECTRONIC, file=one)
