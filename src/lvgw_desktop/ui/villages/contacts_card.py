"""联系人: people of the village with masked numbers, its WeChat group and service day."""

from collections.abc import Callable

from lvgw_desktop.domain.phone import masked_phone
from lvgw_desktop.domain.village import Contact, Village, WechatGroup
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import fact
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Item
from lvgw_desktop.ui.shared.masked_text import Mask
from lvgw_desktop.ui.shared.tokens import Tone


def contacts_card(village: Village, looked: Callable[[], object]) -> Card:
    """Return the card; `looked` is called when somebody has the numbers shown."""
    mask = Mask()
    mask.shown.connect(looked)
    people = [_person(one, mask) for one in village.contacts]
    lines: list[Item] = [
        *(people or [fact("联系人", "还没有登记")]),
        _group(village.wechat_group),
        fact("服务日", village.service_day or "还没有约定"),
    ]
    if village.remark:
        lines.append(fact("备注", village.remark))
    card = Card(
        "联系人", *lines, aside=mask if any(one.phone for one in village.contacts) else None
    )
    card.body.put(STRETCH)
    return card


def _person(contact: Contact, mask: Mask) -> Item:
    number = Label()
    mask.add(number, masked_phone(contact.phone), lambda: contact.phone)
    return fact(contact.role or "联系人", Label(contact.name), number, STRETCH)


def _group(group: WechatGroup | None) -> Item:
    if group is None:
        return fact("微信群", _warned("还没有建群"))
    facts = (
        group.name,
        f"群主{group.owner}" if group.owner else "",
        f"{group.size} 人" if group.size else "",
        f"{group.created_on} 建" if group.created_on else "",
    )
    return fact("微信群", "，".join(filter(None, facts)))


def _warned(words: str) -> Label:
    return Label(words, tone=Tone.WARN)
