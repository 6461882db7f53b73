"""顾问费建议: what the office proposes for an adviser's year, and what speaks for a deduction."""

from dataclasses import dataclass, replace

from lvgw_desktop.domain.duties.duty import Doer, DutyCell, Evidence
from lvgw_desktop.domain.duties.shortfall import Shortfall
from lvgw_desktop.domain.fee import FeeDecision, FeeDeduction
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.duties import DutyService
from lvgw_desktop.services.evidence_lines import EvidenceLine, lines_of
from lvgw_desktop.services.fee_checks import checked_decision
from lvgw_desktop.services.fee_lines import FeeLine, fee_lines_in
from lvgw_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class FeeService:
    """Use cases of proposals: the office proposes, the bureau decides and pays."""

    workplace: Workplace

    def lines(self, year: int) -> tuple[FeeLine, ...]:
        """Return everybody who served in a year, by firm and adviser."""
        with self.workplace.reading() as store:
            return fee_lines_in(store, year)

    def line(self, village_id: int, adviser_id: int, year: int) -> FeeLine:
        """Return one of them. Raises Refusal for who did not serve there in that year."""
        for line in self.lines(year):
            if (line.village_id, line.adviser_id) == (village_id, adviser_id):
                return line
        raise Refusal(f"{year} 年没有这一段聘任，请先登记聘任。")

    def candidates(self, line: FeeLine) -> tuple[Shortfall, ...]:
        """Return what the adviser still owes of the year, here or wherever he serves."""
        board = DutyService(self.workplace).year(line.year)
        owed = [one for one in board.cells if one.is_lacking and _is_of(line, one)]
        return tuple(board.wording.shortfalls(owed, board.spans))

    def evidence(self, decision: FeeDecision, deduction: FeeDeduction) -> Evidence | None:
        """Return how to open what a deduction rests on, None where that is no rule's."""
        board = DutyService(self.workplace).year(decision.year)
        squares = (one for one in board.of_rule(deduction.rule_id) if _is_at(decision, one))
        return next((one.evidence for one in squares if one.period.words == deduction.period), None)

    def records(self, deduction: FeeDeduction) -> tuple[EvidenceLine, ...]:
        """Return the single logs that speak for a deduction, as they are now."""
        with self.workplace.reading() as store:
            logs = store.service_logs.of_uuids(deduction.evidence)
        return lines_of(logs.values(), self.workplace.pack.vocabulary)

    def propose(self, decision: FeeDecision) -> FeeDecision:
        """Keep a proposal as of today, or change it. Raises Refusal for one that cannot be."""
        dated = replace(decision, proposed_on=self.workplace.today)
        with self.workplace.changing() as store:
            checked = checked_decision(store, dated)
            if checked.id is None:
                return store.fee_decisions.add(checked)
            return store.fee_decisions.change(checked)

    def take_back(self, decision: FeeDecision, reason: str) -> FeeDecision:
        """Take a proposal back. Raises Refusal without a reason."""
        if not reason.strip():
            raise Refusal("请写明为什么撤回，如 写错了村。")
        gone = replace(decision, void_reason=reason.strip())
        with self.workplace.changing() as store:
            return store.fee_decisions.change(gone, reason=gone.void_reason)


def deduction_for(shortfall: Shortfall) -> FeeDeduction:
    """Return a deduction for what lacks; its amount is the clerk's to write."""
    cell = shortfall.cell
    return FeeDeduction(
        rule_id=cell.rule_id,
        period=cell.period.words,
        reason=f"{cell.period.words}{cell.lacks}",
        amount=0,
        evidence=cell.evidence.log_uuids,
    )


def _is_of(line: FeeLine, cell: DutyCell) -> bool:
    """Tell whether it is up to this adviser, in this village or in none."""
    is_his = cell.doer is Doer.ADVISER and cell.adviser_id == line.adviser_id
    return is_his and cell.village_id in (None, line.village_id)


def _is_at(decision: FeeDecision, cell: DutyCell) -> bool:
    """Tell whether a square is that of the village or, without one, of the adviser."""
    if cell.village_id is None:
        return cell.adviser_id == decision.adviser_id
    return cell.village_id == decision.village_id
