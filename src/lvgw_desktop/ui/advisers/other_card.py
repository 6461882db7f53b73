"""所在机构与联系: the adviser's firm and what else is known."""

from lvgw_desktop.domain.firm import Firm, firm_problems
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.phone import masked_phone
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import fact, remark
from lvgw_desktop.ui.shared.layouts import STRETCH, Item
from lvgw_desktop.ui.shared.tokens import Tone


def other_card(adviser: LegalAdviser, firm: Firm | None, vocabulary: Vocabulary) -> Card:
    """Return the card."""
    lines: list[Item] = [*_firm(firm, vocabulary)]
    if adviser.wechat:
        lines.append(fact("微信", adviser.wechat))
    if adviser.remark:
        lines.append(fact("备注", adviser.remark))
    return Card("所在机构", *lines, STRETCH)


def _firm(firm: Firm | None, vocabulary: Vocabulary) -> list[Item]:
    if firm is None:
        return [remark("circle-half", "还没有选所在机构，打印日志前请补上。", Tone.WARN)]
    head = "，".join(filter(None, (firm.head, masked_phone(firm.phone))))
    code = firm.credit_code or "还没有登记"
    lines = [
        fact("名称", f"{firm.name}({vocabulary.word(firm.kind)})"),
        fact("负责人", head or "还没有登记"),
        fact("信用代码", code),
    ]
    problems = (one for one in firm_problems(firm) if one.field == "credit_code")
    return [*lines, *(remark("magnifying-glass", one.sentence, Tone.WARN) for one in problems)]
