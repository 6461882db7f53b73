"""尚缺: a duty that is not met, in words: whose, who must do what, by when, by which rule."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.dated_policy import DatedPolicy
from lvgw_desktop.domain.duties.duty import Doer, DutyCell, Evidence
from lvgw_desktop.domain.duties.facts import Facts
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.policy import Rule

OFFICE = "本所"


@dataclass(frozen=True, kw_only=True, slots=True)
class Shortfall:
    """One cell that lacks; `where` is a village, an adviser or 本所, `doer` who has to do it.

    `rule` is the rule as it held, with its source.
    """

    cell: DutyCell
    rule: Rule
    where: str
    doer: str

    @property
    def by(self) -> date | None:
        """Return the last day for it; None where the plan names none."""
        return self.cell.by

    @property
    def evidence(self) -> Evidence:
        """Return how to open its records."""
        return self.cell.evidence

    @property
    def sentence(self) -> str:
        """Return 赵岭社区 2026年2月：还差1次到村服务。"""
        return f"{self.where} {self.cell.period.words}：{self.cell.lacks}。"


@dataclass(frozen=True, slots=True)
class Wording:
    """What turns cells into words: the names of an office, and its rules by day."""

    villages: Mapping[int | None, str]
    advisers: Mapping[int | None, str]
    policy: DatedPolicy

    def shortfalls(self, cells: Iterable[DutyCell], spans: Iterable[Span]) -> Iterator[Shortfall]:
        """Yield the cells that lack."""
        rules = {span.period: self.policy.on(span.first).rules for span in spans}
        for cell in cells:
            if cell.is_lacking:
                yield Shortfall(
                    cell=cell,
                    rule=rules[cell.period][cell.rule_id],
                    where=self.where(cell),
                    doer=self.doer(cell),
                )

    def where(self, cell: DutyCell) -> str:
        """Return the village, the adviser or 本所."""
        if cell.village_id is not None:
            return self.villages[cell.village_id]
        return self.advisers.get(cell.adviser_id, OFFICE)

    def doer(self, cell: DutyCell) -> str:
        """Return who has to do it; where nobody serves, the office."""
        if cell.doer is Doer.VILLAGE:
            return self.villages[cell.village_id]
        adviser = self.advisers.get(cell.adviser_id)
        return adviser or OFFICE if cell.doer is Doer.ADVISER else OFFICE


def wording_of(facts: Facts, policy: DatedPolicy) -> Wording:
    """Return the words of an office."""
    villages = {one.id: one.name for one in facts.villages}
    return Wording(villages, {one.id: one.name for one in facts.advisers}, policy)
