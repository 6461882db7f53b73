"""dev.py on machines that lack something: it installs it, or says the one line to run."""

import subprocess
import sys

import pytest

import dev


@pytest.fixture
def bare_debian(monkeypatch):
    """A Debian without Qt's libraries and without python3-venv, where we may not be root."""
    answer = "libgl1 installed\nlibegl1 config-files\nlibglib2.0-0t64 installed\n"
    monkeypatch.setattr(dev.shutil, "which", lambda tool: f"/usr/bin/{tool}")
    monkeypatch.setattr(
        dev.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 1, answer, "")
    )
    monkeypatch.setattr(dev, "can_make_venv", lambda: False)
    monkeypatch.setattr(dev, "way_to_root", lambda: None)


def test_a_removed_package_counts_as_missing_and_a_renamed_one_does_not(bare_debian):
    assert dev.missing_packages(["libgl1", "libegl1", "libglib2.0-0", "xvfb"]) == [
        "libegl1",
        "xvfb",
    ]


def test_other_systems_miss_no_debian_package(monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda _tool: None)
    assert dev.missing_packages(["libgl1"]) == []


def test_without_permission_the_one_line_is_printed_and_nothing_goes_on(bare_debian, capsys):
    with pytest.raises(SystemExit) as stop:
        dev.install_system_packages()
    assert stop.value.code == 1
    line = next(line for line in capsys.readouterr().err.splitlines() if "apt-get" in line)
    assert f"python3.{sys.version_info.minor}-venv" in line
    assert "libegl1" in line
    assert "libgl1 " not in line


def test_without_permission_missing_test_tools_alone_stop_nothing(bare_debian, monkeypatch, capsys):
    monkeypatch.setattr(dev, "can_make_venv", lambda: True)
    monkeypatch.setattr(dev, "OFFSCREEN_LIBRARIES", "libgl1")
    monkeypatch.setattr(dev.sys, "base_prefix", "/opt/python")
    dev.install_system_packages()
    line = capsys.readouterr().err
    assert "xvfb" in line
    assert "libpython3" not in line, "apt knows only the system's own Python"


def test_with_permission_everything_missing_is_installed_at_once(bare_debian, monkeypatch):
    calls = []
    monkeypatch.setattr(dev, "way_to_root", lambda: ["sudo", "-n"])
    monkeypatch.setattr(dev.subprocess, "call", lambda words, **_: calls.append(words) or 0)
    dev.install_system_packages()
    *_, install = calls
    assert install[:2] == ["sudo", "-n"]
    assert {"libegl1", "xvfb", f"python3.{sys.version_info.minor}-venv"} <= set(install)


def test_a_changed_lock_file_means_a_new_set_up(monkeypatch, tmp_path):
    before = dev.wanted_state()
    changed = tmp_path / "requirements.lock"
    changed.write_bytes(dev.LOCK.read_bytes() + b"\n")
    monkeypatch.setattr(dev, "LOCK", changed)
    assert dev.wanted_state() != before


@pytest.mark.parametrize(("failures", "status"), [({}, 0), ({"mypy": "src/x.py:1: error"}, 1)])
def test_check_names_what_failed(monkeypatch, capsys, failures, status):
    monkeypatch.setattr(dev, "failed_checks", lambda _project: failures)
    monkeypatch.setattr(dev, "python", lambda *_, **__: 0)
    assert dev.check(None) == status
    printed = capsys.readouterr().out
    assert all(name in printed for name in failures)


def test_without_a_screen_run_says_what_to_do(monkeypatch, capsys):
    monkeypatch.setattr(dev, "has_screen", lambda: False)
    monkeypatch.setattr(sys, "argv", ["dev.py", "run"])
    assert dev.run(dev.read_arguments()) == 1
    assert "run --demo" in capsys.readouterr().err


def test_words_of_pytest_are_handed_on(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["dev.py", "test", "--all", "-k", "ledger", "tests/domain"])
    options = dev.read_arguments()
    assert options.rest == ["--all", "-k", "ledger", "tests/domain"]


@pytest.mark.parametrize("tool", ["render_forms", "render_help", "render_screens"])
def test_a_tool_that_draws_finds_all_its_parts(tool):
    script = str(dev.PROJECT / "tools" / f"{tool}.py")
    asked = subprocess.run([sys.executable, script, "--help"], capture_output=True, check=False)
    assert asked.returncode == 0, asked.stderr.decode(errors="replace")
