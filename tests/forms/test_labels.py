"""栏目名: the label a text stands under, on a sheet and in a table."""

import pytest

from lvgw_desktop.forms.fill import fill
from lvgw_desktop.forms.labels import label_of, labelled_places
from tests.forms.sheets import a_row, ledger_roots, roots_of, the_pack, words


def places():
    form = the_pack().definition("service_log")
    return {place.template.source: place.label for place in labelled_places(form)}


def test_every_filled_place_of_a_sheet_has_its_label():
    found = places()
    assert found["{adviser.name}"] == "法律顾问姓名"
    assert found["{firm.name}"] == "所在机构"
    assert found["{service_log.method}"] == "服务方式"
    assert found["电话：{service_log.signer_phone}"] == "电话"
    flow = next(source for source in found if "content" in source)
    assert found[flow] == "服务内容及结果"
    assert "" not in found.values()


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"content": "姓\ue123"}, "服务内容及结果"),
        ({"client_name": "张\ue123"}, "服务对象基本情况、联系方式"),
        ({"signer_phone": "\ue123"}, "电话"),
    ],
)
def test_a_character_is_found_under_its_label(fields, label):
    form = the_pack().definition("service_log")
    filled = fill(form, roots_of(**fields), words)
    assert label_of("\ue123", form, filled) == label
    assert label_of("\ue124", form, filled) == ""


def test_a_character_in_a_table_is_found_by_row_and_column():
    form = the_pack().definition("ledger")
    rows = [a_row(1), a_row(2, mediation="姓\ue123")]
    filled = fill(form, ledger_roots(rows), words)
    assert label_of("\ue123", form, filled) == "序号 2 纠纷调解"


@pytest.mark.parametrize(
    ("form_id", "source", "label"),
    [
        ("training_signin", "{training.topic}", "培训主题"),
        ("monthly_summary", "填报人：{summary.reported_by}", "填报人"),
        ("monthly_summary", "{summary.total.lectures}", "法治讲座（次）"),
        ("notice_board", "{board.firm_name}", "执业机构"),
        ("volume_cover", "{volume.adviser_names}", "法律顾问"),
    ],
)
def test_a_place_of_a_table_or_a_plate_has_its_label(form_id, source, label):
    places = labelled_places(the_pack().definition(form_id))
    assert label in [place.label for place in places if place.template.source == source]
