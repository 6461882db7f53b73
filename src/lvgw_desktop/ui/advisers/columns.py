"""法律顾问名单: the columns of the list, and its rows: those in office first."""

from collections.abc import Iterable, Sequence

from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.services.advisers import AdviserLine
from lvgw_desktop.services.initials import found_by
from lvgw_desktop.ui.shared.columns import Align, Column, Group
from lvgw_desktop.ui.shared.tokens import Tone

SHORT_KINDS = {AdviserKind.LAWYER: "律师", AdviserKind.LEGAL_WORKER: "法律工作者"}


def list_rows(lines: Iterable[AdviserLine], word: str) -> Sequence[AdviserLine | Group]:
    """Return the lines that a word or initials find, under 在任 and 已离任."""
    found = [line for line in lines if found_by(word, line.adviser.name)]
    serving = [line for line in found if line.adviser.retired_on is None]
    retired = [line for line in found if line.adviser.retired_on is not None]
    rows: list[AdviserLine | Group] = []
    for words, each in (("在任", serving), ("已离任", retired)):
        rows += [Group(f"{words} {len(each)} 人"), *each] if each else []
    return rows


def _second(line: AdviserLine) -> str:
    since = f"{line.adviser.retired_on} 离任" if line.adviser.retired_on else line.firm
    return " · ".join(filter(None, (SHORT_KINDS[line.adviser.kind], since)))


def _workload(line: AdviserLine) -> str:
    return "已离任" if line.adviser.retired_on else line.workload_words


def _is_full(line: AdviserLine) -> bool:
    most = line.most_villages
    return bool(most) and not line.adviser.retired_on and line.workload >= most


COLUMNS = (
    Column("adviser", "姓名 / 机构", 0, text=lambda line: line.adviser.name, second=_second),
    Column(
        "workload",
        "村(居)数",
        88,
        text=_workload,
        tone=lambda line: Tone.WARN if _is_full(line) else None,
        bold=_is_full,
        align=Align.RIGHT,
    ),
)
