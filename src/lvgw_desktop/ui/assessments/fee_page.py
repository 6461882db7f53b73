"""写顾问费建议: what is kept back, the part of a year, and whether the adviser goes on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from lvgw_desktop.domain.amount import amount_in_full, amount_words
from lvgw_desktop.domain.duties.shortfall import Shortfall
from lvgw_desktop.domain.fee import FeeDecision, FeeOutcome, fee_problems
from lvgw_desktop.domain.part_of_year import served_words, share_words
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.fee_lines import FeeLine
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.assessments.deductions_editor import DeductionsEditor
from lvgw_desktop.ui.settings.fee_section import CHANGED
from lvgw_desktop.ui.shared.amount_editor import AmountEditor
from lvgw_desktop.ui.shared.buttons import link
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import TickEditor
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.operations import Operations

NAME = "顾问费建议"
PROPOSED_BY = "司法所只提建议，由区司法局律师股核定、发放。"
"""Who decides [plan §三(二)4]."""


class FeePage(EditorPage):
    """The proposal for one adviser in one village; what would be paid is told as it is typed."""

    help_part = "fees"

    def __init__(
        self,
        line: FeeLine,
        offered: Sequence[Shortfall],
        use_cases: UseCases,
        operations: Operations,
        draft: DraftDesk,
        grade: str,
    ) -> None:
        """`grade` is how the assessment stands, in words."""
        self._line = line
        self._begun = line.decision or _blank(line, use_cases)
        self.result = Label("", "number")
        self.in_full = Label("", "side")
        super().__init__(
            NAME,
            RecordEditor(_fields(line, offered, use_cases.workplace.today), self._built),
            operations,
            save=use_cases.fees.propose,
            changed=CHANGED,
            subtitle=f"{line.village} {line.adviser} · {line.year} 年 · 考核{grade}",
            above=self._facts(),
            remarks=fee_problems,
            said=lambda kept: (
                f"{line.village} {line.adviser}：建议发放 {amount_words(kept.payable)}。"
            ),
            draft=draft,
        )
        self.editor.changed.connect(self._reckon)
        self.editor.show_record(_shown(self._begun))
        self._reckon()

    def go_by_new_standard(self) -> None:
        """Reckon with the standard of today in place of the one that held."""
        if standard := self._line.standard:
            self._begun = replace(self._begun, standard=standard.amount)
            self._standard.setText(amount_words(standard.amount))
            self._renew.hide()
            self._reckon()

    def _built(self, values: dict[str, Any]) -> FeeDecision:
        deductions = values["deductions"]
        outcome = FeeOutcome.REDUCED if deductions else FeeOutcome.FULL
        return replace(
            self._begun,
            outcome=FeeOutcome.NOT_RENEWED if values["not_renewed"] else outcome,
            share=values.get("share"),
            deductions=deductions,
            note=values["note"],
        )

    def _reckon(self) -> None:
        """Tell what would be paid, as long as everything can be read."""
        try:
            payable = self.editor.record().payable
        except Refusal:
            return
        self.result.setText(amount_words(payable))
        self.in_full.setText(amount_in_full(payable))

    def _facts(self) -> Card:
        line = self._line
        self._standard = Label(amount_words(self._begun.standard))
        renewed = amount_words(line.standard.amount) if line.standard else ""
        self._renew = link(f"标准后来改成 {renewed}，改用它 ›", self.go_by_new_standard)
        if not line.is_outdated:
            self._renew.hide()
        served = f"{served_words(line.months)}。" if line.is_part else ""
        agreed = row(Label("约定标准", "body2"), self._standard, self._renew, spacing=10)
        result = row(Label("建议发放", "body2"), self.result, self.in_full, spacing=10)
        return Card(
            "", row(agreed, result, STRETCH, spacing=40), Label(served + PROPOSED_BY, "hint")
        )


def _blank(line: FeeLine, use_cases: UseCases) -> FeeDecision:
    assert line.standard, "nothing is proposed before there is a standard"
    return FeeDecision(
        village_id=line.village_id,
        adviser_id=line.adviser_id,
        year=line.year,
        standard=line.standard.amount,
        proposed_on=use_cases.workplace.today,
    )


def _shown(decision: FeeDecision) -> dict[str, Any]:
    return {
        "share": decision.share,
        "deductions": decision.deductions,
        "not_renewed": decision.outcome is FeeOutcome.NOT_RENEWED,
        "note": decision.note,
    }


def _fields(line: FeeLine, offered: Sequence[Shortfall], today: date) -> list[EditorField]:
    share = EditorField("share", "按任职折算", AmountEditor, hint=_share_hint(line))
    has_share = line.is_part or (line.decision and line.decision.share is not None)
    return [
        *([share] if has_share else []),
        EditorField("deductions", "扣减", lambda: DeductionsEditor(offered, today)),
        EditorField("not_renewed", "续聘", lambda: TickEditor("建议不再续聘")),
        EditorField("note", "说明", hint="不再续聘的，写明为什么"),
    ]


def _share_hint(line: FeeLine) -> str:
    standard = line.decision.standard if line.decision else line.standard and line.standard.amount
    if not standard:
        return "不满一年的填，不填是全年的标准"
    return f"供参考，{share_words(standard, line.months)}；不填是全年的标准"
