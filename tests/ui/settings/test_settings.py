"""The settings: what is changed here is kept, and each section says only what is so."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import MonthRule
from lvgw_desktop.ui.settings.appearance import remembered_appearance, stepped
from lvgw_desktop.ui.settings.page import SettingsPage
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared import messages, theme
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from lvgw_desktop.ui.shared.tokens import Scheme
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.typing import CTRL, press, type_text


def test_arrow_keys_walk_through_the_sections(settings):
    seen = [type(settings.section()).__name__]
    for _step in range(len(Section) - 1):
        press(settings, Qt.Key.Key_Down)
        seen.append(type(settings.section()).__name__)
    assert len(set(seen)) == len(Section)


def test_the_office_card_is_saved_by_ctrl_enter(settings, practice, qtbot):
    section = settings.section()
    section.editor["clerk"].take_focus()
    type_text(settings, "李某")
    with qtbot.waitSignal(settings._operations.done) as done:
        press(settings, Qt.Key.Key_Return, with_=CTRL)
    assert done.args[0].sentence == "本所资料已保存。"
    assert practice.office.get().clerk == "李某"


@pytest.mark.parametrize("name", ["supervision_phone", "district_phone", "fonds_no"])
def test_what_boards_and_volumes_print_of_the_office_is_kept(settings, practice, name):
    settings.section().editor[name].take_focus()
    type_text(settings, "0375-0000000")
    press(settings, Qt.Key.Key_Return, with_=CTRL)
    assert getattr(practice.office.get(), name) == "0375-0000000"


def test_a_prefix_that_cannot_be_is_refused_beside_its_field(settings, practice):
    section = settings.section()
    section.editor["prefix"].take_focus()
    type_text(settings, "9")
    press(settings, Qt.Key.Key_Return, with_=CTRL)
    assert "大写英文字母" in section.editor["prefix"].problem().sentence
    assert practice.office.get().prefix == "LX"


def test_the_rule_of_months_says_what_it_does(settings, practice):
    section = settings.section()
    rule = section.editor["month_rule"]
    rule.take_focus()
    type_text(settings, "2")
    assert rule.value() is MonthRule.FROM_26TH
    assert "下个月" in rule.editor.widget.accessibleDescription()


def test_every_rule_is_listed_with_its_source(settings, practice):
    settings.show_section(Section.RULES)
    table = settings.section().findChild(RecordTable)
    rules = practice.workplace.pack.policy.rules
    assert table.model().rowCount() == len(rules)
    assert all(rule.source for rule in rules.values())


def test_a_backup_is_made_verified_and_listed(settings, practice):
    settings.show_section(Section.BACKUPS)
    section = settings.section()
    before = len(practice.backups.all())
    section.make()
    assert len(practice.backups.all()) == before + 1
    assert practice.backups.facts(practice.backups.all()[0].path).logs > 0
    assert section.findChild(RecordTable).model().rowCount() == before + 1


def test_restoring_asks_first_and_says_what_comes_back(settings, practice, monkeypatch):
    asked = []

    def ask(_parent, sentence, verbs, **_more):
        asked.append((sentence, verbs))
        return len(asked) % 2  # first 先不恢复, then 恢复

    monkeypatch.setattr(messages, "ask", ask)
    practice.backups.make()
    settings.show_section(Section.BACKUPS)
    section, wanted = settings.section(), []
    settings.restore_asked.connect(wanted.append)
    section.findChild(RecordTable).choose(practice.backups.all()[0].sequence)
    section.findChild(RecordTable).setFocus()
    press(settings, Qt.Key.Key_Return)
    assert wanted == []
    press(settings, Qt.Key.Key_Return)
    assert wanted == [practice.backups.all()[0].path]
    logs = practice.backups.facts(wanted[0]).logs
    assert asked[0][0] == (
        f"这份备份有 {logs} 条日志，最后一条是 11月20日。恢复后，现在的数据会先另存一份。"
    )


def test_a_backup_that_fails_says_so_and_that_nothing_is_lost(settings, practice, monkeypatch):
    def fail(*_arguments):
        raise Refusal("磁盘满了。")

    monkeypatch.setattr(type(practice.backups), "make", fail)
    settings.show_section(Section.BACKUPS)
    settings.section().make()
    assert "正式数据没有受影响" in settings.section()._result.text()


def test_the_data_are_checked_on_demand(settings, practice):
    settings.show_section(Section.BACKUPS)
    settings.section().verify()
    assert "核对无误" in settings.section()._result.text()


def test_text_size_and_colours_change_at_once_and_stay(settings, practice):
    settings.show_section(Section.APPEARANCE)
    settings.section()._sizes.choose(2)
    settings.section()._schemes.choose(1)
    assert theme.current().appearance == Appearance(TextSize.LARGE, Scheme.DARK)
    assert remembered_appearance(practice.preferences) == Appearance(TextSize.LARGE, Scheme.DARK)


def test_a_look_nobody_knows_gives_the_usual_one(practice):
    practice.preferences.set_text_scale(7.0)
    practice.preferences.remember("scheme", "彩虹")
    assert remembered_appearance(practice.preferences) == Appearance()


def test_steps_of_text_size_end_at_both_ends():
    assert stepped(Appearance(TextSize.LARGE), 1).text_size is TextSize.LARGE
    assert stepped(Appearance(TextSize.LARGE), -1).text_size is TextSize.LARGER
    assert stepped(Appearance(TextSize.LARGE), 0).text_size is TextSize.STANDARD


@pytest.mark.parametrize("section", Section)
def test_nothing_is_clipped(sized, practice, section, qtbot):
    page = SettingsPage(practice, Operations(at_once=True), section)
    qtbot.addWidget(page)
    page.resize(1366, 621)
    page.show()
    assert_nothing_clipped(page)
