"""发放(建议)表: a row for each adviser; paper and workbook have one sum, in figures and in 大写."""

from dataclasses import replace

import openpyxl
import pytest

from builders import TODAY, a_village, an_adviser, an_appointment
from lvgw_desktop.domain.amount import amount_in_full, figures_of, read_amount
from lvgw_desktop.domain.fee import FeeDecision, FeeDeduction, FeeOutcome
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.row_heights import HIGHEST
from tests.services.papers import rows_of, words_of
from tests.services.served_villages import serve_villages

DEDUCTIONS = (
    FeeDeduction(reason="2月没有到村", amount=15_000),
    FeeDeduction(reason="=缺一次讲座", amount=5_050),
)


@pytest.fixture
def proposed(office):
    """Two villages of one adviser, one less what lacks; one of another for a part of the year."""
    serve_villages(office, "兴梁社区", "军营社区")
    with office.workplace.changing() as store:
        other = store.advisers.add(an_adviser(name="李素珍", firm_id=1))
        village = store.villages.add(a_village(name="东兴社区"))
        store.appointments.add(an_appointment(village_id=village.id, adviser_id=other.id))
    office.fee_standards.set(2026, None, 300_000)
    propose(office, 1, 1, deductions=DEDUCTIONS, outcome=FeeOutcome.REDUCED)
    propose(office, 2, 1)
    propose(office, 3, 2, share=125_000, outcome=FeeOutcome.NOT_RENEWED, note="群众意见较大")
    return office


def propose(office, village_id, adviser_id, **fields):
    whose = {"village_id": village_id, "adviser_id": adviser_id, "year": 2026}
    office.fees.propose(FeeDecision(**whose, standard=300_000, proposed_on=TODAY, **fields))


def test_an_adviser_has_one_row_with_all_villages(proposed):
    book = proposed.payment_lists.of_year(2026)
    first, second = book.payments.rows
    assert (first.adviser_name, first.village_words) == (
        "周明远",
        "兴梁社区 2,799.50\n军营社区 3,000.00",
    )
    assert (first.due, first.deducted, first.payable) == (600_000, 20_050, 579_950)
    assert first.remark == "兴梁社区：2月没有到村，扣150.00；=缺一次讲座，扣50.50"
    assert second.remark == "东兴社区：按任职折算1,250.00；建议不再续聘"
    assert book.payments.payable == 704_950
    assert book.waiting == ()


def test_who_is_not_decided_yet_is_told_and_in_no_sum(proposed):
    decision = proposed.fees.line(2, 1, 2026).decision
    proposed.fees.take_back(decision, "再看看")
    book = proposed.payment_lists.of_year(2026)
    assert [one.village for one in book.waiting] == ["军营社区"]
    assert book.payments.payable == 704_950 - 300_000


def test_the_years_reach_back_to_the_first_proposal(proposed):
    assert proposed.payment_lists.years() == (2026,)
    old = replace(proposed.fees.line(1, 1, 2026).decision, id=None, uuid="", year=2024)
    with proposed.workplace.changing() as store:
        store.fee_decisions.add(old)
    assert proposed.payment_lists.years() == (2026, 2025, 2024)


def test_a_year_without_a_proposal_has_no_list(office, tmp_path):
    with pytest.raises(Refusal, match="还没有一份"):
        office.payment_lists.preview(2026)
    with pytest.raises(Refusal, match="还没有一份"):
        office.payment_lists.export(2026, tmp_path / "表.xlsx")
    assert not any(tmp_path.glob("*.xlsx"))


def test_the_sums_on_paper_are_those_of_its_rows(proposed):
    preview = proposed.payment_lists.preview(2026)
    *advisers, total = [row for row in rows_of(preview.pdf) if "." in (row[6] or "")]
    for column in (4, 5, 6):
        added = sum(read_amount(row[column]) for row in advisers)
        assert total[column] == figures_of(added)
    in_full = amount_in_full(read_amount(total[6]))
    assert in_full == "人民币柒仟零肆拾玖元伍角"
    assert f"建议发放合计（大写）：{in_full}" in words_of(preview.pdf)


def test_the_sums_in_the_workbook_are_those_of_its_rows(proposed, tmp_path):
    written = proposed.payment_lists.export(2026, tmp_path / "表.xlsx")
    sheet = openpyxl.load_workbook(written, data_only=True).active
    rows = list(sheet.iter_rows(min_row=5, values_only=True))
    advisers, total, in_full = rows[:2], rows[2], rows[3][0]
    for column in (4, 5, 6):
        assert all(isinstance(row[column], (int, float)) for row in advisers)
        assert total[column] == sum(row[column] for row in advisers)
    assert total[6] == 7049.5
    assert in_full == f"建议发放合计（大写）：{amount_in_full(round(total[6] * 100))}"
    assert sheet["E5"].number_format == sheet["G7"].number_format == "#,##0.00"


def test_only_the_sums_of_the_workbook_are_reckoned(proposed, tmp_path):
    written = proposed.payment_lists.export(2026, tmp_path / "表.xlsx")
    sheet = openpyxl.load_workbook(written).active
    formulas = {
        cell.coordinate: cell.value
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }
    assert formulas == {f"{letter}7": f"=SUM({letter}5:{letter}6)" for letter in "EFG"}
    assert "=缺一次讲座" in sheet["I5"].value


def test_a_long_remark_goes_on_in_rows_below_and_the_sums_take_them_in(proposed, tmp_path):
    reason = "没有到村，也没有事先说明，群众等了一个上午" * 12
    many = tuple(FeeDeduction(reason=f"{reason}{one}", amount=100) for one in range(6))
    kept = proposed.fees.line(2, 1, 2026).decision
    proposed.fees.propose(replace(kept, deductions=many, outcome=FeeOutcome.REDUCED))
    written = proposed.payment_lists.export(2026, tmp_path / "表.xlsx")
    sheet = openpyxl.load_workbook(written).active
    rows = list(sheet.iter_rows(min_row=5))
    last = next(place for place, row in enumerate(rows) if row[1].value == "合　计")
    remark = "".join(row[8].value or "" for row in rows[: last - 1])
    assert remark == proposed.payment_lists.of_year(2026).payments.rows[0].remark
    assert max(sheet.row_dimensions[row[0].row].height for row in rows) <= HIGHEST
    assert rows[last][6].value == f"=SUM(G5:G{4 + last})"
    assert last > 2


def test_what_was_exported_is_noted_without_names(proposed, tmp_path):
    proposed.payment_lists.export(2026, tmp_path / proposed.payment_lists.file_name(2026))
    assert (tmp_path / "法律顾问费发放建议表_2026.xlsx").is_file()
    with proposed.workplace.reading() as store:
        last = store.audit.between(store.audit.highest_number(), store.audit.highest_number())[0]
    assert "周明远" not in str(last)
    assert "2 人" in str(last)
