"""读流动格: the flowing cells of a grid form, and what their 续页 say."""

from dataclasses import replace

from lvgw_desktop.forms.confidence import printed_label
from lvgw_desktop.forms.definition import Style
from lvgw_desktop.forms.expression import parse
from lvgw_desktop.forms.form_reader import FormReader
from lvgw_desktop.forms.grid_form import Continuation, Flow
from lvgw_desktop.forms.section import Section

_USUAL = Continuation(
    more="（接续页）",
    more_room=10.0,
    more_inset=4.0,
    again="（接上页）",
    carried="（续）：",
    lines_with_tail=3,
)
_LABEL_Y = 7.5
_TEXT_Y = 11.0
_TEXT_Y_BESIDE_LABEL = 3.0
_INSET = 3.0


def read_flows(reader: FormReader, grid: Section) -> tuple[tuple[Flow, ...], Continuation]:
    """Return the flowing cells from the top down; the first says how all of them continue."""
    flows, continuation = [], _USUAL
    for section in grid.sections("flow"):
        flows.append(_flow(reader, section))
        said = _continuation(section, continuation)
        if len(flows) > 1 and said != continuation:
            section.place.complain("续页怎么写，只在第一个 flow 里写")
        continuation = said
        section.finish()
    return tuple(flows), continuation


def spill(value: Style) -> Flow:
    """Return the cell of a 续页 in a form without flows, its text set as the rows' values are."""
    return Flow(
        height=0.0,
        label="",
        label_width=0.0,
        text=parse(""),
        style=replace(value, align="justify", valign="top"),
        label_y=0.0,
        text_y=_TEXT_Y_BESIDE_LABEL,
        inset=_INSET,
        indent=0.0,
        continued_size=value.size,
    )


def _flow(reader: FormReader, section: Section) -> Flow:
    style = reader.style(section, "style")
    label_width = section.number("label_width", 0.0)
    text_y = _TEXT_Y_BESIDE_LABEL if label_width else _TEXT_Y
    flow = Flow(
        height=section.number("height"),
        label=printed_label(section, "label"),
        label_width=label_width,
        text=reader.template(section, "text"),
        style=style,
        label_y=section.number("label_y", _LABEL_Y),
        text_y=section.number("text_y", text_y),
        inset=section.number("inset", _INSET),
        indent=section.number("indent", 0.0),
        continued_size=section.number("continued_size", style.sizes[-1]),
    )
    if flow.continued_size not in flow.style.sizes:
        section.place.refuse("“continued_size”要是 sizes 中的一个")
    return flow


def _continuation(section: Section, usual: Continuation) -> Continuation:
    return Continuation(
        more=section.text("more", usual.more),
        more_room=section.number("more_room", usual.more_room),
        more_inset=section.number("more_inset", usual.more_inset),
        again=section.text("again", usual.again),
        carried=section.text("carried", usual.carried),
        lines_with_tail=section.count("lines_with_tail", usual.lines_with_tail),
    )
