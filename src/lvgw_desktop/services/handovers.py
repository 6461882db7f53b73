"""交接: what is handed over when a village changes advisers, and what of it is still to come."""

from dataclasses import dataclass, replace
from datetime import date

from lvgw_desktop.domain.handover import Handover, HandoverPart, handover_problems
from lvgw_desktop.domain.handover_sheet import HandoverSheet
from lvgw_desktop.domain.refusal import Problem, Refusal, refuse_errors
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.open_matters import open_matters_in
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

FORM = "handover"
_FILES = "台账、日志存根、合同、提纲等资料"


@dataclass(frozen=True, kw_only=True, slots=True)
class HandoverLine:
    """One handover with the names it shows."""

    handover: Handover
    from_name: str
    to_name: str


@dataclass(frozen=True, slots=True)
class HandoverService:
    """Use cases of handovers."""

    workplace: Workplace

    def begin(self, village_id: int, from_adviser_id: int) -> Handover:
        """Return one that says what there is to hand over today; nobody takes over yet."""
        today = self.workplace.today
        with self.workplace.reading() as store:
            matters = open_matters_in(store, village_id, from_adviser_id, today)
            village = store.villages.get(village_id)
        return Handover(
            village_id=village_id,
            from_adviser_id=from_adviser_id,
            to_adviser_id=0,
            open_matters=HandoverPart(text="\n".join(matters) or "没有", done=not matters),
            wechat_group=_group(village),
            files=HandoverPart(text=_FILES),
            board=HandoverPart(text="换成新顾问的公示牌"),
        )

    def by_uuid(self, uuid: str) -> Handover:
        """Return the one of that name. Raises Refusal if there is none any more."""
        with self.workplace.reading() as store:
            found = store.handovers.by_uuid(uuid)
        if found is None:
            raise Refusal("这次交接已经不在了。写过的还在草稿里。")
        return found

    def save(self, handover: Handover) -> Handover:
        """Change what is handed over, as `checked_handover` lets it."""
        with self.workplace.changing() as store:
            checked = checked_handover(store, handover, self.workplace.today)
            return store.handovers.change(checked)

    def void(self, handover: Handover, reason: str) -> Handover:
        """作废. Raises Refusal without a reason."""
        if not reason.strip():
            sentence = "请写明原因，如 登记错了。"
            raise Refusal(sentence, [Problem("reason", sentence)])
        with self.workplace.changing() as store:
            checked = checked_handover(store, handover, self.workplace.today)
            return store.handovers.change(
                replace(checked, void_reason=reason.strip()), reason=reason.strip()
            )

    def preview(self, handover: Handover) -> Preview:
        """Return the 交接单 as it prints, for two signatures."""
        with self.workplace.reading() as store:
            sheet = _sheet(handover, names_in(store))
        roots = {"handover": sheet}
        return preview_plain(self.workplace, FORM, [PlainSheet(roots, sheet.village_name)])


def handovers_of(store: Store, village_id: int, names: Names) -> tuple[HandoverLine, ...]:
    """Return a village's handovers that stand, the latest first."""
    standing = (one for one in store.handovers.all() if not one.void_reason)
    found = [one for one in standing if one.village_id == village_id]
    return tuple(
        HandoverLine(
            handover=one,
            from_name=names.adviser(one.from_adviser_id),
            to_name=names.adviser(one.to_adviser_id),
        )
        for one in reversed(found)
    )


def checked_handover(store: Store, handover: Handover, today: date) -> Handover:
    """Return one as it may be kept. Raises Refusal for a void one, and for its errors."""
    if handover.id is not None and store.handovers.get(handover.id).void_reason:
        raise Refusal("这次交接已作废，不能再改。")
    if handover.handed_on and handover.handed_on > today:
        sentence = "交接日期还没到，办完了再填。"
        raise Refusal(sentence, [Problem("handed_on", sentence)])
    refuse_errors(handover_problems(handover))
    return handover


def _group(village: Village) -> HandoverPart:
    group = village.wechat_group
    if group is None:
        return HandoverPart(text="还没有建群", done=True)
    owner = f"，群主{group.owner}" if group.owner else ""
    return HandoverPart(text=f"{group.name}{owner}：新顾问进群，群主、管理员移交")


def _sheet(handover: Handover, names: Names) -> HandoverSheet:
    village = names.villages[handover.village_id]
    giver, taker = (
        names.advisers[one] for one in (handover.from_adviser_id, handover.to_adviser_id)
    )
    return HandoverSheet(
        village_name=village.full_name,
        from_name=giver.name,
        from_firm=names.firm(giver.firm_id),
        to_name=taker.name,
        to_firm=names.firm(taker.firm_id),
        handed_on=handover.handed_on,
        open_matters=_said(handover.open_matters),
        wechat_group=_said(handover.wechat_group),
        files=_said(handover.files),
        board=_said(handover.board),
    )


def _said(part: HandoverPart) -> str:
    return f"{part.text}（已交）" if part.done and part.text else part.text
