"""发放建议表: the list of a year as a sheet: amounts are numbers, sums go with them, one 大写."""

from dataclasses import replace

from lvgw_desktop.domain.amount import yuan_of
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.payment_list import PaymentList, PaymentRow
from lvgw_desktop.exchange.form_styles import (
    FontNames,
    FormStyles,
    date_line,
    framed,
    reporting_unit,
    signature_row,
    under_frame,
)
from lvgw_desktop.exchange.sheet import (
    Formula,
    PrintSetup,
    Sheet,
    SheetColumn,
    SheetRow,
    Span,
    Value,
    merged_row,
)
from lvgw_desktop.exchange.table_export import rows_of_one

NAME = "法律顾问费发放建议表"
TITLE = "村（居）法律顾问费发放（建议）表"
MONEY = "#,##0.00"
_COLUMNS = (
    ("序号", 11.0),
    ("所在机构", 40.0),
    ("法律顾问", 21.0),
    ("村（居）", 44.0),
    ("标准", 24.0),
    ("扣减", 22.0),
    ("建议发放", 26.0),
    ("签名", 22.0),
    ("备注", 47.0),
)
"""Heads, and widths in mm: together the width of the paper's type area."""
_SUMMED = "EFG"
"""The columns of amounts."""
_WIDTHS = tuple(width for _head, width in _COLUMNS)
_TITLE_HEIGHT, _LINE_HEIGHT, _HEAD_HEIGHT, _ROW_HEIGHT = 36.0, 22.0, 26.0, 30.0
_SIGNATURE_SHARES = (0.22, 0.24, 0.28, 0.26)
_NOTE = "说明：本表是司法所的建议，由区司法局律师股核定、发放。"


def payment_sheet(payments: PaymentList, office: JudicialOffice) -> Sheet:
    """Return the list with its sums; widths fit the paper, the head stands on every page."""
    styles = _Styles(FontNames())
    top = _top(payments, office, styles)
    rows = [part for one in payments.rows for part in _rows(one, styles)]
    foot = _foot(payments, styles, range(len(top), len(top) + len(rows)))
    return Sheet(
        name=f"{payments.year}年",
        columns=tuple(map(SheetColumn, _WIDTHS)),
        rows=(*top, *rows, *foot),
        setup=PrintSetup(repeated=len(top), frozen=(len(top), 3)),
    )


class _Styles(FormStyles):
    """The official styles with those of a list of amounts."""

    def __init__(self, fonts: FontNames) -> None:
        super().__init__(fonts)
        centred = replace(self.body, align="center")
        money = replace(self.body, align="right", number_format=MONEY)
        columns = (centred, self.body, centred, self.body, money, money, money, centred)
        self.heads = framed([self.head] * len(_COLUMNS), top=True)
        self.row = framed([*columns, replace(self.body, size=9)])
        self.total = framed([replace(one, font=fonts.head) for one in (*columns, self.body)])
        self.in_full = framed([replace(self.body, font=fonts.head, size=11)] * len(_COLUMNS))


def _top(payments: PaymentList, office: JudicialOffice, styles: _Styles) -> list[SheetRow]:
    heads: tuple[Value, ...] = tuple(head for head, _width in _COLUMNS)
    return [
        merged_row(TITLE, styles.title, len(_COLUMNS), _TITLE_HEIGHT),
        merged_row(f"（{payments.year}年度）", styles.subtitle, len(_COLUMNS), _LINE_HEIGHT),
        _line(reporting_unit(office), "单位：元", styles),
        SheetRow(heads, styles.heads, _HEAD_HEIGHT),
    ]


def _line(left: str, right: str, styles: _Styles) -> SheetRow:
    last = len(_COLUMNS) - 1
    looks = (*[styles.line] * last, styles.line_right)
    values: tuple[Value, ...] = (left, *[None] * (last - 1), right)
    return SheetRow(values, looks, _LINE_HEIGHT, (Span(0, last),))


def _rows(row: PaymentRow, styles: _Styles) -> list[SheetRow]:
    """Return an adviser's row, and those in which a long remark goes on."""
    texts = (row.firm_name, row.adviser_name, row.village_words)
    amounts = (yuan_of(one) for one in (row.due, row.deducted, row.payable))
    values = (row.seq, *texts, *amounts, None, row.remark)
    return rows_of_one(values, _WIDTHS, styles.row, _ROW_HEIGHT)


def _foot(payments: PaymentList, styles: _Styles, rows: range) -> list[SheetRow]:
    """Return the sums in figures and in 大写, a note and who signs; `rows` are those summed up."""
    names = (
        "负责人：",
        f"填报人：{payments.reported_by}",
        f"联系电话：{payments.phone}",
        date_line("填报日期", payments.reported_on),
    )
    return [
        _total(payments, styles, rows),
        _in_full(payments, styles),
        merged_row(_NOTE, under_frame(styles.note), len(_COLUMNS), _LINE_HEIGHT),
        signature_row(names, _SIGNATURE_SHARES, _WIDTHS, styles.signature),
    ]


def _total(payments: PaymentList, styles: _Styles, rows: range) -> SheetRow:
    amounts = (payments.due, payments.deducted, payments.payable)
    sums = (_sum(letter, rows, one) for letter, one in zip(_SUMMED, amounts, strict=True))
    values = (None, "合　计", f"{len(payments.rows)}人", None, *sums, None, None)
    return SheetRow(values, styles.total, _HEAD_HEIGHT)


def _in_full(payments: PaymentList, styles: _Styles) -> SheetRow:
    words = f"建议发放合计（大写）：{payments.payable_in_full}"
    whole = merged_row(words, styles.body, len(_COLUMNS), _HEAD_HEIGHT)
    return replace(whole, styles=styles.in_full)


def _sum(letter: str, rows: range, amount: int) -> Formula:
    """Return the sum of a column over rows, which Excel counts from 1."""
    return Formula(f"=SUM({letter}{rows.start + 1}:{letter}{rows.stop})", yuan_of(amount))
