"""Nothing typed is lost: drafts are kept, offered again, and gone once saved."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.drafts import DraftService
from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab
from lvgw_desktop.ui.shared import draft_keeper
from lvgw_desktop.ui.shared.draft_keeper import DraftKeeper
from lvgw_desktop.ui.shared.operations import Operations
from ui.parts import shown_words
from ui.typing import CTRL, press, type_text

K = Qt.Key


def write(editor, words="写了一半"):
    type_text(editor, "zmy\nxl\n18 9-11\n")
    editor.form.boxes["content"].take_focus()
    type_text(editor, words)


def again(qtbot, practice, operations):
    """The tab of the next start of the program."""
    window = QMainWindow()
    qtbot.addWidget(window)
    tab = ServiceLogsTab(practice, operations)
    tab.held_by = window
    window.setCentralWidget(tab)
    window.resize(1366, 621)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return tab


def test_a_draft_is_kept_when_the_keys_rest(qtbot, editor, practice):
    write(editor)
    qtbot.waitUntil(lambda: bool(practice.drafts.all()))

    assert practice.drafts.all()[0].title == "11月18日 兴梁社区"
    assert "草稿已保存 14:32:00" in shown_words(editor)


def test_a_draft_is_kept_while_typing_never_rests(qtbot, monkeypatch, tab, practice):
    monkeypatch.setattr(draft_keeper, "REST_MS", 60_000)
    monkeypatch.setattr(draft_keeper, "TYPING_MS", 0)
    tab.new_log()
    tab.page().form.boxes["content"].take_focus()
    type_text(tab.page(), "一直在写")
    qtbot.waitUntil(lambda: bool(practice.drafts.all()))

    assert "一直在写" in practice.drafts.all()[0].payload


def test_leaving_a_field_keeps_a_draft(monkeypatch, tab, practice):
    monkeypatch.setattr(draft_keeper, "REST_MS", 60_000)
    tab.new_log()
    type_text(tab.page(), "zmy\nxl\n")

    assert len(practice.drafts.all()) == 1


def test_ctrl_s_keeps_a_draft_and_gives_no_serial(monkeypatch, tab, practice):
    monkeypatch.setattr(draft_keeper, "REST_MS", 60_000)
    before = practice.service_logs.last()
    tab.new_log()
    tab.page().form.boxes["content"].take_focus()
    type_text(tab.page(), "先存着")
    press(tab.page(), K.Key_S, with_=CTRL)

    assert "先存着" in practice.drafts.all()[0].payload
    assert practice.service_logs.last() == before


def test_an_editor_left_empty_leaves_no_draft(tab, editor, practice):
    press(editor, K.Key_Escape)

    assert tab.page() is tab.list
    assert practice.drafts.all() == ()


def test_esc_makes_a_draft_of_what_was_typed(tab, editor, practice):
    write(editor)
    press(editor, K.Key_Escape)

    assert tab.page() is tab.list
    assert "写了一半" in practice.drafts.all()[0].payload
    assert tab.list.filters.status._group.button(1).text() == "草稿 1"


def test_a_half_typed_name_is_not_lost_either(tab, editor, practice):
    type_text(editor, "新来的")
    press(editor, K.Key_Escape)
    tab.drafts.take_up(tab.list.drafts.records.record(0))

    assert tab.page().entry().adviser_typed == "新来的"


def test_a_draft_that_cannot_be_written_brings_the_text_back(tab, editor, monkeypatch):
    def refuse(*_given, **_named):
        raise Refusal("磁盘满了，请腾出空间。")

    monkeypatch.setattr(DraftService, "keep", refuse)
    tab.operations.refused.connect(lambda _refusal: None)
    write(editor)
    press(editor, K.Key_Escape)

    assert tab.page().entry().content == "写了一半"
    assert "磁盘满了" in tab.page()._bar.trouble.text()


def test_a_saved_record_has_no_draft_any_more(editor, practice):
    write(editor)
    assert practice.drafts.all()
    press(editor, K.Key_Return, with_=CTRL)

    assert practice.drafts.all() == ()


class Queue(Operations):
    """Operations that a test does itself, in the order it likes."""

    def __init__(self):
        super().__init__()
        self.works = []

    def run(self, work, **_named):
        self.works.append(work)


def test_a_late_keep_does_not_bring_a_saved_draft_back(qtbot, practice, themed):
    """The keep waits in the queue while the save goes first."""
    queue, text = Queue(), ["", ""]
    keeper = DraftKeeper(queue, practice.drafts, "service_log", lambda: tuple(text), None)
    keeper.begin("u1")
    text[:] = ["题", "写了"]
    keeper.keep()
    keeper.end()
    for work in queue.works:
        work()

    assert len(queue.works) == 1
    assert practice.drafts.all() == ()


def test_an_older_keep_does_not_overwrite_a_newer_one(qtbot, practice, themed):
    queue, text = Queue(), ["", ""]
    keeper = DraftKeeper(queue, practice.drafts, "service_log", lambda: tuple(text), None)
    keeper.begin("u1")
    for words in ("先", "先后"):
        text[:] = ["题", words]
        keeper.keep()
    for work in reversed(queue.works):
        work()

    assert [draft.payload for draft in practice.drafts.all()] == ["先后"]


def test_the_next_start_offers_what_was_not_finished(qtbot, tab, editor, practice, operations):
    write(editor)
    press(editor, K.Key_Escape)
    later = again(qtbot, practice, operations)
    banner = later.drafts.banner
    assert banner.isVisible()
    assert banner.sentence.text() == "上次没写完的 1 条还在：11月18日 兴梁社区。"
    press(later, K.Key_Return)

    assert later.page().entry().content == "写了一半"
    press(later.page(), K.Key_Return, with_=CTRL)
    assert practice.drafts.all() == ()
    assert practice.service_logs.last().content == "写了一半"


def test_what_was_not_finished_can_wait(qtbot, tab, editor, practice, operations):
    write(editor)
    press(editor, K.Key_Escape)
    later = again(qtbot, practice, operations)
    press(later, K.Key_Escape)

    assert not later.drafts.banner.isVisible()
    assert later.list.table.hasFocus()
    assert len(practice.drafts.all()) == 1


def test_drafts_have_a_list_of_their_own(tab, editor, practice):
    write(editor)
    press(editor, K.Key_Escape)
    tab.list.filters.status.setFocus()
    press(tab, K.Key_2)
    tab.list.start()
    assert [draft.title for draft in tab.list.drafts.selected()] == ["11月18日 兴梁社区"]
    press(tab, K.Key_Return)

    assert tab.page().entry().content == "写了一半"


def test_another_tab_can_open_a_draft(tab, editor, practice):
    write(editor)
    press(editor, K.Key_Escape)
    tab.take_up_draft(practice.drafts.all()[0])

    assert tab.page().entry().content == "写了一半"


def test_a_draft_thrown_away_can_be_had_back(tab, editor, practice):
    write(editor)
    press(editor, K.Key_Escape)
    tab.list.filters.status.setFocus()
    press(tab, K.Key_2)
    tab.list.start()
    press(tab, K.Key_Delete)
    assert practice.drafts.all() == ()
    tab.toast.undo()

    assert "写了一半" in practice.drafts.all()[0].payload


def test_a_changed_log_comes_back_as_that_log(tab, practice):
    log = tab.list.table.current().log
    press(tab, K.Key_Return)
    tab.page().form.boxes["remark"].take_focus()
    type_text(tab.page(), "备注")
    press(tab.page(), K.Key_Escape)
    tab.drafts.take_up(tab.list.drafts.records.record(0))

    assert tab.page().base.id == log.id
    press(tab.page(), K.Key_Return, with_=CTRL)
    assert practice.service_logs.get(log.id).remark == "备注"
