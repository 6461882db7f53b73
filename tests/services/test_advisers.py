"""法律顾问: workload, card, firms and leaving in a real office file."""

from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from builders import NOW, a_firm, a_log, a_village, an_adviser, an_appointment, an_office
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.firm import FirmKind
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.domain.statistical_month import MonthRule
from lvgw_desktop.services.advisers import days_left_words, over_most


@pytest.fixture
def adviser(office):
    firm = office.firms.save(a_firm())
    return office.advisers.save(an_adviser(firm_id=firm.id, villages_elsewhere=2))


def appoint(office, adviser, name, **fields):
    village = office.villages.save(a_village(name=name))
    return office.appointments.save(
        an_appointment(
            village_id=village.id, adviser_id=adviser.id, firm_id=adviser.firm_id, **fields
        )
    )


def test_the_workload_counts_present_villages_here_and_elsewhere(office, adviser):
    appoint(office, adviser, "兴梁社区")
    appoint(office, adviser, "军营社区", ends_on=date(2026, 11, 19))

    [line] = office.advisers.lines()

    assert (line.villages, line.workload) == (1, 3)


def test_the_card_tells_present_agreed_and_past_appointments_apart(office, adviser):
    present = appoint(office, adviser, "兴梁社区")
    past = appoint(office, adviser, "军营社区", ends_on=date(2026, 11, 19))
    [coming] = office.appointments.renew([present], date(2027, 12, 31))

    card = office.advisers.card(adviser.id)

    assert [one.appointment for one in card.current] == [present]
    assert [one.appointment for one in card.coming] == [coming]
    assert [one.appointment for one in card.past] == [past]
    assert (card.workload, card.most_villages) == (3, 6)


@pytest.mark.parametrize(
    ("rule", "consultations"), [(MonthRule.NATURAL, 5), (MonthRule.FROM_26TH, 7)]
)
def test_the_figures_of_the_year_follow_the_office_s_month(tmp_path, rule, consultations):
    office = office_files(now=lambda: NOW).create(
        tmp_path / "office.lvgw", an_office(month_rule=rule)
    )
    adviser = office.advisers.save(an_adviser())
    appointment = appoint(office, adviser, "兴梁社区")
    for day, quantity in ((date(2026, 11, 18), 5), (date(2025, 12, 26), 2)):
        office.service_logs.record(
            a_log(
                village_id=appointment.village_id,
                adviser_id=adviser.id,
                firm_id=None,
                served_on=day,
                items=(ServiceItem(kind="CONSULTATION", quantity=quantity),),
            )
        )

    card = office.advisers.card(adviser.id)
    office.close()

    assert card.figures["consultations"] == Decimal(consultations)
    assert card.current[0].onsite_count == 1


def test_leaving_is_refused_while_villages_are_served(office, adviser):
    appointment = appoint(office, adviser, "兴梁社区")
    with pytest.raises(Refusal, match="兴梁社区等 1 个村\\(居\\)还在聘期内"):
        office.advisers.retire(adviser.id, "退休")

    office.appointments.end(appointment, date(2026, 11, 19), "退休")
    office.advisers.retire(adviser.id, "退休")

    [line] = office.advisers.lines()
    assert line.adviser.retired_on == date(2026, 11, 20)
    assert office.advisers.bring_back(adviser.id).retired_on is None


def test_an_unknown_firm_is_added_with_the_adviser_once(office):
    worker = an_adviser(name="王海涛", kind=AdviserKind.LEGAL_WORKER)

    first = office.advisers.save(worker, "为民法律服务所")
    second = office.advisers.save(an_adviser(name="吴桂芳"), "为民法律服务所")

    [firm] = office.firms.all()
    assert (firm.name, firm.kind) == ("为民法律服务所", FirmKind.LEGAL_SERVICE_OFFICE)
    assert first.firm_id == second.firm_id == firm.id


def test_a_refused_adviser_leaves_no_firm_behind(office):
    with pytest.raises(Refusal, match="请填法律顾问姓名"):
        office.advisers.save(an_adviser(name=" "), "为民法律服务所")

    assert office.firms.all() == ()


def test_homonyms_are_allowed_and_asked_for_by_name(office, adviser):
    office.advisers.save(an_adviser())

    with pytest.raises(Refusal, match="有 2 位顾问都叫“周明远”"):
        office.advisers.named("周明远")


def test_the_question_before_the_seventh_village():
    assert over_most(5, 6, "王海涛") == ""
    assert over_most(0, 0, "王海涛") == ""
    assert over_most(6, 6, "王海涛") == (
        "王海涛已有 6 个村(居)，文件写的是原则上不超过 6 个。仍要加吗？"
    )


@pytest.mark.parametrize(
    ("ends_on", "words"),
    [
        (date(2026, 12, 31), "41 天后到期"),
        (date(2026, 11, 20), "今天到期"),
        (date(2026, 11, 19), "11月19日已到期"),
        (None, ""),
    ],
)
def test_how_long_an_appointment_lasts_in_words(ends_on, words):
    assert days_left_words(an_appointment(ends_on=ends_on), date(2026, 11, 20)) == words


def test_the_exported_list_keeps_numbers_as_text(office, adviser, tmp_path):
    office.advisers.save(an_adviser(name="王海涛", licence_no="0041040000000317"))

    target = office.advisers.export(tmp_path / "顾问.xlsx")

    rows = list(openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows[2:]] == ["周明远", "王海涛"]
    assert rows[3][3] == "0041040000000317"
