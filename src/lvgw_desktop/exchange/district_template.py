"""区局模板: the district's own workbook, looked through and filled by a child process."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from lvgw_desktop.disk import write_safely
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.child_work import FILL, asked_of_child
from lvgw_desktop.exchange.template_mistakes import TemplateMistake
from lvgw_desktop.exchange.template_values import TemplateValues, values_json
from lvgw_desktop.exchange.workbook_lines import refuse_if_told

_LOST = "填好的表里不会有模板里的{}。请先在模板里去掉，填好以后再加。"


@dataclass(frozen=True, kw_only=True, slots=True)
class TemplateLook:
    """What was seen in a template: its mistakes, how many placeholders, and what is not kept."""

    mistakes: tuple[TemplateMistake, ...] = ()
    losses: tuple[str, ...] = ()
    marks: int = 0

    @property
    def loss_sentence(self) -> str:
        """Say what a filled copy will not have, "" if it has everything."""
        return _LOST.format("、".join(self.losses)) if self.losses else ""

    def refuse_mistakes(self) -> None:
        """Raise Refusal with all mistakes in one text."""
        if self.mistakes:
            told = "\n".join(one.sentence for one in self.mistakes)
            raise Refusal(f"模板有 {len(self.mistakes)} 处要改，没有填：\n{told}")


class FilledTemplate(NamedTuple):
    """Where a filled copy lies, and what was seen in its template."""

    file: Path
    look: TemplateLook


def look_at_template(source: Path, values: TemplateValues) -> TemplateLook:
    """Look a template through; raises Refusal in one sentence if it cannot be read."""
    return _asked((FILL, str(source)), values)


def fill_template(source: Path, target: Path, values: TemplateValues) -> FilledTemplate:
    """Write a filled copy; the template stays as it is.

    All styles, merged cells, widths, heights and print settings stay. What was written is opened
    again and compared before it takes the place of an older file. Raises Refusal with all
    mistakes of the template; then nothing is written.
    """
    looks: list[TemplateLook] = []

    def write(path: Path) -> None:
        look = _asked((FILL, str(source), str(path)), values)
        look.refuse_mistakes()
        looks.append(look)

    return FilledTemplate(write_safely(target, write), looks[0])


def _asked(arguments: tuple[str, ...], values: TemplateValues) -> TemplateLook:
    with asked_of_child(arguments, given=values_json(values)) as lines:
        return _look(refuse_if_told(lines))


def _look(told: Mapping[str, Any]) -> TemplateLook:
    return TemplateLook(
        mistakes=tuple(TemplateMistake(*one) for one in told["mistakes"]),
        losses=tuple(told["losses"]),
        marks=told["marks"],
    )
