"""公示牌: what fills the board of a village with an adviser, and since when it hangs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lvgw_desktop.domain.appointment import Appointment, by_village
from lvgw_desktop.domain.notice_board_sheet import NoticeBoardSheet
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.domain.village import NoticeBoard, Village
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

BOARD = "notice_board"
BY_TELEPHONE = "，其他时间电话预约"


@dataclass(frozen=True, slots=True)
class NoticeBoardService:
    """Use cases of notice boards."""

    workplace: Workplace

    def served(self, village_ids: Sequence[int] | None = None) -> tuple[int, ...]:
        """Return those of the villages (by default all in the list) that have an adviser today."""
        with self.workplace.reading() as store:
            listed = [one.id or 0 for one in store.villages.all()]
            current = store.appointments.valid_on(self.workplace.today)
        with_adviser = {one.village_id for one in current}
        wanted = listed if village_ids is None else village_ids
        return tuple(one for one in wanted if one in with_adviser)

    def preview(self, village_ids: Sequence[int]) -> Preview:
        """Return one board for each village, as it prints; a village without adviser is refused."""
        with self.workplace.reading() as store:
            names, office = names_in(store), store.office.get()
            appointments = by_village(store.appointments.valid_on(self.workplace.today))
        for village_id in village_ids:
            if village_id not in appointments:
                village = names.village(village_id)
                raise Refusal(f"{village}现在没有法律顾问，公示牌没有可写的。请先办聘任，再打印。")
        boards = ((one, self._board(appointments[one], names, office)) for one in village_ids)
        sheets = [
            PlainSheet({"board": board, "office": office}, names.village(village_id))
            for village_id, board in boards
        ]
        return replace(
            preview_plain(self.workplace, BOARD, sheets),
            remarks=tuple(dict.fromkeys(one for sheet in sheets for one in _remarks_on(sheet))),
        )

    def hang(self, appointment: Appointment, day: date) -> Village:
        """Register that a board with the appointed adviser hangs since a day (已换上).

        What is left of a handover to him has then one thing less. Raises Refusal for a day to come.
        """
        if day > self.workplace.today:
            sentence = "这一天还没到，换上以后再登记。"
            raise Refusal(sentence, [Problem("updated_on", sentence)])
        with self.workplace.changing() as store:
            adviser = store.advisers.get(appointment.adviser_id)
            _hand_board_over(store, appointment)
            board = NoticeBoard(shows_adviser=adviser.name, updated_on=day)
            village = store.villages.get(appointment.village_id)
            return store.villages.change(replace(village, notice_board=board))

    def _board(
        self, appointment: Appointment, names: Names, office: JudicialOffice
    ) -> NoticeBoardSheet:
        village = names.villages[appointment.village_id]
        adviser = names.advisers[appointment.adviser_id]
        visit_plan = visit_plan_of(village, appointment)
        return NoticeBoardSheet(
            village_name=f"{office.place}{village.full_name}",
            adviser_name=adviser.name,
            adviser_kind=adviser.kind,
            firm_name=names.firm(appointment.firm_id or adviser.firm_id),
            licence_no=adviser.licence_no,
            phone=adviser.phone,
            wechat=adviser.wechat,
            visit_plan=f"{visit_plan}{BY_TELEPHONE}" if visit_plan else "",
            office_name=office.name,
            supervision_phone=office.supervision_phone,
            district_phone=office.district_phone,
            updated_on=self.workplace.today,
        )


def _hand_board_over(store: Store, appointment: Appointment) -> None:
    for one in store.handovers.all():
        its = one.village_id == appointment.village_id
        if its and one.to_adviser_id == appointment.adviser_id and one.is_open:
            store.handovers.change(replace(one, board=replace(one.board, done=True)))


def visit_plan_of(village: Village, appointment: Appointment) -> str:
    """Return when the adviser comes: the village's 服务日, else what the appointment says."""
    return village.service_day or appointment.visit_plan


def _remarks_on(sheet: PlainSheet) -> Iterator[str]:
    """Yield what stays empty on a board, and where it is filled in."""
    board = sheet.roots["board"]
    assert isinstance(board, NoticeBoardSheet)
    if not board.phone:
        yield f"{board.adviser_name}没填联系电话，牌上会空着；可在法律顾问里补"
    if not board.visit_plan:
        yield f"{sheet.label}没填服务日，牌上会空着；可在村(居)里补"
    if not board.supervision_phone:
        yield "本所没填监督电话，牌上会空着；可在设置 · 本所里补"
