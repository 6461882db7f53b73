"""Workbooks of old logs as offices send them."""

from exchange.workbooks import save

HEAD = ("序号", "日期", "村（居）名称", "法律顾问", "服务对象", "法律咨询", "服务内容", "处理结果")


def a_line(number, **cells):
    """One row by its head."""
    given = {
        "序号": number,
        "日期": "2024-05-06",
        "村（居）名称": "兴梁社区",
        "法律顾问": "周明远",
        "服务对象": "赵某某",
        "法律咨询": 1,
        "服务内容": f"咨询院墙滴水纠纷之{number}",
        "处理结果": "已答复",
    }
    return tuple({**given, **cells}[name] for name in HEAD)


def an_old_ledger(path, *lines):
    """A title over the head, and a total below."""
    total = ("合计", *[None] * 4, len(lines), None, None)
    return save(path, [["2024年法律顾问工作台账"], HEAD, *lines, total], merges=["A1:H1"])
