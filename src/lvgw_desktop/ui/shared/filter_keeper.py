"""存下筛选: naming, renaming and removing the groups a filter bar offers, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.services.saved_filters import (
    LONGEST_NAME,
    Group,
    SavedFilter,
    SavedFilterService,
)
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.filter_bar import FilterBar
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.undoing import Back, undoing

TOPIC = "saved_filters"


class FilterKeeper(QObject):
    """Gives a bar its saved groups; `bars` go under the list.

    `said(sentence, undo)` after each change, `asking` when one of the bars comes up.
    """

    said = Signal(str, object)
    asking = Signal()

    def __init__(
        self, bar: FilterBar, service: SavedFilterService, operations: Operations, list_name: str
    ) -> None:
        super().__init__(bar)
        self._bar, self._service, self._operations = bar, service, operations
        self._list_name = list_name
        name = EditorField("name", "名字", lambda: LineEditor(placeholder="如 本月待打印"))
        self._keep_bar = AskBar(name, "存下", "先不存")
        self._rename_bar = AskBar(name, "改名", "先不改")
        self.bars = (self._keep_bar, self._rename_bar)
        picker = bar.saved
        picker.show()
        picker.wanted.connect(bar.ask_for)
        picker.keep_asked.connect(self._ask_name)
        picker.rename_asked.connect(self._ask_new_name)
        picker.remove_asked.connect(self._remove)
        operations.changed.connect(self._heed_change)
        self._load()

    def _ask_name(self) -> None:
        self.asking.emit()
        values = self._bar.values()
        words = self._bar.words()
        self._keep_bar.ask(
            f"存下：{words}",
            self._bar.saved.in_force() or words.replace(" · ", " ")[:LONGEST_NAME],
            lambda name: self._change(
                lambda: self._service.keep(self._list_name, SavedFilter(name, values)),
                lambda before: _kept_words(name, before),
                self._keep_bar,
            ),
        )

    def _ask_new_name(self, old: str) -> None:
        self.asking.emit()
        self._rename_bar.ask(
            f"给筛选“{old}”改名",
            old,
            lambda new: self._change(
                lambda: self._service.rename(self._list_name, old, new),
                lambda _before: f"筛选“{old}”已改名“{new}”。",
                self._rename_bar,
            ),
        )

    def _remove(self, name: str) -> None:
        self._change(
            lambda: self._service.remove(self._list_name, name),
            lambda _before: f"筛选“{name}”已删掉。",
        )

    def _change(
        self,
        work: Callable[[], Group],
        words: Callable[[Group], str],
        bar: AskBar | None = None,
    ) -> None:
        def tell(before: Group) -> None:
            if bar:
                bar.leave()
            self.said.emit(words(before), self._undoing(before))

        self._operations.run(
            work,
            then=tell,
            refused=(lambda refusal: bar.decline(refusal.sentence)) if bar else None,
            changed=(TOPIC,),
            urgent=True,
        )

    def _undoing(self, before: Group) -> Back:
        return undoing(
            self._operations,
            lambda: self._service.put_back(self._list_name, before),
            (TOPIC,),
        )

    def _heed_change(self, topics: frozenset[str]) -> None:
        if TOPIC in topics:
            self._load()

    def _load(self) -> None:
        self._operations.run(
            lambda: self._service.all(self._list_name),
            then=self._offer,
            key=f"filters.{self._list_name}",
        )

    def _offer(self, saved: Group) -> None:
        self._bar.saved.offer({one.name: self._bar.filters_of(one.values) for one in saved})


def _kept_words(name: str, before: Group) -> str:
    replaced = name in (one.name for one in before)
    return f"筛选“{name}”已换成现在这组。" if replaced else f"筛选“{name}”已存下。"
