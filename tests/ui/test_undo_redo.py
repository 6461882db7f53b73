"""撤销和重做: every change of state can be taken back by Ctrl+Z and done again by Ctrl+Y."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.paper_moves import PaperMoveService
from lvgw_desktop.ui.shared.toast import REDO, UNDO
from tests.ui.main_windows import shown_window
from tests.ui.parts import push, shown_words
from tests.ui.typing import CTRL, commit_text, press, type_text

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


def undo(window):
    press(window, K.Key_Z, with_=CTRL)


def redo(window):
    press(window, K.Key_Y, with_=CTRL)


def in_the_list(window):
    """Let the toast go, and stand in a list as a clerk does later."""
    window.toast.hide()
    window.tab().page().start()


def village(window, name="东兴社区"):
    press(window, K.Key_5, with_=CTRL)
    tab = window.tab()
    tab.choose(tab.use_cases.villages.named(name).id)
    return tab


def adviser(window, name="周明远"):
    press(window, K.Key_6, with_=CTRL)
    tab = window.tab()
    tab.choose(tab.use_cases.advisers.named(name).id)
    return tab


def reason(window, words):
    push(window.tab(), words)
    type_text(window, "写错了")
    press(window, K.Key_Return, with_=CTRL)


def end(window):
    village(window)
    push(window.tab(), "终止…")
    type_text(window, "2026.11.1\n")
    type_text(window, "写错了")
    press(window, K.Key_Return, with_=CTRL)


def retire_village(window):
    end(window)
    reason(window, "停用…")


def replace_adviser(window):
    push(village(window), "换顾问…")
    type_text(window, "lsz")
    press(window, K.Key_Return)
    type_text(window, "2026.12.1")
    press(window, K.Key_Return, K.Key_Return)
    type_text(window, "工作调动")
    press(window, K.Key_Return, with_=CTRL)


def change(window, field):
    press(window, K.Key_Return)
    window.tab().page().editor[field].take_focus()
    type_text(window, "改过的")
    press(window, K.Key_Return, with_=CTRL)


def renew(window):
    push(village(window), "续聘…")
    press(window, K.Key_Return, with_=CTRL)


def retire_firm(window):
    push(adviser(window), "所在机构…")
    push(window.tab(), "停用")


def change_volume(window):
    press(window, K.Key_3, with_=CTRL)
    window.errands.volumes.edit_volume(VolumeKey(1, 2026))
    window.tab().page().editor["title"].take_focus()
    type_text(window, "另一个题名")
    press(window, K.Key_Return, with_=CTRL)


def change_office(window):
    window.errands.settings.show()
    window.tab().page().section().editor["head"].take_focus()
    type_text(window, "孙某兰")
    press(window, K.Key_Return, with_=CTRL)
    press(window, K.Key_Escape)


def sign_back(window):
    press(window, K.Key_2, with_=CTRL)
    window.tab().list.filters.status.set_value(PaperState.PRINTED)
    window.tab().list.start()
    press(window, K.Key_F9)
    press(window, K.Key_Return)


def void(window):
    press(window, K.Key_2, with_=CTRL)
    window.tab().list.start()
    press(window, K.Key_Delete)
    type_text(window, "重复录入")
    press(window, K.Key_Return)


def change_log(window):
    press(window, K.Key_2, with_=CTRL)
    window.tab().list.start()
    press(window, K.Key_Return)
    window.tab().page().form.boxes["remark"].editor.take_focus()
    commit_text(window, "补一句")
    press(window, K.Key_Return, with_=CTRL)


DEEDS = {
    "修改日志": change_log,
    "修改村(居)": lambda window: (village(window), change(window, "remark")),
    "停用村(居)": retire_village,
    "终止聘任": end,
    "换顾问": replace_adviser,
    "续聘": renew,
    "修改顾问": lambda window: (adviser(window), change(window, "remark")),
    "停用机构": retire_firm,
    "卷的资料": change_volume,
    "本所资料": change_office,
    "登记签回": sign_back,
    "作废": void,
}


def records(office):
    with office.workplace.reading() as store:
        return (
            store.firms.all(include_retired=True),
            store.villages.all(include_retired=True),
            store.advisers.all(include_retired=True),
            store.appointments.all(),
            store.office.get(),
            store.volumes.all(),
            {log.uuid: log for log in store.service_logs.all()},
        )


@pytest.mark.parametrize("name", DEEDS)
def test_a_deed_is_taken_back_and_done_again_by_keys(window, practice, name):
    if name == "卷的资料":
        practice.volumes.change(practice.volumes.of_village(1, 2026))
    before = records(practice)
    DEEDS[name](window)
    after = records(practice)
    assert after != before
    assert window.toast.offers(UNDO)
    in_the_list(window)
    steps = 2 if name == "停用村(居)" else 1
    for _step in range(steps):
        undo(window)
        assert window.toast.words().startswith("已撤销：")
        assert window.toast.offers(REDO)
    assert records(practice) == before
    for _step in range(steps):
        redo(window)
        assert window.toast.words().startswith("已重做：")
        assert window.toast.offers(UNDO)
    assert records(practice)[1:3] == after[1:3]
    assert len(records(practice)[3]) == len(after[3])
    for _step in range(steps):
        undo(window)
    assert records(practice) == before
    assert practice.backups.verify().ok


def test_what_was_changed_since_is_refused_in_one_sentence(window, practice):
    refused = []
    window.operations.refused.disconnect()
    window.operations.refused.connect(lambda refusal: refused.append(refusal.sentence))
    village(window)
    change(window, "remark")
    known = practice.villages.named("东兴社区")
    practice.villages.save(replace(known, service_day="每月 15 日"))
    in_the_list(window)
    undo(window)
    assert refused == ["东兴社区(龙兴街道)后来又改过，没有撤销。要改回去，请看它的历史。"]
    assert practice.villages.named("东兴社区").remark.endswith("改过的")


def test_in_a_text_field_the_keys_undo_the_text_alone(window, practice):
    village(window)
    change(window, "remark")
    press(window, K.Key_Return)
    window.tab().page().editor["name"].take_focus()
    type_text(window, "改名")
    undo(window)
    assert window.tab().page().editor["name"].value() == "东兴社区"
    assert practice.villages.named("东兴社区").remark.endswith("改过的")


def test_on_a_page_one_writes_on_the_keys_reach_no_further_than_the_toast(window, practice):
    village(window)
    change(window, "remark")
    press(window, K.Key_Return)
    window.tab().page().editor["kind"].take_focus()
    window.toast.hide()
    undo(window)
    assert practice.villages.named("东兴社区").remark.endswith("改过的")


def test_a_new_deed_ends_what_could_be_done_again(window, practice):
    village(window)
    change(window, "remark")
    in_the_list(window)
    undo(window)
    change(window, "service_day")
    in_the_list(window)
    redo(window)
    assert practice.villages.named("东兴社区").service_day == "改过的"
    assert not practice.villages.named("东兴社区").remark.endswith("改过的")


def test_a_new_record_is_told_without_an_undo(window, practice):
    push(village(window), "新增")
    type_text(window, "新兴社区")
    press(window, K.Key_Return, with_=CTRL)
    assert window.toast.words() == "新兴社区已保存。"
    assert not window.toast.offers(UNDO)


def test_no_older_deed_is_taken_back_over_a_new_log(window, practice):
    void(window)
    tab = window.tab()
    was = records(practice)
    tab.list.start()
    tab.list.chosen.copy()
    press(window, K.Key_Return, with_=CTRL)
    assert window.toast.words() == "已保存 0260 号"
    assert not window.toast.offers(UNDO)
    press(window, K.Key_Escape)
    in_the_list(window)
    undo(window)
    assert window.toast.words().startswith("这一步不能撤销：已保存 0260 号。")
    assert was[-1].items() <= records(practice)[-1].items()


def held_back(operations, monkeypatch):
    """Return a call that runs what is begun from now on."""
    jobs = []
    monkeypatch.setattr(operations, "_at_once", False)
    monkeypatch.setattr(operations._pool, "start", lambda job, _urgent: jobs.append(job))

    def run():
        while jobs:
            jobs.pop(0).run()

    return run


def test_keys_pressed_while_a_deed_is_taken_back_do_nothing(window, practice, monkeypatch):
    before = records(practice)[-1]
    void(window)
    press(window, K.Key_Down)
    void(window)
    both = records(practice)[-1]
    in_the_list(window)
    run = held_back(window.operations, monkeypatch)
    undo(window)
    undo(window)
    redo(window)
    run()
    one = records(practice)[-1]
    assert [one[uuid].serial[-4:] for uuid in one if one[uuid] != both[uuid]] == ["0258"]
    assert window.toast.words() == "已撤销：0258 号已作废，编号保留。"
    in_the_list(window)
    run()
    undo(window)
    run()
    assert window.toast.words() == "已撤销：0259 号已作废，编号保留。"
    assert records(practice)[-1] == before


@pytest.mark.parametrize("ended_by", [Refusal("正在备份。"), OSError("磁盘")])
def test_what_could_not_be_taken_back_can_be_asked_for_again(
    window, practice, monkeypatch, ended_by
):
    for signal in (window.operations.refused, window.operations.crashed):
        signal.disconnect()
    before = records(practice)
    void(window)
    in_the_list(window)
    with monkeypatch.context() as at_first:
        at_first.setattr(PaperMoveService, "put_back", lambda *_given: raise_(ended_by))
        undo(window)
    assert records(practice) != before
    in_the_list(window)
    undo(window)
    assert records(practice) == before


def raise_(error):
    raise error


def test_the_history_tells_of_both(window, practice):
    village(window)
    change(window, "remark")
    in_the_list(window)
    undo(window)
    redo(window)
    changes = practice.history.of(practice.villages.named("东兴社区").uuid).changes
    assert [one.reason for one in changes[:2]] == ["撤销", "撤销"]


def test_the_office_card_has_a_history_and_a_way_back(window, practice):
    was = practice.office.get().head
    change_office(window)
    window.errands.settings.show()
    window.tab().page().section().editor.start()
    press(window, K.Key_H, with_=CTRL)
    assert "改了负责人" in shown_words(window)
    press(window, K.Key_Return)
    press(window, K.Key_Return, with_=CTRL)
    assert practice.office.get().head == was
