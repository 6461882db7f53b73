"""台账版式: the printed form's definition handed to the workbook, so that both are one form."""

from lvgw_desktop.exchange.form_styles import FontNames
from lvgw_desktop.exchange.ledger_layout import HeadCell, LedgerLayout, TableColumn
from lvgw_desktop.exchange.row_heights import MM, LineEnds, Setting
from lvgw_desktop.forms.breaking import line_ends
from lvgw_desktop.forms.pack import FormPack
from lvgw_desktop.forms.table_form import Column, TableForm
from lvgw_desktop.forms.table_head import head_cells
from lvgw_desktop.services.sheets import LEDGER

__all__ = ["HeadCell", "LedgerLayout", "TableColumn", "ledger_layout"]


def ledger_layout(pack: FormPack) -> LedgerLayout:
    """Return the pack's ledger form as the workbook needs it."""
    form = pack.definition(LEDGER)
    assert isinstance(form, TableForm)
    paper = form.paper
    return LedgerLayout(
        title=form.title.text.source,
        columns=tuple(map(_column, form.columns)),
        head=tuple(HeadCell(**cell._asdict()) for cell in head_cells(form.columns)),
        head_heights=form.head_heights,
        footnote="\n".join(foot.text.source for foot in form.feet if foot.text.is_constant),
        row_min=form.row_min,
        margins=(paper.top, paper.right, paper.bottom, paper.left),
        split_mark=form.split_mark,
        setting=Setting(form.body.size, form.body.lead, (form.pad_side, form.pad_top)),
        line_ends=_line_ends(pack, form.body.role),
        fonts=_font_names(pack),
    )


def _column(column: Column) -> TableColumn:
    return TableColumn(
        fields=tuple(field.path for field in column.text.fields),
        width=column.width,
        align=column.style.align,
        valign=column.style.valign,
        repeated=column.repeat,
    )


def _line_ends(pack: FormPack, role: str) -> LineEnds:
    typeface = pack.fonts.typeface(role)
    return lambda paragraph, width, size: line_ends(paragraph, typeface, width * MM / size)


def _font_names(pack: FormPack) -> FontNames:
    names = pack.fonts.workbook_names
    return FontNames(title=names["xbs"], head=names["hei"], body=names["fs"], line=names["song"])
