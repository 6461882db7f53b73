"""数据包: what this office hands to another PC, and what another PC brings, encrypted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lvgw_desktop.domain.import_batch import PACKAGE, ImportBatch
from lvgw_desktop.domain.office_package import PACKAGE_ENDING, PackageHead, PackageRange
from lvgw_desktop.domain.recovery_code import RecoveryCode, read_recovery_code
from lvgw_desktop.domain.recovery_sheet import RecoverySheet
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.sealing.keys import Keys, code_id
from lvgw_desktop.services.backups import BackupService
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.package_entry import PackageEntry
from lvgw_desktop.services.package_file import (
    PackageLock,
    PackageSource,
    Tell,
    lock_of,
    verify_package,
)
from lvgw_desktop.services.package_keys import own_code, own_code_or_new
from lvgw_desktop.services.package_making import PackageMaking
from lvgw_desktop.services.package_outcome import PackageChoices, PackageOutcome
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED
from lvgw_desktop.storage.store import Store

_BACKWARDS = "起始月份在截止月份后面，请改一下。"
_SHORT_PASSWORD = "密码太短，请至少写 8 个字；也可以不设密码，只用恢复码。"  # noqa: S105  a sentence
_SHORTEST = 8
_NO_CODE = "还没有恢复码，第一次做数据包时会做一个。"
_INVENTED = "这是练习所做的数据包，里面是编的内容，不能读进正式的本所。"
_SHEET = "recovery_sheet"


@dataclass(frozen=True, slots=True)
class PackageWish:
    """What a clerk wants packed: months of the office's rule, villages, and a password."""

    first: StatisticalMonth | None = None
    last: StatisticalMonth | None = None
    village_ids: Sequence[int] = ()
    password: str = ""

    def of_villages(self, village_ids: Sequence[int]) -> "PackageWish":
        """Return the same of these villages only, none for all."""
        return replace(self, village_ids=village_ids)


@dataclass(frozen=True, slots=True)
class PackageMade:
    """One package that was made; `is_first` says that its code has to be printed now."""

    file: Path
    head: PackageHead
    code: RecoveryCode
    is_first: bool


def _nobody(_done: int, _total: int) -> None:
    """Hear nothing."""


@dataclass(frozen=True, slots=True)
class PackageService:
    """Use cases of packages."""

    workplace: Workplace

    def recovery_code(self) -> RecoveryCode | None:
        """Return this office's code, None before its first package."""
        with self.workplace.reading() as store:
            return own_code(store)

    def name_of(self, code: RecoveryCode) -> str:
        """Return the number of a code, which stands on its paper and in what it opens."""
        return code_id(code)

    def code_sheet(self) -> Preview:
        """Return the sheet with the office's code, as it prints. Raises Refusal without one."""
        with self.workplace.reading() as store:
            code, office = own_code(store), store.office.get()
        if code is None:
            raise Refusal(_NO_CODE)
        sheet = RecoverySheet(
            office_name=office.full_name,
            number=code_id(code),
            groups=code.groups,
            printed_on=self.workplace.today,
        )
        return preview_plain(self.workplace, _SHEET, [PlainSheet({"recovery": sheet}, "恢复码")])

    def file_name(self) -> str:
        """Return what a package made today is called."""
        with self.workplace.reading() as store:
            office = store.office.get()
        return f"{office.name}_{self.workplace.today:%Y%m%d}{PACKAGE_ENDING}"

    def make(self, target: Path, wish: PackageWish, tell: Tell = _nobody) -> PackageMade:
        """Write a package and read it again whole. Raises Refusal; what `tell` raises stops it."""
        if wish.password and len(wish.password) < _SHORTEST:
            raise Refusal(_SHORT_PASSWORD)
        is_first = self.recovery_code() is None
        wanted = self._range(wish)
        code = own_code_or_new(self.workplace)
        making = PackageMaking(self.workplace, wanted, Keys(code, wish.password), tell)
        written, head = making.write(target)
        self.workplace.note(EXPORTED, f"数据包：{head.counts_words}")
        return PackageMade(written, head, code, is_first)

    def lock_of(self, file: Path) -> PackageLock | None:
        """Return what opens a package, None if this office's own code does."""
        lock, code = lock_of(file), self.recovery_code()
        return None if code and code_id(code) == lock.code_id else lock

    def read(
        self, file: Path, typed: str = "", password: str = "", tell: Tell = _nobody
    ) -> PackageSource:
        """Open a package with a code as it was typed, a password or this office's own code.

        It is read to its end: from then on nothing of it is refused. Raises Refusal, also for the
        invented records of a practice office in a real one.
        """
        code = read_recovery_code(typed) if typed else self.recovery_code()
        source = verify_package(file, Keys(code, password), tell)
        with self.workplace.reading() as store:
            if source.head.practice and not store.office.get().practice:
                raise Refusal(_INVENTED)
        return source

    def try_out(
        self, source: PackageSource, choices: PackageChoices, tell: Tell = _nobody
    ) -> PackageOutcome:
        """Return what reading it in would do; nothing is written."""
        with self.workplace.trying() as store:
            return self._entered(store, source, choices, tell, tried=True)

    def run(
        self, source: PackageSource, choices: PackageChoices, tell: Tell = _nobody
    ) -> PackageOutcome:
        """Read it in after a backup: the files first, then all records in one transaction."""
        BackupService(self.workplace).make(report=tell)
        source.keep_contents(self.workplace.database.contents, tell)
        with self.workplace.changing() as store:
            return self._entered(store, source, choices, tell, tried=False)

    def _entered(
        self,
        store: Store,
        source: PackageSource,
        choices: PackageChoices,
        tell: Tell,
        *,
        tried: bool,
    ) -> PackageOutcome:
        batch = ImportBatch(
            kind=PACKAGE,
            source_name=source.file.name,
            source_hash=source.digest.hex(),
            imported_at=self.workplace.now(),
        )
        entry = PackageEntry(self.workplace, store, source, choices)
        entry.enter(tell)
        brought = entry.updated or any(entry.added.values())
        kept = store.import_batches.keep(batch, entry.added, entry.updated) if brought else None
        return PackageOutcome(
            source=source,
            tried=tried,
            choices=choices,
            added={table: len(ids) for table, ids in entry.added.items()},
            same=entry.same,
            conflicts=tuple(entry.conflicts),
            left=tuple(entry.left),
            matches=tuple(entry.matches),
            batch=kept,
        )

    def _range(self, wish: PackageWish) -> PackageRange:
        if wish.first and wish.last and wish.last < wish.first:
            raise Refusal(_BACKWARDS)
        with self.workplace.reading() as store:
            calendar = calendar_in(store)
        return PackageRange(
            first_month=wish.first.code if wish.first else "",
            last_month=wish.last.code if wish.last else "",
            first_day=calendar.first_day(wish.first) if wish.first else None,
            last_day=calendar.last_day(wish.last) if wish.last else None,
            village_ids=frozenset(wish.village_ids),
        )
