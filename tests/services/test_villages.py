"""村(居): the list, the card and the rules of the roster of villages."""

from datetime import date

import openpyxl
import pytest

from builders import a_firm, a_log, a_village, an_adviser, an_appointment
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod
from lvgw_desktop.domain.village import ChecklistItem, ChecklistMark, Contact

ALL_MET = tuple(
    ChecklistMark(item=item, met=True)
    for item in ChecklistItem
    if item is not ChecklistItem.ADVISER
)


@pytest.fixture
def served(office):
    firm = office.firms.save(a_firm())
    village = office.villages.save(a_village(checklist=ALL_MET))
    adviser = office.advisers.save(an_adviser(firm_id=firm.id))
    office.appointments.save(
        an_appointment(village_id=village.id, adviser_id=adviser.id, firm_id=firm.id)
    )
    return village, adviser


def record(office, served, **fields):
    village, adviser = served
    return office.service_logs.record(
        a_log(village_id=village.id, adviser_id=adviser.id, firm_id=adviser.firm_id, **fields)
    )


def test_the_list_goes_street_by_street_with_the_present_adviser(office, served):
    office.villages.save(a_village(name="龙源社区", street="高庄街道"))
    office.villages.save(a_village(name="军营社区"))

    shown = [(line.village.name, line.adviser) for line in office.villages.lines()]

    assert shown == [("兴梁社区", "周明远"), ("军营社区", ""), ("龙源社区", "")]


def test_a_lawyer_at_the_village_follows_from_the_appointment(office, served):
    village, _adviser = served
    record(office, served, served_on=date(2026, 9, 1), paper_state=PaperState.SIGNED)
    office.villages.save(a_village(name="军营社区", checklist=ALL_MET))
    office.villages.save(a_village(name="东兴社区"))

    met = {line.village.name: line.met for line in office.villages.lines()}
    first = office.villages.card(village.id).checklist[0]

    assert met == {"兴梁社区": 6, "军营社区": 4, "东兴社区": None}
    assert (first.item, first.met, first.note) == (ChecklistItem.ADVISER, True, "2026-01-01起")


def test_the_card_counts_on_site_services_month_by_month(office, served):
    record(office, served, served_on=date(2026, 1, 31))
    record(office, served, served_on=date(2026, 3, 1))
    record(office, served, served_on=date(2026, 3, 2), method=ServiceMethod.HOME_VISIT)
    record(office, served, served_on=date(2026, 3, 3), method=ServiceMethod.PHONE)
    record(office, served, served_on=date(2026, 4, 1), items=(ServiceItem(kind="LECTURE"),))
    record(office, served, served_on=date(2025, 12, 31))
    void = record(office, served, served_on=date(2026, 5, 1))
    office.paper_moves.void([void.id], "写错")

    card = office.villages.card(served[0].id)

    assert card.onsite_by_month == (1, 0, 2, 1, *[0] * 8)
    assert (card.logs, card.lectures) == (5, 1)
    assert card.recent[0].served_on == date(2026, 4, 1)
    assert PaperState.VOID not in {log.paper_state for log in card.recent}


def test_the_same_name_in_the_same_street_is_refused_and_in_another_is_not(office, served):
    with pytest.raises(Refusal, match="龙兴街道兴梁社区已经在册了"):
        office.villages.save(a_village())

    office.villages.save(a_village(street="高庄街道"))

    with pytest.raises(Refusal, match="请在前面写上街道名"):
        office.villages.named("兴梁社区")
    assert office.villages.named("高庄街道兴梁社区").street == "高庄街道"


def test_a_village_is_retired_only_without_an_adviser_and_comes_back(office, served):
    village, _adviser = served
    with pytest.raises(Refusal, match="周明远还在这里的聘期内"):
        office.villages.retire(village.id, "撤并")
    empty = office.villages.save(a_village(name="军营社区"))

    retired = office.villages.retire(empty.id, "撤并")

    assert retired.retired_on == date(2026, 11, 20)
    assert [line.village.name for line in office.villages.lines()] == ["兴梁社区"]
    assert len(office.villages.lines(include_retired=True)) == 2
    assert office.villages.bring_back(empty.id).retired_on is None


def test_the_exported_list_holds_every_village_and_number(office, served, tmp_path):
    contacts = (Contact(role="主任", name="张某某", phone="0138-0375-6021"),)
    office.villages.save(a_village(name="军营社区", contacts=contacts, area_code="410404002201"))

    target = office.villages.export(tmp_path / "村(居)名册.xlsx")

    rows = list(openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert [row[1] for row in rows[2:]] == ["兴梁社区", "军营社区"]
    assert rows[3][5] == "410404002201"
    assert rows[3][7] == "主任 张某某 0138-0375-6021"


def test_each_look_at_the_numbers_is_on_record(office, served):
    village, _adviser = served

    office.villages.note_look(village.id)

    with office.workplace.reading() as store:
        last = store.audit.history(village.uuid)[-1]
    assert (last.action, last.operator) == ("LOOKED", "刘芳")
