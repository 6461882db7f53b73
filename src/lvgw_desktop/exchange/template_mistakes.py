"""模板的错处: what is wrong with the placeholders of a template, named by cell, all at once."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from lvgw_desktop.exchange.template_plan import MarkedCell, SheetPlan
from lvgw_desktop.exchange.template_text import Mark, single_braced
from lvgw_desktop.exchange.template_values import TemplateValues, plain

_MOST_LIKE, _LIKE = 3, 0.4
"""Of so many words that are so much alike the one of the nearest length is meant: 月分 → 月份."""
_NOTHING = "表里一个{{…}}也没有，填不了。可以先存一份空白模板，看看怎么写"
_IN_FORMULA = "是公式，公式里不能写{{…}}，请写在别的格子里，公式再去引用"
_HEADINGS, _IN_HEADING = "页眉、页脚", "里不能写{{…}}，请写在格子里"
_NOT_IN_ROW = "里的{{{{{}}}}}要写在有{{{{#{}}}}}的那一行里"
_TWO_LISTS = "里的{{{{#{}}}}}多了，这一行已经有{{{{#{}}}}}，一行只能写一个"
_MERGED = "在要重复的行里，可是 {} 合并了上下几行，请先拆开"
_ONE_BRACE = "里的{{{}}}少了括号，要写成{{{{{}}}}}"


class TemplateMistake(NamedTuple):
    """What is wrong in one cell; `place` is B7, with its sheet where there are several."""

    place: str
    fault: str

    @property
    def sentence(self) -> str:
        """Return B7 里的{{月分}}不认识，最接近的是{{月份}}。"""
        gap = " " if self.place[-1:].isdigit() else ""
        return f"{self.place}{gap}{self.fault}。"


def template_mistakes(
    plans: Sequence[SheetPlan], values: TemplateValues
) -> tuple[TemplateMistake, ...]:
    """Return all mistakes of a template, in the order of its cells."""
    found = [
        TemplateMistake(f"“{plan.name}”{place}" if len(plans) > 1 else place, fault)
        for plan in plans
        for place, fault in _faults(plan, values)
    ]
    if not found and not any(cell.marks for plan in plans for cell in plan.cells):
        found.append(TemplateMistake("", _NOTHING))
    return tuple(dict.fromkeys(found))


def _faults(plan: SheetPlan, values: TemplateValues) -> Iterator[tuple[str, str]]:
    for cell in plan.cells:
        faults = _of_formula(cell) if cell.is_formula else _of_text(cell, plan, values)
        yield from ((cell.place, fault) for fault in faults)
    if "{{" in plan.headings:
        yield _HEADINGS, _IN_HEADING


def _of_formula(cell: MarkedCell) -> Iterator[str]:
    """Refuse placeholders only: a formula may well have braces of its own, as {1,2}."""
    if cell.marks:
        yield _IN_FORMULA


def _of_text(cell: MarkedCell, plan: SheetPlan, values: TemplateValues) -> Iterator[str]:
    yield from cell.read.faults
    for mark in cell.marks:
        yield from (_of_list if mark.repeats else _of_word)(mark, cell, plan, values)
    if cell.row in plan.lists and cell.place in plan.regions:
        yield _MERGED.format(plan.regions[cell.place])
    if not cell.read.faults:
        for word in single_braced(cell.text):
            if plain(word) in _known(cell, plan, values):
                yield _ONE_BRACE.format(word, word)


def _of_list(
    mark: Mark, cell: MarkedCell, plan: SheetPlan, values: TemplateValues
) -> Iterator[str]:
    found = values.list_named(mark.word)
    if found is None:
        titles = {
            plain(spelling): f"#{one.title.word}"
            for one in values.lists
            for spelling in one.title.spellings
        }
        yield _unknown(mark.word, f"#{mark.word}", titles)
        return
    first = plan.lists[cell.row]
    if found is not first:
        yield _TWO_LISTS.format(mark.word, first.title.word)


def _of_word(
    mark: Mark, cell: MarkedCell, plan: SheetPlan, values: TemplateValues
) -> Iterator[str]:
    known = _known(cell, plan, values)
    if plain(mark.word) in known:
        return
    elsewhere = [one for one in values.lists if plain(mark.word) in one.places]
    if elsewhere:
        yield _NOT_IN_ROW.format(mark.word, elsewhere[0].title.word)
    else:
        yield _unknown(mark.word, mark.word, known)


def _known(cell: MarkedCell, plan: SheetPlan, values: TemplateValues) -> Mapping[str, str]:
    """Return what a cell may name: every plain spelling with the word that is offered."""
    own = plan.lists.get(cell.row)
    tables = (values.whole, own) if own else (values.whole,)
    return {
        spelling: table.columns[place].word
        for table in tables
        for spelling, place in table.places.items()
    }


def _unknown(word: str, written: str, known: Mapping[str, str]) -> str:
    """Say that a word is not known, and which known one is most like it, if any is."""
    typed = plain(word)
    like = get_close_matches(typed, known, _MOST_LIKE, _LIKE)
    nearest = min(like, key=lambda one: abs(len(one) - len(typed)), default="")
    offered = f"，最接近的是{{{{{known[nearest]}}}}}" if nearest else ""
    return f"里的{{{{{written}}}}}不认识{offered}"
