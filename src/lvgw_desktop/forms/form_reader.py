"""读表样: what grid and table forms have in common, read and checked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from lvgw_desktop.forms.bindings import PAGE_FIELDS, ROOTS, paths_of
from lvgw_desktop.forms.confidence import printed_label
from lvgw_desktop.forms.definition import Align, Furniture, Heading, Paper, Style, VAlign
from lvgw_desktop.forms.document import BLACK, Ink
from lvgw_desktop.forms.expression import Template, parse
from lvgw_desktop.forms.formats import list_of_format
from lvgw_desktop.forms.section import Section, each

_INKS: dict[str, Ink] = {"black": BLACK, "grey": 0.55, "red": (0.74, 0.06, 0.09)}
_ALIGNS = ("left", "center", "right", "justify")
_VALIGNS = ("top", "middle")
_LEAD_RATIO = 1.3
_TOLERANCE = 0.001


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a form file refers to: the pack's papers, font roles and lists, its kind of brackets."""

    papers: Mapping[str, Paper]
    roles: frozenset[str]
    lists: frozenset[str] = frozenset()
    half_brackets: bool = False
    full_width_marks: bool = False


class FormReader:
    """Reads the parts every form has; knows which papers, roles and fields exist."""

    def __init__(self, whole: Section, surroundings: Surroundings) -> None:
        self.whole = whole
        self.form = self.whole.section("form")
        self.kind = self.form.text("kind")
        self._surroundings = surroundings
        self._paths = self._known_paths(self.form.texts("roots"))
        self.paper = self._paper()

    def facts(self) -> dict[str, Any]:
        """Return the arguments that build the common part of a definition."""
        title = self.whole.section("title")
        facts = {
            "id": self.form.text("id"),
            "edition": self.form.text("edition"),
            "paper": self.paper,
            "title": self._title(title),
            "headings": each(self.whole.sections("heading"), self.heading),
            "furniture": self._furniture(),
            "full_width_marks": self._surroundings.full_width_marks,
        }
        title.finish()
        self.form.finish()
        return facts

    def heading(self, section: Section) -> Heading:
        """Return a line outside the frame."""
        printed_label(section, "text")
        return Heading(
            text=self.template(section, "text"),
            style=self.style(section, "style"),
            baseline=section.number("baseline"),
            width=section.number("width", self.paper.type_width),
            continued=section.text("continued", ""),
            ink=self.ink(section),
            letter_space=section.number("letter_space", 0.0),
        )

    def ink(self, section: Section) -> Ink:
        """Return the `colour` of a section: a name, or red, green and blue from 0 to 1."""
        if isinstance(section.content.get("colour"), str):
            return _INKS[section.choice("colour", tuple(_INKS))]
        red, green, blue = section.numbers("colour", (0.0, 0.0, 0.0), length=3)
        return (red, green, blue) if "colour" in section else BLACK

    def style(self, section: Section, key: str, base: Style | None = None) -> Style:
        """Return the style under `key`, or `section`'s own wishes over a base style."""
        inner = section.section(key) if key in section else section
        style = self._style(inner, base)
        if inner is not section:
            inner.finish()
        return style

    def template(self, section: Section, key: str, known: Iterable[str] = ()) -> Template:
        """Return a template whose fields all exist."""
        return self.checked(section, section.template(key, "").source, known, key)

    def checked(
        self, section: Section, source: str, known: Iterable[str] = (), key: str = ""
    ) -> Template:
        """Return the template if it names fields and formats that exist; it stands under `key`."""
        keys = (key,) if key else ()
        try:
            template = parse(source)
        except ValueError as cause:
            section.place.refuse(str(cause))
        allowed = self._paths | frozenset(known)
        for field in template.fields:
            if field.path not in allowed and not self.form.place.stands_in("roots"):
                section.place.complain(f"没有“{field.path}”这个数据项", *keys)
            if (ticked := list_of_format(field.format)) and ticked not in self._surroundings.lists:
                section.place.complain(f"词汇表里没有“{ticked}”这一组词", *keys)
        return template

    def check_sum(
        self, section: Section, widths: Iterable[float], room: float | None = None
    ) -> None:
        """Tell that columns do not fill their room (mm): the type area, where none is given."""
        total, wanted = sum(widths), self.paper.type_width if room is None else room
        if abs(total - wanted) > _TOLERANCE and not self.form.place.stands_in("page"):
            section.place.complain(f"各栏共宽 {total:g} 毫米，应是 {wanted:g} 毫米", "columns")

    def _known_paths(self, roots: tuple[str, ...]) -> frozenset[str]:
        for root in roots:
            if root not in ROOTS:
                self.form.place.complain(f"没有“{root}”这种记录", "roots")
        return paths_of(tuple(root for root in roots if root in ROOTS))

    def _paper(self) -> Paper:
        papers = self._surroundings.papers
        return papers[self.form.choice("page", tuple(papers))]

    def _title(self, section: Section) -> Heading:
        title = self.heading(section)
        centred = replace(title.style, align="center")
        shown: tuple[str, ...] = (title.text.source, title.continued)
        if self._surroundings.half_brackets:
            shown = tuple(text.replace("（", "(").replace("）", ")") for text in shown)
        return replace(title, text=parse(shown[0]), style=centred, continued=shown[1])

    def _furniture(self) -> Furniture:
        if "furniture" not in self.whole:
            return Furniture()
        section = self.whole.section("furniture")
        furniture = Furniture(
            serial=self._optional(section, "serial"),
            payload=self._optional(section, "payload", PAGE_FIELDS),
            page_number=self._optional(section, "page_number", PAGE_FIELDS),
            binding_line=section.flag("binding_line"),
            foot_left=self._optional(section, "foot_left"),
            masked=section.text("masked", ""),
            seam=section.text("seam", ""),
        )
        section.finish()
        return furniture

    def _optional(self, section: Section, key: str, known: Iterable[str] = ()) -> Template | None:
        return self.template(section, key, known) if section.text(key, "") else None

    def _style(self, section: Section, base: Style | None) -> Style:
        role = section.text("role", base.role) if base else section.text("role")
        if role not in self._surroundings.roles:
            roles = "、".join(sorted(self._surroundings.roles))
            section.place.complain(f"没有“{role}”这种字体，可用 {roles}", "role")
        sizes = self._sizes(section, base)
        return Style(
            role=role,
            sizes=sizes,
            leads=self._leads(section, sizes, base),
            align=cast("Align", section.choice("align", _ALIGNS, base.align if base else "left")),
            valign=cast(
                "VAlign", section.choice("valign", _VALIGNS, base.valign if base else "middle")
            ),
        )

    @staticmethod
    def _sizes(section: Section, base: Style | None) -> tuple[float, ...]:
        if "sizes" in section:
            return section.numbers("sizes")
        if "size" in section or base is None:
            return (section.number("size"),)
        return base.sizes

    @staticmethod
    def _leads(section: Section, sizes: tuple[float, ...], base: Style | None) -> tuple[float, ...]:
        """Return one lead for each size; without any, 1.3 of the size."""
        if "lead" in section:
            leads: tuple[float, ...] = (section.number("lead"),)
        elif base and sizes == base.sizes:
            leads = section.numbers("leads", base.leads)
        else:
            leads = section.numbers("leads", tuple(_LEAD_RATIO * size for size in sizes))
        if len(leads) != len(sizes):
            section.place.complain("每个字号要有自己的行距", "leads", "sizes")
            return tuple(_LEAD_RATIO * size for size in sizes)
        return leads
