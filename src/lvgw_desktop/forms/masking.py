"""脱敏: names and telephones of those who were served, hidden on copies for others.

What a field of their own holds is hidden: 张* and 138****0000. Names and numbers that someone
typed into another text (基本情况, 服务内容, the ledger's columns) stay as typed: no program can
find them all, so a copy has to be read before it leaves the office.
"""

from dataclasses import replace
from functools import cache

from lvgw_desktop.forms.expression import Field, Template

_HIDDEN = {
    "client_name": "mask_name",
    "respondent": "mask_name",
    "client_phone": "mask_phone",
    "signer_phone": "mask_phone",
    "respondent_phone": "mask_phone",
}


@cache
def hiding(template: Template) -> Template:
    """Return the template with the formats that hide a person; its name stays."""
    lines = tuple(tuple(map(_hidden, line)) for line in template.lines)
    return Template(template.source, lines)


def _hidden(part: str | Field) -> str | Field:
    if isinstance(part, str):
        return part
    return replace(part, format=_HIDDEN.get(part.path.rpartition(".")[2], part.format))
