"""列出来: what was found and what can be done, as the rows of the palette."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lvgw_desktop.domain.search_hit import MarkedText, SearchGroup, SearchHit
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.services.found_facts import Fact, in_name
from lvgw_desktop.ui.search.actions import Action
from lvgw_desktop.ui.search.lines import Head, Line, Row
from lvgw_desktop.ui.search.look_up import Found, has_logs

GROUPS = {
    SearchGroup.VILLAGE: ("村(居)", "buildings"),
    SearchGroup.ADVISER: ("法律顾问", "user"),
    SearchGroup.FIRM: ("所在机构", "scales"),
    SearchGroup.LOG: ("工作日志", "note-pencil"),
    SearchGroup.OTHER: ("其他记录", "notebook"),
    SearchGroup.ASSESSMENT: ("考核", "medal"),
    SearchGroup.ATTACHMENT: ("附件", "file-text"),
    SearchGroup.PHRASE: ("常用语", "note-pencil"),
}
_RECENT = {SearchGroup.VILLAGE: "最近去过的村(居)", SearchGroup.LOG: "最近的工作日志"}
_NAMED = frozenset({SearchGroup.VILLAGE, SearchGroup.ADVISER, SearchGroup.FIRM})
ALT_KEYS = 3
_NEAR = 2
"""So many actions that begin with what is typed come before those about what was found."""
_MOST_ACTIONS = 5


class Rows:
    """Makes rows; `open_hit(hit)`, `about(hit)` and `show_logs(typed)` say what lines do."""

    def __init__(
        self,
        open_hit: Callable[[SearchHit], object],
        about: Callable[[SearchHit], Sequence[Action]],
        show_logs: Callable[[str], object],
    ) -> None:
        self._open_hit, self._about, self._show_logs = open_hit, about, show_logs

    def of(self, found: Found) -> list[Row]:
        """Return headings and lines, actions last."""
        acts = list(self._acts(found))[:_MOST_ACTIONS]
        lines = (_with_key(line, number) for number, line in enumerate(acts, 1))
        return [*self._records(found), *([Head("可以做的事")] if acts else []), *lines]

    def _records(self, found: Found) -> Iterator[Row]:
        for group, hits in groupby(found.hits, key=lambda hit: hit.group):
            title, icon = GROUPS[group]
            yield Head(title if found.typed else _RECENT[group])
            for hit in hits:
                yield self._line(hit, icon)

    def _line(self, hit: SearchHit, icon: str) -> Line:
        return Line(
            name=_name(hit),
            icon=icon,
            title=hit.title,
            second=hit.second,
            run=lambda: self._open_hit(hit),
        )

    def _acts(self, found: Found) -> Iterator[Line]:
        if not found.typed:
            yield from _done_by(found.actions)
            return
        acts = list(_done_by(found.actions, found.typed))
        near = [line for line in acts if line.title.places and line.title.places[0][0] == 0]
        yield from near[:_NEAR]
        if found.hits:
            yield from _done_by(self._about(nearest(found.hits)))
        if has_logs(found):
            yield self._all_logs(found)
        yield from (line for line in acts if line not in near[:_NEAR])

    def _all_logs(self, found: Found) -> Line:
        count = "" if found.log_count is None else f"全部 {found.log_count} 条"
        return Line(
            name="logs",
            icon="magnifying-glass",
            title=MarkedText(f"在全部日志里搜“{found.typed}”"),
            second=MarkedText(count),
            run=lambda: self._show_logs(found.typed),
        )


def nearest(hits: Sequence[SearchHit]) -> SearchHit:
    """Return the first found by its own name, else the first: 王海涛 is not his village."""
    by_name = (hit for hit in hits if hit.group in _NAMED and hit.title.places)
    return next(by_name, hits[0])


def first_mark(found: Found) -> str:
    """Return the name of the line that Enter takes at first, "" for the first of all."""
    return _name(nearest(found.hits)) if found.hits else ""


def _name(hit: SearchHit) -> str:
    return f"{hit.group.name} {hit.record_id}"


def _done_by(actions: Sequence[Action], typed: str = "") -> Iterator[Line]:
    words = (SearchWord(typed),) if typed else ()
    for action in actions:
        yield Line(
            name=action.words,
            icon=action.icon,
            title=Fact(action.words, finding=in_name).marked(words),
            second=MarkedText(action.key),
            run=action.run,
        )


def _with_key(line: Line, number: int) -> Line:
    return replace(line, key=f"Alt+{number}") if number <= ALT_KEYS else line
