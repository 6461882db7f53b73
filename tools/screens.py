"""画面清单: how each screen is reached in an open office, and what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessment_meeting_screens import MEETING_SCREENS
from assessment_screens import ASSESSMENT_SCREENS
from batch_screens import batch_edit, batch_ticked
from bin_screens import drafts, recycle_bin
from board_screens import BOARD_SCREENS
from closed_screens import closed_ledger, closed_log, correction, late_question
from fee_screens import FEE_SCREENS
from hand_in_screens import ledger_of_another_day, ledgers_of_a_month
from history_screens import history_of_a_log, history_of_a_village, history_restored
from import_screens import (
    ledger_columns,
    ledger_imported,
    ledger_tried,
    past_imports,
    roster_tried,
)
from merge_screens import MERGE_SCREENS
from month_screens import MONTH_SCREENS
from other_screens import OTHER_SCREENS
from pack_screens import PACK_SCREENS
from package_screens import PACKAGE_SCREENS
from paper_screens import editor_off_its_paper, ledger_new_pages, log_off_its_paper
from phrase_screens import (
    phrase_being_written,
    phrase_book,
    phrases_filled_in,
    phrases_offered,
    text_written_before,
)
from plan_screens import plan_met, plan_question, plans_agreed
from prefilled_screens import (
    home_with_sheets_outside,
    logs_with_sheets_outside,
    sheet_keyed_in,
    sheets_outside,
    sheets_scanned_back,
)
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from roster_screens import ROSTER_SCREENS
from rule_screens import rule_set_anew, rules_set_anew
from scan_screens import attachments_of_a_log, no_attachments, scan_back
from search_screens import (
    filter_being_named,
    filter_in_force,
    logs_searched,
    palette_empty,
    palette_found,
    palette_nothing,
    palette_others,
    palette_words,
    records_filter,
)
from template_screens import (
    mistakes_of_a_template,
    rows_of_a_template,
    template_of_the_district,
)
from year_screens import year_part, year_summary, year_turn

from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.volume_piece import Piece
from lvgw_desktop.ui.ledgers.shelf import Grouping
from lvgw_desktop.ui.paper.printers import PrinterFacts
from lvgw_desktop.ui.printing.page import PrintPage
from lvgw_desktop.ui.service_logs.editor import LogEditor
from lvgw_desktop.ui.settings.sections import Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from lvgw_desktop.ui.first_run.window import FirstRunWindow
    from lvgw_desktop.ui.main_window import MainWindow
    from lvgw_desktop.ui.volumes.errands import VolumeErrands

PRINTER = PrinterFacts(name="HP LaserJet P1108(黑白)", paper=(595, 842))
OFFICE = {
    "name": "龙兴司法所",
    "district": "平顶山市石龙区司法局",
    "streets": "龙兴街道、高庄街道",
    "clerk": "刘芳",
    "prefix": "LX",
    "region_code": "410404",
}
TYPED = (
    "\n\n18 9-11.30\n1\n\n赵某某\n女，62岁，兴梁社区居民\n138-0375-0000\n"
    "来访人咨询：其子与邻居梁某因翻建房屋滴水、出路问题发生争执，邻居拟将院墙外移约40厘米，"
    "询问能否要求停止施工。依据民法典相邻关系的规定，各方应按照有利生产、方便生活、团结互助、"
    "公平合理的原则处理；建议先由社区丈量宅基地四至，保留原滴水位置，勿自行拆除对方墙体。"
)


def fill_first_run(window: FirstRunWindow) -> None:
    """Fill in the office's card."""
    for name, value in OFFICE.items():
        window.office[name].set_value(value)
    window.office.changed.emit()


def _tab(number: int) -> Callable[[MainWindow], None]:
    return lambda window: window.show_tab(number) and None


def _settings(title: str) -> Callable[[MainWindow], None]:
    return lambda window: window.errands.settings.show(Section(title))


def _print_preview(window: MainWindow) -> None:
    wanted = LogFilter(states=frozenset({PaperState.TO_PRINT, PaperState.PRINTED}))
    ids = window.use_cases.log_list.ids(wanted)[:4]
    window.show_tab(1)
    window.errands.printing.logs(ids)
    page = window.tab().page()
    assert isinstance(page, PrintPage)
    page.side.settings.show_printers((PRINTER,))


def _ledger_preview(window: MainWindow) -> None:
    village = window.use_cases.villages.lines()[0].village
    ledger = window.use_cases.ledgers.with_logs_of_village(
        village.id or 0, window.use_cases.workplace.today.year
    )
    window.show_tab(2)
    window.errands.printing.ledger(ledger)


def _editor(window: MainWindow) -> None:
    _open_editor(window)
    _type(window, TYPED)


def _editor_villages(window: MainWindow) -> None:
    window.errands.logs.new_log()
    window.activateWindow()
    _type(window, "\nlong")


def _editor_people(window: MainWindow) -> None:
    _open_editor(window)
    _type(window, "\n\n18 9-11.30\n2\n\nz")
    _press(window, Qt.Key.Key_Down)


def _editor_details(window: MainWindow) -> None:
    """Tick a mediation and fill in what came of it."""
    _editor(window)
    page = window.tab().page()
    assert isinstance(page, LogEditor)
    page.panes.toggle_amounts()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space):
        _press(window, key)
    _type(window, "\n\n\nll\ncg\n1.2万\n")
    _press(window, Qt.Key.Key_Down)


def _press(window: MainWindow, key: Qt.Key) -> None:
    focus = window.focusWidget()
    assert focus
    QTest.keyClick(focus, key)


def _open_editor(window: MainWindow) -> None:
    line = next(one for one in window.use_cases.villages.lines() if one.village.name == "兴梁社区")
    card = window.use_cases.villages.card(line.village.id or 0)
    adviser_id = card.current.appointment.adviser_id if card.current else None
    window.errands.logs.new_log(line.village.id, adviser_id)
    window.activateWindow()


def _village_editor(window: MainWindow) -> None:
    tab = window.show_tab_named("村(居)")
    tab.edit()  # type: ignore[attr-defined]  # the tab's own way into its editor


def _adviser_editor(window: MainWindow) -> None:
    tab = window.show_tab_named("法律顾问")
    tab.edit()  # type: ignore[attr-defined]  # the tab's own way into its editor


def _adviser_ledger(window: MainWindow) -> None:
    from lvgw_desktop.ui.ledgers.tab import LedgersTab  # noqa: PLC0415  as the window does

    tab = window.show_tab_named("工作台账")
    assert isinstance(tab, LedgersTab)
    adviser = window.use_cases.advisers.lines()[0].adviser
    tab.show_volume(Grouping.ADVISER, adviser.id, window.use_cases.workplace.today.year)


def _volume(show: Callable[[VolumeErrands, VolumeKey], None]) -> Callable[[MainWindow], None]:
    """Show a page about the volume of 兴梁社区 over the ledgers."""

    def show_over_ledgers(window: MainWindow) -> None:
        village = window.use_cases.villages.named("兴梁社区")
        window.show_tab(2)
        year = window.use_cases.workplace.today.year
        show(window.errands.volumes, VolumeKey(village.id or 0, year))

    return show_over_ledgers


def _type(window: MainWindow, words: str) -> None:
    """Type into whatever has the focus, as the clerk would; a line break is the Enter key."""
    for letter in words:
        QApplication.processEvents()
        focus = window.focusWidget() or window
        if letter == "\n":
            QTest.keyClick(focus, Qt.Key.Key_Return)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            none = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(focus, QKeyEvent(kind, 0, none, letter))


SCREENS: dict[str, Callable[[MainWindow], None]] = {
    "home": _tab(0),
    **BOARD_SCREENS,
    "logs": _tab(1),
    "log_editor": _editor,
    "log_editor_villages": _editor_villages,
    "log_editor_people": _editor_people,
    "log_editor_phrases": phrases_offered,
    "log_editor_filled_in": phrases_filled_in,
    "log_editor_checks": text_written_before,
    "log_editor_details": _editor_details,
    "phrases": phrase_book,
    "phrase_editor": phrase_being_written,
    "logs_draft": _tab(1),
    "logs_searched": logs_searched,
    "logs_filter": filter_in_force,
    "logs_filter_named": filter_being_named,
    "scan_back": scan_back,
    "attachments": attachments_of_a_log,
    "attachments_none": no_attachments,
    "history_log": history_of_a_log,
    "history_restore": history_restored,
    "history_village": history_of_a_village,
    "ledger": _tab(2),
    "ledger_adviser": _adviser_ledger,
    "volume_filing": _volume(lambda errands, key: errands.file_village(key)),
    "volume_card": _volume(lambda errands, key: errands.edit_volume(key)),
    "volume_preview": _volume(lambda errands, key: errands.print_volume(key)),
    "volume_spine": _volume(lambda errands, key: errands.print_piece(key, Piece.SPINE)),
    "month": _tab(3),
    "month_hand_in": ledgers_of_a_month,
    "month_hand_in_day": ledger_of_another_day,
    **MONTH_SCREENS,
    "month_template": template_of_the_district,
    "month_template_row": rows_of_a_template,
    "month_template_mistakes": mistakes_of_a_template,
    "villages": _tab(4),
    "village_editor": _village_editor,
    "advisers": _tab(5),
    "adviser_editor": _adviser_editor,
    **ROSTER_SCREENS,
    "import_preview": roster_tried,
    "import_columns": ledger_columns,
    "import_logs": ledger_tried,
    "import_done": ledger_imported,
    "print_preview": _print_preview,
    "ledger_preview": _ledger_preview,
    "settings_office": _settings("本所"),
    "settings_forms": _settings("表样"),
    "settings_rules": rules_set_anew,
    "settings_rule": rule_set_anew,
    **FEE_SCREENS,
    **PACK_SCREENS,
    "plans": plans_agreed,
    "year_summary": year_summary,
    "year_part": year_part,
    "year_turn": year_turn,
    "plans_question": plan_question,
    "plans_met": plan_met,
    "settings_phrases": _settings("常用语"),
    "settings_backups": _settings("备份与恢复"),
    "settings_imports": past_imports,
    "settings_merging": _settings("区局合并"),
    **ASSESSMENT_SCREENS,
    **MEETING_SCREENS,
    **MERGE_SCREENS,
    **PACKAGE_SCREENS,
    "settings_offset": _settings("打印校准"),
    "settings_appearance": _settings("字号与颜色"),
    "ledger_new_pages": ledger_new_pages,
    "logs_off_paper": log_off_its_paper,
    "editor_off_paper": editor_off_its_paper,
    "settings_about": _settings("关于"),
    "prefilled_outside": sheets_outside,
    "prefilled_logs": logs_with_sheets_outside,
    "prefilled_home": home_with_sheets_outside,
    "prefilled_editor": sheet_keyed_in,
    "prefilled_scans": sheets_scanned_back,
    "records_filter": records_filter,
    "search_empty": palette_empty,
    "search_found": palette_found,
    "search_words": palette_words,
    "search_others": palette_others,
    "search_nothing": palette_nothing,
    **OTHER_SCREENS,
    "help": lambda window: window.errands.show_help(),
    "batch_ticked": batch_ticked,
    "batch_edit": batch_edit,
    "drafts": drafts,
    "recycle_bin": recycle_bin,
    "closed_log": closed_log,
    "closed_correction": correction,
    "closed_late": late_question,
    "closed_ledger": closed_ledger,
}
