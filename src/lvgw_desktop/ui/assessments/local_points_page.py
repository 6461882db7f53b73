"""给分: the points of a pair by the office's own sheet, typed line by line."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from lvgw_desktop.domain.assessment_area import area_numbered
from lvgw_desktop.domain.local_score import LocalScoreItem, points_trouble
from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.services.local_points import LocalPoints
from lvgw_desktop.ui.assessments.pair_desk import PairDesk
from lvgw_desktop.ui.assessments.words import CHANGED
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Align, Column, Group
from lvgw_desktop.ui.shared.kept_page import KeptPage
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.number_table import NumberTable
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter
from lvgw_desktop.ui.shared.tokens import Tone

NAME = "本地评分"
NOTE = "本地自定的分数，不决定等次"
_HINTS = (
    Hint("0—9", "填分"),
    Hint("Enter", "下一项"),
    Hint("Del", "不给分"),
    Hint("Ctrl+Enter", "保存"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


@dataclass(frozen=True, slots=True)
class PointsRow:
    """One line with what it got, None for nothing yet."""

    item: LocalScoreItem
    points: int | None

    @property
    def trouble(self) -> str:
        """Return why so many cannot be."""
        return points_trouble(self.item, self.points or 0)


class LocalPointsPage(KeptPage):
    """Says 本地 in its head, and how many points that makes."""

    help_part = "local_scores"

    def __init__(self, desk: PairDesk, page: PairPage, points: LocalPoints) -> None:
        subtitle = f"{page.title} · {page.pair.words} · {NOTE}"
        draft = desk.draft(page, NAME)
        super().__init__(NAME, subtitle, desk.operations, draft, _HINTS)
        self._points, self._title = points, page.title
        self._given: dict[str, int] = {}
        self._service = desk.use_cases.local_points
        self.table = NumberTable(
            _COLUMNS,
            numbers=("points",),
            number=lambda one, _column: one.points,
            key=lambda one: one.item.uuid,
            name="给分",
        )
        self.sum = Label(role="body2")
        self.put(self.sum)
        self.put(TableCard(self.table), 1)
        self.put_foot(
            Button("保存", Kind.PRIMARY, icon="check", key="Ctrl+Enter", clicked=self.save)
        )
        self.lock_while_saving(self.table)
        on_ctrl_enter(self, self.save)
        self.table.number_typed.connect(self._put)
        self.start_over()

    def start(self) -> None:
        """Begin at the first line."""
        super().start()
        self.table.setFocus()

    def start_over(self) -> None:
        """Show what is kept."""
        self._show(dict(self._points.given))

    def typed_changes(self) -> dict[str, Any]:
        """Return all points, once one is other than what is kept."""
        return {} if self._given == self._points.given else {"given": self._given}

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put them back."""
        self._show(dict(typed["given"]))

    def save(self) -> None:
        """Keep them with the pair."""
        self.trouble.setText("")
        points = replace(self._points, given=self._given)
        self.run_save(
            lambda: self._service.give(points),
            CHANGED,
            lambda _kept: f"{self._title}的本地评分已存。",
        )

    def _put(self, one: PointsRow, _column: str, number: int | None) -> None:
        others = {name: had for name, had in self._given.items() if name != one.item.uuid}
        self._show(others if number is None else {**others, one.item.uuid: number})
        self.changed.emit()

    def _show(self, given: dict[str, int]) -> None:
        self._given = given
        self.sum.setText(f"本地{replace(self._points, given=given).words}")
        rows: list[PointsRow | Group] = []
        for area, items in groupby(self._points.lines, key=lambda one: one.area):
            rows.append(Group(area_numbered(area).title))
            rows += [PointsRow(one, given.get(one.uuid)) for one in items]
        self.table.show_rows(rows)


def open_points(desk: PairDesk, page: PairPage) -> None:
    """Open the page on which the points of a pair are given."""
    desk.operations.run(
        lambda: desk.use_cases.local_points.of_pair(page.pair),
        then=lambda points: desk.open_page(LocalPointsPage(desk, page, points)),
        key="assessments.give",
    )


_COLUMNS = (
    Column("word", "评分项", 360, text=lambda one: one.item.word, second=lambda one: one.item.note),
    Column("most", "最多", 80, text=lambda one: str(one.item.most_points), align=Align.RIGHT),
    Column(
        "points",
        "得分",
        80,
        text=lambda one: "" if one.points is None else str(one.points),
        align=Align.RIGHT,
    ),
    Column("trouble", "", text=lambda one: one.trouble, tone=lambda _one: Tone.SEAL),
)
