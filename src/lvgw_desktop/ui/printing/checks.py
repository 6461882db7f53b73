"""打印前检查的话: fonts, pages, remarks, paper, sides and offset, each in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.ui.paper.printers import PrinterFacts
from lvgw_desktop.ui.paper.sizes import is_same_paper, lies_across, paper_name
from lvgw_desktop.ui.shared.page_rasters import PageSize

MOST_LINES = 4
NOTHING_ON_BACKS = "每份只有 1 页，背面空着：双面与单面一样"


@dataclass(frozen=True, slots=True)
class Check:
    """One line; what is not `good` does not stop the printing."""

    words: str
    good: bool = True


def sheet_checks(preview: Preview) -> tuple[Check, ...]:
    """Return the checks of fonts, page numbers and remarks."""
    fonts = [Check(one.words, good=False) for one in preview.missing]
    remarks = [Check(words, good=False) for words in preview.remarks]
    return (
        *(fonts or (Check("字体齐全，没有缺字"),)),
        *_page_checks(preview.sheets),
        *_shortened(remarks, "条"),
    )


def printer_checks(
    preview: Preview,
    sizes: Sequence[PageSize],
    printer: PrinterFacts | None,
    *,
    both_sides: bool,
) -> tuple[Check, ...]:
    """Return the checks of paper and sides, as far as the printer tells."""
    one_page_each = all(sheet.pages == 1 for sheet in preview.sheets)
    sides = (Check(NOTHING_ON_BACKS),) if both_sides and one_page_each else ()
    return (*_paper_checks(sizes, printer), *sides)


def paper_words(sizes: Sequence[PageSize]) -> str:
    """Return A4 纵向; with pages that differ, all there are: A4 纵向、A4 横向."""
    words = (f"{paper_name(one)} {'横向' if lies_across(one) else '纵向'}" for one in sizes)
    return "、".join(dict.fromkeys(words))


def _paper_checks(sizes: Sequence[PageSize], printer: PrinterFacts | None) -> tuple[Check, ...]:
    if printer is None or printer.paper is None:
        return ()
    others = {paper_name(one) for one in sizes if not is_same_paper(one, printer.paper)}
    inside = paper_name(printer.paper)
    if not others:
        return (Check(f"打印机设的是 {inside} 纸，正好"),)
    wanted = "、".join(sorted(others))
    sentence = (
        f"打印机现在设的是 {inside} 纸，这次要用 {wanted} 纸。请装上 {wanted} 纸，"
        f"并在打印机的设置里改成 {wanted}，不然会印偏或缩小"
    )
    return (Check(sentence, good=False),)


def _page_checks(sheets: Sequence[PreviewSheet]) -> tuple[Check, ...]:
    longer = [
        f"{sheet.label.split()[0]} 会印成 {sheet.pages} 页" for sheet in sheets if sheet.pages > 1
    ]
    if longer:
        return tuple(_shortened([Check(words) for words in longer], "份"))
    return (Check(f"{len(sheets)} 份都在一页之内"),)


def _shortened(checks: Sequence[Check], unit: str) -> tuple[Check, ...]:
    """Return the first lines, and how many more there are."""
    if len(checks) <= MOST_LINES:
        return tuple(checks)
    more = Check(f"还有 {len(checks) - MOST_LINES + 1} {unit}同样的情况", good=checks[0].good)
    return (*checks[: MOST_LINES - 1], more)
