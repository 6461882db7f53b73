"""村(居)卡片: the WeChat group and the notice board of each village, as they stand."""

from collections.abc import Iterator
from datetime import date

from lvgw_desktop.domain.appointment import serving_since
from lvgw_desktop.domain.duties.counting import adviser_cell
from lvgw_desktop.domain.duties.duty import Doer, DutyCell, Records, state_of
from lvgw_desktop.domain.duties.facts import Facts
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.policy import Rule
from lvgw_desktop.domain.wording import near_day_words


def wechat_group(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each village whether its group was made [plan §二(二)6]."""
    for served in facts.served(span):
        group = served.village.wechat_group
        made_on = group.created_on if group else None
        made = group is not None and (made_on is None or made_on <= span.last)
        yield adviser_cell(
            *(rule, span, served, Records.VILLAGE_CARD),
            days=[made_on] if made and made_on else (),
            state=state_of(int(made), 1, owed=served.adviser_id is not None),
            number=int(made),
            day=made_on if made else None,
            lacks="还没有建立微信工作群",
        )


def notice_board(facts: Facts, rule: Rule, span: Span) -> Iterator[DutyCell]:
    """Yield for each village whether its board shows who serves it [plan §三(二)5]."""
    names = {one.id: one.name for one in facts.advisers}
    for served in facts.served(span):
        board = served.village.notice_board
        shown = board.shows_adviser if board else ""
        right = shown != "" and shown == names.get(served.adviser_id)
        updated_on = board.updated_on if board else None
        since = serving_since(facts.terms_of.get(served.village_id, ()), span.until)
        yield adviser_cell(
            *(rule, span, served, Records.VILLAGE_CARD),
            days=[updated_on] if updated_on else (),
            state=state_of(int(right), 1, owed=served.adviser_id is not None),
            number=int(right),
            day=updated_on if right else None,
            by=None,
            doer=Doer.OFFICE,
            lacks=_lacks(shown, names.get(served.adviser_id, ""), since, span.until),
        )


def _lacks(shown: str, adviser: str, since: date | None, beside: date) -> str:
    if not shown or since is None:
        return "公示牌还没有登记"
    return f"公示牌上还是{shown}，{near_day_words(since, beside)}起该换成{adviser}"
