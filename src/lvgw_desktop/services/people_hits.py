"""找人找村: villages, advisers and firms found by name, pinyin, code or telephone digits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.search_hit import SearchGroup, SearchHit
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.found_facts import Fact, in_name, in_phone, listed, met_by
from lvgw_desktop.services.names import Names

_RETIRED = Fact("已停用", in_sight=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Card:
    """What a village, an adviser or a firm is found by."""

    group: SearchGroup
    record: Village | LegalAdviser | Firm
    facts: tuple[Fact, ...]

    @property
    def name(self) -> Fact:
        return Fact(self.record.name, in_sight=True, finding=in_name)

    def hit(self, words: Sequence[SearchWord]) -> SearchHit:
        elsewhere = [word for word in words if not self.name.has(word)]
        is_retired = self.record.retired_on is not None
        retired = (_RETIRED,) if is_retired else ()
        return SearchHit(
            group=self.group,
            record_id=self.record.id or 0,
            record_uuid=self.record.uuid,
            title=self.name.marked(words),
            second=listed(elsewhere, (*self.facts, *retired), by=" · "),
            is_retired=is_retired,
        )

    def farness(self, words: Sequence[SearchWord]) -> tuple[bool, int]:
        """Return its place in the order: those in use first, then those whose name begins so."""
        starts = [place[0] for place in self.name.marked(words).places]
        return self.record.retired_on is not None, min(starts, default=len(self.record.name))


def people_hits(
    words: Sequence[SearchWord], names: Names, adviser_of: Mapping[int, str], limit: int
) -> tuple[SearchHit, ...]:
    """Return villages, then advisers, then firms, the nearest of each first, `limit` of each.

    `adviser_of` names the adviser of today for a village's id.
    """
    villages = (_of_village(one, adviser_of) for one in names.villages.values())
    advisers = (_of_adviser(one, names) for one in names.advisers.values())
    firms = (_of_firm(one) for one in names.firms.values())
    return tuple(
        hit for cards in (villages, advisers, firms) for hit in _nearest(words, cards, limit)
    )


def village_hits(
    villages: Iterable[Village], adviser_of: Mapping[int, str]
) -> tuple[SearchHit, ...]:
    """Return villages as they are listed when nothing in them was searched for."""
    return tuple(_of_village(one, adviser_of).hit(()) for one in villages)


def _nearest(
    words: Sequence[SearchWord], cards: Iterable[_Card], limit: int
) -> Iterable[SearchHit]:
    found = [card for card in cards if met_by(words, (card.name, *card.facts))]
    found.sort(key=lambda card: card.farness(words))
    return [card.hit(words) for card in found[:limit]]


def _of_village(village: Village, adviser_of: Mapping[int, str]) -> _Card:
    contacts = [
        fact
        for contact in village.contacts
        for fact in (
            Fact(contact.name, f"{contact.role or '联系人'} ", finding=in_name),
            Fact(contact.phone, "电话 ", finding=in_phone),
        )
    ]
    facts = (
        Fact(village.street, in_sight=True),
        Fact(adviser_of.get(village.id or 0, ""), in_sight=True, finding=in_name),
        Fact(village.committee_name),
        Fact(village.former_names, "曾用名 ", finding=in_name),
        Fact(village.area_code, "代码 "),
        *contacts,
    )
    return _Card(group=SearchGroup.VILLAGE, record=village, facts=facts)


def _of_adviser(adviser: LegalAdviser, names: Names) -> _Card:
    facts = (
        Fact(names.firm(adviser.firm_id), in_sight=True, finding=in_name),
        Fact(adviser.licence_no, "执业证号 "),
        Fact(adviser.phone, "电话 ", finding=in_phone),
        Fact(adviser.wechat, "微信 "),
    )
    return _Card(group=SearchGroup.ADVISER, record=adviser, facts=facts)


def _of_firm(firm: Firm) -> _Card:
    facts = (
        Fact(firm.address, in_sight=True),
        Fact(firm.head, "负责人 ", finding=in_name),
        Fact(firm.phone, "电话 ", finding=in_phone),
        Fact(firm.credit_code, "统一社会信用代码 "),
    )
    return _Card(group=SearchGroup.FIRM, record=firm, facts=facts)
