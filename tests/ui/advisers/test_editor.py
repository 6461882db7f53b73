"""法律顾问与机构编辑: filled in and saved by keys; an unknown firm comes along."""

from PySide6.QtCore import Qt

from lvgw_desktop.domain.firm import FirmKind
from lvgw_desktop.domain.legal_adviser import AdviserKind
from ui.parts import push, rows_of, shown_words
from ui.typing import CTRL, press, type_text

ENTER = Qt.Key.Key_Return


def open_new(tab):
    press(tab, Qt.Key.Key_F, with_=CTRL)
    press(tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)


def test_an_adviser_of_a_known_firm(tab, practice):
    open_new(tab)
    type_text(tab, "郑一鸣\n")
    press(tab, ENTER)
    type_text(tab, "hnlh")
    press(tab, ENTER)
    type_text(tab, "14104202610000009\n138-0375-0009\n\n3\n")
    press(tab, ENTER, with_=CTRL)

    adviser = practice.advisers.named("郑一鸣")
    firms = {firm.id: firm.name for firm in practice.firms.all()}
    assert firms[adviser.firm_id] == "河南砺衡律师事务所"
    assert (adviser.kind, adviser.licence_no) == (AdviserKind.LAWYER, "14104202610000009")
    assert adviser.villages_elsewhere == 3
    assert tab.card.adviser == adviser


def test_an_unknown_firm_is_offered_and_added_with_the_adviser(tab, practice):
    open_new(tab)
    type_text(tab, "郑一鸣\n")
    press(tab, Qt.Key.Key_2, ENTER)
    type_text(tab, "惠民法律服务所")
    picker = tab.page().editor["firm_id"].editor.picker
    assert [choice.tag for choice in picker.offered()] == ["新机构"]
    press(tab, ENTER)
    press(tab, ENTER, with_=CTRL)

    adviser = practice.advisers.named("郑一鸣")
    [firm] = [one for one in practice.firms.all() if one.id == adviser.firm_id]
    assert (firm.name, firm.kind) == ("惠民法律服务所", FirmKind.LEGAL_SERVICE_OFFICE)


def test_a_short_licence_is_remarked_beside_its_field(tab):
    press(tab, ENTER)
    tab.page().editor["licence_no"].take_focus()
    type_text(tab, "1410420201")
    press(tab, Qt.Key.Key_Tab)

    assert "律师执业证号应是 1 开头的 17 位数字，现在是 10 位，请核对。" in shown_words(tab)


def test_without_a_name_nothing_is_saved(tab, practice):
    open_new(tab)
    press(tab, ENTER, with_=CTRL)

    assert "请填法律顾问姓名。" in shown_words(tab)
    assert len(practice.advisers.lines()) == 6


def test_a_credit_code_that_fails_its_check_is_to_be_looked_at(tab, practice):
    push(tab, "所在机构…")
    press(tab, Qt.Key.Key_Down, ENTER)
    tab.page().editor["credit_code"].take_focus()
    type_text(tab, "31410000MD01234543")
    press(tab, Qt.Key.Key_Tab)
    sentence = "统一社会信用代码的校验位不对，请对照原件核对。"
    assert sentence in shown_words(tab)

    press(tab, ENTER, with_=CTRL)

    table = tab.page().table
    column = next(one for one in table.records.columns if one.id == "credit_code")
    remarked = {firm.name: column.second(firm) for firm in rows_of(table)}
    assert remarked == {"为民法律服务所": "", "河南砺衡律师事务所": sentence}


def test_a_firm_is_added_and_retired_with_a_way_back(tab, practice):
    push(tab, "所在机构…")
    push(tab, "新增机构")
    type_text(tab, "河南明德律师事务所\n")
    press(tab, ENTER, with_=CTRL)
    page = tab.page()
    added = next(one for one in practice.firms.all() if one.name == "河南明德律师事务所")
    page.table.choose(added.id)

    push(tab, "停用")
    assert added.name not in {firm.name for firm in practice.firms.all()}
    push(tab, "含停用")
    page.table.choose(added.id)
    push(tab, "恢复")

    assert added.name in {firm.name for firm in practice.firms.all()}


def test_an_adviser_keeps_a_firm_that_was_retired(tab, practice):
    firm = next(one for one in practice.firms.all() if one.name == "河南砺衡律师事务所")
    practice.firms.retire(firm)
    press(tab, Qt.Key.Key_Up)
    press(tab, ENTER)
    press(tab, ENTER, with_=CTRL)

    assert practice.advisers.named("周明远").firm_id == firm.id
