"""整行选择: a table of which whole rows are chosen, to be read and not typed into."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView


def choose_whole_rows(view: QTableView) -> None:
    """Let a table have its rows chosen, one or several, and Tab lead out of it."""
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.verticalHeader().hide()


def choose_row(view: QTableView, row: int) -> None:
    """Move to a row and choose it alone, whatever keys are still held down."""
    index = view.model().index(row, 0)
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
    bring_in_sight(view, row)


def bring_in_sight(view: QTableView, row: int) -> None:
    """Scroll to a row; to a cell of a hidden column a view would not scroll."""
    columns = range(view.model().columnCount())
    shown = next((one for one in columns if not view.isColumnHidden(one)), 0)
    view.scrollTo(view.model().index(row, shown))
