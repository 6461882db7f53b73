"""The messy workbooks by name; each function writes one and says in its name what is messy."""

from datetime import date, datetime, time

import openpyxl
import xlsxwriter

from tests.exchange.messy.paper import (
    LEDGER_HEAD,
    LIST_HEAD,
    OFFICIAL,
    a_list,
    book,
    ledger_merges,
)

DAY = date(2025, 3, 5)
ASKED, DONE = "咨询院墙滴水怎么处理", "已解答，当事人满意"
ROW = (DAY, "兴梁社区", "周明远", "赵某某", ASKED, DONE)


def official_ledger(path):
    rows = [
        [OFFICIAL],
        ["（2025年度）"],
        ["法律顾问：周明远　　所在机构：河南砺衡律师事务所"],
        *LEDGER_HEAD,
        ["一月"],
        [1, "1月6日", "兴梁社区\n赵某某", "院墙滴水怎么处理，已解答", None, None, None, None, ""],
        [2, "1月9日", "军营社区\n孙某兰", None, "宅基地边界，达成协议", None, None, None, "回访"],
        ["小计", None, None, 1, 1],
        ["二月"],
        [3, "2月14日", "兴梁社区", None, None, "法治讲座：民法典，41人参加", None, None, None],
        [4, "2月20日", "龙源社区", None, None, "发放宣传资料30份", None, None, None],
        [5, "2月27日", "兴梁社区", None, None, None, "调解员培训，12人参加", "审查村规民约", None],
        ["合计", None, None, 1, 1, 2, 1, 1],
        ["本工作台账由村（居）法律顾问填写，每月25日前报服务地司法所。"],
        ["填报单位：龙兴司法所", None, None, "负责人：", None, "填报人：李素珍"],
    ]
    merges = ("A1:I1", "A2:I2", "A3:I3", "A6:I6", *ledger_merges(4))
    book(path, {"台账": rows}, merges)


def two_head_rows_without_merges(path):
    rows = [
        ["村居法律顾问工作台账（2025年）"],
        ["序号", "时间", "服务对象", "服务内容及结果", "", "", "备注"],
        ["", "", "", "法律咨询", "纠纷调解", "其他", ""],
        [1, DAY, "兴梁社区 赵某某", "赡养费数额", None, None, None],
        [2, DAY, "军营村王某", None, "邻里排水，已调解", "代写协议书一份", "急"],
    ]
    book(path, {"Sheet1": rows})


def three_head_rows(path):
    rows = [
        ["服务时间", None, "服务情况", None, None, None],
        ["日期", "时段", "对象", None, "内容", None],
        [None, None, "村居", "姓名", "服务内容", "办理结果"],
        [DAY, "9:00-11:00", "兴梁社区", "赵某某", ASKED, DONE],
    ]
    merges = ("A1:B1", "C1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2")
    book(path, {"日志": rows}, merges)


def head_on_every_page(path):
    page = [["2025年法律顾问工作日志"], [], ["序号", *LIST_HEAD]]
    rows = [
        *page,
        [1, *ROW],
        ["本页小计", 1],
        ["第1页 共2页"],
        *page,
        [2, date(2025, 4, 8), "军营社区", "李素珍", "孙某兰", "彩礼返还", "已解答"],
        ["本页小计", 1],
        ["总 计", 2],
    ]
    book(path, {"日志": rows}, ("A1:G1", "A7:G7"))


def a_sheet_for_each_month(path):
    head = ["日期", "村居", "律师", "咨询人", "咨询内容"]
    months = {
        "1月": [["2025年1月"], head, ["6日", "兴梁社区", "周明远律师", "赵某某", "赡养费"]],
        "2月": [["2025年2月"], head, ["14日", "军营社区", "李素珍", "孙某兰", "工资拖欠"]],
        "3月": [["2025年3月"], head],
        "统计": [["村居", "次数"], ["兴梁社区", 1], ["军营社区", 1]],
    }
    book(path, months)


def a_sheet_for_each_village(path):
    head = ("时间", "服务对象姓名", "法律咨询", "纠纷调解", "备注")
    sheets = {
        "兴梁社区": [head, ["2025-03-05", "赵某某", "赡养费", None, None]],
        "台账-军营社区": [head, ["2025-03-06", "孙某兰", None, "排水纠纷，已和解", None]],
        "说明": [["一村一表，按月报送"]],
    }
    book(path, sheets)


def village_and_adviser_in_the_title(path):
    rows = [
        ["石龙区龙兴街道兴梁社区法律顾问工作台账"],
        ["村（居）：兴梁社区", None, "法律顾问：周明远", "所在机构：河南砺衡律师事务所"],
        ["日期", "姓名", "内容", "结果"],
        [DAY, "赵某某", ASKED, DONE],
        ["村（居）：军营社区"],
        [date(2025, 3, 6), "孙某兰", "宅基地", "已解答"],
    ]
    book(path, {"Sheet1": rows}, ("A1:D1",))


def cells_merged_down(path):
    rows = [
        LIST_HEAD,
        ROW,
        (None, None, None, "孙某兰", "彩礼返还", "已解答"),
        (date(2025, 3, 7), None, None, "李某", "工伤认定", "已解答"),
    ]
    book(path, {"日志": rows}, ("A2:A3", "B2:B4", "C2:C4"))


def a_number_merged_over_its_lines(path):
    rows = [
        ("序号", *LIST_HEAD),
        (1, DAY, "兴梁社区", "周明远", "赵某某", "第一段内容", "第一段结果"),
        (None, None, None, None, None, "第二段内容", None),
        (2, date(2025, 3, 6), "兴梁社区", "周明远", "孙某兰", "另一件", "已办"),
    ]
    book(path, {"日志": rows}, ("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3"))


def lines_that_go_on(path):
    a_list(
        path,
        ROW,
        (None, None, None, None, "又问赡养费怎么算", None),
        (None, None, None, None, None, "约定下周再谈"),
        (),
        (date(2025, 3, 6), "军营社区", "李素珍", "孙某兰", "宅基地", "已解答"),
    )


def dates_in_every_spelling(path):
    spellings = [
        DAY,
        datetime.combine(DAY, time()),
        "2025-03-05",
        "2025-3-5",
        "2025/3/5",
        "2025.3.5",
        "2025．3．5",
        "2025年3月5日",
        "2025年03月05号",
        "2025年3月5日 星期三",
        "2025-3-5（周三）",
        "20250305",
        20250305,
        "二〇二五年三月五日",
        "二○二五年三月五日",
        "２０２５年３月５日",
        45721,
        "45721",
        "2025/3/5 0:00:00",
        " 2025 年 3 月 5 日 ",
    ]
    a_list(path, *((spelling, *ROW[1:]) for spelling in spellings))


def dates_that_are_asked(path):
    unclear = [
        *("3月5日", "3.5", 3.5, "25.3.5", "25年3月5日", "5日", 5),
        *("民国114年3月5日", "民國一百一十四年三月"),
        *("2025年3月", "2025年2月30日", "2025-13-01", "1825-03-05", "05/03/2025"),
        *("2025年3月5日至7日", "2025.3.5、3.8"),
        *("春节后", None),
    ]
    a_list(path, *((spelling, *ROW[1:]) for spelling in unclear))


def dates_beside_the_year_of_the_title(path):
    days = ["3月5日", "3.5", 3.5, 3.15, 3.2, "25.3.5", "24.3.5", "三月五日", "2024-03-05", "5日"]
    rows = [["2025年度工作日志"], LIST_HEAD, *((day, *ROW[1:]) for day in days)]
    book(path, {"日志": rows}, ("A1:F1",))


def dates_of_the_1904_calendar(path):
    a_list(path, ROW, (44259, *ROW[1:]), epoch_1904=True)


def clock_beside_the_day(path):
    days = [
        "2025-3-5 9:00-11:30",
        "2025年3月5日上午9点至11点半",
        "2025.3.5 下午2:30—4:00",
        "2025年3月5日 2.5小时",
        "2025-03-05 下午",
        "2025/3/5 9:00-11:00、14:00-15:30 共3.5小时",
        datetime(2025, 3, 5, 9, 30),
    ]
    a_list(path, *((day, *ROW[1:]) for day in days))


def clock_and_length_in_columns(path):
    head = ("服务日期", "时间", "时长", *LIST_HEAD[1:])
    clocks = [
        ("9:00-11:30", None),
        ("9：00～11：30", "2小时30分"),
        (None, "2.5小时"),
        (None, 2.5),
        (None, "150分钟"),
        (time(9, 0), time(2, 30)),
        ("上午", "半天"),
        ("十点至十一点半", None),
        ("11:30-9:00", "若干"),
        ("9:00—11:30、14:00—16:00\n4.5小时", 40),
    ]
    a_list(path, *((DAY, *clock, *ROW[1:]) for clock in clocks), head=head)


def damaged_telephones(path):
    phones = [
        "138-0375-0000",
        13803750000,
        13803750000.0,
        13800000000,
        "1.38E+10",
        "1.38038e+10",
        "１３８０３７５００００",
        "+86 138 0375 0000",
        "0375-0000000",
        "0375-0000000转12",
        138037500001234567,
        "13803750000/0375-0000000",
        "无",
    ]
    a_list(path, *((*ROW, phone) for phone in phones), head=(*LIST_HEAD, "联系电话"))


def client_village_name_and_phone_in_one_cell(path):
    head = ("日期", "服务对象", "内容")
    clients = [
        "兴梁社区\n赵某某",
        "兴梁社区 赵某某",
        "军营村王某",
        "赵某某 13803750000",
        "赵某某（电话：0375-0000000）",
        "兴梁社区，赵某某，138-0375-0000",
        "赵某某，村(居)民，兴梁社区，低保户",
        "孙某兰等5人",
        "兴梁社区",
        "兴梁社区居民孙某兰",
    ]
    a_list(path, *((DAY, client, ASKED) for client in clients), head=head)


def advisers_with_titles(path):
    names = [
        *("周明远律师", "周明远 律师", "周明远（河南砺衡律师事务所）"),
        *("河南砺衡律师事务所 周明远", "李素珍法律服务工作者"),
        *("周律师", "周明远、李素珍", "王㛃舟"),
    ]
    a_list(path, *((DAY, "兴梁社区", name, "赵某某", ASKED, DONE) for name in names))


def methods_in_many_words(path):
    methods = [
        *("现场(到村)", "现场（到村）", "到村", "入户", "上门", "电话"),
        *("微信群", "微信", "线上", "书面", "其他"),
        *("现场、电话", "托人带话", None),
    ]
    a_list(path, *((*ROW, method) for method in methods), head=(*LIST_HEAD, "服务方式"))


def kinds_and_numbers_in_columns(path):
    head = (*LIST_HEAD, "服务类型", "数量", "参加人数")
    kinds = [
        ("法律咨询", 3, None),
        ("法治讲座", 1, 41),
        ("发放宣传资料", "30份", None),
        ("法律咨询、代写法律文书", None, None),
        ("法治宣传、发放资料", 50, None),
        ("调解", "一件", None),
        ("劝架", 1, 2),
        (None, "法律咨询1条；发放宣传资料30份", None),
        (None, "法治讲座1次，41人次", None),
    ]
    a_list(path, *((*ROW, *kind) for kind in kinds), head=head)


def numbers_inside_texts(path):
    texts = [
        "在广场发放宣传资料30份",
        "发放宣传资料30余份",
        "发放民法典宣传手册120册，解答咨询",
        "发放资料20份，又发放手册10册",
        "讲解赡养义务",
    ]
    a_list(path, *((*ROW[:4], text, DONE) for text in texts))


def a_ledger_of_numbers_and_ticks(path):
    head = ("时间", "村居", "法律咨询", "纠纷调解", "法治宣传", "培训", "其他")
    rows = [
        head,
        (DAY, "兴梁社区", 3, None, None, None, None),
        (DAY, "兴梁社区", "√", "√", None, None, None),
        (DAY, "兴梁社区", None, None, "发放宣传单80份", 1, "审查合同"),
        (DAY, "兴梁社区", None, None, "普法讲座，听众约40人", None, None),
    ]
    book(path, {"台账": rows})


def a_ledger_with_marks_for_nothing(path):
    head = ("时间", "村居", "法律咨询", "纠纷调解", "法治宣传", "培训", "其他")
    rows = [
        head,
        (DAY, "兴梁社区", "赡养费数额", "/", "／", "\\", "-"),
        (DAY, "兴梁社区", "—", "排水纠纷，已和解", "无", "×", "——"),
        (DAY, "兴梁社区", 2, 0, 0, 0, 0),
        (DAY, "兴梁社区", "/", "/", "发放宣传资料30份", 0.0, "0件"),
        (DAY, "兴梁社区", "/", "/", "/", "/", "/"),
        (DAY, None, "/", "/", "/", "/", "/"),
    ]
    book(path, {"台账": rows})


def a_ledger_of_amounts_with_units(path):
    head = ("时间", "村居", "法律咨询", "纠纷调解", "法治宣传", "培训", "其他")
    rows = [
        head,
        (DAY, "兴梁社区", "3件", "两件", "2万份", None, "3.0"),
        (DAY, "兴梁社区", "3人次", "2人", "30人", "十二人", "一百二"),
        (DAY, "兴梁社区", "一审结果", None, None, None, "二十份"),
    ]
    book(path, {"台账": rows})


def numbers_in_chinese(path):
    head = (*LIST_HEAD, "服务类型", "数量", "参加人数")
    kinds = [
        ("发放宣传资料", "三十份", None),
        ("发放宣传资料", "二十", None),
        ("发放宣传资料", "一百份", None),
        ("发放宣传资料", "2万", None),
        ("法治讲座", "一", "三十人"),
        ("发放宣传资料", "一百二", None),
        (None, "发放宣传资料2万份", None),
        (None, "发放宣传资料30余份", None),
    ]
    a_list(path, *((*ROW, *kind) for kind in kinds), head=head)


def lengths_in_minutes(path):
    head = ("日期", "村居", "时长(分钟)", "服务内容")
    lengths = [90, "45分钟", "1.5小时", "约一上午", 2000]
    rows = [head, *((DAY, "兴梁社区", length, ASKED) for length in lengths)]
    other = [("日期", "村居", "时长(按分钟)", "服务内容"), (DAY, "兴梁社区", 20, ASKED)]
    book(path, {"日志": rows, "别的": other})


def sums_beside_their_parts(path):
    days = [
        "2025-3-5 上午2小时，下午3小时，共5小时",
        "2025年3月5日 中午1点到2点",
        "2025年3月5日 晚上12点-1点",
        "2025年3月5日，9点",
    ]
    a_list(path, *((day, *ROW[1:]) for day in days))


def hidden_columns(path):
    head = ("村居", "登记日期", *LIST_HEAD, "联系电话")
    a_list(path, ("旧村名", date(2020, 1, 1), *ROW, "138-0375-0000"), head=head)
    workbook = openpyxl.load_workbook(path)
    for letter in ("A", "B", "I"):
        workbook.active.column_dimensions[letter].hidden = True
    workbook.save(path)


def rows_hidden_by_a_filter(path):
    a_list(path, ROW, (date(2025, 3, 6), *ROW[1:]), (date(2025, 3, 7), *ROW[1:]))
    workbook = openpyxl.load_workbook(path)
    workbook.active.auto_filter.ref = "A1:F4"
    workbook.active.row_dimensions[3].hidden = True
    workbook.save(path)


def hidden_sheets(path):
    book(path, {"日志": [LIST_HEAD, ROW], "底稿": [LIST_HEAD, ROW]}, hidden=("底稿",))


def formulas_with_and_without_results(path):
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("日志")
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, (*LIST_HEAD, "联系电话"))
        for row in range(1, 4):
            sheet.write_datetime(row, 0, datetime(2025, 3, 5), day)
            sheet.write_row(row, 1, (*ROW[1:], "138-0375-0000"))
        sheet.write_formula(1, 1, '="兴梁"&"社区"', value="兴梁社区")
        sheet.write_formula(2, 1, "=VLOOKUP(1,A:B,2)", value="#N/A")
        sheet.write_formula(3, 6, "=G2", value="")
        sheet.write_formula(4, 0, "=A2+1", day, value=45722)
        sheet.write_row(4, 1, ROW[1:])


def formulas_never_computed(path):
    a_list(path, ("=DATE(2025,3,5)", *ROW[1:]), (DAY, "=B2", *ROW[2:]))


def texts_at_the_limit_of_a_cell(path):
    a_list(path, (*ROW[:4], "长" * 32_767, DONE), (*ROW[:4], "长" * 32_766, DONE))


def texts_where_short_words_belong(path):
    long = "(" * 9_000 + " " * 9_000 + "兴梁社区律师事务所" * 1_000 + "9"
    head = (*LIST_HEAD, "时间", "时长", "服务方式", "数量", "电话")
    row = (long, long, long, long, ASKED, DONE, long, long, long, long, long)
    book(path, {"日志": [[long], head, (DAY, *row[1:]), row]})


def rare_characters(path):
    names = ["王㛃舟", "𠮷某", "䶮某", "赵①", "ｼｬ某", "赵\U000e0100某", "\ue000某"]
    a_list(path, *((*ROW[:3], name, ASKED, DONE) for name in names))


def the_same_log_twice(path):
    a_list(path, ROW, ROW, (DAY, "同上", "〃", "孙某兰", "彩礼返还", '"'))


def a_table_far_from_the_corner(path):
    rows = [[], [], [], [], [None, None, *LIST_HEAD], [None, None, *ROW], [], [None, None, *ROW]]
    book(path, {"日志": rows})
    workbook = openpyxl.load_workbook(path)
    workbook.active.cell(500, 30).font = openpyxl.styles.Font(bold=True)
    workbook.save(path)


def odd_heads_in_any_order(path):
    head = (
        "联系方式",
        " 处理\n结果 ",
        "服务内容*",
        "当事人姓名：",
        "承办律师",
        "村（社区）",
        "服务日期（年月日）",
    )
    a_list(path, ("138-0375-0000", DONE, ASKED, "赵某某", "周明远", "兴梁社区", DAY), head=head)


def two_tables_in_one_sheet(path):
    rows = [
        ["一、咨询"],
        ["日期", "村居", "姓名", "咨询内容"],
        [DAY, "兴梁社区", "赵某某", ASKED],
        [],
        ["二、调解"],
        ["村居", "日期", "当事人", "纠纷调解"],
        ["军营社区", date(2025, 3, 6), "孙某兰", "排水纠纷，已和解"],
    ]
    book(path, {"台账": rows})


def sheets_that_are_no_logs(path):
    sheets = {
        "封面": [["2025年度法律顾问工作台账"], ["龙兴司法所"]],
        "空": [],
        "填写说明": [["一、日期写全"], ["二、一次一行"]],
        "日志": [LIST_HEAD, ROW],
        "名册": [["村(居)", "法律顾问", "电话"], ["兴梁社区", "周明远", "138-0375-0000"]],
    }
    book(path, sheets)


def totals_notes_and_signatures(path):
    a_list(
        path,
        ROW,
        ("合计", None, None, None, "1次", None),
        ("注：以上均已公示",),
        (None, "总 计", None, None, 1),
        ("审核人：", None, "填表人：李素珍"),
        ("负责人（签字）：",),
        ("填报日期：2025年3月31日",),
    )


def the_year_on_the_cover(path):
    cover = [["龙兴司法所"], ["2025年度法律顾问工作台账"], ["单位：龙兴司法所"]]
    march = [LIST_HEAD, ("5日", *ROW[1:]), (6, *ROW[1:]), ("3月7日", *ROW[1:])]
    book(path, {"封面": cover, "3月": march})


def rows_numbered_ahead(path):
    rows = [(number, None, None, None, None, None, None) for number in (2, 3)]
    dated = [(4, date(2025, 3, 9), None, None, None, None, None)]
    a_list(path, (1, *ROW), *rows, *dated, head=("序号", *LIST_HEAD))


def villages_of_one_name_told_by_street(path):
    head = ("日期", "街道/乡镇", "村名", "顾问", "内容")
    a_list(
        path,
        (DAY, "龙兴街道", "张庄社区", "周明远", ASKED),
        (DAY, "人民路街道", "张庄社区", "李素珍", ASKED),
        head=head,
    )


def signed_and_numbered(path):
    head = ("编号", *LIST_HEAD, "签名日期", "状态", "备注")
    a_list(
        path,
        ("旧-017", *ROW, "2025-03-06", "已签回", "原件在二号柜"),
        ("旧-018", *ROW, "3月6日", "已签字", None),
        ("旧-019", *ROW, None, "丢失", None),
        head=head,
    )


def many_names_for_one_column(path):
    head = ("登记日期", "日期", "服务内容", "内容", "备注", "备注", "村居", "村名")
    row = (date(2025, 4, 1), DAY, ASKED, "别的", "甲", "乙", "兴梁社区", "兴梁")
    a_list(path, row, head=head)


def heads_nobody_knows(path):
    a_list(path, (DAY, "兴梁社区", ASKED), head=("何时", "哪个村", "做了啥"))


def no_head_at_all(path):
    book(path, {"日志": [ROW, ROW]})


def nothing_in_it(path):
    book(path, {"Sheet1": [], "Sheet2": []})


def a_head_without_rows(path):
    book(path, {"日志": [["2025年工作日志"], LIST_HEAD]})
