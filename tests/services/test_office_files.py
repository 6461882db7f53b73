"""本所文件: made, opened, refused."""

from dataclasses import replace

import pytest

from builders import NOW, an_office
from domain.refusals import sentence_of
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.refusal import Refusal


@pytest.fixture
def files():
    return office_files(lambda: NOW)


def test_an_unknown_form_pack_leaves_no_file(files, tmp_path):
    file = tmp_path / "office.db"
    assert "没有“别省”这套表样" in sentence_of(files.create, file, an_office(pack="别省"))
    assert list(tmp_path.iterdir()) == []


def test_an_office_whose_forms_are_gone_is_let_go_of(files, tmp_path):
    file = tmp_path / "office.db"
    files.create(file, an_office()).close()
    without = replace(files, packs=tmp_path)
    assert "重新安装" in sentence_of(without.open, file)
    files.open(file).close()


def test_an_existing_file_is_never_overwritten(files, tmp_path):
    file = tmp_path / "别的.db"
    file.write_bytes(b"something else")
    assert "不会覆盖" in sentence_of(files.create, file, an_office())
    assert file.read_bytes() == b"something else"


@pytest.mark.parametrize("content", [b"", b"not a database" * 20])
def test_what_is_no_office_is_refused_and_left_alone(files, tmp_path, content):
    file = tmp_path / "office.db"
    file.write_bytes(content)
    assert "备份" in sentence_of(files.open, file)
    assert not files.verify(file).ok
    assert file.read_bytes() == content


def test_a_missing_office_is_not_made_anew(files, tmp_path):
    assert "找不到" in sentence_of(files.open, tmp_path / "office.db")
    assert not (tmp_path / "office.db").exists()
    assert "找不到" in files.verify(tmp_path / "office.db").sentence


def test_a_folder_is_told_from_a_damaged_file(files, tmp_path):
    assert "是一个文件夹" in files.verify(tmp_path).sentence


def test_only_one_window_has_a_file(files, tmp_path):
    file = tmp_path / "office.db"
    use_cases = files.create(file, an_office())
    assert files.is_held(file)
    with pytest.raises(Refusal, match="另一个窗口"):
        files.open(file)
    use_cases.close()
    assert not files.is_held(file)


def test_where_an_office_was_opened_is_remembered(files, tmp_path):
    file = tmp_path / "office.db"
    assert not files.was_opened(file)
    files.create(file, an_office()).close()
    file.unlink()
    assert files.was_opened(file)


def test_a_trial_office_leaves_nothing(files):
    with files.trial() as trial:
        folder = trial.workplace.database.path.parent
        assert trial.villages.lines() == ()
    assert not folder.exists()
