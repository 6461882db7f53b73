"""回收站画面: drafts that wait, and what was thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.ui.home.duty_matters import all_matters
from lvgw_desktop.ui.home.matters import Deed

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

TITLES = ("11月18日 兴梁社区", "修改村(居) 东兴社区(龙兴街道)", "换顾问 北山村(高庄街道)")
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


def drafts(window: MainWindow) -> None:
    """Show the list of drafts as 首页 opens it."""
    service = window.use_cases.drafts
    for number, title in enumerate(TITLES):
        service.keep(f"{id(window)}-{number}", "village", title, '{"record": "v", "typed": {}}')
    window.operations.tell_changed("drafts")
    matters = all_matters(window.use_cases.home.overview())
    window.tab().home.matters.asked.emit(
        next(one for one in matters if one.deed is Deed.SEE_DRAFTS)
    )


def recycle_bin(window: MainWindow) -> None:
    """Show what was thrown away: two drafts, one with a file, and an attachment of a log."""
    use_cases = window.use_cases
    drafts(window)
    use_cases.attachments.add_picture(f"{id(window)}-0", PICTURE)
    log = use_cases.service_logs.get(use_cases.log_list.ids(LogFilter())[0])
    (one,) = use_cases.attachments.add_picture(log.uuid, PICTURE).added
    use_cases.attachments.remove([one.id or 0])
    for number in (1, 0):
        use_cases.drafts.discard(f"{id(window)}-{number}")
    window.errands.show_recycle_bin()
