"""一次使用: decides which window is on the screen: first start, an office, or why there is none.

The windows of rare occasions are loaded when one occurs: every start goes without them.
"""

# ruff: noqa: PLC0415

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.office_files import OfficeFiles
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui import rubbish
from lvgw_desktop.ui.doorbell import Doorbell
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.places import Places
from lvgw_desktop.ui.shared.operations import Operations

_HANG_AFTER_MS = 500


class Session(QObject):
    """Shows one window at a time; `ended` when the last one is gone.

    `at_once` does all work on the calling thread, for tests.
    """

    ended = Signal()

    def __init__(self, files: OfficeFiles, places: Places, *, at_once: bool = False) -> None:
        super().__init__()
        self._files, self._places, self._at_once = files, places, at_once
        self._file = places.office_file
        self._window: QWidget | None = None
        self._next: Callable[[], object] = self.ended.emit
        self._doorbell = Doorbell(self)
        self._doorbell.rung.connect(self._come_forward)
        self._hanging = QTimer(self, singleShot=True, interval=_HANG_AFTER_MS)
        self._hanging.timeout.connect(self._hang_doorbell)

    def window(self) -> QWidget | None:
        """Return the window on the screen."""
        return self._window

    def start(self, file: Path, *, practice: bool = False) -> None:
        """Open an office file; where none ever was, begin the first start or the 练习所."""
        self._file = file
        if file.exists() or self._files.was_opened(file):
            self.open(file)  # a file that is lost is refused, never made anew
        elif practice:
            work = self._files.create_practice
            self._wait("正在准备练习所…", lambda: work(file), self._show_office)
        else:
            self._show_first_run()

    def open(self, file: Path, sentence: str = "") -> None:
        """Open an office file that is there, and say what happened before."""
        self._file = file
        try:
            use_cases = self._files.open(file)
        except Refusal as refusal:
            self._refuse(refusal)
        else:
            self._show_office(use_cases, sentence)

    def open_practice(self) -> None:
        """Open the 练习所, which is made when it is first asked for."""
        self.start(self._places.practice_file, practice=True)

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the closed office file, the present state saved first."""
        file = self._file
        self._wait(
            "正在恢复并核对，请不要关机…",
            lambda: self._files.restore(backup, file),
            lambda report: self.open(file, report.sentence),
        )

    def _show_office(self, use_cases: UseCases, sentence: str = "") -> None:
        operations = Operations(at_once=self._at_once)
        window = MainWindow(use_cases, operations, self._places.help_file)
        self._next = self.ended.emit
        window.left.connect(self._go_on)
        window.restore_asked.connect(
            lambda backup: self._leave_for(lambda: self.restore(backup), backup=False)
        )
        window.practice_asked.connect(lambda: self._leave_for(self.open_practice))
        window.office_asked.connect(
            lambda: self._leave_for(lambda: self.start(self._places.office_file))
        )
        self._show(window)
        self._hanging.start()
        if sentence:
            window.toast.say(sentence)

    def _hang_doorbell(self) -> None:
        """Answer a second start, now that this one has shown what it has."""
        if isinstance(self._window, MainWindow):
            self._doorbell.listen(self._window.use_cases.workplace.database.path)

    def _go_on(self) -> None:
        """Do what comes after the office was closed: end, or show another window."""
        self._next()

    def _leave_for(self, following: Callable[[], object], *, backup: bool = True) -> None:
        """Close the office in good order, then go on with something else."""
        window = self._window
        assert isinstance(window, MainWindow)
        self._next = following
        window.leave(backup=backup)

    def _show_first_run(self) -> None:
        from lvgw_desktop.ui.first_run.window import FirstRunWindow

        window = FirstRunWindow(self._files, self._file, Operations(at_once=self._at_once))
        window.begun.connect(self._show_office)
        window.practice_asked.connect(self.open_practice)
        window.restore_asked.connect(self.restore)
        window.left.connect(self.ended)
        self._show(window)

    def _refuse(self, refusal: Refusal) -> None:
        from lvgw_desktop.ui.refused_window import RefusedWindow

        operations = Operations(self, at_once=self._at_once)
        window = RefusedWindow(refusal.sentence, self._file, self._files, operations)
        window.restore_asked.connect(self.restore)
        window.other_file_chosen.connect(self.open)
        window.left.connect(self.ended)
        self._show(window)

    def _wait(self, sentence: str, work: Callable[[], Any], then: Callable[[Any], object]) -> None:
        from lvgw_desktop.ui.waiting_window import WaitingWindow

        operations = Operations(self, at_once=self._at_once)
        self._show(WaitingWindow(sentence, operations))
        operations.run(work, then=then, refused=self._refuse)

    def _show(self, window: QWidget) -> None:
        former, self._window = self._window, window
        window.show()
        if former:
            former.hide()
            former.deleteLater()
            rubbish.look_through_all()

    def _come_forward(self) -> None:
        if isinstance(self._window, MainWindow):
            self._window.come_forward()
