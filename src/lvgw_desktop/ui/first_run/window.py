"""第一次使用的窗口: three blocks at the left; practice, restore and text size at the right."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from lvgw_desktop.domain.office import JudicialOffice, office_problems
from lvgw_desktop.domain.refusal import Refusal, errors_of
from lvgw_desktop.services.office_files import OfficeFiles, backups_of
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui import crash_dialog
from lvgw_desktop.ui.first_run.begin import (
    FirstStart,
    begin_office,
    look_at_roster,
    save_template,
)
from lvgw_desktop.ui.first_run.office_card import OfficeCard
from lvgw_desktop.ui.first_run.roster_card import RosterCard
from lvgw_desktop.ui.first_run.side import SideCards
from lvgw_desktop.ui.first_run.step import Step
from lvgw_desktop.ui.restore_question import ask_to_restore, choose_backup
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label, rule
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.operation_windows import show_operations_in
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled

WIDTH, HEIGHT = 1366, 697
LEFT_WIDTH = 830
TITLE = "开始使用：填好本所就行"
SUBTITLE = "大约 3 分钟。以后都能在“设置”里改，不用怕填错。"


class FirstRunWindow(QMainWindow):
    """Makes the office file; `begun(use cases, sentence)` when it is there and open."""

    begun = Signal(object, str)
    practice_asked = Signal()
    restore_asked = Signal(Path)
    left = Signal()

    def __init__(self, files: OfficeFiles, file: Path, operations: Operations) -> None:
        super().__init__()
        self.setWindowTitle("村(居)法律顾问工作台 — 第一次使用")
        self._files, self._file, self._operations = files, file, operations
        show_operations_in(self, operations, crash_dialog.show_crash)
        self.office, self.roster, self.side = OfficeCard(), RosterCard(), SideCards()
        self._begin_button = Button(
            "开始使用", Kind.PRIMARY, icon="arrow-right", key="Ctrl+Enter", clicked=self.begin
        )
        self._steps = (
            Step(1, "本所是哪里", self.office),
            Step(2, "村(居)和法律顾问名册", self.roster),
            Step(3, "数据和备份放在哪里", self._places()),
        )
        self._lay_out()
        self._connect()
        self._show_done()
        self.office.start()

    def begin(self) -> None:
        """Make the office file from what is filled in; a problem goes beside its field."""
        try:
            office = self.office.record()
        except Refusal as refusal:
            self.office.show_problems(refusal.problems)
            return
        if problems := errors_of(office_problems(office)):
            self.office.show_problems(problems)
            return
        first = self._first_start(office)
        self._operations.run(
            lambda: begin_office(self._files, self._file, first),
            then=self._tell_begun,
            label="正在建立本所…",
            urgent=True,
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave; nothing was made."""
        event.accept()
        self.left.emit()

    def _first_start(self, office: JudicialOffice) -> FirstStart:
        scale = theme.current().appearance.text_size.value
        return FirstStart(office=office, roster=self.roster.workbook, text_scale=scale)

    def _tell_begun(self, made: tuple[UseCases, str]) -> None:
        use_cases, sentence = made
        self.begun.emit(use_cases, sentence)

    def _places(self) -> QWidget:
        """Tell where data and backups lie: both are real and need no choice."""
        lines = QWidget()
        data = Label(f"数据：{self._file}", "side", wrap=True)
        backups = Label(
            f"备份：{backups_of(self._file)}，每次退出时自动备份并核对", "side", wrap=True
        )
        lines.setLayout(column(data, backups, spacing=4))
        return lines

    def _lay_out(self) -> None:
        head = row(Label(TITLE, "title"), Label(SUBTITLE, "body2"), STRETCH, spacing=12)
        self._blocks = blocks = column(head, spacing=9)
        for number, step in enumerate(self._steps):
            if number:
                blocks.put(rule())
            blocks.put(step)
        blocks.put(STRETCH)
        leave = Button("退出", clicked=self.close)
        foot = row(Label("Enter 下一格", "side"), STRETCH, leave, self._begin_button, spacing=10)
        card = Card("", spacing=10)
        card.body.put(scrolled(ScrolledContent(blocks)), 1)
        card.body.put(rule())
        card.body.put(foot)
        keep_size(card, max_width=LEFT_WIDTH)
        self._panes = panes = row(STRETCH, spacing=18, margins=(16, 12, 16, 12))
        panes.put(card, 8)
        panes.put(STRETCH)
        whole = QWidget()
        whole.setLayout(panes)
        self.setCentralWidget(whole)
        self.resize(WIDTH, HEIGHT)
        self._place_side()
        theme.current().changed.connect(self._place_side)

    def _place_side(self) -> None:
        """Put the side cards at the right, or below the blocks where large text needs the width."""
        below = theme.current().large
        self.side.lie(across=below)
        if below:
            self._blocks.insertWidget(self._blocks.count() - 1, self.side)
        else:
            self._panes.insertWidget(self._panes.count() - 1, self.side, 3)

    def _connect(self) -> None:
        self.office.save_asked.connect(self.begin)
        self.office.changed.connect(self._show_done)
        self.roster.changed.connect(self._show_done)
        self.roster.look_asked.connect(self._look)
        self.roster.template_asked.connect(self._save_template)
        self.side.practice_asked.connect(self.practice_asked)
        self.side.restore_asked.connect(self._restore)

    def _show_done(self) -> None:
        office, roster, places = self._steps
        office.show_done(bool(self.office["name"].value()))
        roster.show_done(self.roster.workbook is not None)
        places.show_done(True)

    def _look(self, workbook: Path) -> None:
        self._operations.run(
            lambda: look_at_roster(self._files, workbook),
            then=self.roster.show_outcome,
            refused=lambda refusal: self.roster.show_result(refusal.sentence),
            label="正在看这份名册…",
        )

    def _save_template(self, target: Path) -> None:
        self._operations.run(
            lambda: save_template(self._files, target),
            then=lambda saved: self.roster.show_result(f"空白表已存到 {saved}。填好后再来选它。"),
        )

    def _restore(self) -> None:
        backup = choose_backup(self, Path.home())
        if backup:
            check, then = self._files.backup_facts, self.restore_asked.emit
            ask_to_restore(self, backup, check, self._operations, then)
