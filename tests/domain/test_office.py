import pytest

from builders import an_office
from lvgw_desktop.domain.office import office_problems
from lvgw_desktop.domain.refusal import Severity


@pytest.mark.parametrize(
    ("district", "place", "short"),
    [
        ("平顶山市石龙区司法局", "平顶山市石龙区", "石龙区"),
        ("河南省平顶山市石龙区司法局", "河南省平顶山市石龙区", "石龙区"),
        ("石龙区司法局", "石龙区", "石龙区"),
        ("汝州市司法局", "汝州市", "汝州市"),
        ("河南省汝州市司法局", "河南省汝州市", "汝州市"),
        ("平顶山市汝州市司法局", "平顶山市汝州市", "汝州市"),
        ("许昌市襄城县司法局", "许昌市襄城县", "襄城县"),
        ("枣庄市市中区司法局", "枣庄市市中区", "市中区"),
        ("恩施土家族苗族自治州恩施市司法局", "恩施土家族苗族自治州恩施市", "恩施市"),
        ("广西壮族自治区南宁市青秀区司法局", "广西壮族自治区南宁市青秀区", "青秀区"),
        (" 石龙区司法局 ", "石龙区", "石龙区"),
        ("石龙区", "石龙区", "石龙区"),
    ],
)
def test_the_district_s_own_name(district, place, short):
    office = an_office(district=district)
    assert (office.place, office.district_short) == (place, short)
    assert office.full_name == f"{short}司法局龙兴司法所"


def test_an_office_without_a_district_goes_by_its_own_name():
    assert an_office(district="").full_name == "龙兴司法所"


@pytest.mark.parametrize(
    ("fields", "field", "severity"),
    [
        ({"name": "　"}, "name", Severity.ERROR),
        ({"prefix": "lx"}, "prefix", Severity.ERROR),
        ({"prefix": "LX２"}, "prefix", Severity.ERROR),
        ({"district": ""}, "district", Severity.MISSING),
        ({"region_code": "4104"}, "region_code", Severity.CHECK),
        ({"region_code": "４１０４０４"}, "region_code", Severity.CHECK),
    ],
)
def test_remarks_on_the_office_s_own_card(fields, field, severity):
    (problem,) = office_problems(an_office(**fields))
    assert (problem.field, problem.severity) == (field, severity)


def test_a_good_card_has_no_remarks():
    assert office_problems(an_office()) == ()
    assert office_problems(an_office(prefix="LX2", region_code="")) == ()
