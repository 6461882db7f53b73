"""运行记录: a rotating log of what the program did, without personal data.

Its own sentences are English, so any Chinese in a line is data and is masked, as are telephones.
"""

import logging
import re
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE_NAME = "lvgw.log"
FILE_BYTES = 1_000_000
OLD_FILES = 5

_PACKAGE_LOGGER = logging.getLogger("lvgw_desktop")
_LONG_NUMBER = re.compile(r"\d(?:[-\s.]?\d){6,}")
_CHINESE = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


def start_logging(folder: Path) -> Path | None:
    """Begin to log into a folder; return the log file, or None when it cannot be written.

    A log that cannot be written never stops the work it tells about.
    """
    stop_logging()
    _PACKAGE_LOGGER.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = QuietFileHandler(folder / FILE_NAME)
    except OSError:
        return None
    _PACKAGE_LOGGER.addHandler(handler)
    return folder / FILE_NAME


def stop_logging() -> None:
    """Close the log file, so that its folder can be moved or removed."""
    for handler in list(_PACKAGE_LOGGER.handlers):
        if isinstance(handler, QuietFileHandler):
            _PACKAGE_LOGGER.removeHandler(handler)
            with suppress(OSError):  # closing writes what is left: a full disk again
                handler.close()


def masked(text: str) -> str:
    """Return a text without telephones (7 digits and more) and without Chinese words."""
    return _CHINESE.sub("…", _LONG_NUMBER.sub("*******", text))


class MaskingFormatter(logging.Formatter):
    """Masks a message and its traceback, which may quote a record; the time stays readable."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and the traceback below it where there is one."""
        return f"{self.formatTime(record)} {masked(super().format(record))}"


class QuietFileHandler(RotatingFileHandler):
    """Writes UTF-8 and drops a line it cannot write: disk full, stick pulled, file locked."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, maxBytes=FILE_BYTES, backupCount=OLD_FILES, encoding="utf-8")
        self.setFormatter(MaskingFormatter("%(levelname)s %(name)s %(message)s"))

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Say nothing: there is nowhere left to say it."""
