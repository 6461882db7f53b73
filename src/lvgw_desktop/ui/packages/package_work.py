"""数据包的活: making, opening, trying and reading off the UI thread, told by signals."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.services.package_file import PackageSource
from lvgw_desktop.services.package_outcome import PackageChoices, PackageOutcome
from lvgw_desktop.services.packages import PackageWish
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.importing.import_work import PACKED
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.step_work import StepWork


class PackageWork(StepWork):
    """Each signal brings what came of a step; `asked_for(lock)`: a code or a password is needed."""

    made = Signal(object)
    asked_for = Signal(object)
    was_read = Signal(object)
    tried = Signal(object)
    brought = Signal(object)
    undone = Signal(object)

    def __init__(self, use_cases: UseCases, operations: Operations, parent: QObject) -> None:
        super().__init__(operations, "packages", parent)
        self._packages, self._batches = use_cases.packages, use_cases.import_batches

    def make(self, target: Path, wish: PackageWish) -> None:
        """Make a package."""
        self.begin(
            lambda progress: self._packages.make(target, wish, progress.report),
            self.made.emit,
            "正在做数据包并核对…",
        )

    def look_at(self, file: Path) -> None:
        """Open a package with this office's own code, or ask for what opens it."""

        def go_on(lock: Any) -> None:  # noqa: ANN401  a PackageLock or None
            if lock is None:
                self.read(file)
            else:
                self.asked_for.emit(lock)

        self.begin(lambda: self._packages.lock_of(file), go_on)

    def read(self, file: Path, typed: str = "", password: str = "") -> None:
        """Open a package and prove that it is whole."""
        self.begin(
            lambda progress: self._packages.read(file, typed, password, progress.report),
            self.was_read.emit,
            f"正在打开并核对 {file.name}…",
        )

    def try_out(self, source: PackageSource, choices: PackageChoices) -> None:
        """Find out what reading it in would do."""
        self.begin(
            lambda progress: self._packages.try_out(source, choices, progress.report),
            self.tried.emit,
            "正在和这里的比较…",
        )

    def run(self, outcome: PackageOutcome) -> None:
        """Read in what was tried out."""
        self.begin(
            lambda progress: self._packages.run(outcome.source, outcome.choices, progress.report),
            self.brought.emit,
            "正在备份并读进来…",
            PACKED,
        )

    def undo(self, batch: ImportBatch) -> None:
        """Take it back."""
        self.begin(
            lambda progress: self._batches.undo(batch.id or 0, progress.report),
            self.undone.emit,
            "正在备份并撤销…",
            PACKED,
        )
