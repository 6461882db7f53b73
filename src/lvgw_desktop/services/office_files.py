"""本所文件: creating, opening and restoring the file that holds an office."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from lvgw_desktop.domain.office import JudicialOffice, office_problems
from lvgw_desktop.domain.refusal import refuse_errors
from lvgw_desktop.forms.pack import open_pack
from lvgw_desktop.services.practice import fill_practice_office, practice_office
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.backup import BackupFacts, check_backup
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.restoring import RestoreReport, restore
from lvgw_desktop.storage.verification import VerificationReport, verify_file

_BACKUPS = "backups"


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeFiles:
    """Where the program's own files lie, handed down by `bootstrap`, and the clock."""

    packs: Path
    fonts: Path
    own_forms: Path
    practice: Path
    now: Callable[[], datetime]

    def create(self, file: Path, office: JudicialOffice) -> UseCases:
        """Create a new office file; an existing file is refused."""
        refuse_errors(office_problems(office))
        return self._opened(Database.create(file, office, self.now))

    def create_practice(self, file: Path) -> UseCases:
        """Create the practice office with a year of invented records."""
        use_cases = self.create(file, practice_office(self.practice))
        fill_practice_office(use_cases.workplace, self.practice)
        return use_cases

    def open(self, file: Path) -> UseCases:
        """Open an office file; what is missing, foreign, damaged or newer is refused."""
        return self._opened(Database.open(file, self.now))

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
        """Put a backup in the place of a closed office file, the present state saved first."""
        return restore(backup, file, self.now(), backups_of(file))

    def backup_facts(self, backup: Path) -> BackupFacts:
        """Read a backup whole and return what it would bring back; a bad one is refused."""
        return check_backup(backup)

    def verify(self, file: Path) -> VerificationReport:
        """Check an office file that may be closed or damaged."""
        return verify_file(file)

    def _opened(self, database: Database) -> UseCases:
        with database.open_store() as store:
            office = store.office.get()
        with suppress(OSError):  # a folder that takes no backup is told when one is made
            backups_of(database.path).mkdir(exist_ok=True)
        pack = open_pack(self.packs / office.pack, self.fonts, self.own_forms)
        return UseCases(
            Workplace(
                database=database,
                pack=pack,
                now=self.now,
                backups_folder=backups_of(database.path),
                operator=office.clerk,
            )
        )


def backups_of(file: Path) -> Path:
    """Return the folder of an office file's backups, beside it."""
    return file.parent / _BACKUPS
