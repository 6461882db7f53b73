"""公示牌: whom it shows since when, since when it is out of date, and what to do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.village import NoticeBoard
from lvgw_desktop.domain.village_checks import board_remark
from lvgw_desktop.services.villages import VillageCard
from lvgw_desktop.ui.shared.buttons import link
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import remark
from lvgw_desktop.ui.shared.layouts import STRETCH, Item, row
from lvgw_desktop.ui.shared.tokens import Tone

HUNG = "已换上…"
PHOTOS = "照片…"
PRINT, PRINT_ANEW = "打印公示牌 ›", "打印新的公示牌 ›"


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardActs:
    """What is done about a board."""

    print_board: Callable[[], object]
    hung: Callable[[], object]
    photos: Callable[[], object]


def board_card(card: VillageCard, today: date, acts: BoardActs) -> Card:
    """Return the card; a village without an adviser has nothing to print."""
    adviser = card.current.adviser if card.current else ""
    board = card.village.notice_board
    wrong = board_remark(board, adviser, card.since or today, today)
    lines: list[Item] = [remark("file-text", _words(board))]
    if wrong:
        lines.append(remark("circle-dashed", wrong, Tone.WARN))
    links = [link(PHOTOS, acts.photos)]
    if adviser:
        links.append(link(PRINT_ANEW if wrong else PRINT, acts.print_board))
        links.append(link(HUNG, acts.hung))
    return Card("公示牌", *lines, row(STRETCH, *links, spacing=2))


def _words(board: NoticeBoard | None) -> str:
    if board is None:
        return "还没有登记"
    shown = f"公示 {board.shows_adviser}" if board.shows_adviser else ""
    since = f"{board.updated_on} 更新" if board.updated_on else ""
    return "，".join(filter(None, (shown, since)))
