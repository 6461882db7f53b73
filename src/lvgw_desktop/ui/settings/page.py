"""设置页: sections at the left, the chosen one at the right; Esc goes back."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QStackedWidget, QWidget

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.settings.about_section import AboutSection
from lvgw_desktop.ui.settings.appearance_section import AppearanceSection
from lvgw_desktop.ui.settings.backup_section import BackupSection
from lvgw_desktop.ui.settings.fee_section import FeeSection
from lvgw_desktop.ui.settings.forms_section import FormsSection
from lvgw_desktop.ui.settings.import_section import ImportSection
from lvgw_desktop.ui.settings.local_score_section import LocalScoreSection
from lvgw_desktop.ui.settings.merging_section import MergingSection
from lvgw_desktop.ui.settings.office_section import OfficeSection
from lvgw_desktop.ui.settings.offset_section import OffsetSection
from lvgw_desktop.ui.settings.phrases_section import PhrasesSection
from lvgw_desktop.ui.settings.rules_section import RulesSection
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared.buttons import bin_button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

NAV_WIDTH = 176
HINTS = (Hint("↑↓", "选栏目"), Hint("Tab", "到右边"), Hint("Esc", "返回"), Hint("F1", "帮助"))


MAKERS: dict[Section, Callable[[UseCases, Operations], QWidget]] = {
    Section.OFFICE: OfficeSection,
    Section.FORMS: FormsSection,
    Section.RULES: RulesSection,
    Section.FEES: FeeSection,
    Section.LOCAL_SCORES: LocalScoreSection,
    Section.PHRASES: PhrasesSection,
    Section.BACKUPS: BackupSection,
    Section.IMPORTS: ImportSection,
    Section.MERGING: MergingSection,
    Section.OFFSET: OffsetSection,
    Section.APPEARANCE: AppearanceSection,
    Section.ABOUT: AboutSection,
}

_KEEPING = (OfficeSection, OffsetSection)
_OF_KEEPING = ("stay_asked", "dropped")
_PASSED_ON: Mapping[type[QWidget], Sequence[str]] = {
    OfficeSection: (
        *("back_asked", "history_asked", "practice_asked", "office_asked"),
        *_OF_KEEPING,
    ),
    FormsSection: ("said", "blank_asked"),
    RulesSection: ("rule_asked",),
    FeeSection: ("history_asked",),
    LocalScoreSection: ("item_asked", "history_asked"),
    PhrasesSection: ("phrases_asked",),
    BackupSection: ("restore_asked",),
    ImportSection: ("said", "import_asked"),
    MergingSection: ("merge_asked",),
    OffsetSection: ("said", *_OF_KEEPING),
    AppearanceSection: ("said",),
}
"""The signals of a section that the page sends on under the same names."""

HELP_PARTS = {
    Section.FORMS: "forms",
    Section.RULES: "rules",
    Section.FEES: "fees",
    Section.LOCAL_SCORES: "local_scores",
    Section.PHRASES: "phrases",
    Section.BACKUPS: "safety",
    Section.IMPORTS: "imports",
    Section.MERGING: "merging",
    Section.OFFSET: "calibration",
}


class SettingsPage(Page):
    """`said(sentence, Back | None)`, and what goes outside.

    `restore_asked(backup)`, `blank_asked(FormLine)`, `bin_asked` for 回收站, `history_asked(uuid)`
    of the office's card or of a line, `import_asked(name of the kind)`; `practice_asked` and
    `office_asked` change the office file; `phrases_asked` opens the phrase book, `rule_asked(id)` a
    rule, `item_asked(name)` a line of 本地评分表; `package_asked`, `reading_asked` and `code_asked`
    are about 数据包, `merge_asked` is for
    合并各所月报.
    """

    said = Signal(str, object)
    restore_asked = Signal(Path)
    blank_asked = Signal(object)
    history_asked = Signal(str)
    phrases_asked = Signal()
    rule_asked = Signal(str)
    item_asked = Signal(str)
    bin_asked = Signal()
    practice_asked = Signal()
    office_asked = Signal()
    import_asked = Signal(str)
    package_asked = Signal()
    reading_asked = Signal()
    code_asked = Signal()
    merge_asked = Signal()

    def __init__(
        self, use_cases: UseCases, operations: Operations, section: Section = Section.OFFICE
    ) -> None:
        super().__init__("设置", actions=(bin_button(self._ask_bin),), hints=HINTS)
        on_keys(self, {"Ctrl+R": self._ask_bin})
        self._use_cases, self._operations = use_cases, operations
        self._made: dict[Section, QWidget] = {}
        self._titles = QListWidget()
        self._titles.setObjectName("sections")
        self._titles.setAccessibleName("设置的栏目")
        self._titles.addItems([one.value for one in Section])
        self._stack = QStackedWidget()
        nav = TableCard(self._titles)
        keep_size(nav, width=NAV_WIDTH)
        panes = row(nav, spacing=12)
        panes.put(self._stack, 1)
        self.put(panes, 1)
        self._titles.currentRowChanged.connect(lambda number: self.show_section([*Section][number]))
        self.show_section(section)

    def show_section(self, section: Section) -> None:
        """Show a section, made when it is first asked for."""
        if section not in self._made:
            self._made[section] = self._make(section)
        self._stack.setCurrentWidget(self._made[section])
        self.help_part = HELP_PARTS.get(section, "settings")
        self._titles.setCurrentRow([*Section].index(section))

    def section(self) -> QWidget:
        """Return the section shown."""
        return self._stack.currentWidget()

    def start(self) -> None:
        """Put the cursor on the titles."""
        self._titles.setFocus()

    def back(self) -> bool:
        """Go; what was typed on the office's card, and the numbers of 校准, become drafts."""
        keeping = [one for one in self._made.values() if isinstance(one, _KEEPING)]
        agreed = [one.may_leave() for one in keeping]  # each keeps its own, whatever another says
        return all(agreed)

    def _ask_bin(self) -> None:
        self.bin_asked.emit()

    def _make(self, section: Section) -> QWidget:
        made = MAKERS[section](self._use_cases, self._operations)
        for name in _PASSED_ON.get(type(made), ()):
            getattr(made, name).connect(getattr(self, name))
        if isinstance(made, BackupSection):
            made.packages.make_asked.connect(self.package_asked)
            made.packages.read_asked.connect(self.reading_asked)
            made.packages.code_asked.connect(self.code_asked)
        self._stack.addWidget(made)
        return made
