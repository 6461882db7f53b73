"""An old ledger comes into the office by keys, is looked at in the list, and goes again."""

import openpyxl
import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import LogSource
from lvgw_desktop.ui.importing import import_files, undo_question
from services.old_ledgers import a_line, an_old_ledger
from tests.ui.typing import CTRL

K = Qt.Key


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    file = an_old_ledger(
        tmp_path / "2026年旧台账.xlsx",
        *(a_line(number, 日期=f"2026-05-{number + 10}") for number in range(1, 7)),
        a_line(7, 日期="2026-05-32"),
    )
    workbook = openpyxl.load_workbook(file)
    workbook.active["A1"] = "法律顾问工作台账"
    workbook.active["G2"] = "办了什么"
    workbook.save(file)
    monkeypatch.setattr(import_files, "choose_to_open", lambda *_asked: file)
    monkeypatch.setattr(undo_question, "ask", lambda *_asked, **_more: 0)
    return file


def test_from_the_workbook_to_the_list_and_back_by_keys(clerk, ledger):
    before = clerk.logs()
    clerk.press(K.Key_2, with_=CTRL)
    clerk.press(K.Key_I, with_=CTRL)
    clerk.press(K.Key_O, with_=CTRL)
    clerk.sees("认出 7 行，不读办了什么。")
    say_that_it_is_the_content(clerk)
    clerk.press(K.Key_Return, with_=CTRL)
    clerk.sees("有错的行不导入")
    clerk.press(K.Key_F6)
    clerk.sees("第 9 行：")
    clerk.press(K.Key_Return, with_=CTRL)
    clerk.sees("已导入 6 行(日志 6)；已有 0 行；有错不导入 1 行。")
    clerk.press(K.Key_Return)
    imported = [log for log in all_logs(clerk) if log.source is LogSource.IMPORTED]
    assert len(imported) == 6
    assert imported[0].content.startswith("咨询院墙滴水纠纷之")

    clerk.press(K.Key_1, with_=CTRL)
    clerk.push("设置")
    clerk.go_to("设置的栏目")
    clerk.type("导")
    clerk.go_to("导入记录")
    clerk.press(K.Key_Delete)
    clerk.sees("已撤销“2026年旧台账.xlsx”的导入，去掉了 6 条。")
    assert clerk.logs() == before
    assert clerk.office.backups.verify().ok


def say_that_it_is_the_content(clerk):
    for _column in range(6):
        clerk.press(K.Key_Down)
    clerk.press(K.Key_Return)
    clerk.type("服务内容")
    clerk.press(K.Key_Return)
    clerk.sees("每一列都认得")


def all_logs(clerk):
    ids = clerk.office.log_list.ids(LogFilter())
    return [clerk.office.service_logs.get(each) for each in ids]
