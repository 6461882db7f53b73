"""存下的筛选: the part of a filter bar that offers the groups a clerk has named."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal

from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.choice_list import ChoiceList
from lvgw_desktop.ui.shared.choices import Choice, matching
from lvgw_desktop.ui.shared.picker import Picker
from lvgw_desktop.ui.shared.tokens import Tone

LEAST, MOST, FOLDED = 96, 150, 66
_NAME = "存下的筛选"


class Command(Enum):
    """What can be done here besides choosing a group."""

    CLEAR = auto()
    KEEP = auto()
    RENAME = auto()
    REMOVE = auto()


class SavedFilterPicker(Picker):
    """Shows the name of the group that is in force; choosing one puts it in force.

    `wanted(filters)` asks for a group; `clear_asked`, `keep_asked`, `rename_asked(name)` and
    `remove_asked(name)` are the last lines of the list. Only the group in force can be renamed or
    removed. `left` leads back to the list. Where there is no room it is an icon, blue while a group
    is in force.
    """

    wanted = Signal(object)
    left = Signal()
    clear_asked = Signal()
    keep_asked = Signal()
    rename_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(self._choices, icon="funnel")
        self.setProperty("filter", True)
        self.setAccessibleName(_NAME)
        self._groups: Mapping[str, Hashable] = {}
        self._now: Hashable = None
        self._can_clear = False
        self.fold(folded=False)
        theme.current().changed.connect(self._measure)

    def offer(self, groups: Mapping[str, Hashable]) -> None:
        """Offer groups by name."""
        self._groups = groups
        self.settle()

    def follow(self, now: Hashable, *, can_clear: bool) -> None:
        """Show which group the filters in force are, if any."""
        self._now, self._can_clear = now, can_clear
        self.settle()

    def fold(self, *, folded: bool) -> None:
        """Become an icon, or a line that names the group in force."""
        self._folded = folded
        self._measure()
        self.setPlaceholderText("" if folded else _NAME)
        self.settle()

    def in_force(self) -> str:
        """Return the name of the group in force, "" if the filters are no group."""
        return next((name for name, group in self._groups.items() if group == self._now), "")

    def start(self) -> None:
        """Take the focus and show what there is to choose."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.open_list()

    def settle(self) -> None:
        """Name the group in force again, whatever was typed."""
        name = self.in_force()
        self.set_choice(Choice(name, name) if name and not self._folded else None)
        self.setToolTip(f"{_NAME}：{name}" if name else f"{_NAME}  Ctrl+L")
        self.setAccessibleDescription(name)
        self.set_icon_tone(Tone.PRI if name else None)

    def _make_list(self) -> ChoiceList:
        return ChoiceList(self.window(), "↑↓ 选择   Enter 选定   Esc 关闭")

    def _measure(self) -> None:
        least, most = (FOLDED, FOLDED) if self._folded else (LEAST, MOST)
        self.setMinimumWidth(theme.px(least))
        self.setMaximumWidth(theme.px(most))

    def _choices(self, typed: str) -> Sequence[Choice]:
        groups = [Choice(name, name, search=finder(name)) for name in self._groups]
        return matching([*groups, *map(_line, self._commands())], typed)

    def _commands(self) -> list[tuple[Command, str]]:
        commands = [(Command.KEEP, "存下这组筛选…")]
        if self._can_clear:
            commands.insert(0, (Command.CLEAR, "清除筛选"))
        if name := self.in_force():
            commands.append((Command.RENAME, f"给“{name}”改名…"))
            commands.append((Command.REMOVE, f"删掉“{name}”"))
        return commands

    def _take(self, choice: Choice) -> None:
        self.close_list()
        name = self.in_force()
        acts: Mapping[Hashable, Callable[[], None]] = {
            Command.CLEAR: self._clear,
            Command.KEEP: self.keep_asked.emit,
            Command.RENAME: lambda: self.rename_asked.emit(name),
            Command.REMOVE: lambda: self.remove_asked.emit(name),
        }
        act = acts.get(choice.key)
        if act:
            act()
        else:
            self.wanted.emit(self._groups[choice.text])
            self.left.emit()

    def _clear(self) -> None:
        self.clear_asked.emit()
        self.left.emit()

    def _forget(self) -> None:
        """Leave the filters as they are while a name is being typed."""


def _line(command: tuple[Command, str]) -> Choice:
    key, words = command
    return Choice(key, words, search=finder(words))
