"""位置: where the program's own files and the office's data lie; nothing is created here."""

import os
import sys
from pathlib import Path

FOLDER_NAME = "lvgw"  # ASCII: some backup tools and old drivers spoil a Chinese folder name


def program_folder() -> Path:
    """Return what holds `resources/` and `forms/`: the frozen program's or the repository's."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[2]


def resources_folder() -> Path:
    """Return the folder of fonts, icons, style and help."""
    return program_folder() / "resources"


def forms_folder() -> Path:
    """Return the folder that holds one form pack for each province."""
    return program_folder() / "forms"


def data_folder() -> Path:
    """Return the user's data folder, never inside the program; `LVGW_DATA` names another one."""
    chosen = os.environ.get("LVGW_DATA")
    return Path(chosen).absolute() if chosen else _system_data_folder() / FOLDER_NAME


def default_office_file() -> Path:
    """Return the office file that opens when no other is named."""
    return data_folder() / "office.db"


def practice_office_file() -> Path:
    """Return the 练习库, apart from the real office so that neither can be taken for the other."""
    return data_folder() / "practice" / "office.db"


def user_forms_folder() -> Path:
    """Return the office's own form definitions, which override the shipped ones by id."""
    return data_folder() / "forms"


def logs_folder() -> Path:
    """Return the folder of the program's own log."""
    return data_folder() / "logs"


def _system_data_folder() -> Path:
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) if local else Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    shared = os.environ.get("XDG_DATA_HOME", "")
    # The XDG specification has a relative path ignored.
    return Path(shared) if Path(shared).is_absolute() else Path.home() / ".local" / "share"
