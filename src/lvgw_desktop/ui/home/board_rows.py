"""尽责表的行列: fields that pick cells of the board, and the rows that show them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lvgw_desktop.domain.duties.duty import DutyCell
from lvgw_desktop.services.home import Sheets
from lvgw_desktop.ui.home.cell_words import Cells, full_text, mark_of, presses, told_of
from lvgw_desktop.ui.shared.columns import Column, Group

_NO_SHEETS = Sheets(0, 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardRow:
    """A village or a rule, with its cells by the id of the column that shows them."""

    title: str
    cells: Mapping[str, Cells]
    today: date
    rule_id: str = ""
    village_id: int | None = None
    adviser: str = ""
    adviser_id: int | None = None
    sheets: Sheets = _NO_SHEETS

    def of(self, column_id: str) -> Cells:
        """Return what a column shows."""
        return self.cells.get(column_id, ())

    @property
    def key(self) -> int | str:
        """Tell the row from the others of its table."""
        return self.village_id or self.rule_id


@dataclass(frozen=True, slots=True)
class Field:
    """A column of cells, and which cells of a row it shows."""

    column: Column
    picks: Callable[[DutyCell], bool]


@dataclass(frozen=True, slots=True)
class BoardTable:
    """What one view of the board shows."""

    columns: Sequence[Column]
    rows: Sequence[BoardRow | Group]


def roomy(
    column_id: str,
    title: str,
    width: int,
    picks: Callable[[DutyCell], bool],
    *,
    hide_rank: int = 0,
) -> Field:
    """Return a field that says its state in words."""
    return _field(
        Column(
            column_id,
            title,
            width,
            text=lambda row: full_text(row.of(column_id)),
            hide_rank=hide_rank,
        ),
        picks,
    )


def narrow(
    column_id: str,
    title: str,
    width: int,
    picks: Callable[[DutyCell], bool],
    words: Callable[[Cells, date], str],
) -> Field:
    """Return a field that has room for a number, as `words` says it."""
    text = lambda row: words(row.of(column_id), row.today)  # noqa: E731  a column's text
    return _field(Column(column_id, title, width, text=text), picks)


def cells_by_field(fields: Iterable[Field], cells: Sequence[DutyCell]) -> Mapping[str, Cells]:
    """Return what each field shows of a row's cells."""
    return {one.column.id: tuple(filter(one.picks, cells)) for one in fields}


def of_rule(rule_id: str) -> Callable[[DutyCell], bool]:
    """Return what picks the cells of a rule."""
    return lambda cell: cell.rule_id == rule_id


def grouped(rows: Iterable[tuple[str, BoardRow]]) -> Iterator[BoardRow | Group]:
    """Yield rows under their headings, in the order in which these first come."""
    under: dict[str, list[BoardRow]] = {}
    for heading, row in rows:
        under.setdefault(heading, []).append(row)
    for heading, members in under.items():
        if heading:
            yield Group(heading)
        yield from members


def _field(column: Column, picks: Callable[[DutyCell], bool]) -> Field:
    """Return a column with icon, weight and tip of its cells."""
    shown = replace(
        column,
        mark=lambda row: mark_of(row.of(column.id)),
        bold=lambda row: presses(row.of(column.id), row.today),
        tip=lambda row: f"{row.title}，{told_of(row.of(column.id), column.title)}",
    )
    return Field(shown, picks)
