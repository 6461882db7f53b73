"""检查材料: all that an inspection asks for in one folder, numbered, and bound into one PDF."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lvgw_desktop import disk
from lvgw_desktop.domain.inspection_pack import PackIndex, PackPart, PackWish
from lvgw_desktop.domain.other_kind import FOLLOW_UP_VISIT, INSPECTION
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.inspection_pack_attached import PackAttached
from lvgw_desktop.services.inspection_pack_index import index_lines
from lvgw_desktop.services.inspection_pack_pages import PackPages
from lvgw_desktop.services.inspection_pack_paper import PackPaper
from lvgw_desktop.services.inspection_pack_scope import PackScope
from lvgw_desktop.services.inspection_pack_sheets import PackSheets
from lvgw_desktop.services.inspection_pack_writing import PackWriter, Section, Steps, Told
from lvgw_desktop.services.package_receipt import NAME as RECEIPT_NAME
from lvgw_desktop.services.receipt_lines import file_lines, made_line
from lvgw_desktop.services.staged_folder import staged_folder
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED

_INDEX = "pack_index"
_HIDDEN = "群众电话已遮住。"
_WITHOUT_PHONES = "遮住电话"
_NOTHING = "{}{}没有可以放进检查材料的。请换一段时间，或换一个村(居)、顾问。"
_NO_FOLDER = "“{}”不是文件夹。请选放检查材料的文件夹。"


@dataclass(frozen=True, slots=True)
class PackContents:
    """What is in a part of a pack before it is made."""

    part: PackPart
    papers: tuple[PackPaper, ...]

    @property
    def count(self) -> int:
        """Return how many papers there are."""
        return sum(one.is_there for one in self.papers)

    @property
    def lacking(self) -> int:
        """Return how many papers lack something."""
        return sum(bool(one.lacks) for one in self.papers)


@dataclass(frozen=True, kw_only=True, slots=True)
class PackFile:
    """One file of a pack, as its receipt tells of it."""

    file_name: str
    size: int
    content_hash: str


@dataclass(frozen=True, kw_only=True, slots=True)
class InspectionPack:
    """A pack that was made: where it lies, and how many pages the whole has."""

    folder: Path
    files: tuple[PackFile, ...]
    pages: int


@dataclass(frozen=True, slots=True)
class InspectionPackService:
    """Use cases of what an inspection is handed. Nothing is issued: papers show what they are."""

    workplace: Workplace

    def contents(
        self, wish: PackWish, heed: Callable[[], object] = lambda: None
    ) -> tuple[PackContents, ...]:
        """Return what would be in it, part by part; `heed` may raise to stop the work."""
        return _listed(PackScope(self.workplace, wish), heed)

    def make(
        self, wish: PackWish, target: Path, told: Told = lambda _done, _total, _words: None
    ) -> InspectionPack:
        """Write a pack into a folder of its own; raises Refusal, and then nothing of it is there.

        In it are the whole as one PDF, the same pages part by part, files that no page shows, and
        the receipt.
        """
        if target.exists() and not target.is_dir():
            raise Refusal(_NO_FOLDER.format(target.name))
        scope = PackScope(self.workplace, wish)
        contents = _listed(scope, lambda: told(0, 0, ""))
        if not any(one.count for one in contents):
            raise Refusal(_NOTHING.format(scope.subject or "本所", wish.period.words))
        try:
            with staged_folder(target, self._name(scope)) as staged:
                steps = Steps(told, 1 + sum(len(one.papers) for one in contents))
                writer = PackWriter(self.workplace, staged.folder, steps)
                pages = self._write(scope, contents, writer)
                files = tuple(_told(path, steps) for path in staged.files())
                self._write_receipt(scope, staged.folder, files)
                staged.put_in_place(zipped=False)
        except OSError as error:
            raise Refusal(disk.os_error_sentence(error, target)) from error
        self.workplace.note(EXPORTED, f"检查材料 {wish.period.words}，{pages} 页")
        return InspectionPack(folder=staged.final, files=files, pages=pages)

    def _name(self, scope: PackScope) -> str:
        """Return 检查材料_兴梁社区_2026年上半年."""
        subject = scope.subject.replace(" ", "_") or scope.office.name
        variant = _WITHOUT_PHONES if scope.wish.without_phones else ""
        parts = ("检查材料", subject, scope.wish.period.words, variant)
        return disk.safe_name("_".join(filter(None, parts)))

    def _write(self, scope: PackScope, contents: Iterable[PackContents], writer: PackWriter) -> int:
        """Write every part, the index that lists them, and the whole; returns its pages."""
        parts = [writer.section(one.part, one.papers) for one in contents]
        index = self._index(scope, parts, writer)
        return writer.whole((index, *parts))

    def _index(self, scope: PackScope, parts: list[Section], writer: PackWriter) -> Section:
        """Write the index; it says on which page everything lies, its own pages counted too."""
        pages, own, document = PackPages(scope), 0, None
        while document is None or len(document.pages) != own:
            own = len(document.pages) if document else 1
            roots = {"pack": self._index_of(scope, parts, own), "office": scope.office}
            (document,) = pages.plain(_INDEX, roots)
        title, drawn = PackPart.INDEX.value, (document,)
        paper = PackPaper(title=title, mark=title, draw=lambda: iter(drawn))
        return writer.section(PackPart.INDEX, [paper])

    def _index_of(self, scope: PackScope, parts: list[Section], own_pages: int) -> PackIndex:
        return PackIndex(
            subject=scope.subject,
            period_words=scope.wish.period.words,
            made_on=self.workplace.today,
            pages=own_pages + sum(one.pages for one in parts),
            note=_HIDDEN if scope.wish.without_phones else "",
            lines=tuple(index_lines(parts, own_pages)),
        )

    def _write_receipt(self, scope: PackScope, folder: Path, files: tuple[PackFile, ...]) -> None:
        who = self.workplace.operator or scope.office.clerk
        lines = (
            "村(居)法律顾问工作检查材料回执",
            f"单位：{scope.office.full_name}",
            f"范围：{scope.subject or '全所'}，{scope.wish.period.words}",
            made_line(self.workplace.now(), who),
            *([_HIDDEN] if scope.wish.without_phones else []),
            "",
            *file_lines(files),
            "",
        )
        data = "\r\n".join(lines).encode("utf-8-sig")

        def write(path: Path) -> None:
            path.write_bytes(data)

        disk.write_safely(folder / RECEIPT_NAME, write)


def _listed(scope: PackScope, heed: Callable[[], object]) -> tuple[PackContents, ...]:
    pages = PackPages(scope)
    sheets = PackSheets(scope, pages)
    attached = PackAttached(scope, pages, sheets)
    papers: Mapping[PackPart, Callable[[], Iterable[PackPaper]]] = {
        PackPart.ROSTER: sheets.roster,
        PackPart.CONTRACTS: attached.contracts,
        PackPart.LOGS: sheets.logs,
        PackPart.LEDGERS: sheets.ledgers,
        PackPart.LECTURES: attached.lectures,
        PackPart.PHOTOS: attached.photos,
        PackPart.INSPECTIONS: partial(sheets.others, INSPECTION),
        PackPart.TRAININGS: attached.trainings,
        PackPart.VISITS: partial(sheets.others, FOLLOW_UP_VISIT),
        PackPart.ASSESSMENTS: sheets.assessments,
        PackPart.BOARDS: attached.boards,
        PackPart.HAND_INS: sheets.hand_ins,
    }
    return tuple(
        PackContents(part, tuple(_heeding(listed(), heed))) for part, listed in papers.items()
    )


def _heeding(papers: Iterable[PackPaper], heed: Callable[[], object]) -> Iterable[PackPaper]:
    for paper in papers:
        heed()
        yield paper


def _told(path: Path, steps: Steps) -> PackFile:
    steps.heed()
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return PackFile(file_name=path.name, size=path.stat().st_size, content_hash=sha256)
