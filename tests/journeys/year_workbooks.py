"""What stands in the workbooks of a year's months, read again."""

from collections import defaultdict
from contextlib import closing
from decimal import Decimal

import openpyxl

STATISTICS, BESIDE = "统计表", "更正和补报"
SECTIONS = {
    "一、全所合计": "office",
    "二、分村（居）（本月）": "village",
    "三、分法律顾问（本月）": "adviser",
    "四、分人员类别（本月）": "kind",
    "五、分村（居）（本年累计）": "village so far",
    "六、分法律顾问（本年累计）": "adviser so far",
    "七、分人员类别（本年累计）": "kind so far",
}
_HEADS = {
    "提供现场法律服务": "onsite_count",
    "现场服务时长": "onsite_hours",
    "接受咨询、为群众提供专业法律意见": "consultations",
    "代群众起草法律文书": "documents",
    "开展法治讲座": "lectures",
    "讲座听众": "audience",
    "参与调解矛盾纠纷": "mediations",
    "参与诉讼活动": "litigation",
    "为村(居)重大决策事项提供法律意见": "decision_opinions",
    "协助起草、审核、修订村规民约和其他管理规定": "village_rules",
    "建立工作微信群": "wechat_groups",
    "法律援助": "legal_aid",
    "培训": "trainings",
    "发放宣传资料": "publicity",
}
_FIRST_FIGURE = 3


def rows_of(file):
    """Return the rows of every visible sheet by its name."""
    with closing(openpyxl.load_workbook(file, read_only=True)) as workbook:
        return {
            sheet.title: [row for row in sheet.iter_rows(values_only=True) if any(row)]
            for sheet in workbook.worksheets
            if sheet.sheet_state == "visible"
        }


def statistics_in(rows):
    """Return section → name of a line → measure → figure, without figures that are 0."""
    found, section, measures = defaultdict(dict), "", []
    for seq, name, _second, *figures in (row[: _FIRST_FIGURE + len(_HEADS)] for row in rows):
        if seq == "序号":
            measures = [_HEADS[head.partition("\n")[0]] for head in figures]
        elif seq in SECTIONS:
            section = SECTIONS[seq]
        elif isinstance(seq, int):
            line = zip(measures, map(_number, figures), strict=True)
            found[section][name] = {measure: figure for measure, figure in line if figure}
    return found


def listed_serials(sheets):
    """Return the numbers of the logs in all ledgers, each as often as it stands there."""
    ledgers = (rows for name, rows in sheets.items() if name.startswith("台账-"))
    last = (row[-1] for rows in ledgers for row in rows)
    return sorted(cell for cell in last if str(cell).startswith("LX-"))


def listed_beside(sheets):
    """Return 更正 or 补报 and the log's number of every line beside the ledgers."""
    return sorted((row[0], row[2]) for row in sheets[BESIDE] if row[0] in {"更正", "补报"})


def _number(cell):
    return Decimal(str(cell)) if cell else Decimal(0)
