"""Laid-out pages as text, one line for each piece: a change of layout shows as a diff to review.

`python -m tests.forms.test_references` writes the references anew.
"""

from functools import partial
from pathlib import Path

import pytest

from tests.forms.samples import FILLED
from tests.forms.sheets import (
    ISSUE,
    a_form,
    a_ledger,
    a_row,
    a_sheet,
    an_empty_ledger,
    an_empty_sheet,
    story,
    the_pack,
)

REFERENCES = Path(__file__).parents[1] / "references" / "forms"
TALK = "居民咨询宅基地房屋继承及过户材料；告知先办继承公证；已列出材料清单。"


ROWS = [
    a_row(1, consultation=TALK),
    a_row(2, other=TALK, remark="重大事项"),
    a_row(3, mediation=story(600)),
    a_row(4, publicity=TALK, training="法律明白人骨干培训；9人。"),
]
DOCUMENTS = {
    "service_log_filled": lambda: a_sheet(content=story(300), result="当场答复。", issue=ISSUE),
    "service_log_empty": an_empty_sheet,
    "service_log_overflow": lambda: a_sheet(content=story(1_000), issue=ISSUE),
    "ledger_filled": lambda: a_ledger(ROWS, issue=ISSUE),
    "ledger_empty": an_empty_ledger,
}
OTHERS = sorted(set(the_pack().form_ids) - {"service_log", "ledger"})
DOCUMENTS |= {f"{form_id}_empty": partial(a_form, form_id, {}) for form_id in OTHERS}
DOCUMENTS |= {
    f"{form_id}_filled": partial(a_form, form_id, FILLED[form_id](), issue=ISSUE)
    for form_id in OTHERS
    if FILLED[form_id]()
}


def described(document):
    """Every text, rule and code of the document at its place in mm."""
    lines = []
    for number, page in enumerate(document.pages, start=1):
        lines.append(f"page {number}: {mm(page.width)} x {mm(page.height)}")
        for name, layer in (("blank", page.blank), ("written", page.written)):
            lines.append(f" {name}")
            lines.extend(
                f"  {mm(line.x):>6} {mm(line.y):>6}  {line.size:g}pt  "
                + "|".join(run.text for run in line.runs)
                for line in layer.lines
            )
            lines.extend(
                f"  {mm(rule.x1):>6} {mm(rule.y1):>6}  to {mm(rule.x2)} {mm(rule.y2)}"
                f"  {rule.width:g}pt"
                for rule in layer.rules
            )
        if page.code:
            lines.append(f" code {mm(page.code.x)} {mm(page.code.y)} {page.code.payload}")
    return "\n".join(lines) + "\n"


def mm(length):
    return f"{length * 25.4 / 72:.1f}"


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_the_layout_is_the_one_reviewed(name):
    expected = (REFERENCES / f"{name}.txt").read_text("utf-8")
    assert described(DOCUMENTS[name]()) == expected


if __name__ == "__main__":
    REFERENCES.mkdir(parents=True, exist_ok=True)
    for name, lay_out in DOCUMENTS.items():
        (REFERENCES / f"{name}.txt").write_text(described(lay_out()), "utf-8", newline="\n")
