"""封账: a month looked through, decided about, closed with a backup, and reopened with a reason."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from builders import a_log
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.settled_finding import Settlement
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.findings import NO_VISIT

OCTOBER, DECEMBER = StatisticalMonth(2026, 10), StatisticalMonth(2026, 12)
TWICE = "同一件事：与邻居的宅基地纠纷，当场答复，双方同意暂停施工，等候街道处理。"


@pytest.fixture
def closing(practice):
    return practice.month_close


def close(closing, month=OCTOBER):
    return closing.close(closing.check(month), reason="其余下月补")


def a_log_of(use_cases, month):
    with use_cases.workplace.reading() as store:
        first, last = calendar_in(store).days(month)
        return next(
            log
            for log in store.service_logs.between(first, last)
            if log.paper_state not in {PaperState.VOID, PaperState.FILED}
        )


def test_a_check_knows_texts_that_came_just_now_in_any_number(practice, closing):
    first = practice.service_logs.record(a_log(content=TWICE))
    for number in range(30):
        practice.service_logs.record(a_log(content=f"第{number}件事，与别的都不一样"))
    last = practice.service_logs.record(a_log(content=TWICE))
    found = closing.check(StatisticalMonth(2026, 11)).findings
    assert (last.uuid, "content", first.id) in {
        (one.subject, one.code, one.other_id) for one in found
    }


def test_a_check_lists_missing_visits_and_every_remark_for_itself(practice, closing):
    checked = closing.check(OCTOBER)
    review = checked.review
    assert len(checked.findings) == len(review.visits_missing) + sum(
        len(one.problems) for one in review.remarks
    )
    assert {one.code for one in checked.findings[: len(review.visits_missing)]} <= {
        NO_VISIT,
        "content",
    } | {one.code for one in checked.findings if one.to_complete}
    assert [one.to_complete for one in checked.findings] == sorted(
        (one.to_complete for one in checked.findings), reverse=True
    )


def test_a_decision_holds_while_the_finding_says_the_same(practice, closing):
    log = practice.service_logs.record(
        replace(a_log(), id=None, served_on=date(2026, 10, 7), content=TWICE, client_phone="138")
    )
    found = next(one for one in closing.check(OCTOBER).findings if one.record_id == log.id)
    (settled,) = closing.settle(OCTOBER, [found], Settlement.FINE, "本人没有电话")
    again = next(one for one in closing.check(OCTOBER).findings if one.subject == log.uuid)
    assert (again.settled, again.is_open) == (settled, False)
    practice.service_logs.record(replace(log, client_phone="1380"))
    said_otherwise = [one for one in closing.check(OCTOBER).findings if one.subject == log.uuid]
    assert all(one.is_open for one in said_otherwise if one.code == found.code)


def test_a_decision_can_be_taken_back_and_returning_it_decides_nothing(closing):
    finding = closing.check(OCTOBER).open_findings[0]
    with pytest.raises(Refusal, match="为什么"):
        closing.settle(OCTOBER, [finding], Settlement.REASON, " ")
    settled = closing.settle(OCTOBER, [finding], Settlement.REASON, "确实没有去")
    assert finding.subject not in {
        one.subject for one in closing.check(OCTOBER).open_findings if one.code == finding.code
    }
    closing.take_back(settled)
    closing.settle(OCTOBER, [finding], Settlement.RETURNED)
    found = next(
        one
        for one in closing.check(OCTOBER).findings
        if (one.code, one.subject) == (finding.code, finding.subject)
    )
    assert found.is_open
    assert found.settled.settlement is Settlement.RETURNED


def test_closing_asks_for_a_reason_while_findings_are_open(closing):
    checked = closing.check(OCTOBER)
    assert checked.open_findings
    with pytest.raises(Refusal, match=f"还有 {len(checked.open_findings)} 项"):
        closing.close(checked)


def test_a_close_keeps_what_the_month_was_and_a_verified_backup(practice, closing):
    checked = closing.check(OCTOBER)
    kept = close(closing)
    assert (kept.logs, kept.closed_by) == (checked.review.logs, "刘芳")
    assert kept.figures["onsite_count"] == str(checked.review.figures.total.month["onsite_count"])
    backup = next(one for one in practice.backups.all() if one.path.name == kept.backup)
    assert practice.backups.facts(backup.path).audit_head == kept.audit_head
    assert closing.check(OCTOBER).close == kept


def test_a_closed_month_refuses_changes_and_a_second_close(practice, closing):
    close(closing)
    log = a_log_of(practice, OCTOBER)
    with pytest.raises(Refusal, match="10月已封账"):
        practice.service_logs.record(replace(log, content="改"))
    with pytest.raises(Refusal, match=r"10月已封账.*补报"):
        practice.service_logs.record(replace(log, id=None, uuid="", serial=""))
    with pytest.raises(Refusal, match=r"10月已封账.*不用再封"):
        close(closing)


def test_a_month_to_come_is_not_closed(closing):
    with pytest.raises(Refusal, match="2026年12月还没到"):
        close(closing, DECEMBER)


def test_reopening_takes_a_reason_and_lets_changes_in_again(practice, closing):
    kept = close(closing)
    with pytest.raises(Refusal, match="写明"):
        closing.reopen(OCTOBER, "  ")
    reopened = closing.reopen(OCTOBER, "漏记一条")
    assert (reopened.reopened_reason, reopened.reopened_by) == ("漏记一条", "刘芳")
    log = a_log_of(practice, OCTOBER)
    assert practice.service_logs.record(replace(log, content="改")).content == "改"
    assert close(closing).id != kept.id
    assert [one.stands for one in closing.check(OCTOBER).closes] == [False, True]
    with pytest.raises(Refusal, match="没有封账"):
        closing.reopen(DECEMBER, "错")


def test_the_operator_is_who_closed(practice_file, tmp_path):
    file = tmp_path / "o.lvgw"
    file.write_bytes(practice_file.read_bytes())
    use_cases = office_files(now=lambda: datetime(2026, 11, 2, 9)).open(file)
    try:
        use_cases.workplace.operator = "王海涛"
        assert close(use_cases.month_close).closed_by == "王海涛"
    finally:
        use_cases.close()
