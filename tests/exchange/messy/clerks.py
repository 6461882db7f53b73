"""Workbooks as clerks lay them out for the eye: wide names, columns apart, words under the head."""

from datetime import date, time

from tests.exchange.messy.paper import LIST_HEAD, a_list, book

DAY = date(2025, 3, 5)
ASKED, DONE = "咨询院墙滴水怎么处理", "已解答，当事人满意"
WHO = ("兴梁社区", "周明远", "赵某某")


def begin_and_end_in_columns(path):
    times = (
        (time(9), time(11, 30)),
        ("14:00", "16:30"),
        ("上午9点", "11点半"),
        ("9:00", None),
        (None, None),
    )
    rows = [(DAY, *WHO, f"{ASKED}{n}", DONE, *both) for n, both in enumerate(times)]
    a_list(path, *rows, head=(*LIST_HEAD, "开始时间", "结束时间"))


def two_tables_side_by_side(path):
    head = ("日期", "村(居)", "法律顾问", "服务内容")
    rows = [
        (*head, None, *head),
        (DAY, *WHO[:2], ASKED, None, date(2025, 4, 2), *WHO[:2], "赡养费怎么算"),
        (date(2025, 3, 9), *WHO[:2], "合同怎么写", None, date(2025, 4, 9), *WHO[:2], "土地流转"),
    ]
    book(path, {"台账": rows})


def void_rows(path):
    words = ("", "作废", "（此条作废）", "作废合同的咨询")
    rows = [(DAY, *WHO, f"{ASKED}{n}", DONE, said) for n, said in enumerate(words)]
    a_list(path, *rows, head=(*LIST_HEAD, "备注"))


def words_and_numbers_under_the_head(path):
    rows = [
        ("合计", None, None, None, "2次"),
        LIST_HEAD,
        ("（年月日）", "（全称）", "（姓名）", "（姓名）", "（100字以内）", "（一句话）"),
        (1, 2, 3, 4, 5, 6),
        (DAY, *WHO, ASKED, DONE),
        (date(2025, 4, 2), *WHO, "赡养费怎么算", DONE),
        (1, 2, 3, 4, 5, 6),
    ]
    book(path, {"台账": rows})


def names_set_wide(path):
    names = (("周 明 远", "赵　某　某"), ("周　明远", "李 素珍"), ("周明远 王海涛", "孙 某 兰"))
    rows = [(DAY, WHO[0], *both, f"{ASKED}{n}", DONE) for n, both in enumerate(names)]
    a_list(path, *rows)


def methods_ticked_in_columns(path):
    head = [
        ("日期", "村(居)", "服务方式", None, None, None, "服务内容", "联系电话"),
        (None, None, "现场", "电话", "微信群", "其他", None, None),
    ]
    ticks = (
        *(("√",), (None, "√"), (None, None, "是"), (None, None, None, 1), ("/", "√", 0, "否")),
        *(("√", None, "√"), (), (None, None, None, "托人带话"), (None, "13803750000")),
    )
    rows = [
        (DAY, WHO[0], *[*said, None, None, None, None][:4], ASKED, "138-0375-0001")
        for said in ticks
    ]
    merges = ("A1:A2", "B1:B2", "C1:F1", "G1:G2", "H1:H2")
    book(path, {"日志": [*head, *rows]}, merges)


def kinds_ticked_in_columns(path):
    head = [
        ("日期", "村(居)", "服务类型", None, None, "服务内容"),
        (None, None, "代写文书", "法治讲座", "法律援助", None),
    ]
    ticks = (("√", None, None), (None, 1, None), ("√", None, "√"), (None, None, 3))
    rows = [(DAY, WHO[0], *said, ASKED) for said in ticks]
    book(path, {"日志": [*head, *rows]}, ("A1:A2", "B1:B2", "C1:E1", "F1:F2"))


def kinds_ticked_beside_columns_of_a_ledger(path):
    head = [
        ("日期", "村(居)", "服务项目", None, None, None, "服务内容"),
        (None, None, "法律咨询", "纠纷调解", "代写文书", "其他", None),
    ]
    ticks = (("√",), (None, None, "√"), ("√", None, "√"), (None, None, None, "√"))
    rows = [(DAY, WHO[0], *[*said, None, None, None][:4], ASKED) for said in ticks]
    book(path, {"日志": [*head, *rows]}, ("A1:A2", "B1:B2", "C1:F1", "G1:G2"))


def moments_written_by_programs(path):
    days = (
        "2025-03-05T09:00:00",
        "2025-03-05T00:00:00",
        "2025-03-05T09:00:00Z",
        "2025-03-05 09:00:00",
    )
    moments = (*days, "2025-03-05T09:00:00.000+08:00", "2025-03-05T09:00")
    a_list(path, *((day, *WHO, ASKED, DONE) for day in moments))
