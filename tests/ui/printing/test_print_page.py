"""The print page: what is ticked is what is printed, and only paper that is there counts."""

import errno
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.ui.paper.printers import PrinterFacts, Printers, named_printer
from lvgw_desktop.ui.printing.ledger_job import LedgerBook
from lvgw_desktop.ui.printing.log_jobs import BlankSheets, LogSheets
from lvgw_desktop.ui.printing.office_jobs import NoticeBoards, PlainPaper, SummaryOfMonth
from lvgw_desktop.ui.printing.page import PrintPage
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.segmented import Segmented
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.in_window import Asked
from tests.ui.paper.ink import has_red, ink_mm, paper_mm, pictures, printers_to
from tests.ui.parts import buttons, push, shown_words
from tests.ui.printing.conftest import LASER, TURNING, offer
from tests.ui.typing import press, type_text


def first_ink_mm(paper):
    """Return how far the first dark pixel lies from the left and the top edge, in mm."""
    return ink_mm(paper)[0][:2]


def drawn(paper):
    return {picture.tobytes() for picture in pictures(paper)}


def states(practice, log_ids):
    return [practice.service_logs.get(log_id).paper_state for log_id in log_ids]


def test_enter_prints_every_ticked_page(page, paper):
    press(page, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == 2
    width, height = paper_mm(paper)[0]
    assert (width, height) == pytest.approx((210, 297), abs=0.3)


def test_enter_says_why_it_does_not_print(page, paper):
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert "请至少勾一页。" in shown_words(page)
    assert not paper.exists()
    press(page, Qt.Key.Key_Space)
    assert "请至少勾一页。" not in shown_words(page)


@pytest.mark.usefixtures("themed")
def test_enter_pressed_twice_prints_once(practice, log_ids, paper, qtbot):
    operations = Operations()
    job = LogSheets(practice, tuple(log_ids))
    page = PrintPage(practice, operations, [offer(job)], printers=printers_to(paper, LASER))
    qtbot.addWidget(page)
    page.show()
    page.start()
    qtbot.waitUntil(lambda: operations.idle() and page.side.can_print())
    press(page, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert not page.side.which.isEnabled()
    qtbot.waitUntil(page.side.is_asking)
    assert page.side.which.isEnabled()
    operations.close()
    logs = [practice.service_logs.get(log_id) for log_id in log_ids]
    assert [practice.printing.printed_sheet(log).reprints for log in logs] == [0, 0]


def test_space_leaves_a_page_out(page, paper, practice, log_ids):
    press(page, Qt.Key.Key_Space)
    assert page.side.settings.copies() == 1
    press(page, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == 1
    press(page, Qt.Key.Key_Return)
    assert states(practice, log_ids) == [PaperState.TO_PRINT, PaperState.PRINTED]


def test_only_all_good_marks_the_logs_and_undo_takes_it_back(page, practice, log_ids):
    said = []
    page.finished.connect(lambda sentence, undo: said.append((sentence, undo)))
    press(page, Qt.Key.Key_Return)
    assert states(practice, log_ids) == [PaperState.TO_PRINT] * 2
    assert page.side.is_asking()
    press(page, Qt.Key.Key_Return)
    assert states(practice, log_ids) == [PaperState.PRINTED] * 2
    [(sentence, undo)] = said
    assert sentence == "2 份日志已记成已打印，等签回。"
    undo()
    assert states(practice, log_ids) == [PaperState.TO_PRINT] * 2


def test_a_log_voided_while_it_was_printed_is_left_out_and_named(page, practice, log_ids):
    said = Asked(page.finished)
    press(page, Qt.Key.Key_Return)
    practice.paper_moves.void(log_ids[:1], "重复录入")
    press(page, Qt.Key.Key_Return)
    [(sentence, undo)] = said
    number = short_serial(practice.service_logs.get(log_ids[0]).serial)
    told = f"1 份日志已记成已打印，等签回。{number} 号刚刚作废，没有记成已打印。"
    assert sentence == told
    undo()
    assert states(practice, log_ids) == [PaperState.VOID, PaperState.TO_PRINT]


def test_a_reprint_is_told_as_one(page, practice, log_ids):
    said = Asked(page.finished)
    practice.paper_moves.sign_back(log_ids[:1], None)
    press(page, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert said[0][0] == "1 份日志已记成已打印，等签回。另有 1 份是重印，状态没变。"


def test_some_to_print_again_are_ticked_anew_and_then_all_count(page, practice, log_ids, paper):
    press(page, Qt.Key.Key_Return)
    page.side.question.some_again.emit()
    assert not page.side.can_print()
    press(page, Qt.Key.Key_Space)
    paper.unlink()
    press(page, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == 1
    press(page, Qt.Key.Key_Return)
    assert states(practice, log_ids) == [PaperState.PRINTED] * 2


def test_enter_on_another_answer_is_that_answer(page, practice, log_ids):
    press(page, Qt.Key.Key_Return)
    again = next(one for one in buttons(page) if one.text() == "有几张要重印")
    again.setFocus(Qt.FocusReason.TabFocusReason)
    press(page, Qt.Key.Key_Return)
    assert not page.side.is_asking()
    assert states(practice, log_ids) == [PaperState.TO_PRINT] * 2


def test_esc_leaves_without_marking(page, practice, log_ids, qtbot):
    with qtbot.waitSignal(page.back_asked):
        press(page, Qt.Key.Key_Escape)
    assert states(practice, log_ids) == [PaperState.TO_PRINT] * 2


def test_the_offset_moves_the_form_on_the_paper(page, paper, practice):
    press(page, Qt.Key.Key_Return)
    left, top = first_ink_mm(paper)
    practice.preferences.set_printer_offset(LASER.name, PrinterOffset(right=5, down=-2))
    page.side.question.some_again.emit()
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Return)
    moved_left, moved_top = first_ink_mm(paper)
    assert moved_left - left == pytest.approx(5, abs=0.2)
    assert moved_top - top == pytest.approx(-2, abs=0.2)


def test_without_a_printer_a_pdf_can_be_saved_and_asks_the_same(
    practice, open_page, log_ids, tmp_path
):
    page = open_page(offer(LogSheets(practice, tuple(log_ids))), printers=())
    assert not page.side.can_print()
    target = tmp_path / "日志.pdf"
    page.save_pdf(target)
    assert len(paper_mm(target)) == 2
    assert page.side.is_asking()
    press(page, Qt.Key.Key_Return)
    assert states(practice, log_ids) == [PaperState.PRINTED] * 2


def test_a_full_disk_is_told_and_nothing_is_asked(
    page, practice, log_ids, operations, tmp_path, monkeypatch
):
    told = Asked(operations.refused)

    def full(_file, _content):
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(Path, "write_bytes", full)
    page.save_pdf(tmp_path / "工作日志.pdf")
    assert told.last.sentence.startswith("磁盘满了，“工作日志.pdf”没有写成。")
    assert not list(tmp_path.glob("工作日志*"))
    assert page.side.can_print()
    states = {practice.service_logs.get(log_id).paper_state for log_id in log_ids}
    assert states == {PaperState.TO_PRINT}


def test_a_ledger_lies_across(practice, open_page, paper):
    village = practice.villages.lines()[0].village
    ledger = practice.ledgers.with_logs_of_village(village.id, 2026)
    page = open_page(offer(LedgerBook(practice, ledger)))
    press(page, Qt.Key.Key_Return)
    assert all(size == pytest.approx((210, 297), abs=0.3) for size in paper_mm(paper))
    left, top, right, bottom = ink_mm(paper)[0]
    assert (top, bottom) == pytest.approx((20, 277), abs=0.3)
    assert left > 5
    assert right < 205


def test_a_back_that_lies_across_has_its_head_at_the_bound_edge(practice, open_page, paper):
    village = practice.villages.lines()[0].village
    ledger = practice.ledgers.with_logs_of_village(village.id, 2026)
    job = LedgerBook(practice, ledger)
    page = open_page(offer(job), printers=(TURNING,))
    page.side.settings.sides.choose(1)
    page.start()
    press(page, Qt.Key.Key_Return)
    front, back = ink_mm(paper)[:2]
    assert front[0] == pytest.approx(210 - back[2], abs=0.3)


def test_empty_sheets_print_as_often_as_wanted(practice, open_page, paper):
    page = open_page(offer(BlankSheets(practice)))
    lines = page.side.settings.findChildren(QLineEdit)
    copies = next(line for line in lines if line.accessibleName() == "张数")
    copies.setFocus()
    copies.selectAll()
    type_text(page, "3")
    press(page, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == 3


def test_a_silent_printer_is_told_and_nothing_is_marked(practice, operations, log_ids, qtbot):
    told = []
    operations.refused.connect(told.append)

    class Silent:
        def __getattr__(self, name):
            raise Refusal("打印机没有应答。")

    page = PrintPage(
        practice,
        operations,
        [offer(LogSheets(practice, tuple(log_ids)))],
        printers=Printers(lambda: [LASER], lambda _name: Silent()),
    )
    qtbot.addWidget(page)
    page.show()
    page.start()
    press(page, Qt.Key.Key_Return)
    assert len(told) == 1
    assert not page.side.is_asking()
    assert states(practice, log_ids) == [PaperState.TO_PRINT] * 2


def test_a_printer_that_cannot_turn_prints_fronts_and_then_backs(
    practice, open_page, paper, log_ids
):
    for log_id in log_ids:
        log = practice.service_logs.get(log_id)
        practice.service_logs.record(replace(log, content="一" * 900))
    page = open_page(offer(LogSheets(practice, tuple(log_ids))))
    page.side.settings.sides.choose(1)
    assert "手动双面" in [button.text() for button in buttons(page)]
    page.start()
    press(page, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == 2
    fronts = drawn(paper)
    assert page.side.is_turning()
    assert not page.side.is_asking()
    paper.unlink()
    press(page, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == 2
    assert drawn(paper).isdisjoint(fronts)
    assert page.side.is_asking()
    press(page, Qt.Key.Key_Return)
    assert states(practice, log_ids) == [PaperState.PRINTED] * 2


def test_single_pages_need_no_turning(practice, open_page, paper, log_ids):
    page = open_page(offer(LogSheets(practice, tuple(log_ids))))
    page.side.settings.sides.choose(1)
    page.start()
    press(page, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == 2
    assert page.side.is_asking()


def test_which_sheets_are_printed_is_changed_in_place(practice, open_page, paper, log_ids):
    page = open_page(
        offer(LogSheets(practice, tuple(log_ids[:1])), "待打印的 1"),
        offer(LogSheets(practice, tuple(log_ids)), "本月全部 2"),
        offer(BlankSheets(practice), "空白表", kind="空白表"),
    )
    line = next(one for one in page.findChildren(Segmented) if one.accessibleName() == "哪几份")
    line.setFocus()
    press(page, Qt.Key.Key_2)
    page.start()
    press(page, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == 2


def test_a_character_without_a_font_is_printed_as_a_box_or_put_right(
    practice, open_page, paper, log_ids
):
    log = practice.service_logs.get(log_ids[0])
    practice.service_logs.record(replace(log, client_name="赵\U000f0000"))
    page = open_page(offer(LogSheets(practice, tuple(log_ids))))
    asked = Asked(page.log_asked)
    assert "照印 2 页，空框手写" in [button.text() for button in buttons(page)]
    assert any("U+F0000" in words for words in shown_words(page))
    push(page, "先去改")
    assert asked == [log_ids[0]]
    page.start()
    press(page, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == 2


def test_choosing_a_printer_with_enter_does_not_print(practice, open_page, log_ids, paper):
    page = open_page(
        offer(LogSheets(practice, tuple(log_ids))),
        printers=(PrinterFacts(name="甲"), PrinterFacts(name="乙")),
    )
    picker = page.side.settings.printer
    picker.setFocus()
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.side.settings.printer_name() == "乙"
    assert not paper.exists()


def test_nothing_is_clipped(sized, practice, log_ids, qtbot):
    page = PrintPage(
        practice,
        Operations(at_once=True),
        [offer(LogSheets(practice, tuple(log_ids)))],
        printers=Printers(lambda: [LASER], named_printer),
    )
    qtbot.addWidget(page)
    page.resize(1366, 621)
    page.show()
    assert_nothing_clipped(page)
    assert theme.current() is sized
    cards = page.side._cards
    head = page.side._count.mapTo(cards, QPoint(0, page.side._count.height()))
    assert head.y() < cards.height()


def test_what_to_look_at_before_printing_is_counted_on_top(practice, open_page, log_ids, qtbot):
    for log_id in log_ids:
        log = practice.service_logs.get(log_id)
        practice.service_logs.record(replace(log, client_phone="138-0375-0000"), reason="补电话")
    page = open_page(offer(LogSheets(practice, tuple(log_ids))))
    assert "检查：没有问题 ›" in [one.text() for one in buttons(page)]
    practice.service_logs.record(
        replace(practice.service_logs.get(log_ids[0]), client_phone="123"), reason="写错"
    )
    page = open_page(offer(LogSheets(practice, tuple(log_ids))))
    page.resize(1366, 420)
    bar = page.side._cards.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == 0
    push(page, "检查：1 处请看 ›")
    assert bar.value() == min(page.side.checks.y(), bar.maximum())


def test_boards_are_printed_in_red_and_only_those_ticked(practice, open_page, paper):
    job = NoticeBoards(practice, practice.boards.served()[:2])
    page = open_page(offer(job))
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == 1
    assert has_red(paper)
    assert page.side.is_asking()


def test_a_month_s_sheet_is_issued_by_its_printing(practice, open_page, paper):
    page = open_page(offer(SummaryOfMonth(practice, StatisticalMonth(2026, 11))))
    with practice.workplace.reading() as store:
        assert store.issued_forms.by_serial("TJ-LX-2026-11") is None
    press(page, Qt.Key.Key_Return)
    assert paper.exists()
    with practice.workplace.reading() as store:
        assert store.issued_forms.by_serial("TJ-LX-2026-11")


def test_the_register_is_printed_and_told(practice, open_page, paper):
    page = open_page(offer(PlainPaper("顾问名册", practice.registers.preview)))
    said = Asked(page.finished)
    press(page, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == 1
    assert said == [("顾问名册已印好。", None)]
