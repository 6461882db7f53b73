"""单元格格式: styles of sheets turned into XlsxWriter's formats, each once per workbook."""

from typing import Any

from lvgw_desktop.exchange.sheet import CellStyle

_VALIGN = {"top": "top", "middle": "vcenter", "bottom": "bottom"}
_SIDES = ("left", "top", "right", "bottom")


class CellFormats:
    """The formats of one workbook while it is being written."""

    def __init__(self, workbook: Any) -> None:  # noqa: ANN401  XlsxWriter is loaded on first use
        self._workbook = workbook
        self._of_style: dict[CellStyle, Any] = {}
        self._of_styles: dict[tuple[CellStyle, ...], tuple[Any, ...]] = {}

    def of(self, style: CellStyle) -> Any:  # noqa: ANN401  as above
        """Return the format for a style."""
        found = self._of_style.get(style)
        if found is None:
            found = self._of_style[style] = self._workbook.add_format(_properties(style))
        return found

    def of_row(self, styles: tuple[CellStyle, ...]) -> tuple[Any, ...]:
        """Return the formats for a row's styles."""
        found = self._of_styles.get(styles)
        if found is None:
            found = self._of_styles[styles] = tuple(map(self.of, styles))
        return found

    def of_font(self, font: str, size: float) -> Any:  # noqa: ANN401  as above
        """Return the format for a part of a cell's text."""
        return self._workbook.add_format({"font_name": font, "font_size": size})


def _properties(style: CellStyle) -> dict[str, Any]:
    given: dict[str, Any] = {
        "font_name": style.font,
        "font_size": style.size,
        "align": style.align,
        "valign": _VALIGN[style.valign],
        "text_wrap": style.wrap,
        "num_format": style.number_format,
    }
    given |= {side: weight for side, weight in zip(_SIDES, style.sides, strict=True) if weight}
    if style.unlocked:
        given["locked"] = False
    if style.color:
        given["font_color"] = style.color
    if style.fill:
        given["bg_color"] = style.fill
    return given
