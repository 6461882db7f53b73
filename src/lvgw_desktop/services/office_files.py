"""本所文件: creating, opening and restoring the file that holds an office."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from lvgw_desktop.disk import InstanceLock
from lvgw_desktop.domain.office import DEFAULT_PACK, JudicialOffice, office_problems
from lvgw_desktop.domain.refusal import Refusal, refuse_errors
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.forms.pack import FormPack, open_pack
from lvgw_desktop.forms.pack_files import PACK_FILE
from lvgw_desktop.services.indexing import with_new_index
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import RESTORED
from lvgw_desktop.storage.backup import BackupFacts, check_backup
from lvgw_desktop.storage.content_check import with_contents
from lvgw_desktop.storage.content_store import BACKUPS, ContentStore
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.restoring import RestoreReport, restore
from lvgw_desktop.storage.verification import VerificationReport, verify_file


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeFiles:
    """Where the program's own files lie, handed down by `bootstrap`, and the clock."""

    packs: Path
    fonts: Path
    own_forms: Path
    practice: Path
    now: Callable[[], datetime]

    def create(self, file: Path, office: JudicialOffice) -> UseCases:
        """Create a new office file; an existing file or an unknown form pack is refused."""
        refuse_errors(office_problems(office))
        self._pack(office)  # before there is a file that could not be opened for want of it
        return self._opened(Database.create(file, office, self.now))

    def create_practice(self, file: Path) -> UseCases:
        """Create the practice office with a year of invented records."""
        from lvgw_desktop.services.practice import (  # noqa: PLC0415  prints: start needs none
            fill_practice_office,
            practice_office,
        )

        use_cases = self.create(file, practice_office(self.practice))
        fill_practice_office(use_cases.workplace, self.practice)
        return use_cases

    def open(self, file: Path) -> UseCases:
        """Open an office file; what is missing, foreign, damaged or newer is refused."""
        return self._opened(Database.open(file, self.now))

    def is_held(self, file: Path) -> bool:
        """Tell whether another window of the program has this file open."""
        return file.exists() and not InstanceLock(file).is_free()

    def was_opened(self, file: Path) -> bool:
        """Tell whether an office lay here: a lost file is never mistaken for a first start."""
        return backups_of(file).is_dir()

    @contextmanager
    def trial(self) -> Iterator[UseCases]:
        """Open an office that is thrown away, to try a roster before the first start is done."""
        with TemporaryDirectory(prefix="lvgw-") as folder:
            office = JudicialOffice(name="试用", district="", prefix="SY")
            use_cases = self.create(Path(folder) / "office.db", office)
            try:
                yield use_cases
            finally:
                use_cases.close()

    def restore(self, backup: Path, file: Path) -> RestoreReport:
        """Put a backup in the place of a closed office file, the present state saved first.

        The restored file's audit trail says so. Raises Refusal.
        """
        report = restore(backup, file, self.now(), backups_of(file))
        with closing(self.open(file)) as use_cases:
            use_cases.workplace.note(RESTORED, report.sentence)
        return report

    def backup_facts(self, backup: Path) -> BackupFacts:
        """Read a backup whole and return what it would bring back; a bad one is refused."""
        return check_backup(backup)

    def verify(self, file: Path) -> VerificationReport:
        """Check an office file that may be closed or damaged.

        A search index that does not know the logs is begun anew, unless the file is open.
        """
        report = with_contents(verify_file(file), ContentStore.beside(file))
        if not report.searchable:
            with suppress(Refusal), closing(self.open(file)) as use_cases:
                return with_new_index(use_cases.workplace, report)
        return report

    def pack_folder(self, name: str) -> Path:
        """Return the folder of a form pack; one that is not there is refused."""
        folder = self.packs / name
        if not (folder / PACK_FILE).is_file():
            raise Refusal(f"程序里没有“{name}”这套表样。请核对名称，或重新安装程序。")
        return folder

    def usual_vocabulary(self) -> Vocabulary:
        """Return the words of the usual pack, for work that is no office's own."""
        return open_pack(self.pack_folder(DEFAULT_PACK), self.fonts, self.own_forms).vocabulary

    def pack_of(self, file: Path) -> str:
        """Return the name of an office's form pack; the usual one where there is no office yet."""
        if not file.exists():
            return DEFAULT_PACK
        with closing(Database.open(file, self.now)) as database, database.open_store() as store:
            return store.office.get().pack

    def _opened(self, database: Database) -> UseCases:
        try:
            with database.open_store() as store:
                office = store.office.get()
            pack = self._pack(office)
            database.measures = pack.vocabulary.measures
        except BaseException:
            database.close()
            raise
        with suppress(OSError):  # a folder that takes no backup is told when one is made
            backups_of(database.path).mkdir(exist_ok=True)
        return UseCases(
            Workplace(
                database=database,
                pack=pack,
                now=self.now,
                backups_folder=backups_of(database.path),
                operator=office.clerk,
            )
        )

    def _pack(self, office: JudicialOffice) -> FormPack:
        return open_pack(self.pack_folder(office.pack), self.fonts, self.own_forms)


def backups_of(file: Path) -> Path:
    """Return the folder of an office file's backups, beside it."""
    return file.parent / BACKUPS
