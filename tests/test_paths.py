import sys
from pathlib import Path

import pytest

from lvgw_desktop import paths


@pytest.fixture
def no_choice(monkeypatch, tmp_path):
    monkeypatch.delenv("LVGW_DATA", raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


def test_resources_and_forms_of_the_repository_are_found():
    assert (paths.program_folder() / "pyproject.toml").is_file()
    assert paths.resources_folder().is_dir()
    assert (paths.forms_folder() / "henan").is_dir()


def test_the_frozen_program_brings_its_own_resources(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources_folder() == tmp_path / "resources"
    assert paths.forms_folder() == tmp_path / "forms"


def test_data_goes_where_the_environment_says(monkeypatch, tmp_path):
    monkeypatch.setenv("LVGW_DATA", str(tmp_path / "张 三's#%"))
    assert paths.default_office_file() == tmp_path / "张 三's#%" / "office.db"


def test_a_relative_choice_is_anchored_at_once(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LVGW_DATA", "here")
    assert paths.data_folder() == tmp_path / "here"


@pytest.mark.parametrize("choice", ["", "not/absolute"])
def test_linux_falls_back_to_the_home_folder(monkeypatch, no_choice, choice):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", choice)
    assert paths.data_folder() == no_choice / ".local" / "share" / "lvgw"


def test_linux_follows_the_xdg_folder(monkeypatch, no_choice):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(no_choice / "xdg"))
    assert paths.data_folder() == no_choice / "xdg" / "lvgw"


def test_windows_uses_the_local_profile(monkeypatch, no_choice):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(no_choice / "Local"))
    assert paths.data_folder() == no_choice / "Local" / "lvgw"
    monkeypatch.delenv("LOCALAPPDATA")
    assert paths.data_folder() == no_choice / "AppData" / "Local" / "lvgw"


def test_data_never_lies_inside_the_program(no_choice):
    program = paths.program_folder()
    for place in (paths.default_office_file(), paths.practice_office_file(), paths.logs_folder()):
        assert not place.is_relative_to(program)


def test_asking_creates_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv("LVGW_DATA", str(tmp_path / "data"))
    paths.user_forms_folder()
    assert list(tmp_path.iterdir()) == []
