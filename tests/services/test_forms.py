"""表样 of an office: a heading worded otherwise, checked before it takes effect; broken files."""

import io
from dataclasses import replace
from datetime import datetime

import pdfplumber
import pytest

from builders import an_office
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.refusal import Refusal

NOW = datetime(2026, 11, 20, 14, 32)
LABEL, OTHER = "服务内容及结果：", "服务内容及处理结果："


@pytest.fixture
def own(tmp_path):
    """The folder of the office's own form files."""
    folder = tmp_path / "forms"
    folder.mkdir()
    return folder


@pytest.fixture
def opened(tmp_path, own):
    """Open the office with what lies in its own folder."""
    files = replace(office_files(now=lambda: NOW), own_forms=own)
    open_now = []

    def open_office():
        while open_now:
            open_now.pop().close()
        file = tmp_path / "龙兴.lvgw"
        open_now.append(files.open(file) if file.exists() else files.create(file, an_office()))
        return open_now[-1]

    yield open_office
    while open_now:
        open_now.pop().close()


def words_on(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return "".join(page.extract_text() for page in document.pages).replace("\n", "")


def chosen(forms, word=LABEL):
    return next(one.chosen for one in forms.choices("service_log") if one.word == word)


def test_every_form_is_listed_with_title_and_edition(opened):
    use_cases = opened()
    lines = {line.id: line for line in use_cases.forms.lines()}
    assert sorted(lines) == list(use_cases.workplace.pack.form_ids)
    assert list(lines)[:2] == ["service_log", "ledger"]
    assert lines["service_log"].title == "河南省村（居）法律顾问工作日志"
    assert lines["ledger"].title == "河南省村（居）法律顾问工作台账"
    assert all(line.edition for line in lines.values())
    assert not any(line.problem or line.is_changed for line in lines.values())
    assert use_cases.forms.facts.sources


def test_each_form_prints_empty(opened):
    forms = opened().forms
    for line in forms.lines():
        preview = forms.blank(line.id)
        assert preview.missing == ()
        assert sum(sheet.pages for sheet in preview.sheets) >= 1
        assert words_on(forms.blank_pdf(line.id)) == words_on(preview.pdf)


def test_a_heading_is_worded_otherwise_from_the_next_print_on(opened, own):
    forms = opened().forms
    assert LABEL in words_on(forms.blank_pdf("service_log"))
    forms.choose("service_log", LABEL, OTHER)
    assert OTHER in words_on(forms.blank_pdf("service_log"))
    assert chosen(forms) == OTHER
    again = opened().forms
    assert OTHER in words_on(again.blank_pdf("service_log"))
    assert [line.id for line in again.lines() if line.is_changed] == ["service_log"]
    assert again.check_own() == ()


def test_the_way_back_leaves_no_file(opened, own):
    forms = opened().forms
    forms.choose("service_log", LABEL, OTHER)
    forms.choose("service_log", LABEL, LABEL)
    assert list(own.iterdir()) == []
    assert LABEL in words_on(forms.blank_pdf("service_log"))


def test_what_else_the_office_s_file_says_is_kept(opened, own):
    before = "# 我们所的改动\n[furniture]\nbinding_line = false # 不要装订线\n"
    after = "\n[title]\nbaseline = 43\n"
    file = own / "service_log.toml"
    file.write_text(before + "\n[wording]\n" + after, "utf-8")
    forms = opened().forms
    forms.choose("service_log", LABEL, OTHER)
    text = file.read_text("utf-8")
    assert text.startswith(before)
    assert text.endswith(after)
    assert f'"{LABEL}" = "{OTHER}"' in text
    assert forms.check_own() == ()
    forms.choose("service_log", LABEL, LABEL)
    assert "wording" not in file.read_text("utf-8")


def test_wording_written_in_another_way_is_left_to_whoever_wrote_it(opened, own):
    text = f'wording = {{ "{LABEL}" = "{OTHER}" }}\n'
    (own / "service_log.toml").write_text(text, "utf-8")
    forms = opened().forms
    with pytest.raises(Refusal, match=r"\[wording\]"):
        forms.choose("service_log", LABEL, LABEL)
    assert (own / "service_log.toml").read_text("utf-8") == text


def test_a_wording_that_is_no_alternative_is_refused_and_not_written(opened, own):
    forms = opened().forms
    with pytest.raises(Refusal, match=r"没有改：service_log\.toml 第 2 行.*不能换成“随便”"):
        forms.choose("service_log", LABEL, "随便")
    assert list(own.iterdir()) == []
    assert LABEL in words_on(forms.blank_pdf("service_log"))


BROKEN = ["[grid\n", "[grid]\ncolumns = [1, 2]\n", "[wording]\n'甲' = '乙'\n"]


@pytest.mark.parametrize("text", BROKEN)
@pytest.mark.parametrize("form", ["service_log", "ledger"])
def test_a_broken_own_file_stops_its_form_only(opened, own, form, text):
    (own / f"{form}.toml").write_text(text, "utf-8")
    use_cases = opened()
    lines = {line.id: line for line in use_cases.forms.lines()}
    assert [line.id for line in lines.values() if line.problem] == [form]
    assert f"{form}.toml" in lines[form].problem
    with pytest.raises(Refusal, match=rf"{form}\.toml"):
        use_cases.forms.blank(form)
    assert use_cases.forms.blank("ledger" if form == "service_log" else "service_log").pdf
    assert {one.file.name for one in use_cases.forms.check_own()} == {f"{form}.toml"}


def test_the_mark_an_editor_puts_before_a_text_does_no_harm(opened, own):
    own_text = f'\ufeff[wording]\n"{LABEL}" = "{OTHER}"\n'
    (own / "service_log.toml").write_text(own_text, "utf-8")
    forms = opened().forms
    assert OTHER in words_on(forms.blank_pdf("service_log"))
    assert forms.check_own() == ()
    forms.choose("service_log", LABEL, LABEL)
    assert list(own.iterdir()) == []


@pytest.mark.parametrize("name", ["pack.toml", "vocabulary.toml", "policy.toml"])
def test_broken_words_or_rules_refuse_the_office_in_a_sentence(opened, own, name):
    opened()
    (own / name).write_text("[kind\n", "utf-8")
    with pytest.raises(Refusal, match=name):
        opened()
    (own / name).unlink()
    assert opened().office.get().name


def test_a_new_office_is_not_begun_over_broken_words(opened, own, tmp_path):
    (own / "vocabulary.toml").write_text("[[kind]]\ncode = 'X'\n", "utf-8")
    with pytest.raises(Refusal, match="服务种类写得不对：X"):
        opened()
    assert not (tmp_path / "龙兴.lvgw").exists()
