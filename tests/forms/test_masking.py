import pytest

from lvgw_desktop.forms.fill import fill, filled_from_json
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.forms.pack import open_pack
from tests.forms.sheets import (
    FONTS,
    FORMS,
    ISSUE,
    MM,
    PageView,
    a_row,
    a_sheet,
    ledger_roots,
    roots_of,
    story,
    the_pack,
    views,
    words,
)

PERSON = {
    "client_name": "赵某某",
    "client_phone": "138-0375-0000",
    "signer_phone": "139-0375-0001",
    "client_description": "男，56岁，赵某某之子陪同",
}


def a_copy(form_id="service_log", roots=None):
    form = the_pack().definition(form_id)
    return fill(form, roots or roots_of(**PERSON), words, masked=True)


def sheet_of(filled, issue=None):
    pages = lay_out(the_pack().definition(filled.form_id), filled, the_pack().fonts, issue).pages
    return [PageView(page) for page in pages]


def test_a_copy_hides_names_and_telephones_that_have_fields_of_their_own():
    (view,) = sheet_of(a_copy())
    text = "".join(view.words)
    assert "赵**，男，56岁" in text
    assert "联系电话：138****0000" in text
    assert "电话：139****0001" in text
    assert not any(word in text for word in ("138-0375", "139-0375"))


def test_a_copy_leaves_texts_as_they_were_typed():
    (view,) = sheet_of(a_copy())
    assert "赵某某之子陪同" in "".join(view.words)


def test_a_row_of_the_ledger_hides_its_client():
    filled = a_copy("ledger", ledger_roots([a_row(1, client_name="赵某某", other="赵某某咨询。")]))
    assert filled.rows[0][2] == "兴梁社区\n赵**"
    assert "赵某某咨询。" in filled.rows[0]


@pytest.mark.parametrize("issue", [None, ISSUE])
def test_a_copy_says_so_beside_its_number(issue):
    (view,) = sheet_of(a_copy(), issue)
    number = next(word for word in view.words if word.startswith("编号"))
    assert number.endswith("（脱敏件）")
    assert not any("脱敏" in word for page in views(a_sheet(issue=issue)) for word in page.words)


def test_a_copy_of_a_form_without_numbers_says_so_too(tmp_path):
    (tmp_path / "service_log.toml").write_text('[furniture]\nserial = ""\n', "utf-8")
    pack = open_pack(FORMS, FONTS, tmp_path)
    form = pack.definition("service_log")
    document = lay_out(form, fill(form, roots_of(**PERSON), words, masked=True), pack.fonts)
    assert "（脱敏件）" in views(document)[0].words


def test_frozen_words_remember_that_they_are_a_copy():
    filled = a_copy()
    assert filled_from_json(filled.to_json()) == filled
    plain = fill(the_pack().definition("service_log"), roots_of(**PERSON), words)
    assert "is_masked" not in plain.to_json()
    assert filled_from_json(plain.to_json()) == plain


@pytest.mark.parametrize(("length", "shown"), [(100, 0), (1_000, 2)])
def test_sheets_of_several_pages_may_ask_for_a_print_across_the_seam(tmp_path, length, shown):
    own = '[furniture]\nseam = "续页请在页边捺印"\n'
    (tmp_path / "service_log.toml").write_text(own, "utf-8")
    pack = open_pack(FORMS, FONTS, tmp_path)
    form = pack.definition("service_log")
    document = lay_out(form, fill(form, roots_of(content=story(length)), words), pack.fonts)
    seams = [box for view in views(document) for box in view.boxes if box.text.startswith("续页请")]
    assert len(seams) == shown
    assert all(box.right == pytest.approx(184 * MM, abs=0.1) for box in seams)
    assert all(box.top > 260 * MM for box in seams)
