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
