"""装配: the only place where the parts of the program are put together.

Parts are loaded when they are put together: the window and the command need different ones.
"""

# ruff: noqa: PLC0415

import gc
import sys
import tomllib
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from lvgw_desktop import paths
from lvgw_desktop.domain.office import DEFAULT_PACK
from lvgw_desktop.logs import start_logging

if TYPE_CHECKING:
    from lvgw_desktop.services.office_files import OfficeFiles
    from lvgw_desktop.ui.places import Places


def local_now() -> datetime:
    """Return the time of this PC's clock, without a zone: what the clerk's wall clock says."""
    return datetime.now().astimezone().replace(tzinfo=None, microsecond=0)


def office_files(now: Callable[[], datetime] = local_now) -> "OfficeFiles":
    """Return what creates and opens office files, told where the program's own files lie."""
    from lvgw_desktop.services.office_files import OfficeFiles

    resources = paths.resources_folder()
    return OfficeFiles(
        packs=paths.forms_folder(),
        fonts=resources / "fonts",
        own_forms=paths.user_forms_folder(),
        practice=resources / "practice.toml",
        now=now,
    )


def run_command(arguments: Sequence[str] | None = None) -> int:
    """Run the command `lvgw`, or the work of a child; returns the exit status."""
    from lvgw_desktop.child import CHILD

    given = sys.argv[1:] if arguments is None else arguments
    if given and given[0] == CHILD:
        from lvgw_desktop.exchange.child_work import do_child_work

        return do_child_work(given[1:])
    from lvgw_desktop.cli.command import main

    start_logging(paths.logs_folder())
    return main(given, office_files(), paths.default_office_file())


def run_window(arguments: Sequence[str] | None = None) -> int:
    """Open the window; returns the exit status of the program."""
    gc.disable()  # loading makes nothing but what stays; ui/rubbish.py takes over from here
    from lvgw_desktop.ui.application import run

    start_logging(paths.logs_folder())
    given = sys.argv[1:] if arguments is None else arguments
    return run(given, office_files(), places())


def places() -> "Places":
    """Return where the window finds its files; the default pack's fonts.toml names the fonts."""
    from lvgw_desktop.ui.places import Places

    resources = paths.resources_folder()
    fonts = (paths.forms_folder() / DEFAULT_PACK / "fonts.toml").read_text(encoding="utf-8")
    screen = tomllib.loads(fonts)["ui"]
    return Places(
        office_file=paths.default_office_file(),
        practice_file=paths.practice_office_file(),
        resources=resources,
        screen_fonts=tuple(resources / "fonts" / name for name in screen["files"]),
        families=tuple(screen["families"]),
    )
