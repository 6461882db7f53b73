"""列表下的横条: what is ticked, or one question at a time: 排序, 登记签回, 作废, 存下筛选, 办理."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.service_logs.chosen_logs import ChosenLogs
from lvgw_desktop.ui.service_logs.log_stack import LogStack
from lvgw_desktop.ui.service_logs.moves import Moves
from lvgw_desktop.ui.service_logs.onward import Onward
from lvgw_desktop.ui.service_logs.sort_bar import SortBar
from lvgw_desktop.ui.shared.bulk_bar import BulkBar
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.filter_keeper import FilterKeeper
from lvgw_desktop.ui.shared.operations import Operations


class ListBars(QObject):
    """A question takes the place of the ticked logs' bar and gives it back when it is gone."""

    def __init__(
        self,
        stack: LogStack,
        chosen: ChosenLogs,
        keeper: FilterKeeper,
        use_cases: UseCases,
        operations: Operations,
    ) -> None:
        super().__init__(stack)
        self._stack, self._chosen = stack, chosen
        self._logs, self._operations = use_cases.service_logs, operations
        self.bulk = BulkBar(
            Button("打印日志", icon="printer", key="F8", clicked=chosen.print_all),
            Button("登记签回", icon="check", key="F9", clicked=self.sign_back),
            Button("归档到卷…", icon="archive", key="F12", clicked=chosen.file),
            Button("批量修改…", key="Ctrl+M", clicked=chosen.edit_all),
            Button("作废…", icon="prohibit", key="Del", clicked=self.void),
        )
        self.sort_bar = SortBar(stack.table)
        self.moves = Moves(operations, use_cases.paper_moves, self)
        self.moves.moved.connect(self._heed_moved)
        vocabulary = use_cases.workplace.pack.vocabulary
        self.onward = Onward(vocabulary.measure("lectures").kinds, self)
        moves, onward = self.moves, self.onward
        questions = (moves.sign_bar, moves.void_bar, onward.bar, *keeper.bars)
        self._all = (self.bulk, self.sort_bar, *questions)
        keeper.asking.connect(self.bulk.hide)
        closed = [bar.closed for bar in (self.sort_bar, *questions)]
        self.bulk.follow(stack.table, closed)
        for gone in closed:
            gone.connect(stack.take_focus)
        stack.table.delete_asked.connect(lambda _line: self.void())

    def all(self) -> tuple[QWidget, ...]:
        """Return the bars as they are put under the list."""
        return self._all

    def sort(self) -> None:
        """排序 by key, or put the bar for it away again."""
        if self.sort_bar.isVisible():
            self.sort_bar.leave()
        elif not self._stack.shows_drafts():
            self.bulk.hide()
            self.sort_bar.start()

    def sign_back(self) -> None:
        """登记签回."""
        self._ask(self.moves.ask_sign_back)

    def void(self) -> None:
        """作废…."""
        self._ask(self.moves.ask_void)

    def go_onward(self) -> None:
        """据此办理…."""
        if log := self._chosen.current():
            self.bulk.hide()
            self.onward.ask(log)

    def _ask(self, question: Callable[[list[int], str], None]) -> None:
        if not self._stack.shows_drafts():
            self._chosen.ask(lambda ids: self._put(question, ids))

    def _put(self, question: Callable[[list[int], str], None], ids: list[int]) -> None:
        if not ids:
            return
        self.bulk.hide()
        current = self._chosen.current()
        serial = current.serial if current and ids == [current.id] else ""
        if serial or len(ids) > 1:
            question(ids, serial)
        else:
            self._operations.run(
                lambda: self._logs.get(ids[0]),
                then=lambda log: question(ids, log.serial),
            )

    def _heed_moved(self, _sentence: str, undo: object) -> None:
        if undo:
            self._chosen.untick()
