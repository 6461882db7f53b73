from lvgw_desktop.domain.bound_volume import ContentsLine
from lvgw_desktop.forms.bindings import ROWS, paths_of, values_of


def test_a_form_may_name_fields_properties_and_fields_of_inner_records():
    paths = paths_of(("office", "village", "assessment"))
    assert {"office.name", "office.full_name", "village.wechat_group.size"} <= paths
    assert "assessment.opinion_firm.signed_on" in paths
    assert "adviser.name" not in paths


def test_every_row_stands_in_a_field_or_property_of_its_root():
    for path in ROWS:
        root, _, name = path.partition(".")
        assert f"{root}.{name}" in paths_of((root,))


def test_a_row_is_read_by_the_names_of_its_fields():
    line = ContentsLine(seq=3, title="协议书", pages="5—7")
    assert values_of(line)["pages"] == "5—7"
