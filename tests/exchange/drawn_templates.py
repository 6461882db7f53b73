"""Three templates as districts draw them by hand, and the values of an invented month."""

from datetime import date

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, DataBarRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break

from lvgw_desktop.exchange.template_values import TemplateTable, TemplateValues, TemplateWord

THIN, THICK = Side("thin"), Side("medium", "FF0000")
BOX = Border(THIN, THIN, THIN, THIN)
MIDDLE = Alignment("center", "center", wrap_text=True)
LONG = "就宅基地边界纠纷到现场查看，调取土地登记资料，向双方讲明民法典相邻关系的规定。" * 3


def table(title, heads, *rows):
    named, *words = (
        TemplateWord(word, tuple(others))
        for word, *others in (told.split("|") for told in (title, *heads))
    )
    return TemplateTable(named, tuple(words), rows)


WHOLE = table(
    "整张表",
    ["月份|month", "本所", "填报人", "联系电话", "上报日期", "法律顾问数",
     "现场服务次数|onsite_count", "现场服务次数 上月", "现场服务时长", "解答咨询"],
    ("2026年11月", "龙兴司法所", "刘芳", "0375-0000000", date(2026, 11, 30), 6, 14, 19, 26.5, 9),
)  # fmt: skip
VILLAGES = table(
    "村(居)|村居",
    ["序号", "村(居)|村居", "法律顾问", "现场服务次数|onsite_count", "解答咨询"],
    (1, "兴梁社区", "周明远", 3, 4),
    (2, "军营社区", "王㛃舟", 1, 0),
    (3, "赵岭社区", "周明远", 2, 5),
)
ADVISERS = table(
    "法律顾问",
    ["序号", "法律顾问", "顾问电话", "现场服务次数", "现场服务时长"],
    (1, "周明远", "138-0375-0000", 5, 9.5),
    (2, "王㛃舟", "138-0375-0001", 1, 1),
)
LEDGER = table(
    "台账",
    ["序号", "服务日期", "村(居)", "服务对象", "纠纷调解", "编号"],
    (1, date(2026, 11, 3), "兴梁社区", "赵某某", LONG, "LX-2026-0201"),
    (2, date(2026, 11, 9), "军营社区", "=孙某兰", "已调解。", "LX-2026-0202"),
)
VALUES = TemplateValues(WHOLE, (VILLAGES, ADVISERS, LEDGER))


def put(sheet, cells, **looks):
    """Write cells by their places, all with the same look."""
    for place, value in cells.items():
        cell = sheet[place]
        cell.value = value
        for name, look in looks.items():
            setattr(cell, name, look)


def village_statistics(path):
    """A nested head, a line for each village, sums under it, signatures, print setup."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "统计表"
    put(sheet, {"A1": "{{月份}}村（居）法律顾问工作统计表"}, font=Font("黑体", 18, bold=True))
    sheet.merge_cells("A1:F1")
    put(sheet, {"A2": "填报单位：{{本所}}", "D2": "共{{法律顾问数}}名"}, font=Font("楷体", 10))
    sheet.merge_cells("A2:C2")
    heads = {"A3": "序号", "B3": "村（居）", "C3": "法律顾问", "D3": "工作量", "D4": "现场",
             "E4": "咨询", "F3": "占比"}  # fmt: skip
    put(sheet, heads, font=Font("黑体", 11), border=BOX, alignment=MIDDLE)
    for region in ("A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4"):
        sheet.merge_cells(region)
    line = {"A5": "{{#村（居）}}{{序号}}", "B5": "{{村(居)}}", "C5": "{{法律顾问}}",
            "D5": "{{现场服务次数}}", "E5": "{{ 解答咨询 }}", "F5": "=D5/D$6"}  # fmt: skip
    put(sheet, line, font=Font("宋体", 10.5), border=BOX, fill=PatternFill("solid", "FFF8E7"))
    sheet["D5"].number_format, sheet["F5"].number_format = '0"次"', "0.0%"
    put(sheet, {"A6": "合　计", "D6": "=SUM(D5:D5)", "E6": "=SUM(E5)", "F6": "=SUM($F$5:$F$5)"})
    for column in "ABCDEF":
        sheet[f"{column}6"].border = Border(THIN, THIN, THICK, THICK)
    sheet.merge_cells("A6:C6")
    put(sheet, {"A7": "填报人：{{填报人}}", "D7": "电话：{{联系电话}}"}, font=Font("仿宋", 12))
    sheet.merge_cells("A7:C7")
    sheet.merge_cells("D7:F7")
    put(sheet, {"H6": "=AVERAGE(统计表!D5,9)+D5"})
    for row, height in {1: 36, 3: 20, 4: 20, 5: 24.5, 6: 28, 7: 40}.items():
        sheet.row_dimensions[row].height = height
    for column, width in {"A": 6, "B": 18, "C": 14, "D": 9.5, "E": 9.5}.items():
        sheet.column_dimensions[column].width = width
    sheet.column_dimensions["H"].hidden = True
    sheet.print_area, sheet.print_title_rows = "A1:F7", "3:4"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_margins.left = 0.3
    sheet.oddHeader.right.text, sheet.oddFooter.center.text = "内部资料", "第 &P 页"
    sheet.freeze_panes = "C5"
    sheet.row_breaks.append(Break(6))
    red = CellIsRule("equal", ["0"], font=Font(color="FF0000"))
    sheet.conditional_formatting.add("D5:E5", red)
    sheet.conditional_formatting.add("A5:F6", FormulaRule(["$E5>4"], fill=PatternFill("solid")))
    sheet.conditional_formatting.add("F5", DataBarRule("min", None, "max", None, "63BE7B"))
    asked = DataValidation("list", '"是,否"', sqref="G5", showInputMessage=True, allowBlank=True)
    asked.promptTitle, asked.prompt, asked.errorStyle = "区局", "点箭头选", "warning"
    sheet.data_validations.append(asked)
    sheet.sheet_view.zoomScale, sheet.sheet_view.showGridLines = 85, False
    sheet.sheet_properties.tabColor = "1F4E79"
    sheet.column_dimensions.group("D", "E", outline_level=1)
    sheet.print_options.horizontalCentered = True
    workbook.defined_names["合计行"] = DefinedName("合计行", attr_text="统计表!$D$5:$E$6")
    workbook.save(path)


def ledger_with_total(path):
    """Two sheets: the ledger between a side label and a foot, and a sheet that counts it."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "台 账"
    workbook.add_named_style(NamedStyle("台账正文", Font("仿宋", 12), border=BOX))
    put(sheet, {"B1": "工作台账（{{month}}）"}, font=Font("方正小标宋简体", 20), alignment=MIDDLE)
    sheet.merge_cells("B1:G2")
    put(sheet, {"A3": "服务情况"}, alignment=Alignment(text_rotation=255, vertical="center"))
    sheet.merge_cells("A3:A5")
    heads = {"B3": "序号", "C3": "日期", "D3": "村", "E3": "对象", "F3": "内容及结果", "G3": "编号"}
    put(sheet, heads, font=Font("黑体", 12), fill=PatternFill("solid", "DDEBF7"))
    line = {"B4": "{{序号}}{{#台账}}", "C4": "{{服务日期}}", "D4": "{{村(居)}}",
            "E4": "{{服务对象}}({{村(居)}})", "F4": "{{纠纷调解}}", "H4": "{{编号}}"}  # fmt: skip
    put(sheet, line, style="台账正文")
    sheet["C4"].number_format = 'm"月"d"日"'
    sheet["F4"].alignment = Alignment(wrap_text=True, vertical="top")
    sheet["F4"].protection = Protection(locked=False)
    sheet.merge_cells("F4:G4")
    put(
        sheet, {"B5": "以上共", "C5": "=COUNTA(D4)", "D5": "件"}, font=Font("仿宋", 12, italic=True)
    )
    sheet["D5"].comment = Comment("区局要求写件数", "区局")
    sheet["E5"].hyperlink = "https://example.cn/"
    sheet.row_dimensions[4].height, sheet.row_dimensions[5].height = 30, 25
    sheet.column_dimensions["F"].width, sheet.column_dimensions["G"].width = 30, 10
    sheet.auto_filter.ref = "B3:G4"
    sheet.protection.sheet = True
    counted = workbook.create_sheet("核对")
    put(counted, {"A1": "='台 账'!C5", "A2": "=COUNTA('台 账'!$D$4:$D$4)", "A3": "{{上报日期}}"})
    put(counted, {"C5": "不动"}, font=Font("黑体", 9), border=BOX, fill=PatternFill("lightUp"))
    counted.merge_cells("C5:D6")
    counted.row_dimensions[5].height, counted.print_area = 31, "A1:D6"
    counted.sheet_state = "hidden"
    workbook.save(path)


def one_page(path):
    """Mixed fonts in a cell, merges over rows, two lists one under the other with sums."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    big, small = InlineFont("黑体", sz=20, b=True), InlineFont("宋体", sz=9, color="0000FF")
    title = [TextBlock(big, "{{本所}}"), TextBlock(small, "（{{月"), TextBlock(big, "份}}）"), "报"]
    sheet["A1"] = CellRichText(title)
    sheet.merge_cells("A1:D2")
    put(sheet, {"A3": "｛｛现场服务次数｝｝"}, number_format="#,##0.00", font=Font("宋体", 14))
    put(sheet, {"B3": "比上月{{现场服务次数 上月}}次、{{现场服务时长}}小时"})
    put(sheet, {"C3": "{{联系电话}}", "D3": "{{上报日期}}"}, number_format="@")
    put(sheet, {"A4": "顾问"}, fill=PatternFill("solid", "FFFF00"), alignment=MIDDLE)
    sheet.merge_cells("A4:A5")
    put(sheet, {"B4": "{{#法律顾问}}{{法律顾问}}", "C4": "{{顾问电话}}", "D4": "{{现场服务时长}}"})
    put(sheet, {"B5": "小计", "D5": "=SUM(D4:D4)"}, border=BOX)
    put(
        sheet,
        {"A6": "村居", "B6": "{{村(居)}}{{#村居}}", "D6": "{{onsite_count 本月}}"},
        border=BOX,
    )
    put(sheet, {"B7": "小计", "D7": "=SUM(D6)", "E7": "=SUM(D4,D6)"}, border=BOX)
    put(sheet, {"B8": "总计", "D8": "=D5+D7"}, font=Font(bold=True))
    sheet.row_dimensions[4].height, sheet.row_dimensions[8].height = 33, 44
    sheet.row_dimensions[6].outlineLevel = 1
    put(sheet, {"B9": "区局内部用"}, font=Font("楷体", 9, italic=True))
    sheet.row_dimensions[9].hidden = True
    sheet.print_area = ["A1:D5", "A6:E8"]
    workbook.save(path)
